import DryNeedlingKit

/// Why a claim is not taken, in the codes of a claim acknowledgment (STC): category, status and the
/// entity they are about.
///
/// Codes only; their wordings are licensed. The codes were compared with a public copy of the list; which
/// code goes with which finding is a reading of the kit's own.
public struct ClaimStatus: Sendable, Hashable {
  /// Category: `A6` something is missing, `A7` something is not valid, `A8` things are at odds.
  public let category: String
  /// Status code.
  public let code: String
  /// What it is about, such as `82` for the rendering provider; nil when the code needs none.
  public let entity: String?
  /// A second status code that makes it plainer; nil when there is none.
  public let detail: String?
  /// The rule that found the fault.
  public let rule: RuleID
  /// The service line, counted from 0; nil when it is about the claim.
  public let lineIndex: Int?

  /// The status for a finding; nil for those that keep no clearinghouse from taking the claim:
  /// warnings, what could not be told, and what only the payer decides (coverage, visits,
  /// documentation).
  public init?(_ finding: Finding) {
    guard finding.severity == .error, finding.outcome == .violated,
      let entry = Self.table[finding.ruleName] ?? Self.entry(byPlaceOf: finding)
    else { return nil }
    category = entry.category
    code =
      finding.path.fact == .diagnosis && finding.path.index == 0 && entry.code == "255"
      ? "254" : entry.code
    detail = entry.detail
    entity = entry.isOfProvider ? Self.provider(finding.path.fact) : entry.entity
    rule = finding.ruleID
    lineIndex = finding.path.fact.name.hasPrefix("lines[]") ? finding.path.index : nil
  }

  private struct Entry: Sendable {
    var category: String
    var code: String
    var detail: String?
    var entity: String?
    /// Whether it is about the provider that the finding names.
    var isOfProvider = false

    init(
      _ category: String, _ code: String, _ detail: String? = nil, entity: String? = nil,
      ofProvider: Bool = false
    ) {
      self.category = category
      self.code = code
      self.detail = detail
      self.entity = entity
      isOfProvider = ofProvider
    }
  }

  /// The entity of a provider's fact, as NM101 names it.
  private static func provider(_ fact: Fact) -> String {
    let name = fact.name
    if name.contains("supervising") { return "DQ" }
    if name.contains("referring") { return "DN" }
    if name.contains("Facility") || name.contains("facility") { return "77" }
    return name.contains("rendering") ? "82" : "85"
  }

  /// Rules on the codes that look at what an 837P does not carry: the muscles.
  private static let ofTheRecord: Set<String> = ["needling-code-too-high", "needling-code-too-low"]

  /// The status for a rule without one of its own: what the finding is about is not valid.
  private static func entry(byPlaceOf finding: Finding) -> Entry? {
    guard [.coding, .modifiers, .integrity].contains(finding.family),
      !ofTheRecord.contains(finding.ruleName)
    else { return nil }
    return switch finding.path.fact {
    case .lineProcedure: Entry("A7", "454")
    case .lineModifiers: Entry("A7", "453")
    case .diagnoses, .diagnosis: Entry("A7", "255")
    case .lineDiagnosisPointers: Entry("A7", "477")
    case .lineQuantity: Entry("A7", "476")
    case .lineCharge: Entry("A7", "583")
    case .placeOfService, .linePlaceOfService: Entry("A7", "249")
    case .dateOfService, .lineDateOfService, .lineLastDateOfService: Entry("A7", "187")
    case .patientBirthDate: Entry("A7", "158", entity: "QC")
    case .filingIndicator: Entry("A7", "480", entity: "PR")
    case let fact where fact.name.hasSuffix(".npi"): Entry("A7", "562", ofProvider: true)
    case let fact where fact.name.hasSuffix(".taxonomy"): Entry("A7", "145", ofProvider: true)
    case let fact where fact.name.hasPrefix("lines[]"): Entry("A7", "247")
    default: nil
    }
  }

