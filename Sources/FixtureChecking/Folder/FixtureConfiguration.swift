import ClaimFiles
import DryNeedlingKit
import LocatedJSON

/// What `needling.json` in a folder of fixtures settles: severities and rules that are off as for
/// `needling check --config`, and what belongs to fixtures.
struct FixtureConfiguration {
  /// Severities, and rules that are off.
  var rules = ConfigurationFile.Contents()
  /// "Today": never the clock, so that a build gives the same answer on any day.
  var asOf: CalendarDate? = PolicyLibrary.builtIn.date
  var policies: [(relativePath: String, place: JSONPlace)] = []
  /// Formats that are fixtures here; nil for all.
  var formats: Set<String>?
  /// Expectations by the fixture's path below the folder.
  var expectations: [(fixture: String, place: JSONPlace, stated: StatedExpectations)] = []

  private static let keys = ["$schema", "asOf", "description", "expect", "formats", "policies"]

  /// What is stated, or everything that is wrong with it.
  static func read(
    _ bytes: [UInt8]
  ) -> Result<FixtureConfiguration, ConfigurationFile.Problems> {
    var configuration = FixtureConfiguration()
    let contents = ConfigurationFile.contents(bytes, otherKeys: keys) { key, value, problems in
      configuration.read(key, value, &problems)
    }
    return contents.map { contents in
      configuration.rules = contents
      return configuration
    }
  }

  private mutating func read(
    _ key: String, _ value: JSONValue, _ problems: inout [ConfigurationFile.Problem]
  ) {
    var found: [JSONProblem] = []
    switch key {
    case "asOf":
      asOf = JSONFields.parse(value, expected: "a date such as `2026-11-21`", &found) {
        CalendarDate($0)
      }
    case "policies": readPolicies(value, &found)
    case "formats": readFormats(value, &found)
    case "expect": readExpectations(value, &found)
    default: break
    }
    problems += found.map { ConfigurationFile.Problem(place: $0.place, message: $0.message) }
  }

  private mutating func readPolicies(_ value: JSONValue, _ problems: inout [JSONProblem]) {
    guard let elements = value.elements else {
      problems.append(
        JSONProblem(place: value.place, message: "`policies` is a list of policy files"))
      return
    }
    for element in elements {
      guard let path = element.string, !path.isEmpty else {
        problems.append(
          JSONProblem(place: element.place, message: "a policy file goes by its path"))
        continue
      }
      if path.hasPrefix("/") || path.split(separator: "/").contains("..") {
        problems.append(
          JSONProblem(
            place: element.place,
            message: "`\(path)` lies outside of the folder of fixtures; put it inside, so that a"
              + " build notices when it changes"))
      } else {
        policies.append((path, element.place))
      }
    }
  }

  private mutating func readFormats(_ value: JSONValue, _ problems: inout [JSONProblem]) {
    guard let elements = value.elements else {
      problems.append(JSONProblem(place: value.place, message: "`formats` is a list of formats"))
      return
    }
    let names = InputKind.formats
    let list = names.map { "`\($0)`" }.joined(separator: ", ")
    var words: Set<String> = []
    for element in elements {
      let word = JSONFields.parse(
        element, expected: "a format (one of \(list))", allowed: names, &problems
      ) { names.contains($0) ? $0 : nil }
      if let word { words.insert(word) }
    }
    formats = words
  }

  private mutating func readExpectations(_ value: JSONValue, _ problems: inout [JSONProblem]) {
    guard let members = value.members else {
      problems.append(
        JSONProblem(place: value.place, message: "`expect` has an entry for each fixture's path"))
      return
    }
    for member in members {
      let stated = StatedExpectations(member.value, &problems)
      expectations.append((member.key.string ?? "", member.key.place, stated))
    }
  }
}
