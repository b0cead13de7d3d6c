#if CommandLine
  import ArgumentParser
  import ClaimFiles
  import DryNeedlingKit
  import DryNeedlingX12

  struct AcknowledgeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "acknowledge",
      abstract: "Answers an 837P file, as a clearinghouse does.",
      discussion: """
        999 answers its form: each transaction set is taken or not. 277ca answers what its claims \
        say: each is taken, or not with category and status codes. What only informs, what cannot be \
        told and what the payer decides (coverage, visits, documentation) lets a claim be taken; \
        needling check tells of that.

        What is answered about each claim is printed on standard output with --output, and on \
        standard error without it.

        Exit status: 0 everything is taken; 1 a transaction set or a claim is not; 2 the input could \
        not be read, or has nothing to answer; 64 wrong usage.
        """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
      case implementation = "999"
      case claims = "277ca"
    }

    @Argument(
      help: .init("An 837P file, or - for standard input.", valueName: "file"), completion: .file())
    var file: String

    @Option(help: "What to answer with: 999 or 277ca.")
    var format = Format.implementation

    @Option(
      name: [.short, .long],
      help: .init("Write to a file, whole or not at all.", valueName: "file"),
      completion: .file())
    var output: String?

    @Option(
      help: .init("Policies to lay over the built-in ones; repeatable.", valueName: "file"),
      completion: .file())
    var policy: [String] = []

    @Option(
      help: .init(
        "Reference data made by data import, over the built-in; may be repeated.",
        valueName: "file"),
      completion: .file())
    var data: [String] = []

    @Option(help: .init("The day of a 277ca (default: today).", valueName: "date"))
    var asOf: AsOfDate?

    func run() throws {
      let bytes = try DenialsCommand.bytes(file)
      switch format {
      case .implementation: try answerForm(of: bytes)
      case .claims: try answerClaims(of: bytes)
      }
    }

    private func answerForm(of bytes: [UInt8]) throws {
      guard let answer = ImplementationAcknowledgment(to: bytes) else {
        StandardError.write("\(file): error: it has no X12 transaction set to answer")
        throw ExitCode(2)
      }
      try OutputDestination.write(answer.bytes, to: output)
      if answer.rejectedCount > 0 { throw ExitCode(1) }
    }

    private func answerClaims(of bytes: [UInt8]) throws {
      guard let day = asOf?.date ?? LocalCalendar.today() else {
        throw ValidationError("the clock tells no day; give one with `--as-of`")
      }
      let checker = ClaimChecker(
        asOf: day, policies: policy.isEmpty ? .builtIn : PolicyFiles.library(policy),
        referenceData: ReferenceDataFiles.referenceData(data))
      guard let answer = ClaimAcknowledgment(to: bytes, checker: checker, on: day) else {
        StandardError.write("\(file): error: it has no professional claim (837P) to answer")
        throw ExitCode(2)
      }
      try OutputDestination.write(answer.bytes, to: output)
      let report = Self.lines(answer).joined(separator: "\n") + "\n"
      if output == nil {
        StandardError.write(bytes: Array(report.utf8))
      } else {
        StandardOutput.write(report)
      }
      if answer.rejectedCount > 0 { throw ExitCode(1) }
    }

    private static func lines(_ answer: ClaimAcknowledgment) -> [String] {
      var lines: [String] = []
      for claim in answer.answers where !claim.isAccepted {
        for status in claim.statuses {
          let rule = ClaimChecker.rules.first { $0.id == status.rule }?.name ?? ""
          let codes = [status.category, status.code, status.entity].compactMap(\.self)
            .joined(separator: ":")
          let detail = status.detail.map { " with \($0)" } ?? ""
          let place = status.lineIndex.map { ", service line \($0 + 1)" } ?? ""
          lines.append(
            "claim `\(claim.claimNumber)`\(place): \(codes)\(detail) [\(status.rule) \(rule)]")
        }
      }
      lines.append("\(answer.acceptedCount) claims taken, \(answer.rejectedCount) not")
      return lines
    }
  }
#endif
