#if CommandLine
  import ArgumentParser
  import ClaimFiles
  import ClaimReporting

  struct NoteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "note", abstract: "Reads a free-text note and shows what it documents.",
      discussion: """
        Every answer comes with the words that show it, or with their offsets alone. To hold a note \
        against a claim, see check --note.

        Exit status: 0 the note was read; 2 it could not be; 64 wrong usage.
        """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
      case text, json
    }

    @Argument(
      help: .init("The note, or - for standard input.", valueName: "path"), completion: .file())
    var path: String

    @Option(help: "What to print: text or json.")
    var format = Format.text

    @Flag(help: "Print byte offsets instead of words quoted from the note.")
    var redact = false

    func run() throws {
      switch NoteFile.read(path) {
      case .failure(let problem):
        StandardError.write("\(path): error: \(problem.message)")
        throw ExitCode(2)
      case .success(let file):
        let report = NoteReport(path: path, bytes: file.bytes, redact: redact)
        switch format {
        case .text: StandardOutput.write(report.text)
        case .json: StandardOutput.write(bytes: report.json)
        }
      }
    }
  }
#endif
