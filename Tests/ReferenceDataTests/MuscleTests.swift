import Foundation
import Testing

@testable import DryNeedlingKit
@testable import generate_reference_data

@Suite struct MuscleTests {
  @Test func canonicalNamesAreExact() throws {
    #expect(Muscle.all.count == 223)
    #expect(Set(Muscle.all.map(\.name)).count == 223)
    for muscle in Muscle.all {
      #expect(Muscle(named: muscle.name) == muscle)
      #expect(Muscle(named: muscle.name.uppercased()) == muscle)
      #expect(Muscle(named: muscle.name + "x") == nil)
      #expect(Muscle(named: String(muscle.name.dropLast())) == nil)
    }
    let trapezius = try #require(Muscle(named: "Trapezius"))
    #expect(trapezius.isPaired)
    #expect(trapezius.region == .back)
    #expect(trapezius.regions == [.back, .neck, .shoulder])
    #expect(trapezius.parts == ["upper", "middle", "lower"])
    #expect(trapezius.isInPneumothoraxZone)
    #expect(try #require(Muscle(named: "diaphragm")).isPaired == false)
    for bad in ["", " ", "upper trapezius", "trap", "trapezius ", "\u{0}", "трапеция"] {
      #expect(Muscle(named: bad) == nil)
    }
    #expect(Muscle(named: String(repeating: "trapezius", count: 100_000)) == nil)
  }

  @Test(.needsSharedMaterial) func everySourceRowIsFound() throws {
    let domain = try #require(SharedMaterial.domain)
    let rows = try CSV.rows(domain.appendingPathComponent("muscles.csv"))
    #expect(rows.map { $0["canonical_name"] } == Muscle.all.map(\.name))
    for (row, muscle) in zip(rows, Muscle.all) {
      #expect(muscle.isPaired == (row["paired"] == "yes"))
      #expect(muscle.regions.map(\.rawValue) == row.list("region"))
      #expect(muscle.latinName == row["ta_latin"])
      #expect(muscle.parts == row.list("parts"))
      #expect(muscle.synonyms == row.list("synonyms"))
      #expect(muscle.abbreviations == row.list("abbreviations"))
      #expect(muscle.needlingRelevance.rawValue == row["needling_relevance"])
      #expect(muscle.isInPneumothoraxZone == (row["pneumothorax_zone"] == "yes"))
      #expect((muscle.uberonIdentifier ?? "") == row["uberon_id"])
      #expect((muscle.snomedIdentifier ?? "") == row["snomed_ct_id"])
    }
  }
}
