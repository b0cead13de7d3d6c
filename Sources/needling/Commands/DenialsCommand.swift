#if CommandLine
  import ArgumentParser
  import ClaimFiles
  import DryNeedlingKit
  import DryNeedlingX12

  struct DenialsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "denials",
      abstract: "Explains what a payer took off dry-needling lines, by the rules that foresee it.",
      discussion: """
        Reads remittances (X12 835). With the claims they answer (837P), each denial is tied to what \
        a check of that claim finds, or could not tell; without, to the rules that look for such \
        faults. What was not foreseen is listed.

        Exit status: 0 read; 2 an input could not be read or holds no remittance; 64 wrong usage.
        """)

    @Argument(
      help: .init("Remittances (835), or - for standard input.", valueName: "remittance"),
      completion: .file())
    var remittances: [String]

    @Option(
      help: .init("Claims as they were sent (837P); repeatable.", valueName: "file"),
      completion: .file())
    var claims: [String] = []

    @Option(help: "What to print: text or json.")
    var format = TextOrJSON.text

    @Option(
      name: [.short, .long],
      help: .init("Write to a file, whole or not at all.", valueName: "file"),
      completion: .file())
    var output: String?

    @Option(
      help: .init("Policies to lay over the built-in ones; repeatable.", valueName: "file"),
      completion: .file())
    var policy: [String] = []

    @Option(help: .init("The date that counts as today (default: today).", valueName: "date"))
    var asOf: AsOfDate?

    func run() throws {
      let checker = ClaimChecker(
        asOf: asOf?.date ?? LocalCalendar.today(),
        policies: policy.isEmpty ? .builtIn : PolicyFiles.library(policy))
      var sent: [Encounter] = []
      for path in claims {
        let contents = X12ClaimReader.read(try Self.bytes(path))
        guard !contents.claims.isEmpty else {
          StandardError.write("\(path): error: it holds no professional claim (837P)")
          throw ExitCode(2)
        }
        sent += contents.claims.map(\.encounter)
      }
      let run = DenialsRun(checker: checker, claims: sent)
      var answers: [DenialsRun.Answer] = []
      for path in remittances {
        answers.append(run.explain(try Self.bytes(path), path: path))
      }
      let printed =
        format == .json
        ? DenialsJSON.document(answers)
        : Array((DenialsText.lines(answers).joined(separator: "\n") + "\n").utf8)
      try OutputDestination.write(printed, to: output)
      if answers.contains(where: \.isUnreadable) { throw ExitCode(2) }
    }

    static func bytes(_ path: String) throws -> [UInt8] {
      switch WholeFile.read(path) {
      case .success(let contents): return contents
      case .failure(let problem):
        StandardError.write("\(path): error: \(problem.message)")
        throw ExitCode(2)
      }
    }
  }

  enum TextOrJSON: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }
#endif
