import DryNeedlingKit

/// What a file is, told by its first bytes and never by its name.
package enum InputKind: Equatable {
  /// An X12 interchange with claims, or with what cannot be told.
  case x12
  /// An X12 interchange of another transaction set than claims.
  case x12WithoutClaims
  /// Cases in the kit's own JSON.
  case caseJSON
  /// FHIR R4 resources or a CDS Hooks request.
  case fhir
  /// Nothing at all.
  case empty
  /// Something else; what, in plain words with an article.
  case other(String)

  /// The names of the formats that are read, as configurations give them.
  package static let formats = ["case-json", "x12-837p", "fhir-r4"]

  /// The name of the format; nil for files that hold no claims.
  package var format: String? {
    switch self {
    case .caseJSON: "case-json"
    case .x12, .x12WithoutClaims: "x12-837p"
    case .fhir: "fhir-r4"
    case .empty, .other: nil
    }
  }

  /// Whether a file of this kind is read: one that the user named always is, if only to say what is
  /// the matter with it; in folders only what looks like claims.
  func isRead(isNamed: Bool) -> Bool {
    if isNamed { return true }
    switch self {
    case .x12, .caseJSON, .fhir: return true
    case .x12WithoutClaims, .empty, .other: return false
    }
  }

  /// Enough of a file to tell what it is.
  package static let bytesNeeded = 16 << 10

  package init(startingWith start: UnsafeRawBufferPointer) {
    var first = 0
    if start.starts(with: [0xEF, 0xBB, 0xBF]) { first = 3 }
    while first < start.count, [0x20, 0x09, 0x0A, 0x0D].contains(start[first]) { first += 1 }
    let rest = UnsafeRawBufferPointer(rebasing: start[first...])
    guard let byte = rest.first else {
      self = .empty
      return
    }
    if rest.starts(with: "ISA".utf8), rest.count < 4 || !Self.isLetterOrDigit(rest[3]) {
      self = Self.interchange(rest)
    } else if byte == UInt8(ascii: "[")
      || byte == UInt8(ascii: "{") && !rest.starts(with: "{\\rtf".utf8)
    {
      self = Self.json(rest)
    } else {
      self = .other(Self.name(of: rest, byte))
    }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  /// Looks for the number of the first transaction set; the reader has the last word.
  private static func interchange(_ bytes: UnsafeRawBufferPointer) -> InputKind {
    guard bytes.count > 106 else { return .x12 }
    let mark: [UInt8] = [UInt8(ascii: "S"), UInt8(ascii: "T"), bytes[3]]
    var position = 106
    while position + 6 < bytes.count {
      if bytes[position] == mark[0], bytes[position + 1] == mark[1], bytes[position + 2] == mark[2],
        !isLetterOrDigit(bytes[position - 1])
      {
        let number = bytes[(position + 3)..<(position + 6)]
        let isNumber = number.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
        return !isNumber || number.elementsEqual("837".utf8) ? .x12 : .x12WithoutClaims
      }
      position += 1
    }
    return .x12
  }

  private static func json(_ bytes: UnsafeRawBufferPointer) -> InputKind {
    if CaseFormat.looksLikeCase(bytes) { return .caseJSON }
    for key in ["\"resourceType\"", "\"hookInstance\"", "\"hook\""]
    where contains(bytes, Array(key.utf8)) {
      return .fhir
    }
    return .other("JSON without any key of a case or a FHIR resource")
  }

  private static func contains(_ bytes: UnsafeRawBufferPointer, _ text: [UInt8]) -> Bool {
    guard bytes.count >= text.count else { return false }
    return (0...(bytes.count - text.count)).contains { start in
      bytes[start] == text[0] && bytes[start..<(start + text.count)].elementsEqual(text)
    }
  }

  private static func name(of bytes: UnsafeRawBufferPointer, _ byte: UInt8) -> String {
    func starts(_ text: String) -> Bool { bytes.starts(with: text.utf8) }
    if byte == UInt8(ascii: "<") { return "XML" }
    if starts("ST*") || starts("GS*") || starts("CLM*") {
      return "a piece of X12 without its interchange header (`ISA`)"
    }
    if starts("MSH|") { return "an HL7 version 2 message" }
    if starts("%PDF") { return "a PDF document" }
    if starts("{\\rtf") { return "an RTF document" }
    if starts("PK") { return "a ZIP archive" }
    if bytes.starts(with: [0x1F, 0x8B]) { return "a gzip archive" }
    if isUTF16(bytes) { return "text in UTF-16 (save it as UTF-8 or ASCII)" }
    if bytes.contains(0) { return "binary data" }
    return "text of another kind"
  }

  /// With its mark, or with every other byte of the start empty.
  private static func isUTF16(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard bytes.count >= 4 else { return false }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
    let isEmpty = bytes.prefix(4).map { $0 == 0 }
    return isEmpty == [false, true, false, true] || isEmpty == [true, false, true, false]
  }
}
