#if CommandLine
  import ArgumentParser
  import ClaimFiles
  import DryNeedlingKit

  struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export",
      abstract: "Writes cases as documents for others: draft claims, and forms.",
      discussion: """
        Documents:
        \(ClaimDocument.allCases.map { "  \($0.rawValue): \($0.words)" }.joined(separator: "\n"))

        Cases are read from any file that is checked: case JSON, 837P, FHIR. A document says what the \
        case says and nothing else; names, addresses and declarations, which no case holds, come \
        from the 837P they were read from, and from --details. What is missing is listed on standard \
        error.

        Exit status: 0 written; 1 written, but what its receiver needs is missing, or a part of the \
        input could not be read; 2 the input could not be read or holds no case; 64 wrong usage.
        """)

    @Argument(
      help: .init(
        "What to write: \(ClaimDocument.allCases.map(\.rawValue).joined(separator: ", ")).",
        valueName: "document"))
    var document: ClaimDocument

    @Argument(
      help: .init("A file of cases, or - for standard input.", valueName: "file"),
      completion: .file())
    var file: String

    @Option(
      help: .init("Only the claims of these numbers; repeatable.", valueName: "number"))
    var claim: [String] = []

    @Option(
      help: .init(
        "JSON with names, addresses and declarations that cases do not hold.", valueName: "file"),
      completion: .file())
    var details: String?

    @Option(help: "Layout of a form: json, or html to print it.")
    var format: FormLayout?

    @Flag(help: "Withhold names, addresses, birth dates and member numbers in a form.")
    var redact = false

    @Option(
      name: [.short, .long],
      help: .init("Write to a file, whole or not at all.", valueName: "file"),
      completion: .file())
    var output: String?

    @Option(
      help: .init("The day the document is made (default: today).", valueName: "date"))
    var asOf: AsOfDate?

    func validate() throws {
      if !document.isForm, format != nil || redact {
        throw ValidationError("`--format` and `--redact` are for forms: cms-1500 and superbill")
      }
    }

    func run() throws {
      guard let day = asOf?.date ?? LocalCalendar.today() else {
        throw ValidationError("the clock tells no day; give one with `--as-of`")
      }
      var run = ExportRun(on: day)
      run.layout = format ?? .json
      run.redact = redact
      let details = try readDetails()
      let claims: ClaimsOfFile
      switch ClaimsOfFile.read(file, keepingBytes: true) {
      case .success(let contents): claims = contents
      case .failure(let problem):
        StandardError.write("needling: error: \(problem.message)")
        throw ExitCode(2)
      }
      for diagnostic in claims.diagnostics where diagnostic.severity != .info {
        let place = "\(file):\(diagnostic.location.line):\(diagnostic.location.column)"
        StandardError.write("\(place): \(diagnostic.severity.rawValue): \(diagnostic.message)")
      }
      let cases = try cases(of: claims, details).filter {
        claim.isEmpty || claim.contains($0.encounter.claimNumber)
      }
      guard !cases.isEmpty else {
        StandardError.write(
          "\(file): error: it holds no case"
            + (claim.isEmpty || claims.encounters.isEmpty ? "" : " of that number"))
        throw ExitCode(2)
      }
      if claims.encounters.count == ClaimsOfFile.mostClaims {
        StandardError.write(
          "\(file): warning: only the first \(claims.encounters.count) claims are read; split the file"
        )
      }
      let outcome = run.run(document, cases)
      try OutputDestination.write(outcome.bytes, to: output)
      for missing in outcome.missing { StandardError.write("missing: \(missing)") }
      if !outcome.notCarried.isEmpty {
        let facts = outcome.notCarried.map { "`\($0.name)`" }.joined(separator: ", ")
        StandardError.write("no place in the format: \(facts)")
      }
      let isPartial = claims.diagnostics.contains { $0.severity == .error }
      if isPartial || !outcome.missing.isEmpty { throw ExitCode(1) }
    }

    private func readDetails() throws -> [UInt8]? {
      guard let details else { return nil }
      switch SmallFile.read(details) {
      case .success(let contents): return contents
      case .failure(let problem):
        StandardError.write("\(details): error: \(problem.message)")
        throw ExitCode(64)
      }
    }

    private func cases(of claims: ClaimsOfFile, _ bytes: [UInt8]?) throws -> [ExportedCase] {
      switch ExportedCase.cases(claims, details: bytes) {
      case .success(let cases): return cases
      case .failure(let problems):
        for problem in problems.all {
          let place = "\(details ?? ""):\(problem.place.line):\(problem.place.column)"
          StandardError.write("\(place): error: \(problem.message)")
        }
        throw ExitCode(64)
      }
    }
  }

  extension FormLayout: ExpressibleByArgument {}
  extension ClaimDocument: ExpressibleByArgument {}
#endif
