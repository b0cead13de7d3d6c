/// A needling code beside a code that NCCI never pays with it.
enum NCCIPairNeverTogether: ClaimRule {
  static let rule = Rule(
    1017, "ncci-pair-never-together", family: .coding, severity: .error,
    summary: "Some procedures are never paid beside needling on one day",
    rationale: """
      NCCI lists pairs of codes of which one is denied on the same day by the same provider. For \
      those with indicator 0 (nerve blocks, spinal injections and others) no modifier helps. The \
      built-in table is the release of 2024-07-01, practitioner edits for professional claims and \
      hospital edits for institutional ones; for days outside its quarter a pair is a warning. Lines \
      without a rendering provider of their own are taken as one provider's.
      """,
    sources: ["PTP-10", "PTP-11", "PTP-15", "OUR-02", "OUR-03", "PTP-18", "PTP-20", "DEN-04"],
    denial: .bundled,
    failing: """
      {"payer": {"kind": "medicare"}, "date": "2024-07-01", "diagnoses": ["M54.2"],
       "lines": [{"code": "20561", "units": 1, "pointers": [1]},
                 {"code": "64405", "units": 1, "pointers": [1]}],
       "needling": {"muscles": ["trapezius", "levator scapulae", "splenius capitis"]}}
      """,
    passing: """
      {"payer": {"kind": "medicare"}, "date": "2024-07-01", "diagnoses": ["M54.2"],
       "lines": [{"code": "20561", "units": 1, "pointers": [1]},
                 {"code": "97110", "units": 1, "pointers": [1]}],
       "needling": {"muscles": ["trapezius", "levator scapulae", "splenius capitis"]}}
      """)

  static let appliesTo: ClaimFeatures = .needlingBesideOther

  static func evaluate(
    _ encounter: Encounter, _ facts: ClaimFacts, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard !facts.linesToCompareWithNeedling.isEmpty else { return .satisfied }
    var outcome = RuleOutcome.satisfied
    // Acupuncture has a rule of its own.
    NCCIPair.forEach(encounter, facts, except: facts.acupunctureLines.contains) { pair in
      guard pair.edit.modifierIndicator == .notAllowed else { return }
      outcome.combine(report(pair, encounter, &findings))
    }
    return outcome
  }

  private static func report(
    _ pair: NCCIPair, _ encounter: Encounter, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    let path = FactPath(.lineProcedure, index: pair.deniedLine(encounter))
    let (paid, denied) = (pair.edit.columnOne, pair.edit.columnTwo)
    let severity = pair.severity(cptSaysTheSame: false)
    guard let date = pair.date else {
      findings.undetermined(
        at: path, missing: [.lineDateOfService],
        "`\(paid)` and `\(denied)` are never paid on one day, and their days cannot be told apart",
        remedy: "state one date of service for each line", severity: severity,
        policy: pair.importedRelease, sources: pair.sources)
      return .undetermined
    }
    if encounter.haveDifferentProviders(pair.needlingLine, pair.otherLine) {
      findings.undetermined(
        at: path, missing: [],
        "NCCI never pays `\(denied)` beside `\(paid)` by one provider, and two are named",
        remedy: "ask the payer; one group and specialty counts as one provider",
        severity: severity, policy: pair.importedRelease, sources: pair.sources)
      return .undetermined
    }
    findings.violated(
      at: path,
      "NCCI\(pair.releaseNote) never pays `\(denied)` beside `\(paid)` on `\(date)`: "
        + pair.edit.rationale.words.description,
      remedy:
        "bill the one that was the service; no modifier allows both, and the patient must not "
        + "be billed for the other",
      severity: severity, policy: pair.importedRelease,
      sources: pair.sources + ["PTP-20"])
    return .violated
  }
}
