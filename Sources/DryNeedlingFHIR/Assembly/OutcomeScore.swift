import DryNeedlingKit
import LocatedJSON

/// A score of pain or function that was observed on a day.
struct OutcomeScore {
  var kind: ScoreKind
  var day: CalendarDate
  /// Minutes since midnight, as it is written; nil when only the day is known.
  var minute: Int?
  var tenths: Int
  /// Number of the Observation.
  var resource: Int32
}

/// What a score measures.
enum ScoreKind: UInt8, CaseIterable {
  /// Pain from 0 to 10 (LOINC 72514-3).
  case pain
  case oswestry, neckDisability, dash, quickDash
  case patientSpecific, lowerExtremity

  /// Whether less is better.
  var isBurden: Bool {
    switch self {
    case .patientSpecific, .lowerExtremity: false
    default: true
    }
  }

  /// The kind of an Observation; nil for nearly all of them, so that it looks at eight bytes of each
  /// name.
  static func of(_ observation: JSONValue) -> ScoreKind? {
    guard let code = observation.member("code") else { return nil }
    if let kind = inWords(code.member("text")) { return kind }
    guard let codings = code.member("coding")?.elements else { return nil }
    for coding in codings {
      if coding.member("code")?.isString("72514-3") == true,
        CodeSystem(coding.member("system").map { Element($0, document: 0) }) == .loinc
      {
        return .pain
      }
      if let kind = inWords(coding.member("display")) { return kind }
    }
    return nil
  }

  private static func inWords(_ name: JSONValue?) -> ScoreKind? {
    guard let name, name.codeUnits >= 8 else { return nil }
    let start = name.word | 0x2020_2020_2020_2020
    guard starts.contains(start), name.codeUnits <= 200, let text = name.string?.lowercased() else {
      return nil
    }
    return names.first { text.hasPrefix($0.0) }?.1
  }

  private static let names: [(String, ScoreKind)] = [
    ("oswestry", .oswestry), ("neck disability index", .neckDisability),
    ("quickdash", .quickDash), ("disabilities of the arm, shoulder and hand", .dash),
    ("patient-specific functional scale", .patientSpecific),
    ("patient specific functional scale", .patientSpecific),
    ("lower extremity functional scale", .lowerExtremity),
  ]

  /// The first eight bytes of the names.
  private static let starts: [UInt64] = names.map { name, _ in
    name.utf8.prefix(8).enumerated().reduce(0) { $0 | UInt64($1.element) << UInt64(8 * $1.offset) }
  }
}

extension Element {
  /// The minute of the day of a dateTime; nil when it has no time.
  func minute(_ name: StaticString) -> Int? {
    guard let bytes = self[name]?.value.plainBytes, bytes.count >= 16, bytes[10] == 0x54,
      bytes[13] == 0x3A
    else { return nil }
    func number(_ index: Int) -> Int? {
      let (high, low) = (Int(bytes[index]) - 0x30, Int(bytes[index + 1]) - 0x30)
      return (0...9).contains(high) && (0...9).contains(low) ? high * 10 + low : nil
    }
    guard let hour = number(11), let minute = number(14), hour < 24, minute < 60 else { return nil }
    return hour * 60 + minute
  }
}
