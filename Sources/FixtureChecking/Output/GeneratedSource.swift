import DryNeedlingKit

/// The Swift source that offers fixtures by name.
enum GeneratedSource {
  /// One property a fixture, each with its own case JSON, which is read when it is asked for: that
  /// compiles fast, and a program starts as if the fixtures were not there. Types go by their module,
  /// since a target may have an `Encounter` of its own; no fixture's name begins like `_encounter`.
  static func text(_ fixtures: [(name: String, encounter: Encounter, origin: String)]) -> String {
    var text = """
      // Made from the folder ClaimFixtures by the plugin ValidateClaimFixtures; not to be edited.

      import DryNeedlingKit

      /// The fixtures of this target, each as rule set \(Report.ruleSetVersion) is expected to answer.
      enum ClaimFixtures {

      """
    for fixture in fixtures {
      text += """

          /// \(oneLine(fixture.origin))
          static var `\(fixture.name)`: DryNeedlingKit.Encounter {
            _encounter(\(literal(CaseWriter.json(fixture.encounter))))
          }

        """
    }
    text += "\n  /// All of them with their names, in the order of the folder.\n"
    if fixtures.isEmpty {
      text += "  static var all: [(name: String, encounter: DryNeedlingKit.Encounter)] { [] }\n}\n"
      return text
    }
    text += "  static var all: [(name: String, encounter: DryNeedlingKit.Encounter)] {\n"
    text += "    var all: [(name: String, encounter: DryNeedlingKit.Encounter)] = []\n"
    text += "    all.reserveCapacity(\(fixtures.count))\n"
    for fixture in fixtures {
      text += "    all.append((\(literal(fixture.name)), `\(fixture.name)`))\n"
    }
    text += """
          return all
        }

        private static func _encounter(_ json: String) -> DryNeedlingKit.Encounter {
          DryNeedlingKit.CaseReader.read(Array(json.utf8)).cases.first?.encounter
            ?? DryNeedlingKit.Encounter()
        }
      }

      """
    return text
  }

  /// A literal that needs no escapes.
  static func literal(_ text: String) -> String {
    var pounds = "#"
    while text.contains("\"" + pounds) || text.contains("\\" + pounds) { pounds += "#" }
    return "\(pounds)\"\(text)\"\(pounds)"
  }

  private static func oneLine(_ text: String) -> String {
    String(text.map { $0.isNewline ? " " : $0 })
  }
}

extension FixtureCheck {
  /// The source of all fixtures that have a name.
  package var generatedSource: String {
    var fixtures: [(name: String, encounter: Encounter, origin: String)] = []
    for file in files {
      for claim in file.claims {
        guard let name = claim.name, claim.comparison.isMet else { continue }
        let number = claim.claim.encounter.claimNumber
        let origin = "`\(file.checked.file.relativePath)`"
        fixtures.append(
          (
            name, claim.claim.encounter,
            file.claims.count > 1 && !number.isEmpty ? "\(origin), claim `\(number)`" : origin
          ))
      }
    }
    return GeneratedSource.text(fixtures)
  }
}
