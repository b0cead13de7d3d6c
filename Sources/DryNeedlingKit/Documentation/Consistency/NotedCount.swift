/// Needling lines that the count of muscles in the notes can be held against.
enum NotedCount {
  /// Lines of a code on a day when it existed, of the visit that the notes are of: where needling is
  /// billed for several days nobody can tell which of them that is.
  static func lines(
    _ code: ProcedureCode, _ encounter: Encounter, _ facts: ClaimFacts
  ) -> [Int] {
    facts.needlingLines.filter {
      encounter.serviceLines[$0].procedure == code && facts.needlingCodeExists($0, encounter)
        && facts.recordIsOfVisit(ofLine: $0, encounter)
    }
  }
}
