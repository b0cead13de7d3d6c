import LocatedJSON

// What a key asks for. Each takes the usual form of a value at once and leaves the rest to a slow
// path: `null` is "not stated", a value of another JSON type is told and not read, a value of the
// right type that cannot be what it claims to be is kept as unusable.
extension CaseDecoder {
  /// The next member whose key is known; others are told and left out.
  @inline(__always)
  mutating func next<Key>(
    _ members: inout JSONValue.Members, _ table: WordTable<Key>, _ whole: StaticString
  ) -> (Key, JSONValue)? {
    while let member = members.next() {
      if hasRepeatedKeys, repeatedKeys.contains(member.key.offset) { continue }
      if let key = table.value(member.key) { return (key, member.value) }
      unknownKey(member.key, table.words, whole)
    }
    return nil
  }

  @inline(__always)
  mutating func object(_ value: JSONValue, orText: Bool = false) -> JSONValue.Members? {
    if let members = value.members { return members }
    if !value.isNull { wrongType(value, orText ? "an object or text" : "an object") }
    return nil
  }

  /// An element of a list, which is never `null`.
  @inline(__always)
  mutating func elementObject(_ value: JSONValue) -> JSONValue.Members? {
    if let members = value.members { return members }
    wrongType(value, "an object or text")
    return nil
  }

  @inline(__always)
  mutating func list(_ value: JSONValue) -> JSONValue.Elements? {
    if let elements = value.elements { return elements }
    if !value.isNull { wrongType(value, "a list") }
    return nil
  }

  @inline(__always)
  mutating func boolean(_ value: JSONValue) -> Bool? {
    if let boolean = value.boolean { return boolean }
    if !value.isNull { wrongType(value, "`true` or `false`") }
    return nil
  }

  /// Text of any content.
  @inline(__always)
  mutating func text(
    _ value: JSONValue, isElement: Bool = false, limit: Int? = nil
  ) -> String? {
    let limit = limit ?? limits.textBytes
    if let bytes = value.plainBytes, bytes.count <= limit {
      return String(decoding: bytes, as: UTF8.self)
    }
    return unusualText(value, isElement, limit)
  }

  @inline(never)
  private mutating func unusualText(
    _ value: JSONValue, _ isElement: Bool, _ limit: Int
  ) -> String? {
    guard let text = string(value, isElement: isElement) else { return nil }
    guard text.utf8.count <= limit else {
      issue(
        CaseFormatRules.overLimit, at: value,
        "the text is longer than the limit of \(limit) bytes and is left out")
      return nil
    }
    return text
  }

  /// Any text, escapes resolved.
  mutating func string(_ value: JSONValue, isElement: Bool = false) -> String? {
    if let string = value.string { return string }
    if isElement || !value.isNull { wrongType(value, "text") }
    return nil
  }

  /// Text that must be a code, a date or the like.
  @inline(__always)
  mutating func code<Code>(
    _ value: JSONValue, _ fact: Fact, _ index: Int? = nil, _ position: Int? = nil,
    isElement: Bool = false, _ make: (UnsafeRawBufferPointer) -> Code?
  ) -> Code? {
    if let bytes = value.plainBytes, let code = make(bytes) { return code }
    return unusualCode(value, fact, index, position, isElement, make)
  }

  @inline(never)
  private mutating func unusualCode<Code>(
    _ value: JSONValue, _ fact: Fact, _ index: Int?, _ position: Int?, _ isElement: Bool,
    _ make: (UnsafeRawBufferPointer) -> Code?
  ) -> Code? {
    guard let text = string(value, isElement: isElement) else { return nil }
    // What is written with escapes may still be right.
    if value.hasEscapes, let code = Array(text.utf8).withUnsafeBytes(make) { return code }
    unusable(text, fact, index, position)
    return nil
  }

  @inline(__always)
  mutating func date(_ value: JSONValue, _ fact: Fact, _ index: Int? = nil) -> CalendarDate? {
    code(value, fact, index) { bytes in
      bytes.count == 10 ? Self.isoDate(value, bytes) : CalendarDate(digits: bytes)
    }
  }

  /// A date of ten bytes.
  @inline(__always)
  static func isoDate(_ value: JSONValue, _ bytes: UnsafeRawBufferPointer) -> CalendarDate? {
    CalendarDate(
      first: value.word, last: bytes.loadUnaligned(fromByteOffset: 8, as: UInt16.self))
  }

  @inline(__always)
  mutating func state(_ value: JSONValue, _ fact: Fact, _ index: Int? = nil) -> USState? {
    code(value, fact, index) { USState(bytes: $0) }
  }

