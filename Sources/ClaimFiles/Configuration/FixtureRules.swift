import DryNeedlingKit

/// What can be wrong with fixtures beside what is wrong with their claims.
package enum FixtureRules {
  package static let all: [Rule] = [
    verdict, codes, modifiers, expectation, name, empty, configuration, suppression, ruleSet,
    sidecar, eligibility,
  ]

  package static let verdict = Rule(
    9801, "fixture-verdict-differs", family: .format, severity: .error,
    summary: "A fixture must get the verdict it expects",
    rationale: """
      A fixture that no longer gets its verdict either found a mistake or has rotted. Both are \
      worth a look before anything is built on it.
      """,
    sources: [], failing: "{\"lines\": [\"20561\"], \"expect\": {\"verdict\": \"reject\"}}",
    passing: "{\"lines\": [\"20561\"], \"expect\": {\"verdict\": \"clean\"}}")

  package static let codes = Rule(
    9802, "fixture-codes-differ", family: .format, severity: .error,
    summary: "A fixture must get the codes recommended that it expects",
    rationale: "The recommended codes are compared in order, and all of them.",
    sources: [], failing: "{\"expect\": {\"recommended\": [\"20561\"]}}",
    passing: "{\"expect\": {\"recommended\": []}}")

  package static let modifiers = Rule(
    9803, "fixture-modifiers-differ", family: .format, severity: .error,
    summary: "A fixture must get the modifiers advised and forbidden that it expects",
    rationale: """
      For a line that an expectation names, all modifiers that are advised, or all that are \
      forbidden, are compared with those it lists.
      """,
    sources: [],
    failing: "{\"expect\": {\"modifiers\": [{\"line\": 1, \"advised\": [\"25\"]}]}}",
    passing: "{\"expect\": {\"modifiers\": [{\"line\": 1, \"advised\": []}]}}")

  package static let expectation = Rule(
    9804, "fixture-expectation-unreadable", family: .format, severity: .error,
    summary: "An expectation must say only what can be expected",
    rationale: """
      A misspelt key or rule would be an expectation that is never looked at, and a fixture that \
      always passes.
      """,
    sources: [], failing: "{\"expect\": {\"verdit\": \"clean\"}}",
    passing: "{\"expect\": {\"verdict\": \"clean\"}}")

  package static let name = Rule(
    9805, "fixture-name-unusable", family: .format, severity: .error,
    summary: "A fixture must have a name of its own in Swift",
    rationale: """
      The name is made from the path below the folder of fixtures, and from the number of the claim \
      where a file holds several.
      """,
    sources: [], failing: "kx-missing.json beside kx_missing.837",
    passing: "kx-missing.json beside kx-missing-sent.837")

  package static let empty = Rule(
    9806, "fixture-without-claim", family: .format, severity: .error,
    summary: "A fixture must hold a claim or an encounter",
    rationale: "A file of which nothing is checked would look like one that is right.",
    sources: [], failing: "a file without content", passing: "a file with one case")

  package static let configuration = Rule(
    9807, "fixture-configuration-unusable", family: .format, severity: .error,
    summary: "The configuration of a folder of fixtures must be readable",
    rationale: """
      While the configuration cannot be used nobody knows what the fixtures should say, so they are \
      not checked until it can.
      """,
    sources: [], failing: "{\"of\": {}}", passing: "{\"off\": {}}")

  package static let suppression = Rule(
    9808, "fixture-suppression-unused", family: .format, severity: .warning,
    summary: "A rule that is off should have something to say about a fixture",
    rationale: """
      A rule that was turned off for the sake of a fixture stays off when the fixture has long \
      changed, and then hides what it was never meant to hide.
      """,
    sources: [], failing: "{\"off\": {\"DN1001\": \"a rule that finds nothing here\"}}",
    passing: "{\"off\": {}}")

  package static let ruleSet = Rule(
    9809, "fixture-rule-set-moved", family: .format, severity: .warning,
    summary: "A fixture that names a rule set should be looked at again when the set has moved",
    rationale: """
      Whoever pins a fixture to a rule set wants to hear of the next one, with what is new in it, \
      even where the answer has stayed the same.
      """,
    sources: [], failing: "{\"expect\": {\"ruleset\": \"2025.1.0\"}}",
    passing: "{\"expect\": {\"ruleset\": \"\(Report.ruleSetVersion)\"}}")

  package static let sidecar = Rule(
    9810, "fixture-expectation-unused", family: .format, severity: .error,
    summary: "An expectation must belong to a fixture",
    rationale: """
      Expectations of a fixture that was renamed or removed, or of a claim that is not in it, are \
      looked at by nobody.
      """,
    sources: [], failing: "visit.expect.json without any visit.837",
    passing: "visit.expect.json beside visit.837")

  package static let eligibility = Rule(
    9811, "fixture-coverage-differs", family: .format, severity: .error,
    summary: "A fixture must get the answers on coverage that it expects",
    rationale: """
      Policies move on with their dates. A fixture that counts on a payer, a session or a number of \
      visits left must hear when they do.
      """,
    sources: [], failing: "{\"expect\": {\"eligibility\": {\"coverage\": \"covered\"}}}",
    passing: "{\"expect\": {\"eligibility\": {\"coverage\": \"undetermined\"}}}")
}
