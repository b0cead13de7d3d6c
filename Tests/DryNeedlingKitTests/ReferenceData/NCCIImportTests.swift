import Testing

@testable import DryNeedlingKit

@Suite struct NCCIImportTests {
  private static let name = "ccipra-v323r0-f1.txt"

  @Test func keepsWhatConcernsNeedlingAndAcupuncture() throws {
    let overlay = try OfficialFiles.ncciOverlay()
    let section = try #require(overlay.ncci.first)
    #expect(overlay.ncci.count == 1)
    #expect(section.setting == .practitioner)
    #expect(section.release == CalendarDate("2026-10-01"))
    #expect(section.rowsRead == 7)
    #expect(section.edits.count == 5)
    let contents = try #require(overlay.contents.first)
    #expect(contents.rowsKept == 5)
    let pairs = NCCITable.pairs(in: .practitioner).count
    #expect(contents.pairsMissing < pairs)
    #expect(contents.pairsMissing > pairs / 2)
    #expect(section.edits.contains { $0.rationale == .other })
  }

  @Test func datesOfTheOfficialFileDecide() throws {
    let overlay = try OfficialFiles.ncciOverlay()
    let cases: [(String, Severity?)] = [
      ("2025-03-31", nil), ("2025-04-01", .error), ("2026-06-30", .error), ("2026-07-01", nil),
    ]
    for (date, severity) in cases {
      let visit = try CodingCase(["20561", "97530"], on: date)
      #expect(visit.findings(1017, with: overlay).first?.severity == severity, "\(date)")
      #expect(visit.findings(1017).isEmpty, "without the import there is no such pair")
    }
  }

