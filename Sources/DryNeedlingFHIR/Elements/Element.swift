import LocatedJSON

/// A value of a resource, and which document it stands in.
///
/// FHIR has no null: a null counts as absent, and stands only for an element that has nothing but
/// extensions.
struct Element {
  let value: JSONValue
  /// Number of the document in its ``DocumentSet``.
  let document: UInt32
  /// The members it may have.
  private(set) var names = KeyNames.any

  init(_ value: JSONValue, document: UInt32) {
    self.value = value
    self.document = document
  }

  /// The same element, of which many members are asked for that it may not have.
  var askedOften: Element {
    var element = self
    element.names = value.keyNames
    return element
  }

  /// Where the value stands, as a number that is the same for the same place.
  var spot: Spot { Spot(document: document, offset: value.offset) }

  /// The member with that name; nil when there is none.
  @inline(__always)
  subscript(_ name: StaticString) -> Element? {
    guard names.mayHold(name), let member = value.member(name), !member.isNull else { return nil }
    return Element(member, document: document)
  }

  /// The elements of a member that may repeat; a single value that stands there without its array is
  /// taken for one element.
  @inline(__always)
  func list(_ name: StaticString) -> ElementList {
    guard names.mayHold(name), let member = value.member(name), !member.isNull else {
      return ElementList()
    }
    return ElementList(member, document: document)
  }

  /// The first element of a member that may repeat.
  func first(_ name: StaticString) -> Element? {
    var list = list(name)
    return list.next()
  }

  /// The text; nil when it is none or empty.
  var text: String? {
    guard let text = value.string, !text.isEmpty else { return nil }
    return text
  }

  /// Whether it is a text that is not empty.
  var hasText: Bool { value.isString && value.codeUnits > 0 }

  /// The text of a member; nil when it is absent, no text, or empty.
  func text(_ name: StaticString) -> String? { self[name]?.text }

  /// Whether a member is that text.
  func has(_ name: StaticString, _ text: StaticString) -> Bool {
    value.member(name)?.isString(text) ?? false
  }

  /// Whether a member is one of these texts.
  func has(_ name: StaticString, anyOf texts: StaticString...) -> Bool {
    guard let member = value.member(name) else { return false }
    return texts.contains { member.isString($0) }
  }
}

/// The place of a value: its document, and its offset there.
struct Spot: Hashable, Comparable {
  private let packed: UInt64

  init(document: UInt32, offset: Int) {
    packed = UInt64(document) << 32 | UInt64(UInt32(truncatingIfNeeded: max(0, offset)))
  }

  var document: Int { Int(packed >> 32) }
  var offset: Int { Int(packed & 0xFFFF_FFFF) }

  static func < (left: Spot, right: Spot) -> Bool { left.packed < right.packed }
}

/// The elements of an array, nulls left out.
struct ElementList: Sequence, IteratorProtocol {
  private var elements: JSONValue.Elements?
  private let document: UInt32

  init() {
    elements = nil
    document = 0
  }

  init(_ value: JSONValue, document: UInt32) {
    self.document = document
    elements = value.elementsOrSelf
  }

  mutating func next() -> Element? {
    while let value = elements?.next() {
      if !value.isNull { return Element(value, document: document) }
    }
    return nil
  }

  var underestimatedCount: Int { 0 }
}
