#if CommandLine
  import ArgumentParser
  import ClaimFiles
  import DryNeedlingKit
  import Glibc

  struct RepairCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "repair",
      abstract: "Writes an 837P back with the repairs you accept, and every other byte as it was.",
      discussion: """
        Without --accept and --mechanical, the repairs that assert no clinical fact are made. \
        --accept names rules all of whose repairs are made, those that assert something included: \
        whoever accepts one vouches that the record shows it. The input is never overwritten.

        What was changed, and what was left, is printed on standard output with --output, and on \
        standard error without it.

        Exit status: 0 written; 1 written, but a repair that was accepted could not be made; 2 the \
        input could not be read or holds no claim; 64 wrong usage.
        """)

    @Argument(help: .init("An 837P file.", valueName: "file"), completion: .file())
    var file: String

    @Option(
      help: .init(
        "Accept the repairs of these rules: ids or names, with commas between them.",
        valueName: "rules"))
    var accept: [String] = []

    @Flag(help: "Accept the repairs that assert no clinical fact.")
    var mechanical = false

    @Option(
      name: [.short, .long],
      help: .init("Write the repaired claims to a file, whole or not at all.", valueName: "file"),
      completion: .file())
    var output: String?

    @Option(
      help: .init("Policies to lay over the built-in ones; repeatable.", valueName: "file"),
      completion: .file())
    var policy: [String] = []

    @Option(help: .init("The date that counts as today (default: today).", valueName: "date"))
    var asOf: AsOfDate?

    func run() throws {
      if let output, Self.isSameFile(file, output) {
        throw ValidationError("the output is the input; name another file")
      }
      let acceptance = RepairRun.Acceptance(
        mechanical: mechanical || accept.isEmpty, rules: try acceptedRules())
      let bytes: [UInt8]
      switch WholeFile.read(file) {
      case .success(let contents): bytes = contents
      case .failure(let problem):
        StandardError.write("\(file): error: \(problem.message)")
        throw ExitCode(2)
      }
      let checker = ClaimChecker(
        asOf: asOf?.date ?? LocalCalendar.today(),
        policies: policy.isEmpty ? .builtIn : PolicyFiles.library(policy))
      let outcome = RepairRun(checker, acceptance).run(bytes)
      let report = RepairText.lines(outcome, path: file).joined(separator: "\n") + "\n"
      guard let repaired = outcome.file else {
        StandardError.write(bytes: Array(report.utf8))
        throw ExitCode(2)
      }
      try OutputDestination.write(repaired.bytes, to: output)
      if output == nil {
        StandardError.write(bytes: Array(report.utf8))
      } else {
        StandardOutput.write(report)
      }
      if outcome.left.contains(where: \.isRefused) { throw ExitCode(1) }
    }

    private func acceptedRules() throws -> Set<RuleID> {
      var rules: Set<RuleID> = []
      for word in accept.flatMap({ $0.split(separator: ",") }) {
        let wanted = word.filter { $0 != " " }
        let rule = ClaimChecker.rules.first {
          $0.name == wanted || $0.id == RuleID(wanted)
        }
        guard let rule else {
          throw ValidationError("no rule is named `\(wanted)`; see needling rules")
        }
        rules.insert(rule.id)
      }
      return rules
    }

    /// Whether two paths lead to one file.
    static func isSameFile(_ first: String, _ second: String) -> Bool {
      var (one, other) = (stat(), stat())
      guard stat(first, &one) == 0, stat(second, &other) == 0 else { return false }
      return one.st_dev == other.st_dev && one.st_ino == other.st_ino
    }
  }

  extension OutputDestination {
    /// Writes something whole to a file, or to standard output.
    static func write(_ bytes: [UInt8], to file: String?) throws {
      let destination: OutputDestination
      do {
        destination = try OutputDestination(file: file)
      } catch {
        StandardError.write("needling: error: \(error.message)")
        throw ExitCode(64)
      }
      _ = destination.write(bytes)
      if let failure = destination.close() {
        if !failure.isEmpty { StandardError.write("needling: error: \(failure)") }
        throw ExitCode(2)
      }
    }
  }
#endif
