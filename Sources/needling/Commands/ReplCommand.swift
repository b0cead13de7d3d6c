#if CommandLine
  import ArgumentParser
  import CaseExplorer
  import ClaimFiles
  import DryNeedlingKit
  import Glibc
  import LineEditing

  struct ReplCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "repl", abstract: "Explores a case by hand: why, what if, what is missing.",
      discussion: """
        At a terminal, a session with completion, history and help. With -c or -f, or commands on \
        standard input, a script: plain answers, and an end at the first error. A transcript that \
        --echo printed is a script too.

        Nothing is kept of a session unless you ask: --history FILE, or the environment variable \
        NEEDLING_HISTORY, names a file that keeps entries without notes, without facts of the \
        patient and without free text.

        Exit status: 0; 1 when a command of a script failed; 2 when a script could not be read; 64 \
        wrong usage; 128 and the number of the signal that ended the session.
        """)

    @Argument(help: .init("A file to load first.", valueName: "file"), completion: .file())
    var file: String?

    @Option(
      name: .customShort("c"),
      help: .init("Run these commands, with ; or line breaks between them.", valueName: "commands"))
    var commands: [String] = []

    @Option(
      name: .customShort("f"), help: .init("Run the commands of a script.", valueName: "script"),
      completion: .file())
    var script: String?

    @Flag(help: "Go on after an error in a script; the exit status is 1 all the same.")
    var keepGoing = false

    @Flag(help: "Print each line of a script before its answer, as a transcript.")
    var echo = false

    @Option(
      help: .init("Keep the history of entries in a file.", valueName: "file"), completion: .file())
    var history: String?

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

    @Option(help: .init("The date that counts as today (default: today).", valueName: "date"))
    var asOf: AsOfDate?

    @Option(
      name: [.customLong("color"), .customLong("colour")],
      help: "Colour: auto, always or never.")
    var color = ColorChoice.auto

    func validate() throws {
      if script != nil, !commands.isEmpty {
        throw ValidationError("give either commands (-c) or a script (-f)")
      }
    }

    func run() throws {
      let session = CaseSession(
        Workbench(
          policies: policy.isEmpty ? .builtIn : PolicyFiles.library(policy),
          referenceData: ReferenceDataFiles.referenceData(data),
          asOf: asOf?.date ?? LocalCalendar.today()))
      let isTerminal = isatty(STDIN_FILENO) != 0 && isatty(STDOUT_FILENO) != 0
      let status: Int32
      if script == nil, commands.isEmpty, isTerminal {
        status = InteractiveSession(
          session, history: historyFile(), colour: color.isOn(toFile: false),
          isPlain: Self.isPlainTerminal
        ).run(first: firstCommand)
      } else {
        status = runScript(session)
      }
      if status != 0 { throw ExitCode(status) }
    }

    /// The command that loads the file; nil when none was named.
    private var firstCommand: String? { file.map(CaseSession.loadCommand) }

    /// Whether the terminal knows no escape sequences.
    private static var isPlainTerminal: Bool {
      guard let terminal = getenv("TERM"), terminal.pointee != 0 else { return true }
      return strcmp(terminal, "dumb") == 0
    }

    private func runScript(_ session: CaseSession) -> Int32 {
      var runner = ScriptRunner(session)
      runner.keepsGoing = keepGoing
      runner.echoes = echo
      runner.colour = color == .always
      if let firstCommand, !runner.take(firstCommand) { return runner.status }
      if let script {
        switch SmallFile.read(script) {
        case .success(let bytes): runner.run(script: bytes, name: script)
        case .failure(let problem):
          StandardError.write("\(script): error: \(problem.message)")
          return 2
        }
      } else if commands.isEmpty {
        runner.runStandardInput()
      } else {
        runner.run(script: Array(commands.joined(separator: "\n").utf8), name: "-c")
      }
      return runner.status
    }

    private func historyFile() -> HistoryFile? {
      let name = history ?? getenv("NEEDLING_HISTORY").map { String(cString: $0) }
      guard let name, !name.isEmpty else { return nil }
      do throws(HistoryFile.Problem) {
        return try HistoryFile(path: EffectRunner.expanded(name))
      } catch {
        StandardError.write("needling: warning: \(error.message); the history is not kept")
        return nil
      }
    }
  }
#endif
