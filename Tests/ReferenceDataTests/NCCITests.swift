import Foundation
import Testing

@testable import DryNeedlingKit
@testable import generate_reference_data

@Suite struct NCCITests {
  private func code(_ text: String) throws -> ProcedureCode { try #require(ProcedureCode(text)) }

  private func edit(
    _ first: String, _ second: String, _ setting: NCCISetting = .practitioner,
    on date: String = "2024-07-01"
  ) throws -> NCCIEdit? {
    NCCITable.edit(
      try code(first), try code(second), in: setting, on: try #require(CalendarDate(date)))
  }

  @Test func documentedPairsHoldInEitherOrder() throws {
    for (first, second, indicator) in [
      ("20561", "20560", NCCIEdit.ModifierIndicator.notAllowed), ("20560", "97810", .notAllowed),
      ("20561", "97814", .notAllowed), ("20552", "20560", .allowed), ("20553", "20561", .allowed),
      ("20551", "20561", .allowed), ("20560", "20526", .allowed), ("99213", "20561", .allowed),
      ("20560", "99211", .allowed), ("20560", "G0463", .allowed), ("64400", "20560", .notAllowed),
      ("20561", "64450", .notAllowed), ("20560", "0213T", .notAllowed),
      ("64612", "20560", .allowed), ("20561", "96372", .allowed), ("97813", "97810", .notAllowed),
      ("97811", "99204", .allowed),
    ] {
      for (one, two) in [(first, second), (second, first)] {
        let found = try #require(try edit(one, two), "\(one) \(two)")
        #expect(found.columnOne.description == first)
        #expect(found.columnTwo.description == second)
        #expect(found.modifierIndicator == indicator)
      }
    }
  }

  @Test func codesWithoutAnEditHaveNone() throws {
    for other in [
      "97140", "97110", "97112", "97530", "97014", "G0283", "97032", "97161", "98940", "76942",
      "99202", "99205", "20560", "00000", "ZZZZZ",
    ] {
      #expect(try edit("20560", other) == nil, "\(other)")
    }
    #expect(try edit("20561", "20561") == nil)
    #expect(try edit("97110", "97140") == nil)
    #expect(try edit("97810", "97811") == nil)
  }

  @Test func settingsDiffer() throws {
    #expect(try edit("64400", "20560", .outpatientHospital)?.modifierIndicator == .allowed)
    #expect(try edit("99213", "20560", .outpatientHospital) == nil)
    #expect(
      try edit("96372", "20560", .outpatientHospital)?.columnOne.description == "96372")
    #expect(try edit("20560", "97810", .outpatientHospital)?.modifierIndicator == .notAllowed)
  }

  @Test func withdrawnEditsAreKeptButNotInForce() throws {
    let all = Array(NCCITable.edits(try code("99213"), try code("20560"), in: .practitioner))
    #expect(all.map(\.modifierIndicator) == [.allowed, .notApplicable])
    #expect(all.map { $0.deletedOn?.description } == [nil, "2020-01-01"])
    #expect(try edit("99213", "20560", on: "2020-01-01")?.modifierIndicator == .allowed)
  }

  @Test(.needsSharedMaterial) func everySourceRowIsFound() throws {
    let domain = try #require(SharedMaterial.domain)
    let rows = try CSV.rows(domain.appendingPathComponent("ncci_ptp_20560_20561.csv"))
    // The pair of both needling codes stands twice in the source, in each setting.
    #expect(
      Set(
        rows.map { row in
          ["setting", "column1", "column2", "modifier_indicator", "deletion_date"].map { row[$0] }
        }
      ).count == NCCITable.count)
    var inForce: [String: Set<String>] = [:]
    for row in rows {
      let setting: NCCISetting =
        row["setting"] == "practitioner" ? .practitioner : .outpatientHospital
      let found = NCCITable.edits(try code(row["column2"]), try code(row["column1"]), in: setting)
        .filter {
          $0.columnOne.description == row["column1"] && $0.columnTwo.description == row["column2"]
            && "\($0.modifierIndicator.rawValue)" == row["modifier_indicator"]
            && ($0.deletedOn?.description ?? "") == row["deletion_date"]
        }
      #expect(found.count == 1, "\(row["column1"]) \(row["column2"])")
      if row["deletion_date"].isEmpty {
        inForce[row["setting"] + row["column1"] + row["column2"], default: []].insert(
          row["modifier_indicator"])
      }
    }
    #expect(inForce.values.allSatisfy { $0.count == 1 })
  }

  @Test func unitsAreLimited() throws {
    for setting in [NCCISetting.practitioner, .outpatientHospital] {
      for needling in [
        ProcedureCode.needlingOneOrTwoMuscles, .needlingThreeOrMoreMuscles,
      ] {
        let edit = try #require(MUETable.edit(for: needling, in: setting))
        #expect(edit.units == 1)
        #expect(edit.adjudication == .datePolicy)
        #expect(edit.firstSeen == MUETable.firstRelease)
        #expect(edit.lastSeen == MUETable.release)
      }
    }
    func units(_ text: String, _ setting: NCCISetting) throws -> Int? {
      MUETable.edit(for: try code(text), in: setting)?.units
    }
    #expect(try units("97110", .practitioner) == 6)
    #expect(try units("97110", .outpatientHospital) == 8)
    #expect(try units("97811", .practitioner) == 2)
    #expect(try units("97014", .practitioner) == 0)
    #expect(try units("G0283", .practitioner) == 1)
    #expect(try units("G0283", .outpatientHospital) == nil)
    #expect(try units("97530", .practitioner) == nil)
    #expect(MUETable.codes.count == 17)
    for code in MUETable.codes {
      #expect(MUETable.edit(for: code, in: .practitioner) != nil, "\(code)")
    }
  }

  @Test func addOnCodesNameTheirPrimaries() throws {
    let primaries = try #require(AddOnTable.primaries(of: try code("97814")))
    #expect(primaries == (try code("97810"), try code("97813")))
    #expect(AddOnTable.primaries(of: try code("97811")) != nil)
    #expect(AddOnTable.primaries(of: try code("97810")) == nil)
  }
}
