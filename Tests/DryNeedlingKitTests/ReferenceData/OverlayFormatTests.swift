import Testing

@testable import DryNeedlingKit

@Suite struct OverlayFormatTests {
  func overlay() throws -> ReferenceDataOverlay {
    var overlay = ReferenceDataOverlay(merging: [
      try OfficialFiles.ncciOverlay(),
      try OfficialFiles.read(
        .mue, "x_Eff_01-01-2027.csv", OfficialFiles.mue(OfficialFiles.mueRows)),
    ])
    let (header, billable) = (DiagnosisCode("M54.6"), DiagnosisCode("M54.60"))
    overlay.icd10cm = [
      ICD10CMEdition(
        release: try CodingCase.date("2027-04-01"),
        files: [ImportedFile(rows: 3, checksum: .max)],
        changes: [
          ImportedDiagnosis(code: try #require(header), state: .header),
          ImportedDiagnosis(code: try #require(billable), state: .billable),
        ])
    ]
    return overlay
  }

  @Test func whatIsWrittenIsReadAgain() throws {
    let overlay = try overlay()
    #expect(try ReferenceDataOverlay(json: overlay.json) == overlay)
    #expect(try ReferenceDataOverlay(json: ReferenceDataOverlay().json) == ReferenceDataOverlay())
    #expect(overlay.json == (try ReferenceDataOverlay(json: overlay.json).json))
  }

  @Test func aTextCutOffAnywhereIsRefused() throws {
    let bytes = try overlay().json
    for end in 0..<bytes.count - 1 {
      #expect(throws: ReferenceDataError.self, "\(end)") {
        try ReferenceDataOverlay(json: Array(bytes[..<end]))
      }
    }
  }

  @Test func changedBytesEndInAnErrorOrAnOverlay() throws {
    let bytes = try overlay().json
    var generator = SeededGenerator(5)
    for index in bytes.indices {
      var changed = bytes
      changed[index] = UInt8.random(in: 0...255, using: &generator)
      do throws(ReferenceDataError) {
        let read = try ReferenceDataOverlay(json: changed)
        #expect(try ReferenceDataOverlay(json: read.json) == read)
      } catch {
        #expect(error.location.byte <= bytes.count)
        #expect(error.location.line >= 1)
      }
    }
  }

  @Test func whatIsWrongIsNamedWithItsPlace() throws {
    for (text, line, word) in [
      ("[]", 1, "object"), ("{}", 1, "`format` is missing"),
      (#"{"format": "dry-needling-policies/1"}"#, 1, "format"),
      (
        """
        {"format": "dry-needling-reference-data/1",
         "mue": [{"setting": "practitioner", "release": "2026-10-02", "files": [], "limits": []}]}
        """, 2, "first day of a quarter"
      ),
      (
        """
        {"format": "dry-needling-reference-data/1",
         "ncci": [{"setting": "practitoner", "release": "2026-10-01", "files": [], "edits": []}]}
        """, 2, "did you mean `practitioner`"
      ),
      (
        """
        {"format": "dry-needling-reference-data/1",
         "ncci": [{"setting": "practitioner", "release": "2026-10-01", "files": [],
          "edits": [{"columnOne": "20561", "columnTwo": "97530", "from": "2025-04-01",
            "modifier": 5, "rationale": "other"}]}]}
        """, 4, "0, 1 or 9"
      ),
    ] {
      do throws(ReferenceDataError) {
        _ = try ReferenceDataOverlay(json: Array(text.utf8))
        Issue.record("taken: \(text)")
      } catch {
        #expect(error.message.contains(word), "\(error.message)")
        #expect(error.location.line == line, "\(error.message)")
      }
    }
  }
}
