import DryNeedlingKit

/// Compiler-style lines.
struct TextRenderer: ReportRenderer {
  private let wording: Wording
  private let style: TextStyle
  private let showsEligibility: Bool
  private let showsDocumentation: Bool
  /// What answered, for the summary.
  private var snapshots = ""

  init(_ options: ReportOptions) {
    wording = Wording(options)
    showsEligibility = options.eligibility
    showsDocumentation = options.documentation
    style = TextStyle(isOn: options.color)
  }

  mutating func beginRun(_ run: RunDescription, _ output: inout [UInt8]) {
    snapshots = run.words
  }

  func beginFile(_ path: String, _ output: inout [UInt8]) {}

  func diagnostic(
    _ diagnostic: ReadingDiagnostic, _ path: String, _ output: inout [UInt8]
  ) {
    head(
      path, diagnostic.location, diagnostic.severity,
      wording.shown(diagnostic.message, at: diagnostic.location), diagnostic.ruleID,
      diagnostic.ruleName, &output)
  }

  func claim(_ claim: LocatedReport, _ path: String, _ output: inout [UInt8]) {
    for located in claim.findings {
      let finding = located.finding
      head(
        path, located.location, finding.severity, located.shown(finding.message, wording),
        finding.ruleID, finding.ruleName, &output)
      var place = "in claim `\(claim.number)`"
      if claim.number.isEmpty { place = "in a claim without a number" }
      if finding.path.isLine, let index = finding.path.index {
        place += ", service line \(index + 1)"
        if let own = located.location?.x12?.lineControlNumber { place += " (REF*6R \(own))" }
      }
      let missing = finding.missing.map { "`\($0.name)`" }.joined(separator: ", ")
      if finding.severity == .info, finding.outcome == .undetermined {
        // Nothing to be done in this file: said, but not at length.
        note(missing.isEmpty ? place : "\(place); not stated: \(missing)", &output)
        continue
      }
      note(place, &output)
      if !missing.isEmpty { note("not stated: \(missing)", &output) }
      notes(located, &output)
    }
    if showsEligibility { eligibility(claim, path, &output) }
    if showsDocumentation { documentation(claim, path, &output) }
  }

  /// What coverage comes to, whatever was found.
  private func eligibility(_ claim: LocatedReport, _ path: String, _ output: inout [UInt8]) {
    guard claim.report.verdict != .notApplicable else { return }
    let decision = claim.report.eligibility
    let place = style.place(Wording.oneLine(path))
    let number = claim.number.isEmpty ? "claim without a number" : "claim `\(claim.number)`"
    line(
      "\(place): \(style.severity(.info)) "
        + style.message(Wording.oneLine("\(number): \(decision.words)")), &output)
    for milestone in decision.milestones { note("ahead: \(milestone.summary)", &output) }
    if let day = decision.lastFilingDay { note("last day to file: `\(day)`", &output) }
    for other in decision.passedOver {
      note("passed over: `\(other.policyID)`, \(wording.shown(other.reason, at: nil))", &output)
    }
    if let notice = decision.dutiesToPatient.notice {
      note("owed to the patient: \(notice)", &output)
    }
    if decision.dutiesToPatient.isEstimateOwed {
      note("owed to the patient: a good-faith estimate of the cost", &output)
    }
    for question in decision.questionsForPayer { note("ask the payer: \(question)", &output) }
    note("for the patient: \(decision.explanationForPatient)", &output)
  }

  /// How much of what is required the notes show, in a line.
  private func documentation(_ claim: LocatedReport, _ path: String, _ output: inout [UInt8]) {
    let decision = claim.report.documentation
    guard decision.basis == .notes, decision.requiredCount > 0 else { return }
    let place = style.place(Wording.oneLine(path))
    let number = claim.number.isEmpty ? "claim without a number" : "claim `\(claim.number)`"
    let profiles = decision.profiles.map(\.id).joined(separator: ", ")
    line(
      "\(place): \(style.severity(.info)) "
        + style.message(
          Wording.oneLine(
            "\(number): the note shows \(decision.requiredDocumentedCount) of "
              + "\(decision.requiredCount) required elements (\(profiles))")), &output)
  }

