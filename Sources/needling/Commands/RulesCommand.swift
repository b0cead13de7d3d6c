#if CommandLine
  import ArgumentParser
  import ClaimFiles
  import ClaimReporting
  import DryNeedlingKit

  struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "rules", abstract: "Lists all rules.")

    enum Format: String, ExpressibleByArgument, CaseIterable {
      case text, json
    }

    @Option(help: "What to print: text or json.")
    var format = Format.text

    @Argument(help: .init("Only these: ids, names or families.", valueName: "rules"))
    var words: [String] = []

    func run() throws {
      var rules = RuleCatalogue.all
      if !words.isEmpty {
        let wanted = try Set(
          words.flatMap { word in
            let meant = RuleCatalogue.rules(named: word)
            if meant.isEmpty { throw ValidationError(RuleCatalogue.unknown(word)) }
            return meant.map(\.id)
          })
        rules = rules.filter { wanted.contains($0.id) }
      }
      switch format {
      case .text: StandardOutput.write(RuleText.table(rules))
      case .json: StandardOutput.write(bytes: RuleText.json(rules))
      }
    }
  }
#endif
