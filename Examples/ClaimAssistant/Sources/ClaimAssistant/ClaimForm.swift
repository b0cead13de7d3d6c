import DryNeedlingKit

/// What a form shows: a view model for any user interface.
///
/// Change ``encounter``, and everything else follows. It is a value: a SwiftUI view holds it as
/// `@State`, a server keeps it in a session, a test compares it.
public struct ClaimForm: Sendable {
  /// What has been filled in.
  public var encounter: Encounter { didSet { update() } }
  /// The answer about it.
  public private(set) var report: Report
  private let checker: ClaimChecker

  /// An empty form.
  public init(checker: ClaimChecker, encounter: Encounter = Encounter()) {
    self.checker = checker
    self.encounter = encounter
    report = checker.check(encounter)
  }

  private mutating func update() { report = checker.check(encounter) }

  /// A message beside a field.
  public struct Note: Sendable, Hashable {
    /// How bad it is.
    public let severity: Severity
    /// What to read.
    public let text: String
    /// What to do about it; empty when there is nothing to do.
    public let remedy: String
    /// The rule, for "why?".
    public let rule: RuleID
  }

  /// The messages of a field, the worst first. Facts that are merely missing are not held against a
  /// form that is still being filled in: see ``nextField``.
  public func notes(for field: FormField) -> [Note] {
    report.findings.filter { finding in
      finding.outcome == .violated && FormField(finding.path.fact) == field
    }.map {
      Note(severity: $0.severity, text: $0.message, remedy: $0.remedy, rule: $0.ruleID)
    }.sorted { $0.severity > $1.severity }
  }

  /// Messages about what the form has no field for.
  public var otherNotes: [Note] {
    report.findings.filter { $0.outcome == .violated && FormField($0.path.fact) == nil }.map {
      Note(severity: $0.severity, text: $0.message, remedy: $0.remedy, rule: $0.ruleID)
    }
  }

  /// The fields that would settle something that is open, with the number of open questions each.
  public var openFields: [(field: FormField, questions: Int)] {
    var counts: [FormField: Int] = [:]
    for finding in report.findings where finding.outcome == .undetermined {
      for field in Set(finding.missing.compactMap { FormField($0) }) {
        counts[field, default: 0] += 1
      }
    }
    for requirement in report.eligibility.requirements where requirement.state == .undetermined {
      for field in Set(requirement.missing.compactMap { FormField($0) }) {
        counts[field, default: 0] += 1
      }
    }
    return FormField.allCases.compactMap { field in counts[field].map { (field, $0) } }
  }

  /// The field to ask for next; nil when nothing that the form could ask is missing.
  public var nextField: FormField? {
    if encounter.claim.dateOfService == nil { return .date }
    if encounter.coverage.payerName == nil, encounter.coverage.payerKind == nil { return .payer }
    if encounter.needling?.muscles == nil { return .muscles }
    if encounter.serviceLines.isEmpty { return .lines }
    return openFields.first?.field
  }

  /// The code to offer while nothing is billed yet, or where another is billed.
  public var suggestedCode: ProcedureCode? {
    guard let code = report.coding.recommended.first?.code,
      !encounter.serviceLines.contains(where: { $0.procedure == code })
    else { return nil }
    return code
  }

  /// Repairs that need one click, and whether a person must vouch for them.
  public var offers: [OfferedRepair] { report.repairs }
}
