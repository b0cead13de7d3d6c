/// Diagnoses none of which the policy pays for.
enum DiagnosisNotCovered: EligibilityRule {
  static let rule = Rule(
    2011, "diagnosis-not-covered", family: .eligibility, severity: .error,
    summary: "The needling line must point at a diagnosis that the policy pays for",
    rationale: """
      Medicare pays for dry needling for chronic low back pain alone, whatever helps elsewhere: \
      fibromyalgia and osteoarthritis are excluded by name, and myofascial pain is not on the list. \
      Other payers have lists of their own.
      """,
    sources: [
      "NCD-01", "NCD-06", "NCD-07", "NCD-09", "NCD-10", "NCD-20", "T-03", "Z-03", "I-04", "F-13",
      "CON-01", "CON-03",
      "CON-10",
    ],
    failing: """
      {"payer": {"kind": "medicare"}, "date": "2025-03-03", "diagnoses": ["M79.7"],
       "lines": [{"code": "20560", "pointers": [1]}], "needling": {"muscles": ["trapezius"]}}
      """,
    passing: """
      {"payer": {"kind": "medicare"}, "date": "2025-03-03", "diagnoses": ["M54.59"],
       "lines": [{"code": "20560", "pointers": [1]}], "needling": {"muscles": ["multifidus"]}}
      """)

  static func judge(
    _ line: LineEligibility, _ encounter: Encounter, _ facts: ClaimFacts,
    _ findings: inout FindingCollector
  ) -> RuleOutcome {
    guard let state = line.states[.diagnosis], let period = line.period else {
      return .notApplicable
    }
    guard state == .unmet else { return state == .met ? .satisfied : .undetermined }
    let codes = line.diagnoses(of: encounter).compactMap(\.code)
    let isMedicare = line.isMedicare
    let what =
      codes.count == 1
      ? "`\(codes[0])` is not a diagnosis"
      : "none of \(MessageText.list(codes.map(\.description))) is a diagnosis"
    let isMuscle =
      Self.myofascial.map { category in codes.contains { $0.isWithin(category) } } ?? false
    findings.violated(
      at: line.path(.lineDiagnosisPointers),
      "\(what) that \(line.payer) pays dry needling for",
      remedy: isMedicare
        ? "point at a chronic low back pain code if that is what was treated, else tell the patient "
          + "with a notice of liability"
        : "point at the diagnosis that was treated, or agree with the patient on payment",
      severity: line.policySeverity, policy: period.sources,
      sources: isMedicare ? ["NCD-09", "NCD-10", "NCD-20"] : [],
      conflicts: isMedicare
        ? SourceConflict.list(isMuscle ? ["CON-01", "CON-03", "CON-10"] : ["CON-01", "CON-10"])
        : [],
      denial: isMedicare
        ? line.denial(
          "50", ["N386"], or: [.init("167", remarks: ["N569"]), .init("11")], in: encounter)
        : line.denial("167", ["N569"], or: [.init("11")], in: encounter))
    return .violated
  }

  private static let myofascial = DiagnosisCode("M79.1")
}

extension LineEligibility {
  /// The diagnoses the line points at; all of the claim when it has no pointers.
  func diagnoses(of encounter: Encounter) -> [Diagnosis] {
    let pointers = line.map { encounter.serviceLines[$0].diagnosisPointers } ?? []
    guard !pointers.isEmpty else { return encounter.diagnoses }
    return pointers.compactMap {
      $0 <= encounter.diagnoses.count ? encounter.diagnoses[$0 - 1] : nil
    }
  }
}
