import DryNeedlingKit
import LocatedJSON

/// Writes an encounter as FHIR R4: a draft of the Claim with all that it refers to, in a Bundle of
/// type `collection`.
///
/// Reading it back with ``FHIRClaimReader`` gives the encounter again, but for what R4 has no element
/// for; the article on FHIR lists that. The draft asserts nothing that the encounter does not state:
/// required elements of which nothing is known say so with a data-absent-reason.
public enum ClaimBundleWriter {
  /// The Bundle of an encounter. `created` is the day the claim is made.
  public static func json(
    _ encounter: Encounter, created: CalendarDate, layout: FHIRLayout = .indented
  ) -> String {
    json([encounter], created: created, layout: layout)
  }

  /// One Bundle of several encounters, each with all that it refers to. `created` is the day the
  /// claims are made.
  public static func json(
    _ encounters: [Encounter], created: CalendarDate, layout: FHIRLayout = .indented
  ) -> String {
    var writer = ResourceWriter(layout)
    writer.object { writer in
      writer.member("resourceType", "Bundle")
      writer.member("type", "collection")
      // FHIR has no empty arrays.
      guard !encounters.isEmpty else { return }
      writer.array("entry") { writer in
        for (place, encounter) in encounters.enumerated() {
          var draft = ClaimDraft(encounter, created: created, use: .claim, place: place)
          draft.writeEntries(to: &writer)
        }
      }
    }
    return writer.text()
  }

  /// The Bundle of a prior authorisation request (Da Vinci PAS): the Claim first, with the use
  /// `preauthorization`, then all that it refers to. `created` is the day the request is made.
  ///
  /// The kit reads no clock, so the timestamp that PAS asks for is the beginning of that day in UTC.
  /// The Bundle does not say that it conforms to a profile: what the payer needs beyond the encounter,
  /// such as names, is for the sender to add.
  public static func preauthorization(
    _ encounter: Encounter, created: CalendarDate, layout: FHIRLayout = .indented
  ) -> String {
    var draft = ClaimDraft(encounter, created: created, use: .preauthorization, place: 0)
    let identifier = draft.address("request")
    var writer = ResourceWriter(layout)
    writer.object { writer in
      writer.member("resourceType", "Bundle")
      writer.object("identifier") {
        $0.member("system", "urn:ietf:rfc:3986")
        $0.member("value", identifier)
      }
      writer.member("type", "collection")
      writer.member("timestamp", "\(created)T00:00:00Z")
      writer.array("entry") { draft.writeEntries(to: &$0) }
    }
    return writer.text()
  }
}

/// What a Claim asks for.
enum ClaimUse: String {
  case claim, preauthorization
}

/// The resources of an encounter that are being written.
struct ClaimDraft {
  let encounter: Encounter
  let created: CalendarDate
  let use: ClaimUse
  var writer = ResourceWriter(.compact)
  private let seed: UInt64

  /// `place` is that of the encounter in the Bundle: two that are the same are still two.
  init(_ encounter: Encounter, created: CalendarDate, use: ClaimUse, place: Int) {
    self.encounter = encounter
    self.created = created
    self.use = use
    seed = StableIdentifier.hash(
      CaseWriter.json(encounter), 0xCBF2_9CE4_8422_2325 &+ UInt64(truncatingIfNeeded: place))
  }

  /// The address of a resource of the Bundle: the same for the same encounter.
  func address(_ name: String) -> String {
    "urn:uuid:"
      + StableIdentifier.uuid(
        StableIdentifier.hash(name, seed), StableIdentifier.hash(name, ~seed))
  }

  mutating func writeEntries(to bundle: inout ResourceWriter) {
    // Exchanged and not copied: the Bundle may be long.
    swap(&writer, &bundle)
    defer { swap(&writer, &bundle) }
    entry("claim") { $0.writeClaim() }
    entry("patient") { $0.writePatient() }
    entry("coverage") { $0.writeCoverage() }
    if hasPayerOrganization { entry("payer") { $0.writePayer() } }
    writeProviders()
    if encounter.claim.referralNumber != nil || encounter.referringProvider != nil {
      entry("order") { $0.writeOrder() }
    }
    if hasProcedure { entry("needling") { $0.writeProcedure() } }
    for (index, visit) in encounter.history.visits.enumerated() {
      entry("visit \(index)") { $0.write(visit) }
    }
    if !answers.isEmpty { entry("answers") { $0.writeAnswers() } }
  }

  mutating func entry(_ name: String, _ body: (inout ClaimDraft) -> Void) {
    writer.json.beginObject()
    writer.member("fullUrl", address(name))
    writer.json.key("resource")
    writer.json.beginObject()
    body(&self)
    writer.json.endObject()
    writer.json.endObject()
  }

  var hasPayerOrganization: Bool { encounter.coverage.payerIdentifier != nil }

  /// A procedure holds the muscles.
  var hasProcedure: Bool { encounter.needling?.muscles?.isEmpty == false }

  /// The day of service of the visit; nil when no line and no header has one.
  var serviceDay: CalendarDate? {
    encounter.claim.dateOfService
      ?? encounter.serviceLines.lazy.compactMap(\.dateOfService).first
  }

  /// What stands for a value that cannot be used; nil when there is none at that place.
  func unusable(_ fact: Fact, _ index: Int? = nil, _ position: Int? = nil) -> String? {
    let path = FactPath(fact, index: index, position: position)
    return encounter.unusableValues.first { $0.path == path }?.text
  }
}
