import Testing

@testable import DryNeedlingKit

/// A visit put together in a line or two, and what one rule says of it.
struct CodingCase {
  var encounter = Encounter()

  /// A visit with lines such as `20561`, `97140-59` or `20561-KX x2`, in that order.
  init(_ lines: [String], on date: String? = "2025-03-03") throws {
    if let date { encounter.claim.dateOfService = try Self.date(date) }
    encounter.serviceLines = try lines.map(Self.line)
  }

  static func date(_ text: some StringProtocol) throws -> CalendarDate {
    try #require(CalendarDate(text))
  }

  private static func quantity(_ text: some StringProtocol) throws -> ServiceQuantity {
    try #require(ServiceQuantity(text))
  }

  static func provider(_ npi: String) throws -> Provider {
    let npi = try #require(NPI(npi))
    var provider = Provider()
    provider.npi = npi
    return provider
  }

  static func line(_ text: String) throws -> ServiceLine {
    let parts = text.split(separator: " ")
    let codes = try #require(parts.first).split(separator: "-")
    var line = ServiceLine()
    let code = try #require(codes.first)
    let procedure = try #require(ProcedureCode(code))
    line.procedure = procedure
    for modifier in codes.dropFirst() {
      #expect(line.modifiers.append(try #require(Modifier(modifier))))
    }
    line.quantity = ServiceQuantity(1)
    for part in parts.dropFirst() {
      if part.first == "x" { line.quantity = try quantity(part.dropFirst()) }
      if part.first == "@" { line.dateOfService = try date(part.dropFirst()) }
      if part.first == ">" { line.lastDateOfService = try date(part.dropFirst()) }
      if part.first == "#" {
        line.diagnosisPointers = DiagnosisPointers(
          part.dropFirst().split(separator: ",").compactMap { Int($0) })
      }
    }
    return line
  }

  /// Muscles by name, with `left`, `right` or `both` before; `?` for words that are not recognised.
  func muscles(_ names: String...) throws -> CodingCase {
    var copy = self
    var session = encounter.needling ?? NeedlingSession()
    session.muscles = try names.map { name in
      if name.hasPrefix("?") { return NeedledMuscle(.unrecognized(String(name.dropFirst()))) }
      var words = name
      var side = Side.unstated
      for (word, meaning) in [("left ", Side.left), ("right ", .right), ("both ", .bilateral)]
      where words.hasPrefix(word) {
        words.removeFirst(word.count)
        side = meaning
      }
      return NeedledMuscle(.muscle(try #require(Muscle(named: words), "\(words)")), side: side)
    }
    copy.encounter.needling = session
    return copy
  }

  func group(_ name: String, of members: String...) throws -> CodingCase {
    var copy = self
    var session = encounter.needling ?? NeedlingSession()
    let group = MuscleGroup(
      name: name, members: try members.map { try #require(Muscle(named: $0)) }, advice: "ask which")
    session.muscles = (session.muscles ?? []) + [NeedledMuscle(.group(group))]
    copy.encounter.needling = session
    return copy
  }

  func session(_ change: (inout NeedlingSession) -> Void) -> CodingCase {
    var copy = self
    var session = encounter.needling ?? NeedlingSession()
    change(&session)
    copy.encounter.needling = session
    return copy
  }

  func with(_ change: (inout Encounter) throws -> Void) rethrows -> CodingCase {
    var copy = self
    try change(&copy.encounter)
    return copy
  }

  func findings(_ number: UInt16) -> [Finding] {
    ClaimChecker().check(encounter).findings.filter { $0.ruleID.number == number }
  }

  func outcome(_ number: UInt16) -> RuleOutcome? {
    ClaimChecker().outcomes(encounter).first { $0.rule.id.number == number }?.outcome
  }

  /// The outcome; also expects findings to agree with it, and the order of lines not to matter.
  func answer(_ number: UInt16, _ location: SourceLocationOfTest = #_sourceLocation) -> RuleOutcome?
  {
    let outcome = outcome(number)
    let found = findings(number)
    if found.contains(where: { $0.outcome == .violated }) {
      #expect(outcome == .violated, sourceLocation: location)
    } else if !found.isEmpty {
      #expect(outcome == .undetermined, sourceLocation: location)
    } else {
      #expect(outcome != .violated, sourceLocation: location)
    }
    let turned = with { $0.serviceLines.reverse() }
    if encounter.notes.allSatisfy({ $0.lineIndex == nil }) {
      #expect(turned.outcome(number) == outcome, sourceLocation: location)
      #expect(
        turned.findings(number).map(\.severity).sorted() == found.map(\.severity).sorted(),
        sourceLocation: location)
    }
    return outcome
  }
}

typealias SourceLocationOfTest = Testing.SourceLocation
