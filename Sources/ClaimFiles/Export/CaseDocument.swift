import ClaimReporting
import DryNeedlingFHIR
import DryNeedlingKit
import DryNeedlingX12

/// What is made of cases for others to take: drafts of claims in the formats that payers read.
package enum ClaimDocument: String, Sendable, Hashable, CaseIterable {
  case caseJSON = "case"
  case claimBundle = "claim-bundle"
  case priorAuthorizationBundle = "pas-bundle"
  case professionalClaim = "837p"

  /// What is written, in a line.
  package var words: String {
    switch self {
    case .caseJSON: "cases as JSON, one a line"
    case .claimBundle: "a FHIR Bundle with a draft Claim a case, and all that each refers to"
    case .priorAuthorizationBundle: "prior authorisation requests (Da Vinci PAS), a Bundle a line"
    case .professionalClaim: "one draft 837P, a transaction set a case"
    }
  }
}

/// Writes cases as documents: one valid document, however many cases there are.
package struct ExportRun {
  package var details = ClaimDetailsFile.Details()
  /// The day the documents are made.
  private let date: CalendarDate

  package init(on date: CalendarDate) { self.date = date }

  /// A document, and what its receiver needs and nobody told.
  package struct Outcome {
    package var bytes: [UInt8]
    package var missing: [String] = []
    /// Facts that the format has no place for.
    package var notCarried: [Fact] = []
  }

  package func run(_ document: ClaimDocument, _ encounters: [Encounter]) -> Outcome {
    switch document {
    case .caseJSON: return Outcome(bytes: Self.lines(encounters.map { CaseWriter.json($0) }))
    case .claimBundle:
      let text = ClaimBundleWriter.json(encounters, created: date)
      return Outcome(bytes: Array((text + "\n").utf8))
    case .priorAuthorizationBundle:
      return Outcome(
        bytes: Self.lines(
          encounters.map {
            ClaimBundleWriter.preauthorization($0, created: date, layout: .compact)
          }))
    case .professionalClaim:
      let draft = ProfessionalClaimDraft(encounters) { details.of($0.claimNumber) }
      return Outcome(bytes: draft.bytes, missing: draft.missing, notCarried: draft.notCarried)
    }
  }

  private static func lines(_ texts: [String]) -> [UInt8] {
    texts.flatMap { Array(($0 + "\n").utf8) }
  }
}

/// Everything that is written of one case at hand, beside its reports.
package struct CaseDocument: Sendable {
  package let name: String
  package let words: String
  package let text: @Sendable (Encounter, Report, CalendarDate?) -> String

  /// Answers to a check, and documents for others.
  package static let all: [CaseDocument] =
    FHIRAnswer.allCases.map { answer in
      CaseDocument(
        name: answer.rawValue,
        words: "the decision, as `needling check --format \(answer.rawValue)`"
      ) { encounter, report, date in
        var writer = FHIRAnswerWriter(answer, created: date)
        writer.beginFile("case")
        writer.claim(encounter.claimNumber, report, locate: { _ in nil })
        writer.endFile()
        writer.endRun()
        return String(decoding: writer.takeOutput(), as: UTF8.self)
      }
    }
    + ClaimDocument.allCases.filter { $0 != .caseJSON }.map { document in
      CaseDocument(
        name: document.rawValue, words: "the case, as `needling export \(document.rawValue)`"
      ) { encounter, _, date in
        guard let day = date ?? encounter.claim.dateOfService else {
          return "no day is known on which it is made\n"
        }
        return String(
          decoding: ExportRun(on: day).run(document, [encounter]).bytes, as: UTF8.self)
      }
    }
}
