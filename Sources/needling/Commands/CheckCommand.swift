#if CommandLine
  import ArgumentParser
  import ClaimFiles
  import ClaimReporting
  import DryNeedlingKit
  import Glibc

  struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Checks the claims of files.",
      discussion: """
        A path is a file, a folder or - for standard input. The format is told by the content, \
        never by the name: X12 837P, FHIR R4 JSON, a CDS Hooks request, or cases in JSON, one or \
        many or one a line. In folders, \
        files that do not look like claims are passed over, and so are names that start with a \
        dot; a file that is named is refused when it cannot be read.

        Claims of one patient (payer, member number and birth date) in one run are each other's \
        visit history, whatever their order; on standard input only the claims before.

        Every format is one document for the whole run: operation-outcome is one FHIR \
        OperationOutcome; claim-response and coverage-eligibility-response are a FHIR Bundle with \
        an answer a claim; cds-hooks is one CDS Hooks response with the cards of all claims, and, \
        for a CDS Hooks request, its orders with what policies say of coverage.

        Exit status: 0 nothing of error severity; 1 at least one error; 2 an input could not be \
        read, or there was nothing to check; 64 wrong usage.
        """)

    @Argument(
      help: .init("Files, folders, or - for standard input.", valueName: "path"),
      completion: .file())
    var paths: [String] = []

    @Option(
      help: .init(
        "A free-text note to check with the facts of --code, --payer, --state, --profession and"
          + " --on, in place of paths; - for standard input.", valueName: "file"),
      completion: .file())
    var note: String?

    @Option(
      help: .init(
        "With --note: a code that is billed, as 20561 or 20561-KX; repeatable.",
        valueName: "code"))
    var code: [String] = []

    @Option(
      help: .init("With --note: kind or name of the payer.", valueName: "payer"))
    var payer: String?

    @Option(
      help: .init("With --note: postal code of the state.", valueName: "state"))
    var state: String?

    @Option(
      help: .init("With --note: profession or credential of who needled.", valueName: "profession"))
    var profession: String?

    @Option(help: .init("With --note: the date of service.", valueName: "date"))
    var on: AsOfDate?

    @Option(
      help: "What to print: \(CheckFormat.allCases.map(\.rawValue).joined(separator: ", ")).")
    var format = CheckFormat.report(.text)

    @Option(
      name: [.short, .long],
      help: .init("Write to a file, whole or not at all.", valueName: "file"),
      completion: .file())
    var output: String?

    @Option(
      help: .init(
        "Reference data made by data import, over the built-in; may be repeated.",
        valueName: "file"),
      completion: .file())
    var data: [String] = []

    @Option(
      help: .init(
        "JSON with severities of rules, and rules that are off with the reason.", valueName: "file"),
      completion: .file())
    var config: String?

    @Option(
      help: .init("Policies to lay over the built-in ones; repeatable.", valueName: "file"),
      completion: .file())
    var policy: [String] = []

    @Option(
      help: .init(
        "Only these rules: ids, names or families, with commas between them.", valueName: "rules"))
    var select: [String] = []

    @Option(
      help: .init("Without these rules: ids, names or families.", valueName: "rules"))
    var ignore: [String] = []

    @Option(help: .init("The date that counts as today (default: today).", valueName: "date"))
    var asOf: AsOfDate?

    @Flag(help: "Let warnings count as errors for the exit status.")
    var strict = false

    @Flag(help: "Print byte offsets instead of words quoted from the input.")
    var redact = false

    @Flag(
      help: .init(
        "Also print what each claim's coverage comes to: policy, sessions, what lies ahead, "
          + "questions for the payer. JSON always has it."))
    var eligibility = false

    @Flag(help: "Succeed when there was nothing to check.")
    var allowEmpty = false

    @Option(
      name: [.customLong("color"), .customLong("colour")],
      help: "Colour: auto, always or never.")
    var color = ColorChoice.auto

    func validate() throws {
      if paths.count(where: { $0 == "-" }) > 1 {
        throw ValidationError("standard input (-) can be read only once")
      }
      if note == nil {
        if paths.isEmpty { throw ValidationError("name a file, a folder, or a note with `--note`") }
        if !code.isEmpty || payer != nil || state != nil || profession != nil || on != nil {
          throw ValidationError(
            "`--code`, `--payer`, `--state`, `--profession` and `--on` go with `--note`")
        }
      } else if !paths.isEmpty {
        throw ValidationError("`--note` stands in place of paths; check files on their own")
      } else {
        _ = try notedVisit()
      }
    }

    func run() throws {
      var options = CheckRun.Options(
        selection: try selection(), asOf: asOf?.date ?? LocalCalendar.today(), format: format)
      if !policy.isEmpty { options.policies = PolicyFiles.library(policy) }
      options.referenceData = ReferenceDataFiles.referenceData(data)
      options.reportOptions.redact = redact
      options.reportOptions.eligibility = eligibility
      options.reportOptions.documentation = note != nil
      options.reportOptions.color = color.isOn(toFile: output != nil)
      let destination: OutputDestination
      do {
        destination = try OutputDestination(file: output)
      } catch {
        StandardError.write("needling: error: \(error.message)")
        throw ExitCode(64)
      }
      let visit = try notedVisit()
      var check = CheckRun(
        options, inputs: visit.map { InputList(note: $0) } ?? InputList(paths: paths))
      let summary = check.run(output: destination.write, log: StandardError.write(bytes:))
      if let failure = destination.close() {
        if !failure.isEmpty { StandardError.write("needling: error: \(failure)") }
        throw ExitCode(2)
      }
      let status = summary.exitStatus(isStrict: strict, allowsEmpty: allowEmpty)
      if status != 0 { throw ExitCode(status) }
    }

    private func notedVisit() throws -> NotedVisit? {
      guard let note else { return nil }
      let lines = try code.map { text in
        guard let line = NotedVisit.line(text) else {
          throw ValidationError("`\(text)` is no code; write it as 20561 or 20561-KX")
        }
        return line
      }
      let place = try state.map { text in
        guard let state = USState(text.uppercased()) else {
          throw ValidationError("`\(text)` is not a state's postal code")
        }
        return state
      }
      let provider = try profession.map { text in
        guard let profession = Profession(credential: text) else {
          throw ValidationError("`\(text)` is no profession that is known; write PT, MD, DC, …")
        }
        return profession
      }
      return NotedVisit(
        path: note, lines: lines, payer: payer, state: place, profession: provider, date: on?.date)
    }

    private func selection() throws -> RuleSelection {
      func words(_ lists: [String]) -> [String] {
        lists.flatMap { $0.split(separator: ",").map { String($0).trimmingBlanks } }
          .filter { !$0.isEmpty }
      }
      do throws(RuleSelection.UnknownWord) {
        return try RuleSelection(
          configuration(), select: words(select), ignore: words(ignore))
      } catch {
        throw ValidationError(error.message)
      }
    }

    private func configuration() -> CheckConfiguration {
      guard let config else { return CheckConfiguration() }
      let bytes: [UInt8]
      switch SmallFile.read(config) {
      case .success(let contents): bytes = contents
      case .failure(let error):
        StandardError.write("\(config): error: \(error.message)")
        Self.exit(withError: ExitCode(64))
      }
      switch ConfigurationFile.read(bytes) {
      case .success(let configuration): return configuration
      case .failure(let problems):
        for problem in problems.all {
          let place = "\(config):\(problem.place.line):\(problem.place.column)"
          StandardError.write("\(place): error: \(problem.message)")
        }
        Self.exit(withError: ExitCode(64))
      }
    }
  }

  extension CheckFormat: ExpressibleByArgument {}

  /// A date on the command line.
  struct AsOfDate: ExpressibleByArgument {
    let date: CalendarDate

    init?(argument: String) {
      guard let date = CalendarDate(argument) else { return nil }
      self.date = date
    }
  }

  enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never

    /// Colour is for terminals that want it.
    func isOn(toFile: Bool) -> Bool {
      switch self {
      case .always: return true
      case .never: return false
      case .auto:
        if toFile || isatty(STDOUT_FILENO) == 0 { return false }
        if let value = getenv("NO_COLOR"), value.pointee != 0 { return false }
        guard let terminal = getenv("TERM") else { return false }
        return strcmp(terminal, "dumb") != 0
      }
    }
  }

  extension String {
    fileprivate var trimmingBlanks: String {
      let start = drop { $0 == " " }
      return String(start.reversed().drop { $0 == " " }.reversed())
    }
  }
#endif