  @inline(__always)
  mutating func npi(_ value: JSONValue, _ fact: Fact, _ index: Int? = nil) -> NPI? {
    code(value, fact, index) { NPI(bytes: $0) }
  }

  @inline(__always)
  mutating func place(
    _ value: JSONValue, _ fact: Fact, _ index: Int? = nil
  ) -> PlaceOfService? {
    code(value, fact, index) { PlaceOfService(bytes: $0) }
  }

  /// An amount, as text or as a number.
  mutating func money(_ value: JSONValue, _ fact: Fact, _ index: Int? = nil) -> Money? {
    if value.kind == .number {
      if let cents = value.scaled(places: 2), let money = Money(plausibleCents: cents) {
        return money
      }
      unusable(value.numberText ?? "", fact, index)
      return nil
    }
    if value.isString { return code(value, fact, index) { Money(decimal: $0) } }
    if !value.isNull { wrongType(value, "an amount such as `\"120.00\"`") }
    return nil
  }

  /// Units or minutes, as a number or as text.
  mutating func quantity(_ value: JSONValue, _ index: Int) -> ServiceQuantity? {
    if let whole = value.integer, whole.magnitude < 1_000_000_000 { return ServiceQuantity(whole) }
    if value.kind == .number {
      if let thousandths = value.scaled(places: 3), thousandths.magnitude < 1_000_000_000_000 {
        return ServiceQuantity(thousandths: Int64(thousandths))
      }
      unusable(value.numberText ?? "", .lineQuantity, index)
      return nil
    }
    if value.isString {
      return code(value, .lineQuantity, index) { ServiceQuantity(decimal: $0) }
    }
    if !value.isNull { wrongType(value, "a number") }
    return nil
  }

  /// A whole number of things; larger ones than a million are not plausible.
  @inline(__always)
  mutating func count(
    _ value: JSONValue, _ fact: Fact, _ index: Int? = nil, from least: Int = 0
  ) -> Int? {
    if let number = value.integer, number >= least, number <= 1_000_000 { return number }
    unusableNumber(value, fact, index)
    return nil
  }

  @inline(never)
  mutating func unusableNumber(
    _ value: JSONValue, _ fact: Fact, _ index: Int? = nil, _ position: Int? = nil,
    isElement: Bool = false
  ) {
    if let text = value.numberText {
      unusable(text, fact, index, position)
    } else if isElement || !value.isNull {
      wrongType(value, "a whole number")
    }
  }

  /// A word of a closed list; others are kept as unusable and told.
  @inline(__always)
  mutating func word<Word>(
    _ value: JSONValue, _ table: WordTable<Word>, _ fact: Fact, _ index: Int? = nil
  ) -> Word? {
    table.value(value) ?? unlistedWord(value, table.words, fact, index)
  }

  @inline(never)
  private mutating func unlistedWord<Word>(
    _ value: JSONValue, _ words: @autoclosure () -> [String], _ fact: Fact, _ index: Int?
  ) -> Word? {
    guard let text = string(value) else { return nil }
    unusable(text, fact, index)
    unknownWord(text, among: words(), at: value, "a word for `\(fact.name)`")
    return nil
  }
}

extension CalendarDate {
  /// A date such as `2025-03-01` from its first eight bytes, lowest first, and its last two.
  @inline(__always)
  init?(first: UInt64, last: UInt16) {
    // What is left are the digits as numbers, and zero where the hyphens stand.
    let date = first ^ 0x2D30_302D_3030_3030
    let day = last ^ 0x3030
    // A byte above 9, or a hyphen's above 0, reaches its highest bit.
    let excess = date | (date &+ 0x7F76_767F_7676_7676)
    let dayExcess = day | (day &+ 0x7676)
    guard excess & 0x8080_8080_8080_8080 == 0, dayExcess & 0x8080 == 0 else { return nil }
    @inline(__always)
    func digit(_ position: UInt64) -> Int { Int(truncatingIfNeeded: date &>> (8 &* position) & 15) }
    self.init(
      year: digit(0) &* 1000 &+ digit(1) &* 100 &+ digit(2) &* 10 &+ digit(3),
      month: digit(5) &* 10 &+ digit(6),
      day: Int(day & 15) &* 10 &+ Int(day &>> 8))
  }
}

extension Money {
  /// The same bounds as an amount read from text.
  init?(plausibleCents cents: Int) {
    guard cents.magnitude < 100_000_000_000_000 else { return nil }
    self.init(cents: Int64(cents))
  }
}
