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
  case cms1500 = "cms-1500"
  case superbill

  /// What is written, in a line.
  package var words: String {
    switch self {
    case .caseJSON: "cases as JSON, one a line"
    case .claimBundle: "a FHIR Bundle with a draft Claim a case, and all that each refers to"
    case .priorAuthorizationBundle: "prior authorisation requests (Da Vinci PAS), a Bundle a line"
    case .professionalClaim: "one draft 837P, a transaction set a case"
    case .cms1500: "the boxes of a CMS-1500, a sheet for each six lines, as JSON or to print"
    case .superbill: "a superbill a case for the patient, as JSON or to print"
    }
  }

  /// Whether it is a form, which has layouts.
  package var isForm: Bool { self == .cms1500 || self == .superbill }
}

/// How a form is laid out.
package enum FormLayout: String, Sendable, Hashable, CaseIterable {
  /// One JSON document of all fields.
  case json
  /// A page to print.
  case html
}

/// Writes cases as documents: one valid document, however many cases there are.
package struct ExportRun {
  package var layout = FormLayout.json
  /// Whether a form withholds what tells who somebody is.
  package var redact = false
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

  package func run(_ document: ClaimDocument, _ cases: [ExportedCase]) -> Outcome {
    let encounters = cases.map(\.encounter)
    switch document {
    case .caseJSON: return Outcome(bytes: Self.lines(encounters.map { CaseWriter.json($0) }))
    case .claimBundle:
      let text = ClaimBundleWriter.json(encounters, created: date)
      return Outcome(bytes: Array((text + "\n").utf8))
    case .priorAuthorizationBundle:
      return Outcome(
        bytes: Self.lines(
          encounters.map { ClaimBundleWriter.preauthorization($0, created: date, layout: .compact) }
        ))
    case .professionalClaim:
      var details: [String: ClaimDraftDetails] = [:]
      for one in cases.reversed() { details[one.encounter.claimNumber] = one.details }
      let draft = ProfessionalClaimDraft(encounters) {
        details[$0.claimNumber] ?? ClaimDraftDetails()
      }
      return Outcome(bytes: draft.bytes, missing: draft.missing, notCarried: draft.notCarried)
    case .cms1500:
      return outcome(.cms1500, cases.flatMap { CMS1500.forms($0, redact: redact) })
    case .superbill:
      return outcome(.superbill, cases.map { Superbill.form($0, redact: redact) })
    }
  }

  private func outcome(_ kind: ClaimFormKind, _ forms: [ClaimForm]) -> Outcome {
    let bytes =
      layout == .html ? FormDocument.html(kind, forms) : FormDocument.json(kind, forms)
    var missing: [String] = []
    for form in forms {
      for one in form.missing.map({ "claim `\(form.claimNumber)`: \($0)" })
      where !missing.contains(one) { missing.append(one) }
    }
    return Outcome(bytes: bytes, missing: missing)
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
          decoding: ExportRun(on: day).run(document, [ExportedCase(encounter)]).bytes, as: UTF8.self
        )
      }
    }
}
