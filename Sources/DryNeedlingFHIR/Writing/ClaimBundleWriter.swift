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
    var draft = ClaimDraft(encounter, created: created, layout: layout)
    return draft.text()
  }
}

/// A Bundle that is being written.
struct ClaimDraft {
  let encounter: Encounter
  let created: CalendarDate
  var writer: ResourceWriter
  /// What is still to be written: providers and places the claim refers to.
  private var waiting: [(name: String, write: (inout ResourceWriter) -> Void)] = []
  private let seed: UInt64

  init(_ encounter: Encounter, created: CalendarDate, layout: FHIRLayout) {
    self.encounter = encounter
    self.created = created
    writer = ResourceWriter(layout)
    seed = StableIdentifier.hash(CaseWriter.json(encounter), 0xCBF2_9CE4_8422_2325)
  }

  /// The address of a resource of the Bundle: the same for the same encounter.
  func address(_ name: String) -> String {
    "urn:uuid:"
      + StableIdentifier.uuid(
        StableIdentifier.hash(name, seed), StableIdentifier.hash(name, ~seed))
  }

  mutating func text() -> String {
    writer.json.beginObject()
    writer.member("resourceType", "Bundle")
    writer.member("type", "collection")
    writer.json.key("entry")
    writer.json.beginArray()
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
    writer.json.endArray()
    writer.json.endObject()
    return writer.text()
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