  private static let table: [String: Entry] = [
    // Procedures.
    "injectate-recorded": Entry("A8", "454", "732"),
    "needling-units-not-one": Entry("A7", "476"),
    "both-needling-codes": Entry("A8", "454", "732"),
    "needling-code-before-2020": Entry("A7", "454", "187"),
    "needling-billed-as-injection": Entry("A8", "454", "732"),
    "needling-billed-as-manual-therapy": Entry("A8", "454", "732"),
    "needling-billed-as-acupuncture": Entry("A8", "454", "732"),
    "acupuncture-with-needling": Entry("A8", "454", "732"),
    "acupuncture-add-on-without-primary": Entry("A8", "454", "736"),
    "two-initial-acupuncture-codes": Entry("A8", "454", "732"),
    "ncci-pair-never-together": Entry("A8", "454", "732"),
    "ncci-pair-needs-modifier": Entry("A6", "453", "732"),
    "unlisted-code-for-needling": Entry("A8", "454", "732"),
    "units-over-mue": Entry("A7", "476"),
    "acupuncture-billed-as-needling": Entry("A8", "454", "732"),
    // Diagnoses.
    "diagnosis-not-valid-on-date": Entry("A7", "255", "187"),
    "diagnosis-not-specific": Entry("A7", "255"),
    "diagnosis-code-set-by-date": Entry("A7", "255", "187"),
    "diagnosis-pointer-out-of-range": Entry("A7", "477"),
    "too-many-diagnoses": Entry("A7", "255", "732"),
    "too-many-diagnosis-pointers": Entry("A7", "477", "732"),
    // Modifiers.
    "kx-missing": Entry("A6", "453"),
    "separate-evaluation-needs-25": Entry("A6", "453"),
    "modifier-25-on-needling": Entry("A7", "453"),
    "59-with-x-modifier": Entry("A7", "453"),
    "59-on-evaluation": Entry("A7", "453"),
    "repeat-modifier-cannot-lift-limit": Entry("A7", "453"),
    "acute-treatment-modifier": Entry("A7", "453"),
    "telehealth-modifier": Entry("A7", "453"),
    "liability-modifiers-contradict": Entry("A8", "453", "732"),
    "abn-cannot-cure-edit": Entry("A7", "453"),
    "more-than-four-modifiers": Entry("A7", "453"),
    "modifier-malformed": Entry("A7", "453"),
    // The claim itself.
    "total-charge-mismatch": Entry("A8", "400"),
    "npi-not-valid": Entry("A7", "562", ofProvider: true),
    "billing-npi-missing": Entry("A6", "562", entity: "85"),
    "date-in-the-future": Entry("A7", "187", "510"),
    "impossible-date": Entry("A7", "187"),
    "service-before-birth": Entry("A8", "158", "187", entity: "QC"),
    "reversed-date-range": Entry("A7", "187"),
    "date-range-for-needling": Entry("A7", "187"),
    "service-date-missing": Entry("A6", "187"),
    "procedure-missing": Entry("A6", "454"),
    "procedure-malformed": Entry("A7", "454"),
    "units-not-positive": Entry("A7", "476"),
    "units-fractional-on-needling": Entry("A7", "476"),
    "units-malformed": Entry("A7", "476"),
    "replacement-without-control-number": Entry("A6", "464", "535"),
    "place-of-service-cannot-hold-a-needle": Entry("A7", "249"),
    "place-of-service-unassigned": Entry("A7", "249", "187"),
    "place-of-service-malformed": Entry("A7", "249"),
    "duplicate-line": Entry("A8", "54"),
    "charge-missing-or-negative": Entry("A7", "583", "693"),
    "charge-malformed": Entry("A7", "583"),
    "too-many-lines": Entry("A7", "121"),
    "claim-without-lines": Entry("A6", "247"),
    "taxonomy-malformed": Entry("A7", "145", ofProvider: true),
    "taxonomy-deactivated": Entry("A7", "145", "187", ofProvider: true),
    "filing-indicator-not-valid": Entry("A7", "480", entity: "PR"),
  ]

  /// The rules whose errors have a status of their own, for those who hold it against all rules.
  static var ruleNames: Set<String> { Set(table.keys) }

  /// The composite of the first status, and that of the second where there is one.
  var composites: (first: String, second: String?) {
    let first = [category, code, entity].compactMap(\.self).joined(separator: ":")
    return (first, detail.map { "\(category):\($0)" })
  }
}
