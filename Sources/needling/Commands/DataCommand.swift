#if CommandLine
  import ArgumentParser
  import ClaimFiles
  import DryNeedlingKit

  struct DataCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "data", abstract: "Refreshes reference data.",
      subcommands: [DataImportCommand.self])
  }

  struct DataImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import",
      abstract: "Makes an overlay for check --data of official files.",
      discussion: """
        Kinds: ncci, the NCCI procedure-to-procedure edits (all text files of a release); mue, the \
        tables of medically unlikely edits (CSV); icd10cm, an order file. Give the files as they \
        are published, unpacked. A file that is not what it claims to be is refused, and nothing \
        is written.
        """)

    @Argument(
      help: .init(
        "What the files are: \(ReferenceDataKind.allCases.map(\.rawValue).joined(separator: ", ")).",
        valueName: "kind"))
    var kind: ReferenceDataKind

    @Argument(help: .init("Official files of one kind.", valueName: "file"), completion: .file())
    var files: [String]

    @Option(
      name: [.short, .long],
      help: .init("Write to a file, whole or not at all.", valueName: "file"),
      completion: .file())
    var output: String?

    @Option(
      help: .init(
        "First day of the release, where the files' names do not tell; always for icd10cm.",
        valueName: "date"))
    var release: AsOfDate?

    @Option(
      help: """
        Which NCCI table it is, where the files' names do not tell: \
        \(NCCISetting.allCases.map(\.rawValue).joined(separator: ", ")).
        """)
    var setting: NCCISetting?

    func run() throws {
      let overlay: ReferenceDataOverlay
      switch ReferenceDataFile.imported(kind, files, release: release?.date, setting: setting) {
      case .success(let result): overlay = result
      case .failure(let problem):
        StandardError.write("\(problem.place): error: \(problem.message)")
        throw ExitCode(2)
      }
      let destination: OutputDestination
      do {
        destination = try OutputDestination(file: output)
      } catch {
        StandardError.write("needling: error: \(error.message)")
        throw ExitCode(64)
      }
      _ = destination.write(overlay.json)
      if let failure = destination.close() {
        if !failure.isEmpty { StandardError.write("needling: error: \(failure)") }
        throw ExitCode(2)
      }
      for contents in overlay.contents { StandardError.write(Self.words(contents)) }
    }

    private static func words(_ contents: ReferenceDataOverlay.Contents) -> String {
      var words = contents.kind.rawValue
      if let setting = contents.setting { words += " \(setting.rawValue)" }
      words += ", release of \(contents.release): kept \(contents.rowsKept)"
      words += contents.kind == .icd10cm ? " differences from" : " of"
      words += contents.kind == .icd10cm ? " the built-in table in" : ""
      words += " \(contents.rowsRead) rows"
      if contents.pairsMissing > 0 {
        words +=
          "\nnote: \(contents.pairsMissing) pairs of the built-in table are not in these files and "
          + "keep its answer; is a part of the release missing?"
      }
      return words
    }
  }

  extension ReferenceDataKind: ExpressibleByArgument {}
  extension NCCISetting: ExpressibleByArgument {}
#endif
