#if CommandLine
  import ArgumentParser
  import ClaimFiles
  import DryNeedlingKit

  struct BenefitsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "benefits",
      abstract: "Reads what a payer answered about coverage: visits, authorisation, evidence.",
      discussion: """
        Reads eligibility responses (X12 271). What is said of dry needling goes before what is said \
        of acupuncture, physical therapy and the plan as a whole. Each answer is given with its trace \
        number and day, which are the evidence to keep; what is not said stays unsaid. With --claims, \
        the claims of the same person are named.

        Exit status: 0 read; 2 an input could not be read or holds no answer; 64 wrong usage.
        """)

    @Argument(
      help: .init("Eligibility responses (271), or - for standard input.", valueName: "response"),
      completion: .file())
    var responses: [String]

    @Option(
      help: .init("Claims of any format that is checked; repeatable.", valueName: "file"),
      completion: .file())
    var claims: [String] = []

    @Option(help: "What to print: text or json.")
    var format = TextOrJSON.text

    @Option(
      name: [.short, .long],
      help: .init("Write to a file, whole or not at all.", valueName: "file"),
      completion: .file())
    var output: String?

    func run() throws {
      var encounters: [Encounter] = []
      for path in claims {
        switch ClaimsOfFile.read(path) {
        case .success(let contents) where !contents.encounters.isEmpty:
          encounters += contents.encounters
        case .success:
          StandardError.write("\(path): error: it holds no claim")
          throw ExitCode(2)
        case .failure(let problem):
          StandardError.write("needling: error: \(problem.message)")
          throw ExitCode(2)
        }
      }
      let run = BenefitsRun(claims: encounters)
      var answers: [BenefitsRun.Answer] = []
      for path in responses { answers.append(run.read(try DenialsCommand.bytes(path), path: path)) }
      let printed =
        format == .json
        ? BenefitsJSON.document(answers)
        : Array((BenefitsText.lines(answers).joined(separator: "\n") + "\n").utf8)
      try OutputDestination.write(printed, to: output)
      if answers.contains(where: \.isUnreadable) { throw ExitCode(2) }
    }
  }
#endif
