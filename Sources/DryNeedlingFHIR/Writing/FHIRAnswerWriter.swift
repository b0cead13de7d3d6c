import DryNeedlingKit
import LocatedJSON

/// What a run of checks is answered with for programs that speak FHIR or CDS Hooks.
package enum FHIRAnswer: String, Sendable, Hashable, CaseIterable {
  /// One OperationOutcome of the whole run.
  case operationOutcome = "operation-outcome"
  /// A Bundle with a ClaimResponse for each claim.
  case claimResponse = "claim-response"
  /// A Bundle with a CoverageEligibilityResponse for each claim.
  case eligibilityResponse = "coverage-eligibility-response"
  /// One CDS Hooks response.
  case cdsHooks = "cds-hooks"

  /// What is printed, in a line.
  package var words: String {
    switch self {
    case .operationOutcome: "one FHIR OperationOutcome of all claims"
    case .claimResponse: "a FHIR Bundle with a ClaimResponse a claim"
    case .eligibilityResponse: "a FHIR Bundle with a CoverageEligibilityResponse a claim"
    case .cdsHooks: "one CDS Hooks response with the cards of all claims"
    }
  }
}

/// How texts of findings are shown.
package struct AnswerWording: Sendable {
  private let words: @Sendable (String, Finding, SourceLocation?) -> String

  package init(_ words: @escaping @Sendable (String, Finding, SourceLocation?) -> String) {
    self.words = words
  }

  /// As the finding says it.
  package static let asStated = AnswerWording { text, _, _ in text }

  func shown(_ text: String, of finding: Finding, at location: SourceLocation?) -> String {
    words(text, finding, location)
  }
}

/// Writes an answer while the claims of a run come in: one valid document, however many they are.
package struct FHIRAnswerWriter: Sendable {
  private let answer: FHIRAnswer
  /// The day of the check; nil where nobody said which day it is.
  private let created: CalendarDate?
  private let wording: AnswerWording
  private var output: [UInt8] = []
  private var path = ""
  /// Issues, entries or cards so far.
  private var elements = 0
  private var claims = 0
  /// Of the file that was begun, for answers that are a Bundle.
  private var diagnostics: [ReadingDiagnostic] = []
  private var systemActions: [String] = []

  /// What is kept of one file until it ends.
  private static let mostDiagnostics = 10_000

  package init(
    _ answer: FHIRAnswer, created: CalendarDate?, wording: AnswerWording = .asStated
  ) {
    self.answer = answer
    self.created = created
    self.wording = wording
    switch answer {
    case .operationOutcome: write("{\"resourceType\":\"OperationOutcome\",\"issue\":[")
    // An empty array is no FHIR, so that of the entries begins with the first.
    case .claimResponse, .eligibilityResponse:
      write("{\"resourceType\":\"Bundle\",\"type\":\"collection\"")
    case .cdsHooks: write("{\"cards\":[")
    }
  }

  package var pendingByteCount: Int { output.count }

  package mutating func takeOutput() -> [UInt8] {
    defer { output.removeAll(keepingCapacity: true) }
    return output
  }

  package mutating func beginFile(_ path: String) { self.path = path }

  package mutating func diagnostic(_ diagnostic: ReadingDiagnostic) {
    switch answer {
    case .operationOutcome:
      let subject = path
      element { writer in writer.object { $0.issue(diagnostic, of: subject) } }
    case .claimResponse, .eligibilityResponse:
      if diagnostics.count < Self.mostDiagnostics { diagnostics.append(diagnostic) }
    // A card is about a patient's care; what is the matter with a file belongs to a log.
    case .cdsHooks: break
    }
  }

  /// Whether ``diagnostic(_:)`` has a place in the answer.
  package var hasPlaceForDiagnostics: Bool { answer != .cdsHooks }

  /// A claim. `number` is the submitter's number of it.
  package mutating func claim(
    _ number: String, _ report: Report, locate: (Finding) -> SourceLocation?
  ) {
    claims += 1
    let located = report.findings.map { (finding: $0, location: locate($0)) }
      .sorted {
        ($0.location?.byte ?? 0, $0.finding.ruleID) < ($1.location?.byte ?? 0, $1.finding.ruleID)
      }
    let subject = number.isEmpty ? "a claim without a number" : "claim `\(number)`"
    var references = FHIRReferences()
    if !number.isEmpty { references.requestIdentifier = number }
    let (created, wording, path) = (created, wording, path)
    switch answer {
    case .operationOutcome:
      for (finding, location) in located {
        element { writer in
          writer.object {
            $0.issue(finding, location, of: "\(subject) in \(path)", wording: wording)
          }
        }
      }
    case .claimResponse:
      entry {
        $0.claimResponse(report, located, created, references, wording)
      }
    case .eligibilityResponse:
      let billed = report.coding.billed
      let codes = billed.isEmpty ? report.coding.recommended.map(\.code) : billed
      entry { $0.eligibilityResponse(report.eligibility, codes, created, references) }
    case .cdsHooks:
      // Two claims of one number are still two claims.
      let key = claims == 1 ? number : "\(claims) \(number)"
      let findings = located.map(\.finding)
      for (index, (finding, location)) in located.enumerated() {
        let key = StableIdentifier.key(key, findings, index)
        element { writer in
          writer.object {
            $0.card(
              finding, of: key, "DryNeedlingKit", subject: subject, at: location, wording: wording)
          }
        }
      }
    }
  }

  /// A CDS Hooks request whose orders were checked, with the decision on them.
  package mutating func request(_ request: [UInt8], _ decision: EligibilityDecision) {
    guard answer == .cdsHooks, let created else { return }
    systemActions += CDSHooksResponder.systemActions(of: request, decision, on: created)
  }

  package mutating func endFile() {
    guard !diagnostics.isEmpty else { return }
    let (told, subject) = (diagnostics, path)
    diagnostics.removeAll()
    entry { writer in
      writer.member("resourceType", "OperationOutcome")
      writer.array("issue", of: told) { writer, _, diagnostic in
        writer.issue(diagnostic, of: subject)
      }
    }
  }

  /// The run has ended; nothing may come after it.
  package mutating func endRun() {
    switch answer {
    case .operationOutcome:
      if elements == 0 {
        let words =
          claims == 0 ? "nothing to check" : "no finding; that is no promise of payment"
        element { writer in writer.object { $0.information(words) } }
      }
      write("\n]}\n")
    case .claimResponse, .eligibilityResponse: write(elements == 0 ? "}\n" : "\n]}\n")
    case .cdsHooks:
      write(elements == 0 ? "]" : "\n]")
      if !systemActions.isEmpty {
        write(",\"systemActions\":[\n\(systemActions.joined(separator: ",\n"))\n]")
      }
      write("}\n")
    }
  }

  private mutating func entry(_ body: (inout ResourceWriter) -> Void) {
    if elements == 0 { write(",\"entry\":[") }
    let address = "urn:uuid:\(StableIdentifier.uuid(of: "\(answer.rawValue) \(elements)"))"
    element { writer in
      writer.object { writer in
        writer.member("fullUrl", address)
        writer.object("resource", body)
      }
    }
  }

  private mutating func element(_ body: (inout ResourceWriter) -> Void) {
    write(elements == 0 ? "\n" : ",\n")
    elements += 1
    var writer = ResourceWriter(.compact)
    body(&writer)
    output += writer.json.takeBytes()
  }

  private mutating func write(_ text: String) { output += text.utf8 }
}
