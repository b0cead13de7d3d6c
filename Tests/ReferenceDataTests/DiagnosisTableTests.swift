import Foundation
import Testing

@testable import DryNeedlingKit
@testable import generate_reference_data

@Suite struct DiagnosisTableTests {
  private func code(_ text: String) throws -> DiagnosisCode { try #require(DiagnosisCode(text)) }
  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  private func status(_ text: String, _ date: String) throws -> DiagnosisCodeStatus {
    ICD10CMTable.status(of: try code(text), on: try day(date))
  }

  @Test func knownCodesChangeOnTheirDays() throws {
    for (text, last, first) in [
      ("M54.5", "2021-09-30", "2021-10-01"), ("M79.1", "2018-09-30", "2018-10-01"),
      ("R51", "2020-09-30", "2020-10-01"), ("G35", "2025-09-30", "2025-10-01"),
      ("M51.36", "2024-09-30", "2024-10-01"), ("M26.60", "2016-09-30", "2016-10-01"),
      ("M72.2", "2026-09-30", "2026-10-01"),
    ] {
      #expect(try status(text, last) == .billable, "\(text)")
      #expect(try status(text, first) == .header, "\(text)")
      #expect(try status(text, "2015-10-01") == .billable)
      #expect(try status(text, "2015-09-30") == .beforeICD10)
    }
    #expect(try status("M54.50", "2021-09-30") == .notYetValid(from: try day("2021-10-01")))
    #expect(try status("M54.50", "2021-10-01") == .billable)
    #expect(try status("U07.1", "2020-03-31") == .notYetValid(from: try day("2020-04-01")))
    #expect(try status("U07.1", "2020-04-01") == .billable)
    #expect(try status("S23.420A", "2026-09-30") == .billable)
    #expect(try status("S23.420A", "2026-10-01") == .ended(last: try day("2026-09-30")))
    #expect(try status("S39.012", "2024-01-01") == .header)
    #expect(try status("S39.012A", "2024-01-01") == .billable)
    #expect(try status("S16.1XXA", "2299-12-31") == .billable)
    for unknown in ["M54.55", "A00.Z", "A00.0000", "Z99.999Z", "W0Z", "M5Z"] {
      #expect(try status(unknown, "2026-01-01") == .unknown, "\(unknown)")
    }
  }

  @Test func headersListWhatIsBillableBelow() throws {
    func children(_ text: String, _ date: String, limit: Int = 20) throws -> [String] {
      ICD10CMTable.validChildren(of: try code(text), on: try day(date), limit: limit)
        .map(\.description)
    }
    #expect(try children("M54.5", "2021-10-01") == ["M54.50", "M54.51", "M54.59"])
    #expect(try children("M54.5", "2021-09-30") == [])
    #expect(try children("M79.1", "2024-01-01") == ["M79.10", "M79.11", "M79.12", "M79.18"])
    #expect(try children("S39.012", "2024-01-01") == ["S39.012A", "S39.012D", "S39.012S"])
    #expect(try children("M54", "2024-01-01", limit: 3).count == 3)
    #expect(try children("M54", "2024-01-01", limit: 0) == [])
    #expect(try children("W0Z", "2024-01-01") == [])
    #expect(try children("Z99.89", "2024-01-01") == [])
  }

  @Test func nearCodesAreSuggested() throws {
    func nearest(_ text: String, _ date: String) throws -> (String, [String])? {
      ICD10CMTable.nearest(to: try code(text), on: try day(date), limit: 4)
        .map { ($0.existing.description, $0.billable.map(\.description)) }
    }
    let unknown = try #require(try nearest("M54.55", "2024-01-01"))
    #expect(unknown == ("M54.5", ["M54.50", "M54.51", "M54.59"]))
    let tooLong = try #require(try nearest("M54.2XXA", "2024-01-01"))
    #expect(tooLong == ("M54.2", ["M54.2"]))
    let ended = try #require(try nearest("S23.420A", "2026-10-01"))
    #expect(ended.0 == "S23.420" || ended.0 == "S23.42")
    #expect(try nearest("W0Z", "2024-01-01") == nil)
    #expect(try nearest("M54.5", "2010-01-01") == nil)
  }

  @Test func rowsAreSortedAndAdjoin() {
    var previous: (DiagnosisCode, DiagnosisCodePeriod)?
    var count = 0
    var isOrdered = true
    ICD10CMTable.forEachRow { code, period in
      if let (before, itsPeriod) = previous {
        if before == code {
          isOrdered = isOrdered && itsPeriod.until == period.from
        } else {
          isOrdered = isOrdered && before < code
        }
      }
      previous = (code, period)
      count += 1
    }
    #expect(isOrdered)
    #expect(count == 99_498)
    #expect(count == ICD10CMTable.count)
  }

  @Test(.needsSharedMaterial) func everySourceRowHoldsOnItsDays() throws {
    let domain = try #require(SharedMaterial.domain)
    let rows = try CSV.rows(domain.appendingPathComponent("icd10cm/icd10cm_validity.csv"))
    #expect(rows.count == ICD10CMTable.count)
    var wrong: [String] = []
    var codes: Set<DiagnosisCode> = []
    for row in rows {
      let code = try code(row["code"])
      codes.insert(code)
      let isBillable = row["billable"] == "1"
      let from = row["valid_from"].isEmpty ? ICD10CMTable.firstDay : try day(row["valid_from"])
      let last = row["valid_to"].isEmpty ? nil : try day(row["valid_to"])
      let holds: DiagnosisCodeStatus = isBillable ? .billable : .header
      var isRight =
        ICD10CMTable.status(of: code, on: from) == holds
        && ICD10CMTable.status(of: code, on: last ?? ICD10CMTable.release) == holds
        && ICD10CMTable.period(of: code, on: from)
          == DiagnosisCodePeriod(
            isBillable: isBillable, from: from, until: last?.adding(days: 1))
      let periods = ICD10CMTable.periods(of: code)
      switch ICD10CMTable.status(of: code, on: from.adding(days: -1)) {
      case .beforeICD10: isRight = isRight && row["valid_from"].isEmpty
      case .notYetValid(let first): isRight = isRight && first == from
      case .billable: isRight = isRight && !isBillable && periods.count == 2
      case .header: isRight = isRight && isBillable && periods.count == 2
      case .ended, .unknown: isRight = false
      }
      if let last {
        switch ICD10CMTable.status(of: code, on: last.adding(days: 1)) {
        case .ended(let day): isRight = isRight && day == last
        case .billable: isRight = isRight && !isBillable && periods.count == 2
        case .header: isRight = isRight && isBillable && periods.count == 2
        case .beforeICD10, .notYetValid, .unknown: isRight = false
        }
      }
      if !isRight { wrong.append(row["code"]) }
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(10))")
    #expect(codes.count == 99_085)
  }

  @Test func excludedPairsHoldInEitherDirection() throws {
    for (first, second, at, edition) in [
      ("M54.50", "M54.40", "M54.5", 2016), ("M54.50", "R52", "R52", 2016),
      ("M54.2", "M50.20", "M54.2", 2016), ("M62.830", "M79.18", "M62", 2021),
      ("M79.7", "M79.18", "M79.1", 2016), ("G54.2", "M51.26", "G54", 2016),
      ("M54.31", "M51.16", "M51.1", 2016), ("M54.59", "M51.360", "M54.5", 2025),
      ("G89.29", "R52", "G89", 2016), ("M79.2", "G57.01", "M79.2", 2016),
    ] {
      for (one, two) in [(first, second), (second, first)] {
        let note = try #require(
          Excludes1Table.note(between: try code(one), and: try code(two)), "\(one) \(two)")
        #expect(note.code == at, "\(one) \(two)")
        #expect(note.sinceEdition == edition, "\(one) \(two)")
      }
    }
    for (first, second) in [
      ("M54.2", "M79.18"), ("M54.50", "M54.50"), ("M54.50", "M54.51"), ("A00.0", "B00.1"),
      ("M54.2", "A00.0"), ("M25.511", "M54.2"), ("G43.909", "M54.2"),
    ] {
      #expect(Excludes1Table.note(between: try code(first), and: try code(second)) == nil)
    }
  }

  @Test(.needsSharedMaterial) func everyExcludes1RowIsFound() throws {
    let domain = try #require(SharedMaterial.domain)
    let rows = try CSV.rows(domain.appendingPathComponent("icd10cm/excludes1.csv"))
      .filter { !$0["excluded"].isEmpty }
    #expect(Set(rows.map { $0["code"] + " " + $0["excluded"] }).count == Excludes1Table.count)
    for row in rows {
      let ends = try [row["code"], row["excluded"]].map {
        try $0.split(separator: "-").map { try code(String($0)) }
      }
      for one in ends[0] {
        for two in ends[1] {
          #expect(Excludes1Table.note(between: one, and: two) != nil, "\(one) \(two)")
        }
      }
    }
  }
}
