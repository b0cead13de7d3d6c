#if CommandLine
  import ArgumentParser
  import ClaimFiles
  import ClaimReporting
  import DryNeedlingKit

  struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "explain",
      abstract: "Tells what a rule asks, why, and on whose authority.",
      discussion: "A source such as CPT-01 is explained too, with the rules that rest on it.")

    @Argument(help: .init("Id or name of a rule, or id of a source.", valueName: "rule"))
    var words: [String]

    func run() throws {
      var pages: [String] = []
      for word in words {
        if let rule = RuleCatalogue.rules(named: word).first, RuleFamily(rawValue: word) == nil {
          pages.append(RuleText.page(rule))
        } else if let citation = Citation.known(word) ?? Citation.known(word.uppercased()) {
          pages.append(RuleText.page(citation, rules: RuleCatalogue.all))
        } else {
          throw ValidationError(RuleCatalogue.unknown(word))
        }
      }
      StandardOutput.write(pages.joined(separator: "\n"))
    }
  }
#endif
