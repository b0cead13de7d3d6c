/// Reports contraindications and precautions that are on record.
enum SafetyFindings {
  static func report(
    _ found: [SafetyDecision], _ what: String, _ findings: inout FindingCollector
  ) -> RuleOutcome {
    for decision in found {
      let quotes = decision.evidence.quotes
      let path: FactPath
      if let note = quotes.first?.noteIndex {
        path = FactPath(.notes, index: note)
      } else if case .fact(let fact)? = decision.evidence.first {
        path = FactPath(fact)
      } else {
        path = FactPath(.screening)
      }
      var message = "`\(decision.id.rawValue)` is on record and \(what)" + quotes.inWords(": ")
      if decision.hasReasoning { message += "; the record seems to say why it was right" }
      findings.violated(
        at: path, message,
        remedy: decision.hasReasoning
          ? "see that the reasoning is clear to who audits the note"
          : "record why needling was right for this patient and how it was done with care",
        severity: decision.hasReasoning ? .info : nil, quotes: quotes)
    }
    return found.isEmpty ? .satisfied : .violated
  }
}
