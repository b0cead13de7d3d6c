import DryNeedlingKit
import Hummingbird

/// Why a request gets no cards: a status, and an OperationOutcome that names the place.
///
/// Its words are the service's own. Nothing that was sent is repeated, since it is about a patient.
struct Refusal: Error, Equatable {
  let status: HTTPResponse.Status
  /// The kind of issue, in the words of FHIR.
  let code: String
  let text: String
  /// Where in the body: an element's path, or a line and a column.
  var place: String?

  static let noSuchService = Refusal(
    status: .notFound, code: "not-found",
    text: "there is no such service here; GET /cds-services lists those there are")

  static let tooLarge = Refusal(
    status: .contentTooLarge, code: "too-long",
    text: "the body is larger than this service takes; send what the prefetch asks for, not more")

  static let tooSlow = Refusal(
    status: .requestTimeout, code: "timeout", text: "the body did not arrive in time")

  static let notJSON = Refusal(
    status: .unsupportedMediaType, code: "not-supported",
    text: "the body must be sent as application/json")

  static let internalError = Refusal(
    status: .internalServerError, code: "exception", text: "the service failed")

  /// The first thing that kept the body from being read.
  static func unreadable(_ diagnostic: ReadingDiagnostic) -> Refusal {
    let place = diagnostic.location
    return Refusal(
      status: .badRequest, code: "structure",
      text: "the body cannot be read: \(diagnostic.ruleName)",
      place: "line \(place.line), column \(place.column)")
  }

  static func required(_ path: String, _ text: String) -> Refusal {
    Refusal(status: .badRequest, code: "required", text: text, place: path)
  }

  /// CDS Hooks has a status of its own for data that neither came nor can be fetched.
  static func missing(_ prefetch: Hook.Prefetch) -> Refusal {
    Refusal(
      status: .preconditionFailed, code: "required",
      text: "send the answer to \(prefetch.query), or null where there is none",
      place: "prefetch.\(prefetch.key)")
  }

  /// Whether part of the body may still be on its way.
  var leavesBodyUnread: Bool {
    [.contentTooLarge, .requestTimeout, .unsupportedMediaType].contains(status)
  }

  var outcome: OperationOutcome {
    OperationOutcome(
      issue: [
        .init(
          severity: "error", code: code, details: .init(text: text),
          diagnostics: place, expression: place.flatMap { $0.hasPrefix("line ") ? nil : [$0] })
      ])
  }
}

struct OperationOutcome: Encodable {
  struct Issue: Encodable {
    struct Details: Encodable { let text: String }
    let severity: String
    let code: String
    let details: Details
    let diagnostics: String?
    let expression: [String]?
  }

  let resourceType = "OperationOutcome"
  let issue: [Issue]
}
