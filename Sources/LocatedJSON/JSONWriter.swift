/// Appends JSON to a buffer of UTF-8 bytes, token by token.
///
/// Commas, colons and line breaks come by themselves. What is written is JSON when every
/// container that was begun is ended and every member of an object has a key and a value.
package struct JSONWriter: Sendable {
  package enum Layout: Sendable, Hashable {
    /// No white space at all.
    case compact
    /// A line for each element and member, indented by two spaces a level.
    case pretty
  }

  /// What was written so far; ``takeBytes()`` empties it.
  package private(set) var bytes: [UInt8] = []
  private let layout: Layout
  /// For each open container, whether it has something in it.
  private var hasChildren: [Bool] = []
  private var isAfterKey = false

  package init(layout: Layout = .compact) { self.layout = layout }

  /// The bytes written since the last call, for writing a long text piece by piece.
  package mutating func takeBytes() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  package mutating func beginObject() { begin(UInt8(ascii: "{")) }
  package mutating func endObject() { end(UInt8(ascii: "}")) }
  package mutating func beginArray() { begin(UInt8(ascii: "[")) }
  package mutating func endArray() { end(UInt8(ascii: "]")) }

  /// The key of the member whose value comes next.
  package mutating func key(_ key: StaticString) {
    separate()
    key.withUTF8Buffer { quote($0) }
    colon()
  }

  package mutating func key(_ key: String) {
    separate()
    quote(key)
    colon()
  }

  package mutating func string(_ text: String) {
    separate()
    quote(text)
  }

  package mutating func string(_ text: StaticString) {
    separate()
    text.withUTF8Buffer { quote($0) }
  }

  package mutating func integer(_ value: Int) {
    separate()
    appendDigits(of: value, pad: 1)
  }

  /// `unscaled` divided by ten to the power of `places`, with all its places: 1250 with two is
  /// `12.50`. `places` is 0...18.
  package mutating func decimal(_ unscaled: Int, places: Int) {
    separate()
    let places = min(max(places, 0), 18)
    let start = bytes.count
    appendDigits(of: unscaled, pad: places + 1)
    if places > 0, bytes.count > start { bytes.insert(UInt8(ascii: "."), at: bytes.count - places) }
  }

  /// A number as it is written, such as one that was read.
  package mutating func number(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
  }

  package mutating func boolean(_ value: Bool) {
    separate()
    append(value ? "true" : "false")
  }

  package mutating func null() {
    separate()
    append("null")
  }

  /// A value of a document that was read, as it was written there.
  package mutating func copy(_ value: JSONValue) {
    separate()
    if value.isString { bytes.append(UInt8(ascii: "\"")) }
    bytes.append(contentsOf: value.rawBytes)
    if value.isString { bytes.append(UInt8(ascii: "\"")) }
  }

  /// Ends a line between two documents.
  package mutating func endLine() { bytes.append(0x0A) }

  private mutating func begin(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    hasChildren.append(false)
  }

  private mutating func end(_ bracket: UInt8) {
    if hasChildren.popLast() == true { breakLine() }
    bytes.append(bracket)
  }

  /// What stands between the last token and a key, an element or a member's value.
  private mutating func separate() {
    if isAfterKey {
      isAfterKey = false
      return
    }
    guard let hasSiblings = hasChildren.last else { return }
    if hasSiblings { bytes.append(UInt8(ascii: ",")) }
    hasChildren[hasChildren.count - 1] = true
    breakLine()
  }

  private mutating func breakLine() {
    guard layout == .pretty else { return }
    bytes.append(0x0A)
    for _ in hasChildren { append("  ") }
  }

  private mutating func colon() {
    bytes.append(UInt8(ascii: ":"))
    if layout == .pretty { bytes.append(UInt8(ascii: " ")) }
    isAfterKey = true
  }

  private mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  private mutating func quote(_ text: String) {
    var text = text
    text.withUTF8 { quote($0) }
  }

  private mutating func quote(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    var plain = 0
    for i in text.indices {
      let byte = text[i]
      if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { continue }
      bytes.append(contentsOf: text[plain..<i])
      plain = i + 1
      escape(byte)
    }
    bytes.append(contentsOf: text[plain...])
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): append("\\\"")
    case UInt8(ascii: "\\"): append("\\\\")
    case 0x0A: append("\\n")
    case 0x0D: append("\\r")
    case 0x09: append("\\t")
    default:
      append("\\u00")
      bytes.append(0x30 &+ byte &>> 4)
      bytes.append(byte & 15 < 10 ? 0x30 &+ byte & 15 : 0x57 &+ byte & 15)
    }
  }

  /// At least `pad` digits.
  private mutating func appendDigits(of value: Int, pad: Int) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    var rest = value.magnitude
    repeat {
      bytes.append(0x30 &+ UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0 || bytes.count - start < pad
    bytes[start...].reverse()
  }
}
