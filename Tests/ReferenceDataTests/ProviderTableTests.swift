import Foundation
import Testing

@testable import DryNeedlingKit
@testable import generate_reference_data

@Suite struct ProviderTableTests {
  private func taxonomy(_ text: String) throws -> TaxonomyEntry? {
    TaxonomyTable.entry(for: try #require(TaxonomyCode(text)))
  }

  @Test func taxonomyTellsTheProfession() throws {
    #expect(try taxonomy("225100000X")?.profession == .physicalTherapist)
    #expect(try taxonomy("225200000X")?.profession == .physicalTherapistAssistant)
    #expect(try taxonomy("171100000X")?.profession == .acupuncturist)
    #expect(try taxonomy("2255A2300X")?.profession == .athleticTrainer)
    #expect(try taxonomy("390200000X")?.profession == .student)
    let group = try #require(try taxonomy("193400000X"))
    #expect(group.isOrganization)
    #expect(group.profession == nil)
    #expect(try taxonomy("999999999X") == nil)
    #expect(try taxonomy("000000000X") == nil)
    #expect(try taxonomy("ZZZZZZZZZX") == nil)
  }

  @Test func credentialsNameAProfession() {
    for (text, profession) in [
      ("PT", Profession.physicalTherapist), ("pt, DPT", nil), ("P.T.", .physicalTherapist),
      ("PTA", .physicalTherapistAssistant), ("COTA", .occupationalTherapyAssistant),
      ("MD/DO", .physician), ("L.Ac.", .acupuncturist), ("LAc/AEMP", .acupuncturist),
      ("Physical Therapist Assistant", .physicalTherapistAssistant), ("DC", .chiropractor),
      ("AT", .athleticTrainer), ("CNS", .clinicalNurseSpecialist), ("", nil), ("-", nil),
      ("physical-therapist", .physicalTherapist), ("wizard", nil),
      (String(repeating: "p", count: 100_000), nil),
    ] as [(String, Profession?)] {
      #expect(Profession(credential: text) == profession, "\(text.prefix(40))")
    }
    for profession in Profession.allCases {
      #expect(Profession(credential: profession.rawValue) == profession)
    }
  }

  @Test func placesOfServiceAreAssignedByDate() throws {
    let home = try #require(PlaceOfServiceTable.entry(for: .telehealthAtHome))
    #expect(home.needling == .impossible)
    #expect(!home.isAssigned(on: try #require(CalendarDate("2021-12-31"))))
    #expect(home.isAssigned(on: try #require(CalendarDate("2022-01-01"))))
    #expect(PlaceOfServiceTable.entry(for: .office)?.needling == .possible)
    #expect(PlaceOfServiceTable.entry(for: try #require(PlaceOfService("28"))) == nil)
    #expect((1...99).filter { entry(ofPlace: $0) != nil }.count == 52)
  }

  private func entry(ofPlace number: Int) -> PlaceOfServiceEntry? {
    PlaceOfService(number: number).flatMap { PlaceOfServiceTable.entry(for: $0) }
  }

  @Test func filingIndicatorsNameAPayerKind() {
    #expect(FilingIndicatorTable.entry(for: "MB".utf8)?.kind == .medicare)
    #expect(FilingIndicatorTable.entry(for: "16".utf8)?.kind == .medicareAdvantage)
    #expect(FilingIndicatorTable.entry(for: "wc".utf8)?.kind == .workersCompensation)
    #expect(FilingIndicatorTable.entry(for: "09".utf8)?.isValidIn5010 == false)
    #expect(FilingIndicatorTable.entry(for: "BL".utf8)?.isValidIn5010 == true)
    for bad in ["", "M", "MBB", "QQ", "  "] {
      #expect(FilingIndicatorTable.entry(for: bad.utf8) == nil)
    }
  }

  @Test(.needsSharedMaterial) func everySourceRowIsFound() throws {
    let domain = try #require(SharedMaterial.domain)
    let taxonomy = try CSV.rows(domain.appendingPathComponent("taxonomy.csv"))
    #expect(taxonomy.count == TaxonomyTable.count)
    for row in taxonomy {
      let entry = try #require(try self.taxonomy(row["code"]), "\(row["code"])")
      #expect(entry.isOrganization == (row["individual_or_org"] == "organization"))
      #expect((entry.deactivatedOn?.description ?? "") == row["deactivated_on"])
      if entry.isOrganization { #expect(entry.profession == nil) }
      if let plain = Profession(credential: row["profession"]) {
        #expect(entry.profession == plain, "\(row["code"])")
      }
    }
    for row in try CSV.rows(domain.appendingPathComponent("place_of_service.csv")) {
      let place = try #require(PlaceOfService(row["code"]))
      let entry = try #require(PlaceOfServiceTable.entry(for: place))
      #expect(entry.label.description == row["plain_label"])
      #expect((entry.assignedFrom?.description ?? "") == row["effective_from"])
    }
    let payers = try CSV.rows(domain.appendingPathComponent("payer_identifiers.csv"))
      .filter { $0["record_type"] == "filing_indicator" }
    #expect(payers.count == 26)
    #expect(
      payers.filter { FilingIndicatorTable.entry(for: $0["code"].utf8)?.isValidIn5010 == true }
        .count == 23)
  }
}
