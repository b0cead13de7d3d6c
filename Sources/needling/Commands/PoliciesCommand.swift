#if CommandLine
  import ArgumentParser
  import ClaimReporting
  import DryNeedlingKit

  struct PoliciesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "policies", abstract: "Shows what payers pay for and who may needle where.",
      discussion: """
        needling policies                                   every policy, one a line
        needling policies --payer aetna --on 2025-03-03     what a payer's policy says on a day
        needling policies --state CO --on 2025-03-03        who may needle in a state on a day
        needling policies --policy ours.json --payer ours   with a policy file of your own
        needling policies lint ours.json                    what is wrong with a policy file
        """,
      subcommands: [ListPolicies.self, LintPolicies.self], defaultSubcommand: ListPolicies.self)
  }

  struct ListPolicies: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "Lists policies and scopes of practice, or shows some.",
      discussion: """
        Without a payer or a state, one line for each policy. With a payer, its policy on the \
        date; with a state, who may needle there on the date.
        """)

    @Option(help: .init("Id or name of a payer.", valueName: "payer"))
    var payer: String?

    @Option(help: .init("Postal code of a state.", valueName: "state"))
    var state: String?

    @Option(help: .init("Date of service (default: today).", valueName: "date"))
    var on: AsOfDate?

    @Option(
      help: .init("Policies to lay over the built-in ones; repeatable.", valueName: "file"),
      completion: .file())
    var policy: [String] = []

    func run() throws {
      let library = policy.isEmpty ? PolicyLibrary.builtIn : PolicyFiles.library(policy)
      guard let date = on?.date ?? LocalCalendar.today() else {
        throw ValidationError("today's date is not known; give one with `--on`")
      }
      var pages: [String] = []
      if let payer {
        let policies = library.policies(named: payer)
        if policies.isEmpty {
          throw ValidationError(
            "no policy of a payer `\(payer)` is known; `needling policies` lists those that are")
        }
        pages += policies.map { PolicyText.page($0, on: date) }
      }
      if let state {
        guard let place = USState(state.uppercased()) else {
          throw ValidationError("`\(state)` is not a state's postal code")
        }
        let scopes = library.scopes.filter { $0.state == place }
        if scopes.isEmpty { throw ValidationError("nothing is known of `\(place)`") }
        pages += scopes.map { PolicyText.page($0, on: date) }
      }
      if pages.isEmpty { pages = [PolicyText.table(library.policies, on: date)] }
      StandardOutput.write(pages.joined(separator: "\n"))
    }
  }

  struct LintPolicies: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "lint", abstract: "Looks policy files over for errors and likely slips.",
      discussion: """
        Exit status: 0 nothing of error severity; 1 at least one error; 64 wrong usage or a file \
        that cannot be opened.
        """)

    @Argument(help: .init("Policy files.", valueName: "file"), completion: .file())
    var files: [String]

    @Flag(help: "Let warnings count as errors for the exit status.")
    var strict = false

    func run() throws {
      var worst = Severity.info
      for path in files {
        for problem in PolicyDocument.lint(json: PolicyFiles.bytes(of: path)) {
          worst = max(worst, problem.severity)
          StandardOutput.write(PolicyFiles.line(problem, in: path) + "\n")
        }
      }
      if worst == .error || strict && worst == .warning { throw ExitCode(1) }
    }
  }
#endif