  private func notes(_ located: LocatedFinding, _ output: inout [UInt8]) {
    let finding = located.finding
    if let first = finding.citations.first {
      note("source: \(first.words) [\(first.id), \(first.confidence.rawValue)]", &output)
      if finding.citations.count > 1 {
        let others = finding.citations.dropFirst().map { "\($0.id) (\($0.confidence.rawValue))" }
        note("also: \(others.joined(separator: ", "))", &output)
      }
    }
    for conflict in finding.conflicts {
      note("sources disagree: \(conflict.explanation) [\(conflict.id)]", &output)
    }
    if !finding.remedy.isEmpty {
      note("remedy: \(located.shown(finding.remedy, wording))", &output)
    }
    if let denial = finding.denial { note("denial forecast: \(denial.words)", &output) }
  }

  func endFile(
    _ path: String, _ format: String?, _ status: FileStatus, _ output: inout [UInt8]
  ) {
    guard status == .nothingToCheck else { return }
    let path = style.place(Wording.oneLine(path))
    line("\(path): \(style.severity(.info)) no claim or encounter in it", &output)
  }

  func endRun(_ summary: RunSummary, _ output: inout [UInt8]) {
    line("\(Self.words(summary)); \(snapshots)", &output)
  }

  private func head(
    _ path: String, _ location: SourceLocation?, _ severity: Severity, _ message: String,
    _ id: RuleID, _ name: String, _ output: inout [UInt8]
  ) {
    let place = location.map { "\(path):\($0.line):\($0.column)" } ?? path
    line(
      "\(style.place(Wording.oneLine(place))): \(style.severity(severity)) "
        + "\(style.message(Wording.oneLine(message))) \(style.rule("[\(id) \(name)]"))", &output)
  }

  private func note(_ text: String, _ output: inout [UInt8]) {
    line("  \(style.note("note:")) \(Wording.oneLine(text))", &output)
  }

  private func line(_ text: String, _ output: inout [UInt8]) {
    output.append(contentsOf: text.utf8)
    output.append(0x0A)
  }

  /// The run in one line.
  private static func words(_ summary: RunSummary) -> String {
    func claims(_ verdict: Verdict) -> Int { summary.claims[verdict, default: 0] }
    var words = "\(Wording.count(summary.claimCount, "claim")) in "
    words += Wording.count(summary.fileCount, "file")
    let verdicts = [
      (claims(.reject), "to reject"), (claims(.warn), "with warnings"), (claims(.clean), "clean"),
      (claims(.notApplicable), "without dry needling"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    if !verdicts.isEmpty { words += ": \(verdicts.joined(separator: ", "))" }
    let found = [
      (summary.count(.error), "error"), (summary.count(.warning), "warning"),
      (summary.count(.info), "note"),
    ].filter { $0.0 > 0 }.map { Wording.count($0.0, $0.1) }
    words += "; \(found.isEmpty ? "nothing found" : found.joined(separator: ", "))"
    let unreadable = summary.files[.unreadable, default: 0]
    if unreadable > 0 { words += "; \(Wording.count(unreadable, "file")) could not be read" }
    let empty = summary.files[.nothingToCheck, default: 0]
    if empty > 0 { words += "; \(Wording.count(empty, "file")) had nothing to check" }
    if summary.passedOver > 0 {
      words += "; \(Wording.count(summary.passedOver, "other file")) passed over"
    }
    return words
  }
}

/// Colours of a terminal, or none.
struct TextStyle: Sendable {
  let isOn: Bool

  private func styled(_ text: String, _ code: String) -> String {
    isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  func place(_ text: String) -> String { styled(text, "1") }
  func message(_ text: String) -> String { styled(text, "1") }
  func rule(_ text: String) -> String { styled(text, "2") }
  func note(_ text: String) -> String { styled(text, "36") }

  func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: styled("error:", "1;31")
    case .warning: styled("warning:", "1;33")
    case .info: styled("note:", "1;36")
    }
  }
}

extension FactPath {
  /// Whether ``index`` counts service lines.
  var isLine: Bool {
    switch fact {
    case .serviceLine, .lineProcedure, .lineModifiers, .lineQuantity, .lineCharge,
      .lineDateOfService, .linePlaceOfService, .lineDiagnosisPointers, .lineProcedureDescription,
      .lineControlNumber, .lineRenderingNPI, .lineRenderingTaxonomy:
      true
    default: false
    }
  }
}
