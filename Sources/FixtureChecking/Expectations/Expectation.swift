import ClaimFiles
import DryNeedlingKit
import LocatedJSON

/// What a fixture says a check of it should answer.
struct Expectation {
  /// A value and where it was stated.
  struct Stated<Value> {
    let value: Value
    let place: JSONPlace
  }

  /// A rule as it was written, by its id or its name.
  struct NamedRule {
    let rule: Rule
    let word: String
    let place: JSONPlace
  }

  /// The modifiers of a line; nil for a list that is not stated.
  struct LineModifiers {
    let line: Int
    let advised: [String]?
    let forbidden: [String]?
    let place: JSONPlace
  }

  var place: JSONPlace
  /// Bytes of the value it was read from.
  var byteCount = 0
  var verdict: Stated<Verdict>?
  var findings: [NamedRule]?
  var absent: [NamedRule]?
  var undetermined: [NamedRule]?
  var severities: [(rule: NamedRule, severity: Severity)]?
  var recommended: Stated<[String]>?
  var modifiers: [LineModifiers]?
  var eligibility: CoverageExpectation?
  /// The rule set that it was written for.
  var ruleSet: Stated<RuleSetVersion>?

  static let keys = [
    "verdict", "findings", "absent", "undetermined", "severities", "recommended", "modifiers",
    "eligibility", "ruleset",
  ]

  /// One that says nothing.
  init(place: JSONPlace) { self.place = place }

  /// Reads an expectation; what is wrong with it is noted.
  init(_ value: JSONValue, _ problems: inout [JSONProblem]) {
    place = value.place
    byteCount = value.rawBytes.count
    let fields = JSONFields(value, keys: Self.keys, &problems)
    verdict = fields["verdict"].flatMap { value in
      JSONFields.parse(
        value, expected: "a verdict", allowed: Verdict.allCases.map(\.rawValue), &problems
      ) { Verdict(rawValue: $0) }.map { Stated(value: $0, place: value.place) }
    }
    findings = fields["findings"].map { Self.rules($0, &problems) }
    absent = fields["absent"].map { Self.rules($0, &problems) }
    undetermined = fields["undetermined"].map { Self.rules($0, &problems) }
    severities = fields["severities"].map { Self.severities($0, &problems) }
    recommended = fields["recommended"].map {
      Stated(value: Self.words($0, &problems), place: $0.place)
    }
    modifiers = fields["modifiers"].map { Self.modifiers($0, &problems) }
    eligibility = fields["eligibility"].map { CoverageExpectation($0, &problems) }
    ruleSet = fields["ruleset"].flatMap { value in
      JSONFields.parse(
        value, expected: "a rule-set version such as `\(Report.ruleSetVersion)`", &problems
      ) { RuleSetVersion($0) }.map { Stated(value: $0, place: value.place) }
    }
  }

  /// A list of rules that go by id or name.
  static func rules(_ value: JSONValue, _ problems: inout [JSONProblem]) -> [NamedRule] {
    guard let elements = value.elements else {
      problems.append(JSONProblem(place: value.place, message: "a list of rules is expected here"))
      return []
    }
    return elements.compactMap { rule($0, &problems) }
  }

  private static func rule(_ value: JSONValue, _ problems: inout [JSONProblem]) -> NamedRule? {
    guard let word = value.string else {
      problems.append(
        JSONProblem(place: value.place, message: "a rule goes by its id or name, as a text"))
      return nil
    }
    guard let rule = RuleTable.rule(word) else {
      let message =
        RuleFamily(rawValue: word) == nil
        ? RuleCatalogue.unknown(word)
        : "`\(word)` is a family; name the rules that are expected, by id or name"
      problems.append(JSONProblem(place: value.place, message: message))
      return nil
    }
    return NamedRule(rule: rule, word: word, place: value.place)
  }

  private static func severities(
    _ value: JSONValue, _ problems: inout [JSONProblem]
  ) -> [(rule: NamedRule, severity: Severity)] {
    guard let members = value.members else {
      problems.append(
        JSONProblem(place: value.place, message: "an object of rules and severities is expected"))
      return []
    }
    var severities: [(rule: NamedRule, severity: Severity)] = []
    for member in members {
      let named = rule(member.key, &problems)
      let severity = JSONFields.parse(
        member.value, expected: "a severity (`error`, `warning` or `info`)",
        allowed: Severity.allCases.map(\.rawValue), &problems
      ) { Severity(rawValue: $0) }
      if let named, let severity { severities.append((named, severity)) }
    }
    return severities
  }

  private static func words(_ value: JSONValue, _ problems: inout [JSONProblem]) -> [String] {
    guard let elements = value.elements else {
      problems.append(JSONProblem(place: value.place, message: "a list of codes is expected here"))
      return []
    }
    return elements.compactMap { element in
      if let word = element.string { return word.uppercased() }
      problems.append(JSONProblem(place: element.place, message: "a code is a text"))
      return nil
    }
  }

  private static func modifiers(
    _ value: JSONValue, _ problems: inout [JSONProblem]
  ) -> [LineModifiers] {
    guard let elements = value.elements else {
      problems.append(JSONProblem(place: value.place, message: "`modifiers` is a list of lines"))
      return []
    }
    return elements.compactMap { element in
      let fields = JSONFields(element, keys: ["line", "advised", "forbidden"], &problems)
      fields.require("line", &problems)
      guard let line = fields.integer("line", in: 1...999, &problems) else { return nil }
      return LineModifiers(
        line: line, advised: fields["advised"].map { words($0, &problems) },
        forbidden: fields["forbidden"].map { words($0, &problems) }, place: element.place)
    }
  }
}

/// All rules by id and by name.
enum RuleTable {
  private static let byName = Dictionary(
    RuleCatalogue.all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  private static let byID = Dictionary(
    RuleCatalogue.all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

  static func rule(_ word: String) -> Rule? { RuleID(word).map { byID[$0] } ?? byName[word] }
}
