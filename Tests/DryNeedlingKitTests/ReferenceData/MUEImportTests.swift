import Testing

@testable import DryNeedlingKit

@Suite struct MUEImportTests {
  private static let name = "MCR_MUE_PractitionerServices_Eff_01-01-2027.csv"

  private func overlay() throws -> ReferenceDataOverlay {
    try OfficialFiles.read(.mue, Self.name, OfficialFiles.mue(OfficialFiles.mueRows))
  }

  @Test func readsTheTableAsPublished() throws {
    let section = try #require(try overlay().mue.first)
    #expect(section.setting == .practitioner)
    #expect(section.release == CalendarDate("2027-01-01"))
    #expect(section.rowsRead == 5)
    #expect(section.limits.map(\.code.description) == ["20560", "20561", "97140"])
    #expect(section.limits.map(\.units) == [1, 1, 3])
    let hospital = try OfficialFiles.read(
      .mue, "limits.csv",
      OfficialFiles.mue(OfficialFiles.mueRows, column: "Outpatient Hospital Services MUE Values"),
      release: "2027-01-01")
    #expect(hospital.mue.first?.setting == .outpatientHospital)
  }

  @Test func theLimitOfTheQuarterDecides() throws {
    let overlay = try overlay()
    let cases: [(String, Int, Severity?, Bool)] = [
      ("2026-12-31", 4, nil, false), ("2027-01-01", 4, .error, false),
      ("2027-03-31", 4, .error, false), ("2027-04-01", 4, .warning, true),
      ("2027-01-01", 3, nil, false),
    ]
    for (date, units, severity, isStale) in cases {
      let findings = try CodingCase(["20560", "97140 x\(units)"], on: date)
        .findings(1020, with: overlay)
      #expect(findings.first?.severity == severity, "\(date)")
      #expect(
        (findings.first?.message.contains("release of 2027-01-01") == true) == isStale, "\(date)")
    }
    // The table of the quarter has no limit for this code any more.
    let injection = try CodingCase(["20560", "20552-59 x2"], on: "2027-02-01")
    #expect(injection.findings(1020, with: overlay).isEmpty)
    #expect(!injection.findings(1020).isEmpty)
  }

  @Test func theBuiltInLimitsAreSureThroughTheirLastQuarter() throws {
    for (date, severity) in [("2026-12-31", Severity.error), ("2027-01-01", .warning)] {
      let finding = try #require(
        try CodingCase(["20560", "20552-59 x2"], on: date).findings(1020).first)
      #expect(finding.severity == severity)
      #expect(finding.message.contains("release of 2026-10-01") == (severity == .warning))
    }
  }

  @Test func whatIsNoTableIsRefusedWithItsPlace() throws {
    let rows = OfficialFiles.mueRows
    for (changed, line, column, word) in [
      (["0001U,1"] + rows, 6, 8, "4 columns"),
      (["0001,1,2 x,y"] + rows, 6, 1, "five letters"),
      (["0001U,one,2 x,y"] + rows, 6, 7, "number of units"),
      (["0001U,-1,2 x,y"] + rows, 6, 7, "number of units"),
      (["0001U,1,4 x,y"] + rows, 6, 9, "indicator"),
      (rows + [rows[0]], 11, 1, "stands twice"),
      (Array(rows.dropLast()), 9, 1, "cut off"),
      (rows.filter { !$0.hasPrefix("20561") }, 1, 1, "`20561`"),
    ] {
      let error = try OfficialFiles.refusal(.mue, Self.name, OfficialFiles.mue(changed))
      #expect(error.message.contains(word), "\(error.message)")
      #expect(error.location.line == line, "\(error.message)")
      #expect(error.location.column == column, "\(error.message)")
    }
    let supplies = OfficialFiles.mue(rows, column: "DME Supplier Services MUE Values")
    #expect(
      try OfficialFiles.refusal(.mue, Self.name, supplies).message.contains("practitioner"))
    #expect(throws: ReferenceDataError.self) {
      try ReferenceFileReader(.mue, fileName: "limits.csv")
    }
  }

  @Test func aFileCutOffAnywhereIsRefused() throws {
    let bytes = OfficialFiles.mue(OfficialFiles.mueRows)
    let whole = try overlay().mue.first?.limits
    for end in bytes.indices {
      do throws(ReferenceDataError) {
        let cut = try OfficialFiles.read(.mue, Self.name, Array(bytes[..<end]))
        #expect(cut.mue.first?.limits == whole, "\(end)")
      } catch {
        #expect(error.location.byte <= end, "\(end)")
      }
    }
  }

  @Test func changedBytesEndInAnErrorOrATable() throws {
    let bytes = OfficialFiles.mue(OfficialFiles.mueRows)
    var generator = SeededGenerator(11)
    for index in bytes.indices {
      var changed = bytes
      changed[index] = UInt8.random(in: 0...255, using: &generator)
      do throws(ReferenceDataError) {
        #expect(try OfficialFiles.read(.mue, Self.name, changed).mue.count == 1)
      } catch {
        #expect(error.location.byte <= bytes.count)
      }
    }
  }
}
