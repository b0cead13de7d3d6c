import LocatedJSON

/// A value with its place, as the slow and obvious parser below and the reader under test see it.
indirect enum Located: Equatable {
  case null(JSONPlace)
  case boolean(Bool, JSONPlace)
  case number(String, JSONPlace)
  case string(String, JSONPlace)
  case array([Located], JSONPlace)
  case object([(key: Located, value: Located)], JSONPlace)

  static func == (a: Located, b: Located) -> Bool {
    switch (a, b) {
    case (.null(let x), .null(let y)): x == y
    case (.boolean(let u, let x), .boolean(let v, let y)): u == v && x == y
    case (.number(let u, let x), .number(let v, let y)): u == v && x == y
    case (.string(let u, let x), .string(let v, let y)):
      u.unicodeScalars.elementsEqual(v.unicodeScalars) && x == y
    case (.array(let u, let x), .array(let v, let y)): u == v && x == y
    case (.object(let u, let x), .object(let v, let y)):
      u.count == v.count && x == y
        && zip(u, v).allSatisfy { $0.key == $1.key && $0.value == $1.value }
    default: false
    }
  }

  /// The document as the reader under test sees it.
  init(_ value: JSONValue) {
    let place = value.place
    switch value.kind {
    case .null: self = .null(place)
    case .boolean: self = .boolean(value.boolean ?? false, place)
    case .number: self = .number(value.numberText ?? "", place)
    case .string: self = .string(value.string ?? "", place)
    case .array: self = .array(value.elements?.map { Located($0) } ?? [], place)
    case .object:
      self = .object(value.members?.map { (Located($0.key), Located($0.value)) } ?? [], place)
    }
  }
}

/// Recursive descent over characters, written to be checked by eye. It decodes the whole text with
/// the standard library first, so nothing of the reader under test is in it.
struct Oracle {
  struct Refused: Error {}

  private let scalars: [Unicode.Scalar]
  private var i = 0
  private var place = JSONPlace.start

  static func parse(_ bytes: [UInt8]) -> Located? {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    var oracle = Oracle(text)
    if oracle.peek == "\u{FEFF}" {
      oracle.i = 1
      oracle.place.byte = 3
    }
    guard let value = try? oracle.value() else { return nil }
    oracle.space()
    return oracle.peek == nil ? value : nil
  }

  private init(_ text: String) { scalars = Array(text.unicodeScalars) }

  private var peek: Unicode.Scalar? { i < scalars.count ? scalars[i] : nil }

  private mutating func take() throws -> Unicode.Scalar {
    guard let scalar = peek else { throw Refused() }
    i += 1
    let width = UTF8.width(scalar)
    place.byte += width
    let isLineEnd = scalar == "\n" || (scalar == "\r" && peek != "\n")
    place.line += isLineEnd ? 1 : 0
    place.column = isLineEnd ? 1 : place.column + width
    return scalar
  }

  private mutating func take(_ expected: String) throws {
    for scalar in expected.unicodeScalars where try take() != scalar { throw Refused() }
  }

  private mutating func space() {
    while let scalar = peek, " \t\n\r".unicodeScalars.contains(scalar) { _ = try? take() }
  }

  private mutating func value() throws -> Located {
    space()
    let start = place
    switch peek {
    case "n":
      try take("null")
      return .null(start)
    case "t":
      try take("true")
      return .boolean(true, start)
    case "f":
      try take("false")
      return .boolean(false, start)
    case "\"": return .string(try string(), start)
    case "[": return .array(try array(), start)
    case "{": return .object(try object(), start)
    default: return .number(try number(), start)
    }
  }

  private mutating func array() throws -> [Located] {
    try take("[")
    space()
    var elements: [Located] = []
    if peek == "]" {
      try take("]")
      return elements
    }
    while true {
      elements.append(try value())
      space()
      let next = try take()
      if next == "]" { return elements }
      if next != "," { throw Refused() }
    }
  }

  private mutating func object() throws -> [(key: Located, value: Located)] {
    try take("{")
    space()
    var members: [(key: Located, value: Located)] = []
    if peek == "}" {
      try take("}")
      return members
    }
    while true {
      space()
      let start = place
      let key = Located.string(try string(), start)
      space()
      try take(":")
      members.append((key, try value()))
      space()
      let next = try take()
      if next == "}" { return members }
      if next != "," { throw Refused() }
    }
  }

  private mutating func string() throws -> String {
    try take("\"")
    var text = String.UnicodeScalarView()
    while true {
      let scalar = try take()
      switch scalar {
      case "\"": return String(text)
      case "\\":
        let escape = try take()
        let simple: [Unicode.Scalar: Unicode.Scalar] = [
          "\"": "\"", "\\": "\\", "/": "/", "b": "\u{8}", "f": "\u{C}", "n": "\n", "r": "\r",
          "t": "\t",
        ]
        if let plain = simple[escape] {
          text.append(plain)
        } else if escape == "u" {
          var unit = try hex()
          if unit >= 0xD800, unit < 0xDC00 {
            try take("\\u")
            let low = try hex()
            guard low >= 0xDC00, low < 0xE000 else { throw Refused() }
            unit = 0x10000 + (unit - 0xD800) * 0x400 + low - 0xDC00
          }
          guard let decoded = Unicode.Scalar(unit) else { throw Refused() }
          text.append(decoded)
        } else {
          throw Refused()
        }
      default:
        if scalar.value < 0x20 { throw Refused() }
        text.append(scalar)
      }
    }
  }

  private mutating func hex() throws -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      let scalar = try take()
      guard scalar.isASCII, let digit = Character(scalar).hexDigitValue else { throw Refused() }
      unit = unit * 16 + UInt32(digit)
    }
    return unit
  }

  private mutating func digits() throws -> String {
    var text = ""
    while let scalar = peek, scalar >= "0", scalar <= "9" {
      text.unicodeScalars.append(try take())
    }
    if text.isEmpty { throw Refused() }
    return text
  }

  private mutating func number() throws -> String {
    var text = ""
    if peek == "-" { text.unicodeScalars.append(try take()) }
    let whole = try digits()
    if whole.count > 1, whole.hasPrefix("0") { throw Refused() }
    text += whole
    if peek == "." {
      text.unicodeScalars.append(try take())
      text += try digits()
    }
    if peek == "e" || peek == "E" {
      text.unicodeScalars.append(try take())
      if peek == "+" || peek == "-" { text.unicodeScalars.append(try take()) }
      text += try digits()
    }
    return text
  }
}
