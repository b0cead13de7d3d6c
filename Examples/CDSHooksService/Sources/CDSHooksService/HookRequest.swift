import DryNeedlingFHIR
import DryNeedlingKit
import FoundationEssentials

/// A call of a service: that it is one, and one for this service.
struct HookRequest: Decodable {
  /// A value that only has to be there.
  struct Anything: Decodable {
    init(from decoder: any Decoder) {}
  }

  var hook: String?
  var hookInstance: String?
  var context: [String: Anything]?
  var prefetch: [String: Anything?]?

  /// The cards for a call, as JSON.
  static func answer(
    _ body: [UInt8], to hook: Hook, checker: ClaimChecker, on day: CalendarDate
  ) throws -> String {
    let response = CDSHooksResponder.response(to: body, checker: checker, on: day)
    if let error = response.diagnostics.first(where: { $0.severity == .error }) {
      throw Refusal.unreadable(error)
    }
    guard let request = try? JSONDecoder().decode(HookRequest.self, from: Data(body)) else {
      throw Refusal.required("$this", "the body must be a CDS Hooks request")
    }
    try request.validate(for: hook)
    return response.json
  }

  private func validate(for hook: Hook) throws {
    guard self.hook == hook.hook else {
      throw Refusal.required("hook", "this service answers the hook \(hook.hook) alone")
    }
    guard let hookInstance, !hookInstance.isEmpty else {
      throw Refusal.required("hookInstance", "say which call this is")
    }
    guard let context, context["patientId"] != nil else {
      throw Refusal.required("context.patientId", "say which patient this is about")
    }
    for wanted in hook.prefetch where wanted.isRequired {
      // A key with `null` is there, with nothing in it.
      guard prefetch?.index(forKey: wanted.key) != nil else { throw Refusal.missing(wanted) }
    }
  }
}
