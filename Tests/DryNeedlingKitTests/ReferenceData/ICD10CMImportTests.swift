import Testing

@testable import DryNeedlingKit

/// Order files here are the built-in edition with a few codes changed, as a next edition would be.
@Suite struct ICD10CMImportTests {
  private static let april: Result<[UInt8], any Error> = Result {
    try OfficialFiles.order(
      on: #require(CalendarDate("2027-04-01")),
      ["M54.6": .header, "M54.60": .billable, "M54.69": .billable, "M62.85": .ended])
  }

  private func overlay() throws -> ReferenceDataOverlay {
    try OfficialFiles.read(
      .icd10cm, "icd10cm_order_2027.txt", Self.april.get(), release: "2027-04-01")
  }

  private func visit(_ code: String, on date: String) throws -> CodingCase {
    let diagnosis = try #require(DiagnosisCode(code))
    return try CodingCase(["20560 #1"], on: date).with { $0.diagnoses = [Diagnosis(diagnosis)] }
  }

  @Test func keepsTheDifferencesOnly() throws {
    let section = try #require(try overlay().icd10cm.first)
    #expect(
      section.changes.map { "\($0.code) \($0.state)" } == [
        "M54.6 header", "M54.60 billable", "M54.69 billable", "M62.85 ended",
      ])
    #expect(section.rowsRead > 90_000)
    #expect(section.nextPossibleChange == CalendarDate("2027-10-01"))
  }

  @Test func theEditionOfTheDateDecides() throws {
    let overlay = try overlay()
    for (code, before, after) in [
      ("M54.6", 0, 1102), ("M54.60", 1101, 0), ("M62.85", 0, 1101), ("M54.50", 0, 0),
    ] {
      for (date, rule) in [("2027-03-31", before), ("2027-04-01", after)] {
        let visit = try visit(code, on: date)
        for number in [1101, 1102] as [UInt16] {
          let found = visit.findings(number, with: overlay).first
          #expect((found != nil) == (rule == Int(number)), "\(code) \(date) \(number)")
          if let found { #expect(found.severity == .error, "\(code) \(date)") }
        }
      }
    }
  }

  @Test func messagesNameDaysAndCodesOfTheImport() throws {
    let overlay = try overlay()
    let notYet = try #require(
      try visit("M54.60", on: "2027-03-31").findings(1101, with: overlay).first)
    #expect(notYet.message.contains("begins on 2027-04-01"))
    let ended = try #require(
      try visit("M62.85", on: "2027-05-03").findings(1101, with: overlay).first)
    #expect(ended.message.contains("ended on 2027-03-31"))
    #expect(!ended.remedy.contains("M62.85"))
    let header = try #require(
      try visit("M54.6", on: "2027-05-03").findings(1102, with: overlay).first)
    #expect(header.remedy == "give `M54.60` or `M54.69`")
    let unknown = try #require(
      try visit("M54.65", on: "2027-05-03").findings(1101, with: overlay).first)
    #expect(unknown.remedy.contains("`M54.60` or `M54.69`"))
  }

  @Test func daysAfterTheEditionAreLessSure() throws {
    let cases: [(String, ReferenceDataOverlay, Severity, String?)] = [
      ("2027-03-31", ReferenceDataOverlay(), .error, nil),
      ("2027-04-01", ReferenceDataOverlay(), .warning, "edition of 2026-10-01"),
      ("2027-09-30", try overlay(), .error, nil),
      ("2027-10-01", try overlay(), .warning, "edition of 2027-04-01"),
    ]
    for (date, overlay, severity, note) in cases {
      for (code, rule) in [("M54.55", 1101), ("M54.5", 1102)] as [(String, UInt16)] {
        let found = try #require(try visit(code, on: date).findings(rule, with: overlay).first)
        #expect(found.severity == severity, "\(date) \(code)")
        #expect(found.message.contains("edition of") == (note != nil), "\(found.message)")
        if let note { #expect(found.message.contains(note)) }
      }
      // A code that is in order gets no remark.
      #expect(try visit("M54.50", on: date).findings(1101, with: overlay).isEmpty)
    }
  }

  @Test func whatIsNoWholeEditionIsRefused() throws {
    let whole = try Self.april.get()
    let name = "icd10cm_order_2027.txt"
    let lines = whole.split(separator: 0x0A, omittingEmptySubsequences: false)
    func bytes(_ lines: some Sequence<ArraySlice<UInt8>>) -> [UInt8] {
      lines.flatMap { Array($0) + [0x0A] }
    }
    let half = try OfficialFiles.refusal(
      .icd10cm, name, bytes(lines.prefix(lines.count / 2)), release: "2027-04-01")
    #expect(half.message.contains("cut off"))
    let gaps = try OfficialFiles.refusal(
      .icd10cm, name, bytes(lines.prefix(20_000) + lines.suffix(70_000).dropLast()),
      release: "2027-04-01")
    #expect(gaps.message.contains("lacks"))
    let short = try OfficialFiles.refusal(
      .icd10cm, name, Array(whole.prefix(5 * 109 + 40)), release: "2027-04-01")
    #expect(short.location.line == 6)
    #expect(throws: ReferenceDataError.self) { try ReferenceFileReader(.icd10cm, fileName: name) }
  }

  @Test func wrongColumnsAreNamed() throws {
    let good = Array("00001 A00     0 Title".utf8)
    func changed(_ column: Int, _ byte: Character) -> [UInt8] {
      var line = good
      line[column - 1] = byte.asciiValue ?? 0
      return line + [0x0A]
    }
    for (bytes, column, word) in [
      (changed(1, "A"), 1, "running number"), (changed(6, "x"), 6, "column 6"),
      (changed(7, "-"), 7, "columns 7 to 13"), (changed(14, "x"), 14, "column 14"),
      (changed(15, "2"), 15, "column 15"), (changed(16, "x"), 16, "column 16"),
      (Array("Add:    A00  x\n".utf8), 1, "addenda"), (Array("00001 A00\n".utf8), 10, "cut off"),
      (good + [0x0A] + good + [0x0A], 1, "does not follow"),
    ] {
      let error = try OfficialFiles.refusal(.icd10cm, "x", bytes, release: "2027-04-01")
      #expect(error.message.contains(word), "\(error.message)")
      #expect(error.location.column == column, "\(error.message)")
    }
    var generator = SeededGenerator(3)
    for _ in 0..<2000 {
      var line = good
      line[generator.below(line.count)] = UInt8.random(in: 0...255, using: &generator)
      let error = try OfficialFiles.refusal(
        .icd10cm, "x", Array(line.prefix(generator.below(line.count + 1))), release: "2027-04-01")
      #expect(error.location.byte <= line.count)
    }
  }
}
