/// A rule about values that were stated but cannot be what they claim to be.
///
/// Every such value is reported once, by the rule that names its fact, or by ``UnusableValueOfClaim``
/// when none does.
protocol UnusableValueRule: ClaimRule {
  /// Facts the rule speaks for.
  static var facts: FactSet { get }
  /// What is the matter with a value of one of ``facts``.
  static func complaint(about value: UnusableValue) -> UnusableValueComplaint
}

/// What is said of an unusable value.
struct UnusableValueComplaint {
  var message: String
  var remedy: String
  /// Nil for the severity of the rule.
  var severity: Severity?
}

extension UnusableValueRule {
  static var appliesTo: ClaimFeatures { .unusableBesideNeedling }

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    reportUnusableValues(encounter, &findings)
  }

  /// Reports each unusable value of the rule's facts.
  static func reportUnusableValues(
    _ encounter: Encounter, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    var outcome = RuleOutcome.notApplicable
    for value in encounter.unusableValues where Self.facts.contains(value.path.fact) {
      let complaint = complaint(about: value)
      findings.violated(
        at: value.path, complaint.message, remedy: complaint.remedy, severity: complaint.severity)
      outcome.combine(.violated)
    }
    return outcome
  }
}

extension UnusableValue {
  /// The value between backticks; only words for it when it could tell who the patient is.
  var shown: String { path.fact.identifiesPatient ? "the value" : MessageText.quoted(text) }
}

extension Encounter {
  /// Whether a value of `fact` was stated for a line, or for the claim, but cannot be used.
  func hasUnusable(_ fact: Fact, line: Int? = nil) -> Bool {
    !unusableValues.isEmpty
      && unusableValues.contains { $0.path.fact == fact && $0.path.index == line }
  }

  /// Whether the encounter stands for a claim as it would be sent, rather than for a visit that is
  /// still being written: it states a total or a frequency. What a claim must have is then wrong
  /// when it is missing, and otherwise only not stated yet.
  var isClaim: Bool { claim.totalCharge != nil || claim.frequency != nil }

  /// Where the date of a line stands: with the line, or with the claim.
  func datePath(ofLine index: Int) -> FactPath {
    serviceLines[index].dateOfService == nil
      ? FactPath(.dateOfService) : FactPath(.lineDateOfService, index: index)
  }

  /// Service lines that are judged; a claim has room for no more.
  var judgedLines: Range<Int> { 0..<min(serviceLines.count, ClaimFacts.mostLines) }
}
