#if CommandLine
  import ArgumentParser
  import ClaimFiles
  import DryNeedlingX12

  struct AcknowledgeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "acknowledge",
      abstract: "Answers an 837P file as far as its form goes, with an X12 999.",
      discussion: """
        Exit status: 0 every transaction set can be taken; 1 one cannot; 2 the input could not be \
        read or has no transaction set; 64 wrong usage.
        """)

    @Argument(
      help: .init("An 837P file, or - for standard input.", valueName: "file"), completion: .file())
    var file: String

    @Option(
      name: [.short, .long],
      help: .init("Write to a file, whole or not at all.", valueName: "file"),
      completion: .file())
    var output: String?

    func run() throws {
      let bytes = try DenialsCommand.bytes(file)
      let diagnostics = X12ClaimReader.read(bytes).diagnostics
      guard let answer = ImplementationAcknowledgment(to: bytes, diagnostics: diagnostics) else {
        StandardError.write("\(file): error: it has no X12 transaction set to answer")
        throw ExitCode(2)
      }
      try OutputDestination.write(answer.bytes, to: output)
      if answer.rejected > 0 { throw ExitCode(1) }
    }
  }
#endif
