#if CommandLine
  import ArgumentParser
  import ClaimFiles
  import ClaimReporting
  import DryNeedlingKit

  struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "explain",
      abstract: "Tells what a rule asks, why, and on whose authority.",
      discussion: """
        A source such as CPT-01 or a disagreement of sources such as CON-14 is explained too, with \
        the rules and policies that rest on it, and a policy such as medicare-ncd-30.3.3 as \
        `policies --payer` shows it.
        """)

    @Argument(
      help: .init("Id or name of a rule, or id of a source or policy.", valueName: "rule"))
    var words: [String]

    func run() throws {
      var pages: [String] = []
      for word in words {
        if let rule = RuleCatalogue.rules(named: word).first, RuleFamily(rawValue: word) == nil {
          pages.append(RuleText.page(rule))
        } else if let citation = Citation(id: word) ?? Citation(id: word.uppercased()) {
          pages.append(
            RuleText.page(citation, rules: RuleCatalogue.all, policies: PolicyLibrary.builtIn))
        } else if let conflict = SourceConflict.known(word.uppercased()) {
          pages.append(
            RuleText.page(conflict, rules: RuleCatalogue.all, policies: PolicyLibrary.builtIn))
        } else if let policy = PolicyLibrary.builtIn.policies.first(where: { $0.id == word }),
          let today = LocalCalendar.today()
        {
          pages.append(PolicyText.page(policy, on: today))
        } else {
          throw ValidationError(
            RuleCatalogue.unknown(word) + "; nor is it a source or a policy (`needling policies`)")
        }
      }
      StandardOutput.write(pages.joined(separator: "\n"))
    }
  }
#endif
