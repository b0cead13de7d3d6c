import Testing

@testable import DryNeedlingKit

/// The built-in set by date, against a table of its own.
@Suite struct BuiltInDateTests {
  /// A row of ``ExpectedDates``: what it is about, and what holds on which day.
  struct Expectation: CustomTestStringConvertible {
    let subject: [String]
    let day: CalendarDate
    let answer: String
    var testDescription: String { "\(subject.joined(separator: " ")) \(day)" }
  }

  /// Rows of a table; `words` say what a row is about, days and answers follow.
  static func rows(_ table: String, words: Int) -> [Expectation] {
    table.split(separator: "\n").flatMap { row -> [Expectation] in
      let parts = row.split(separator: " ", maxSplits: words).map(String.init)
      return parts[words].split(separator: ";").map { pair in
        let fields = pair.split(separator: " ").map(String.init)
        return Expectation(
          subject: Array(parts[..<words]),
          day: CalendarDate(fields[0]) ?? CalendarDate(uncheckedDayNumber: 0), answer: fields[1])
      }
    }
  }

  static let library = PolicyLibrary.builtIn
  static let policyRows = rows(ExpectedDates.policies, words: 1)
  static let scopeRows = rows(ExpectedDates.scopes, words: 2)
  static let identifierRows = rows(ExpectedDates.identifiers, words: 2)
  static let diagnosisRows = rows(ExpectedDates.diagnoses, words: 1)

  private static func answer(
    _ text: String?, _ effective: EffectivePeriod?, on day: CalendarDate
  ) -> String {
    guard let text, let effective else { return "none" }
    return text + (effective.isUncertain(on: day) ? "?" : "")
  }

  @Test(arguments: policyRows) func positionByDate(_ row: Expectation) throws {
    let policy = try #require(Self.library.policies.first { $0.id == row.subject[0] })
    let period = policy.periods.first { $0.effective.contains(row.day) }
    #expect(
      Self.answer(period?.position.rawValue, period?.effective, on: row.day) == row.answer)
  }

  @Test(arguments: scopeRows) func scopeByDate(_ row: Expectation) throws {
    let state = try #require(USState(row.subject[0]))
    let profession = try #require(Profession(rawValue: row.subject[1]))
    let scope = try #require(Self.library.scope(of: profession, in: state))
    let period = scope.periods.first { $0.effective.contains(row.day) }
    #expect(Self.answer(period?.status.rawValue, period?.effective, on: row.day) == row.answer)
  }

  @Test(arguments: identifierRows) func identifierByDate(_ row: Expectation) throws {
    let policy = try #require(Self.library.policies.first { $0.id == row.subject[0] })
    let identifier = try #require(
      policy.recognition.identifiers.first { $0.text == row.subject[1] })
    #expect((identifier.period.contains(row.day) ? "yes" : "no") == row.answer)
  }

  @Test(arguments: diagnosisRows) func diagnosisByDate(_ row: Expectation) throws {
    let code = try #require(DiagnosisCode(row.subject[0]))
    let medicare = try #require(Self.library.policies.first { $0.id == "medicare-ncd-30.3.3" })
    let condition = try #require(medicare.periods.last?.diagnoses)
    let answer =
      if condition.unsettled.covers(code, on: row.day) {
        "unsettled"
      } else if condition.accepted.covers(code, on: row.day) {
        "accepted"
      } else {
        condition.refused.covers(code, on: row.day) ? "refused" : "other"
      }
    #expect(answer == row.answer)
  }

  /// Days the table must have for a period: the first, the day before it, the last and the day
  /// after it, and the day from which it is seen.
  static func days(of period: EffectivePeriod) -> Set<CalendarDate> {
    var days: Set<CalendarDate> = []
    for first in [period.firstDay, period.seen] {
      if let first { days.formUnion([first.adding(days: -1), first]) }
    }
    if let last = period.lastDay { days.formUnion([last, last.adding(days: 1)]) }
    return days
  }

  @Test func everyDateOfTheSetIsInTheTable() {
    var tested: [String: Set<CalendarDate>] = [:]
    for row in Self.policyRows + Self.scopeRows + Self.identifierRows {
      tested[row.subject.joined(separator: " "), default: []].insert(row.day)
    }
    var missing: [String] = []
    func look(_ subject: String, _ periods: [EffectivePeriod]) {
      guard let days = tested[subject] else {
        missing.append(subject)
        return
      }
      for day in periods.reduce(into: Set(), { $0.formUnion(Self.days(of: $1)) }).sorted()
      where !days.contains(day) { missing.append("\(subject) \(day)") }
    }
    for policy in Self.library.policies {
      look(policy.id, policy.periods.map(\.effective))
      for identifier in policy.recognition.identifiers
      where !Self.days(of: identifier.period).isEmpty {
        look("\(policy.id) \(identifier.text)", [identifier.period])
      }
    }
    for scope in Self.library.scopes {
      look("\(scope.state) \(scope.profession.rawValue)", scope.periods.map(\.effective))
    }
    #expect(missing.isEmpty, "not in the table: \(missing.joined(separator: ", "))")
  }

  @Test func everyDatedDiagnosisIsInTheTable() {
    let tested = Set(Self.diagnosisRows.map { "\($0.subject[0]) \($0.day)" })
    for policy in Self.library.policies {
      for condition in policy.periods.compactMap(\.diagnoses) {
        let lists = [
          condition.accepted, condition.unsettled, condition.refused, condition.pointingAtCause,
        ]
        for entry in lists.joined() {
          let period = entry.period
          for day in [period.firstDay, period.lastDay].compactMap({ $0 }) {
            #expect(tested.contains("\(entry.category) \(day)"))
          }
        }
      }
    }
  }

  @Test(
    arguments: [
      ("IN", "2024-06-30", nil), ("IN", "2024-07-01", 50), ("MD", "2018-09-30", nil),
      ("MD", "2018-10-01", 80), ("NV", "2020-05-21", nil), ("NV", "2020-05-22", 150),
      ("KS", "2017-05-11", nil), ("KS", "2017-05-12", 0), ("VA", "2019-12-31", nil),
      ("VA", "2020-01-01", 0), ("WA", "2024-06-22", 325), ("NJ", "2022-04-17", nil),
      ("NJ", "2022-04-18", 40), ("TN", "2015-07-01", 74), ("LA", "2025-03-03", 50),
    ] as [(String, String, Int?)])
  func trainingByDate(_ state: String, _ day: String, _ hours: Int?) throws {
    let place = try #require(USState(state))
    let scope = try #require(Self.library.scope(of: .physicalTherapist, in: place))
    let date = try #require(CalendarDate(day))
    let period = try #require(scope.periods.first { $0.effective.contains(date) })
    #expect(period.trainingHours == hours)
  }
}
