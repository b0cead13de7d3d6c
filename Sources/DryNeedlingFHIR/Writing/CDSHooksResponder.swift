import DryNeedlingKit
import LocatedJSON

/// Answers CDS Hooks requests: findings as cards, coverage as a CRD coverage-information on the
/// order.
///
/// Coverage never stands in a card, and nothing else of an order is changed. A question of payment
/// harms nobody, so no card is `critical`.
public enum CDSHooksResponder {
  /// What is answered.
  public struct Response: Sendable {
    /// The JSON of the response.
    public let json: String
    /// What there is to say of the request. An error says that something could not be read.
    public let diagnostics: [ReadingDiagnostic]
    /// Visits, claims and orders that were checked.
    public let checkedCount: Int
  }

  /// The response to a request.
  ///
  /// - Parameters:
  ///   - request: The JSON of the request, with its prefetch.
  ///   - checker: What checks.
  ///   - date: The day of the answer.
  ///   - label: Who answers, as cards name their source.
  ///   - layout: How the JSON is laid out.
  public static func response(
    to request: [UInt8], checker: ClaimChecker, on date: CalendarDate,
    label: String = "DryNeedlingKit", layout: FHIRLayout = .compact
  ) -> Response {
    let contents = FHIRClaimReader.read(request)
    let reports = contents.claims.map { (claim: $0, report: checker.check($0.encounter)) }
    var writer = ResourceWriter(layout)
    writer.object { writer in
      writer.array("cards") { writer in
        for (claim, report) in reports {
          for (index, finding) in report.findings.enumerated() {
            let key = StableIdentifier.key(claim.encounter.claimNumber, report.findings, index)
            writer.object { $0.card(finding, of: key, label) }
          }
        }
      }
      if let orders = reports.first(where: { $0.claim.origin == .orders }) {
        withNeedlingOrders(of: request) { orderElements, coverage in
          writer.array("systemActions", of: orderElements) { writer, _, order in
            writer.update(order, coverage, orders.report.eligibility, date)
          }
        }
      }
    }
    return Response(
      json: writer.text(), diagnostics: contents.diagnostics, checkedCount: contents.claims.count)
  }

  /// The updates of the orders of a request, a system action each, as compact JSON.
  static func systemActions(
    of request: [UInt8], _ decision: EligibilityDecision, on date: CalendarDate
  ) -> [String] {
    var actions: [String] = []
    withNeedlingOrders(of: request) { orders, coverage in
      for order in orders {
        var writer = ResourceWriter(.compact)
        writer.object { $0.update(order, coverage, decision, date) }
        actions.append(writer.text())
      }
    }
    return actions
  }

  /// Hands over the orders for needling and the coverage they name; nothing when either is missing.
  private static func withNeedlingOrders(
    of request: [UInt8], _ body: ([Element], String) -> Void
  ) {
    var json = JSONReader(limits: FHIRClaimReader.jsonLimits(FHIRLimits()))
    // A request that cannot be read has no orders, and its diagnostics say so.
    _ = try? json.withDocument(of: request) { (document) throws(JSONError) in
      let root = Element(document.root, document: 0)
      let orders = needlingOrders(in: root)
      guard !orders.isEmpty, let coverage = coverageReference(orders, in: root) else { return }
      body(orders, coverage)
    }
  }

  private static func needlingOrders(in request: Element) -> [Element] {
    var orders: [Element] = []
    for member in request["context"]?.value.members.map(Array.init) ?? [] {
      let bundle = Element(member.value, document: 0)
      guard bundle.value.kind == .object else { continue }
      for entry in bundle.list("entry").prefix(200) {
        guard let order = entry["resource"], order.has("resourceType", "ServiceRequest"),
          let concept = EncounterAssembler.plannedCode(order),
          SessionKind.of(concept) == .dryNeedling
        else { continue }
        orders.append(order)
      }
    }
    return orders
  }

  /// The coverage that an order names, or else the only one there is.
  private static func coverageReference(_ orders: [Element], in request: Element) -> String? {
    for order in orders {
      if let reference = order.first("insurance")?.text("reference") { return reference }
    }
    var found: [String] = []
    for member in request["prefetch"]?.value.members.map(Array.init) ?? [] {
      let resource = Element(member.value, document: 0)
      guard resource.value.kind == .object else { continue }
      var candidates = [resource]
      candidates += resource.list("entry").prefix(200).compactMap { $0["resource"] }
      for candidate in candidates where candidate.has("resourceType", "Coverage") {
        if let id = candidate.text("id") { found.append("Coverage/\(id)") }
      }
    }
    return found.count == 1 ? found.first : nil
  }
}