  @Test func theReleaseIsSureUntilItsQuarterEnds() throws {
    let overlay = try OfficialFiles.ncciOverlay()
    for (date, severity) in [
      ("2020-01-01", Severity.error), ("2025-03-03", .error), ("2026-12-31", .error),
      ("2027-01-01", .warning),
    ] {
      let finding = try #require(
        try CodingCase(["20561", "64405"], on: date).findings(1017, with: overlay).first)
      #expect(finding.severity == severity, "\(date)")
      #expect(finding.message.contains("release of 2026-10-01") == (severity == .warning))
      let source = try #require(finding.citations.first)
      #expect(source.id == "NCCI-2026-10-01")
      #expect(source.effectiveFrom == CalendarDate("2026-10-01"))
      #expect(source.effectiveTo == CalendarDate("2026-12-31"))
      #expect(!finding.citations.contains { $0.id.hasPrefix("PTP-1") && $0.id != "PTP-18" })
    }
    // A pair that the import lacks keeps the built-in answer.
    let joint = try CodingCase(["20561", "20610"], on: "2026-11-21")
    #expect(joint.findings(1018, with: overlay) == joint.findings(1018))
    #expect(joint.findings(1018).first?.message.contains("release of 2024-07-01") == true)
  }

  @Test func aPartLeavesTheOtherColumnOrderToTheBuiltInTable() throws {
    // The import has 97810 with 20561 in column two only, and that edit was withdrawn.
    let overlay = try OfficialFiles.ncciOverlay()
    let data = ReferenceData(overlays: [overlay])
    let date = try CodingCase.date("2026-11-21")
    let edit = try #require(
      data.edit(Codes.acupuncture, .needlingThreeOrMoreMuscles, in: .practitioner, on: date))
    #expect(edit.columnOne == .needlingThreeOrMoreMuscles)
    #expect(edit.release == NCCITable.release)
  }

  @Test func anImportOfOneTableLeavesTheOther() throws {
    let overlay = try OfficialFiles.ncciOverlay()
    let hospital = try CodingCase(["20561", "97530"], on: "2025-04-01")
      .with { $0.claim.kind = .institutional }
    #expect(hospital.findings(1017, with: overlay).isEmpty)
    let releases = ClaimChecker(referenceData: ReferenceData(overlays: [overlay])).releases
    #expect(releases.ncci == CalendarDate("2026-10-01"))
    #expect(releases.ncciOutpatientHospital == NCCITable.release)
    #expect(ClaimChecker().releases == .builtIn)
    #expect(ReferenceReleases.builtIn.ncci == NCCITable.release)
  }

  @Test func theNewestReleaseOfAPairDecides() throws {
    let newer = try OfficialFiles.ncciOverlay()
    let older = try OfficialFiles.read(
      .ncci, "ccipra-v320r0-f1.txt",
      OfficialFiles.ncci(["20561\t97530\t\t20250401\t*\t1\tMutually exclusive procedures"]))
    let visit = try CodingCase(["20561", "97530"], on: "2026-08-03")
    #expect(!visit.findings(1018, with: older).isEmpty)
    #expect(visit.findings(1018, with: older, newer).isEmpty)
    #expect(visit.findings(1018, with: newer, older).isEmpty)
    // Older than the built-in table, it has nothing to say.
    let ancient = try OfficialFiles.read(
      .ncci, "ccipra-v301r0-f1.txt",
      OfficialFiles.ncci(["20561\t97530\t\t20200101\t*\t0\tMutually exclusive procedures"]))
    #expect(visit.findings(1017, with: ancient).isEmpty)
  }

  @Test func theOrderOfFilesDoesNotMatter() throws {
    let parts = try OfficialFiles.ncciParts.map {
      try OfficialFiles.read(.ncci, Self.name, OfficialFiles.ncci($0))
    }
    let forward = ReferenceDataOverlay(merging: parts)
    #expect(forward == ReferenceDataOverlay(merging: parts.reversed()))
    #expect(forward == ReferenceDataOverlay(merging: parts + parts), "a file given twice")
    #expect(forward == ReferenceDataOverlay(merging: [forward, forward]))
    #expect(forward.json == ReferenceDataOverlay(merging: parts.reversed()).json)
  }

  @Test(arguments: [1, 2, 7, 64]) func piecesOfAnySizeReadAlike(_ chunk: Int) throws {
    let bytes = OfficialFiles.ncci(OfficialFiles.ncciParts[0])
    #expect(
      try OfficialFiles.read(.ncci, Self.name, bytes, chunk: chunk)
        == OfficialFiles.read(.ncci, Self.name, bytes))
  }

  @Test func namesTellReleaseAndSetting() throws {
    let bytes = OfficialFiles.ncci(OfficialFiles.ncciParts[0].map { $0.replacing2025() })
    for (name, release, setting) in [
      ("a/b/ccipra-v302r0-f1.txt", "2024-07-01", NCCISetting.practitioner),
      ("CCIOPH-V310R1-F4.TXT", "2025-01-01", .outpatientHospital),
    ] {
      let section = try #require(try OfficialFiles.read(.ncci, name, bytes).ncci.first)
      #expect(section.release == CalendarDate(release))
      #expect(section.setting == setting)
    }
    for name in ["edits.txt", "ccipra.txt", "ccipra-v3.txt", "-v323r0.txt", "ccipra-v328r0.txt"] {
      #expect(throws: ReferenceDataError.self) {
        try ReferenceFileReader(.ncci, fileName: name)
      }
    }
    #expect(throws: ReferenceDataError.self) {
      try ReferenceFileReader(.ncci, fileName: Self.name, release: CalendarDate("2026-10-02"))
    }
  }

  @Test func whatIsNoTableIsRefusedWithItsPlace() throws {
    let row = OfficialFiles.ncciParts[0][1]
    for (rows, line, column, word) in [
      ([row, "20561\t97530\t\t20250401"], 8, 22, "7 columns"),
      ([row + "\textra"], 7, 81, "7 columns"),
      (["2056\t97530\t\t20250401\t*\t0\tx"], 7, 1, "five letters"),
      (["20561\t97530\t?\t20250401\t*\t0\tx"], 7, 13, "column 3"),
      (["20561\t97530\t\t20250431\t*\t0\tx"], 7, 14, "column 4"),
      (["20561\t97530\t\t20250401\t\t0\tx"], 7, 23, "column 5"),
      (["20561\t97530\t\t20250401\t*\t2\tx"], 7, 25, "column 6"),
      (["20561\t97530\t\t20270101\t*\t1\tx"], 7, 14, "after the quarter"),
      (["20561\t20561\t\t20250401\t*\t1\tx"], 7, 7, "both columns"),
      ([], 1, 1, "no edits"),
    ] {
      let error = try OfficialFiles.refusal(.ncci, Self.name, OfficialFiles.ncci(rows))
      #expect(error.message.contains(word), "\(error.message)")
      #expect(error.location.line == line, "\(error.message)")
      #expect(error.location.column == column, "\(error.message)")
    }
    for (text, word) in [
      ("<!DOCTYPE html><html></html>\n", "web page"), ("PK\u{3}\u{4}\u{0}", "zip"),
      ("{\"a\": 1}\n", "no text file"), ("a,b,c\n1,2,3\n", "header"), ("", "header"),
      ("Column 1\tColumn 2\tx\n", "column 3 of the header"),
    ] {
      let error = try OfficialFiles.refusal(.ncci, Self.name, Array(text.utf8))
      #expect(error.message.contains(word), "\(error.message)")
    }
  }

  @Test func aFileCutOffAnywhereAddsNothingOfItsOwn() throws {
    let bytes = OfficialFiles.ncci(OfficialFiles.ncciParts[0])
    let whole = try #require(try OfficialFiles.read(.ncci, Self.name, bytes).ncci.first)
    var taken = 0
    for end in bytes.indices {
      do throws(ReferenceDataError) {
        let cut = try OfficialFiles.read(.ncci, Self.name, Array(bytes[..<end]))
        taken += 1
        #expect(cut.ncci.first?.edits.allSatisfy(whole.edits.contains) == true, "\(end)")
      } catch {
        #expect(error.location.byte <= end, "\(end)")
      }
    }
    // Only at the end of a row can a cut go unseen.
    #expect(taken <= 3 * OfficialFiles.ncciParts[0].count)
  }

  @Test func changedBytesEndInAnErrorOrATable() throws {
    let bytes = OfficialFiles.ncci(OfficialFiles.ncciParts[1])
    var generator = SeededGenerator(7)
    for index in bytes.indices {
      var changed = bytes
      changed[index] = UInt8.random(in: 0...255, using: &generator)
      do throws(ReferenceDataError) {
        #expect(try OfficialFiles.read(.ncci, Self.name, changed).ncci.count == 1)
      } catch {
        #expect(error.location.byte <= bytes.count)
        #expect(!error.message.isEmpty)
      }
    }
  }
}

extension String {
  /// The row with its years early enough for any release.
  fileprivate func replacing2025() -> String {
    var text = self
    for year in ["2025", "2026"] {
      text = text.split(separator: year, omittingEmptySubsequences: false).joined(separator: "2021")
    }
    return text
  }
}
