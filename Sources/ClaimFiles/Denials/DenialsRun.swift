import DryNeedlingKit
import DryNeedlingX12

/// Explains the remittances of files, with the claims they answer where those are at hand.
package struct DenialsRun {
  /// What came of one file of remittances.
  package struct Answer: Sendable {
    package let path: String
    package let remittances: [(remittance: Remittance, explanations: [DenialExplanation])]
    package let diagnostics: [ReadingDiagnostic]

    package var explanations: [DenialExplanation] { remittances.flatMap(\.explanations) }
    /// Whether nothing of it could be read.
    package var isUnreadable: Bool {
      remittances.isEmpty || diagnostics.contains { $0.severity == .error }
    }
  }

  private let explainer: DenialExplainer

  /// Claims are each other's visit history, whatever file they stand in.
  package init(checker: ClaimChecker, claims: [Encounter]) {
    var index = VisitIndex()
    for (number, claim) in claims.enumerated() { index.add(claim, number: number) }
    let withHistory = claims.enumerated().map { number, claim in
      var claim = claim
      claim.history = index.history(of: claim, number: number)
      return claim
    }
    explainer = DenialExplainer(claims: withHistory, checker: checker)
  }

  package func explain(_ bytes: [UInt8], path: String) -> Answer {
    let contents = RemittanceReader.read(bytes)
    return Answer(
      path: path, remittances: contents.remittances.map { ($0, explainer.explain($0)) },
      diagnostics: contents.diagnostics)
  }
}