extension ResourceWriter {
  /// The members of a card. `claim` makes its identifier another than that of the same finding in
  /// another claim; `subject` names the claim where a response is of several.
  mutating func card(
    _ finding: Finding, of claim: String, _ label: String, subject: String? = nil,
    at location: SourceLocation? = nil, wording: AnswerWording = .asStated
  ) {
    let message = wording.shown(finding.message, of: finding, at: location)
    let remedy = wording.shown(finding.remedy, of: finding, at: location)
    member("uuid", StableIdentifier.uuid(of: claim, finding))
    member("summary", Self.summary(message))
    member("indicator", finding.severity == .info ? "info" : "warning")
    var detail = message
    if let subject { detail += "\n\n\(subject)" }
    if !remedy.isEmpty { detail += "\n\n\(remedy)" }
    for citation in finding.citations.prefix(3) {
      detail += "\n\n\(citation.issuer), \(citation.title): \(citation.statement)"
    }
    member("detail", detail)
    object("source") {
      $0.member("label", label)
      $0.object("topic") {
        $0.member("system", SystemName.rules)
        $0.member("code", finding.ruleID.description)
        $0.member("display", finding.ruleName)
      }
    }
    if finding.repair != nil, !remedy.isEmpty {
      array("suggestions") {
        $0.object {
          $0.member("label", remedy)
          $0.member("uuid", StableIdentifier.uuid(of: claim + "+", finding))
        }
      }
    }
    guard finding.severity != .info else { return }
    array("overrideReasons") { writer in
      for (code, display) in [
        ("documented", "the record supports it as it is"),
        ("payer-agreed", "the payer has agreed to it"),
        ("patient-pays", "the patient pays"),
      ] {
        writer.object {
          $0.member("code", code)
          $0.member("system", "urn:dryneedlingkit:override-reasons")
          $0.member("display", display)
        }
      }
    }
  }

  /// Fewer than 140 characters.
  private static func summary(_ message: String) -> String {
    message.count < 140 ? message : message.prefix(138) + "…"
  }

  /// The members of the system action that updates an order for needling.
  fileprivate mutating func update(
    _ order: Element, _ coverage: String, _ decision: EligibilityDecision, _ date: CalendarDate
  ) {
    member("type", "update")
    member("description", "adds what published policies say of coverage")
    json.key("resource")
    write(order, coverage, decision, date)
  }

  /// The order as it was sent, with one extension more.
  private mutating func write(
    _ order: Element, _ coverage: String, _ decision: EligibilityDecision, _ date: CalendarDate
  ) {
    let known = order.list("extension").filter {
      $0.text("url") != CoverageInformation.url
    }
    let members = order.value.members.map(Array.init) ?? []
    object { writer in
      for member in members where !member.key.isString("extension") {
        writer.json.key(member.key.string ?? "")
        writer.json.copy(member.value)
      }
      writer.array("extension") { writer in
        for element in known { writer.json.copy(element.value) }
        writer.object {
          $0.writeCoverageInformation(order, coverage, decision, date)
        }
      }
    }
  }

  private mutating func writeCoverageInformation(
    _ order: Element, _ coverage: String, _ decision: EligibilityDecision, _ date: CalendarDate
  ) {
    member("url", CoverageInformation.url)
    array("extension") { writer in
      writer.object {
        $0.member("url", "coverage")
        $0.reference("valueReference", coverage)
      }
      let covered =
        decision.coverage == .undetermined ? "indeterminate" : decision.coverage.rawValue
      writer.part("covered", "valueCode", covered)
      if let requirement = decision.requirements.first(where: { $0.kind == .priorAuthorization }) {
        writer.part(
          "pa-needed", "valueCode", requirement.state == .met ? "satisfied" : "auth-needed")
      }
      if let (code, _) = EncounterAssembler.plannedCode(order)?.procedure {
        writer.object {
          $0.member("url", "billingCode")
          $0.object("valueCoding") {
            $0.member("system", SystemName.procedure(code))
            $0.member("code", code.description)
          }
        }
      }
      writer.part("date", "valueDate", date.description)
      writer.part(
        "coverage-assertion-id", "valueString",
        StableIdentifier.uuid(of: "\(order.text("id") ?? "") \(coverage) \(covered) \(date)"))
    }
  }

  private mutating func part(_ url: String, _ key: StaticString, _ value: String) {
    object {
      $0.member("url", url)
      $0.member(key, value)
    }
  }
}

/// The extension of the CRD guide.
enum CoverageInformation {
  static let url =
    "http://hl7.org/fhir/us/davinci-crd/StructureDefinition/ext-coverage-information"
}

/// Identifiers that are the same for the same thing: nothing here is random.
enum StableIdentifier {
  static func uuid(of claim: String, _ finding: Finding) -> String {
    uuid(of: "\(claim) \(finding.ruleID) \(finding.path) \(finding.message)")
  }

  /// What makes a finding another than its like: the claim, and how many of the same came before it.
  static func key(_ claim: String, _ findings: [Finding], _ index: Int) -> String {
    let finding = findings[index]
    let before = findings[..<index].count {
      $0.ruleID == finding.ruleID && $0.path == finding.path && $0.message == finding.message
    }
    return before == 0 ? claim : "\(claim) \(before)"
  }

  static func uuid(of text: String) -> String {
    uuid(hash(text, 0xCBF2_9CE4_8422_2325), hash(text, 0x9E37_79B9_7F4A_7C15))
  }

  static func hash(_ text: String, _ seed: UInt64) -> UInt64 {
    var hash = seed
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash ^ hash >> 29
  }

  static func uuid(_ first: UInt64, _ second: UInt64) -> String {
    let digits = Array((hex(first) + hex(second)).utf8)
    func part(_ range: Range<Int>) -> String { String(decoding: digits[range], as: UTF8.self) }
    return "\(part(0..<8))-\(part(8..<12))-4\(part(13..<16))-8\(part(17..<20))-\(part(20..<32))"
  }

  private static func hex(_ number: UInt64) -> String {
    let text = String(number, radix: 16)
    return String(repeating: "0", count: 16 - text.utf8.count) + text
  }
}
