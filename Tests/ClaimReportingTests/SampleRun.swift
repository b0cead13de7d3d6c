import ClaimReporting

@testable import DryNeedlingKit

/// A run made by hand that has everything a report can have.
enum SampleRun {
  static func render(_ format: ReportFormat, _ options: ReportOptions = .init()) -> String {
    var writer = ReportWriter(format: format, run: description, options: options)
    play(into: &writer)
    // The kit's own wording and version have tests of their own.
    return String(decoding: writer.takeOutput(), as: UTF8.self)
      .replacing(Report.ruleSetVersion, with: "RULESET")
      .replacing(coding.reason, with: "REASON")
  }

  static func play(into writer: inout ReportWriter) {
    writer.beginFile("claims, May.837")
    writer.diagnostic(
      ReadingDiagnostic(
        countMismatch, message: "the trailer counts `19` segments, and there are 20",
        location: location(line: 42, byte: 2210, segment: "SE", number: 40)))
    let map = SampleMap()
    writer.claim("DNV13", report(.reject, [missingModifier, tooHigh, unclear]), in: map)
    writer.claim("", report(.warn, [unclear]), in: map)
    writer.claim("CLEAN & <fine>", report(.clean, []), in: map)
    writer.claim("OTHER", report(.notApplicable, []), in: nil)
    writer.endFile(format: "x12-837p", status: .checked)

    writer.beginFile("/tmp/remit 100%.txt")
    writer.diagnostic(
      ReadingDiagnostic(
        refused, message: "this is an X12 835 remittance, which is not read",
        location: location(line: 1, byte: 106, segment: "ST", number: 3)))
    writer.endFile(format: "x12-835", status: .unreadable)

    writer.beginFile("empty.ndjson")
    writer.endFile(format: nil, status: .nothingToCheck)

    writer.beginFile("one.json")
    writer.claim("A-1", report(.reject, [tooHigh]), in: nil)
    writer.endFile(format: "case-json", status: .checked)
    writer.endRun()
  }

  static let description = RunDescription(
    asOf: CalendarDate("2026-11-21"), history: .completeRun,
    releases: ReferenceReleases(
      ncci: CalendarDate("2024-07-01"), icd10cm: CalendarDate("2026-10-01"), policies: nil),
    rules: [rule, countMismatch, refused])

  static let rule = Rule(
    1999, "sample-code-too-high", family: .coding, severity: .error,
    summary: "the code needs more muscles", rationale: "More muscles are paid more.",
    sources: ["X-01", "X-02"], failing: "{}", passing: "{}")
  static let countMismatch = Rule(
    9998, "sample-count-mismatch", family: .format, severity: .warning,
    summary: "the trailer counts what is there", rationale: "Receivers refuse wrong counts.",
    sources: [], failing: "", passing: "")
  static let refused = Rule(
    9999, "sample-refused", family: .format, severity: .error,
    summary: "the file is of a kind that is read", rationale: "Others are named.", sources: [],
    failing: "", passing: "")

  private static let official = Citation(
    id: "X-01", issuer: "AMA", title: "CPT, instructions", locator: "example.org/1",
    effectiveFrom: CalendarDate("2020-01-01"), effectiveTo: nil, confidence: .secondary,
    statement: "three or more muscles are the higher code")
  private static let guide = Citation(
    id: "X-02", issuer: "A guide", title: "A guide to codes", locator: "",
    effectiveFrom: CalendarDate("2020-01-01"), effectiveTo: CalendarDate("2024-12-31"),
    confidence: .guide, statement: "")

  static let tooHigh = Finding(
    ruleID: rule.id, ruleName: rule.name, family: .coding, outcome: .violated, severity: .error,
    message: "`20561` is billed for `left upper trap\u{1B}[31m\n<pt>`, and needs three or more",
    remedy: "bill `20560`, or add the muscles the record leaves out",
    path: FactPath(.lineProcedure, index: 0), citations: [official, guide], conflicts: [],
    denial: DenialForecast(
      reason: "16", remarks: ["N362"], alternatives: [.init("252", remarks: ["N706"]), .init("50")]),
    missing: [],
    repair: Repair(
      .replaceProcedure(.needlingOneOrTwoMuscles, line: 0), needsAttestation: false))

  static let missingModifier = Finding(
    ruleID: RuleID(number: 4999), ruleName: "sample-modifier", family: .modifiers,
    outcome: .violated, severity: .warning, message: "the payer wants `GP` on `97140`",
    remedy: "add `GP`", path: FactPath(.lineModifiers, index: 1), citations: [guide],
    conflicts: [
      SourceConflict(id: "CON-99", explanation: "the guide and the payer differ; the payer's holds")
    ], denial: nil, missing: [],
    repair: Repair(.addModifier(Modifier("GP"), line: 1), needsAttestation: true))

  static let unclear = Finding(
    ruleID: rule.id, ruleName: rule.name, family: .coding, outcome: .undetermined,
    severity: .info, message: "`20561` needs three or more muscles, and none are stated",
    remedy: "", path: FactPath(.muscles), citations: [], conflicts: [], denial: nil,
    missing: [.muscles, .notes], repair: nil)

  static let encounter: Encounter = {
    var encounter = Encounter()
    encounter.claim.dateOfService = CalendarDate("2025-03-03")
    encounter.serviceLines = [ServiceLine(.needlingThreeOrMoreMuscles)]
    encounter.needling = NeedlingSession()
    encounter.needling?.muscles = [NeedledMuscle(named: "trapezius")]
    return encounter
  }()

  static let coding = ClaimChecker().coding(encounter)

  static func report(_ verdict: Verdict, _ findings: [Finding]) -> Report {
    Report(
      verdict: verdict, coding: coding, eligibility: EligibilityDecision(nil, encounter),
      modifiers: verdict == .reject
        ? [
          LineModifiers(
            lineIndex: 1, procedure: ProcedureCode(97140),
            advised: [
              ModifierAdvice(
                modifier: Modifier("GP"), strength: .advised, reason: "the payer wants it",
                sources: ["X-02"])
            ],
            forbidden: [
              ModifierAdvice(
                modifier: Modifier("50"), strength: .required, reason: "one side is told by `LT`",
                sources: [])
            ])
        ] : [],
      findings: findings)
  }

  static func location(
    line: Int, byte: Int, segment: String, number: Int, path: String? = nil
  ) -> SourceLocation {
    SourceLocation(
      line: line, column: 1, byte: byte, path: path,
      x12: X12Coordinates(segmentName: segment, segment: number))
  }
}

/// Service lines stand at segment 297 and after; everything else stands with the claim.
struct SampleMap: SourceMap {
  func location(of path: FactPath) -> SourceLocation {
    guard let index = path.index else {
      return SampleRun.location(line: 290, byte: 15_000, segment: "CLM", number: 280)
    }
    var location = SampleRun.location(
      line: 310 + index, byte: 15_212 + 30 * index, segment: "SV1", number: 297 + index,
      path: "2400[\(index + 1)]/SV101")
    location.column = 5
    location.x12?.interchangeControlNumber = "000000905"
    location.x12?.groupControlNumber = "1"
    location.x12?.transactionControlNumber = "0021"
    location.x12?.lineNumber = "\(index + 1)"
    location.x12?.lineControlNumber = index == 1 ? "REF-2" : nil
    return location
  }
}
