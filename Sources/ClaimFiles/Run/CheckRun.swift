import ClaimReporting
import DryNeedlingFHIR
import DryNeedlingKit

/// Checks the claims of files: first all visits are indexed, then every claim is decided with the
/// history that the other claims give it.
package struct CheckRun {
  /// How to check and to print.
  package struct Options {
    package var selection: RuleSelection
    package var asOf: CalendarDate?
    /// The built-in policies, or those with overlays.
    package var policies = PolicyLibrary.builtIn
    package var format: CheckFormat
    package var referenceData = ReferenceData.builtIn
    package var reportOptions = ReportOptions()

    package init(selection: RuleSelection, asOf: CalendarDate?, format: CheckFormat) {
      self.selection = selection
      self.asOf = asOf
      self.format = format
    }
  }

  private let options: Options
  private let inputs: InputList
  private var index = VisitIndex()
  /// Claims of the files that are read twice.
  private var indexedClaims = 0

  package init(_ options: Options, inputs: InputList) {
    self.options = options
    self.inputs = inputs
  }

  /// Reads, checks and prints. `output` takes what is printed and answers whether it wants more;
  /// `log` takes what the format has no place for.
  package mutating func run(
    output: ([UInt8]) -> Bool, log: ([UInt8]) -> Void
  ) -> RunSummary {
    for input in inputs.inputs {
      if case .file(let path, let isNamed) = input { indexVisits(of: path, isNamed: isNamed) }
    }
    // Taken out and not copied: the printer may add to it.
    let visits = takeIndex()
    return withoutActuallyEscaping(output) { output in
      var printer = Printer(
        checker: ClaimChecker(
          asOf: options.asOf, policies: options.policies, referenceData: options.referenceData,
          configuration: options.selection.configuration),
        options: options, history: inputs.hasStream ? .preceding : .completeRun, index: visits,
        output: output)
      printer.nextIndexed = 0
      printer.nextStreamed = indexedClaims
      for input in inputs.inputs where printer.wantsMore { printer.check(input) }
      printer.finish()
      log(printer.takeLog())
      return printer.writer.summary
    }
  }

  private mutating func takeIndex() -> VisitIndex {
    var taken = VisitIndex()
    swap(&taken, &index)
    return taken
  }

  private mutating func indexVisits(of path: String, isNamed: Bool) {
    var receiver = Indexer(index: takeIndex(), nextClaim: indexedClaims)
    do throws(ByteSource.Failure) {
      var source = try ByteSource(path: path)
      let kind = InputKind(startingWith: try source.peek(InputKind.bytesNeeded))
      if kind.isRead(isNamed: isNamed) {
        _ = try ClaimFileReader.read(&source, kind: kind, into: &receiver)
      }
    } catch {
      // Told when the file is read again.
    }
    indexedClaims = receiver.nextClaim
    swap(&index, &receiver.index)
  }
}

/// The first reading: sessions only.
private struct Indexer: ClaimReceiver {
  var index: VisitIndex
  var nextClaim: Int
  var wantsMore: Bool { true }

  mutating func claim(_ encounter: inout Encounter, locate: (FactPath) -> SourceLocation) {
    index.add(encounter, number: nextClaim)
    nextClaim += 1
  }

  mutating func diagnostic(_ diagnostic: ReadingDiagnostic) {}
}

/// The second reading: decisions.
private struct Printer: ClaimReceiver {
  let checker: ClaimChecker
  let options: CheckRun.Options
  var index: VisitIndex
  let output: ([UInt8]) -> Bool
  var writer: RunWriter
  /// Diagnostics in lines of text, for formats that have no place for them.
  private var log: ReportWriter?
  var nextIndexed = 0
  var nextStreamed = 0
  private(set) var wantsMore = true
  private var isStream = false
  private var claims = 0
  private var errors = 0
  /// What is decided on the orders of the file, the first of them.
  private var ordered: EligibilityDecision?
  private var isOrder = false

  /// Bytes of a request at most that is answered by itself.
  private static let mostRequestBytes = 16 << 20
  /// Bytes that are worth a system call.
  private static let enoughOutput = 64 << 10

  init(
    checker: ClaimChecker, options: CheckRun.Options, history: HistoryScope, index: VisitIndex,
    output: @escaping ([UInt8]) -> Bool
  ) {
    self.checker = checker
    self.options = options
    self.index = index
    self.output = output
    let run = RunDescription(
      asOf: options.asOf, history: history, releases: checker.releases, rules: RuleCatalogue.all)
    writer = RunWriter(options.format, run: run, options: options.reportOptions)
    if !options.format.hasPlaceForDiagnostics {
      log = ReportWriter(format: .text, run: run, options: options.reportOptions)
    }
  }

  mutating func check(_ input: Input) {
    isStream = false
    switch input {
    case .unreachable(let path, let reason):
      begin(path)
      diagnostic(
        ReadingDiagnostic(InputRules.unreachable, message: reason, location: .start))
      end(format: nil)
    case .stream(let path):
      isStream = true
      read(path, isNamed: true) { () throws(ByteSource.Failure) in
        path == "-" ? ByteSource(standardInput: ()) : try ByteSource(path: path)
      }
    case .file(let path, let isNamed):
      read(path, isNamed: isNamed) { () throws(ByteSource.Failure) in try ByteSource(path: path) }
    case .note(let path, let encounter): check(noteAt: path, encounter)
    }
  }

  private mutating func check(noteAt path: String, _ encounter: Encounter) {
    begin(path)
    switch NoteFile.read(path) {
    case .failure(let problem):
      diagnostic(
        ReadingDiagnostic(InputRules.unreachable, message: problem.message, location: .start))
      end(format: nil)
    case .success(let file):
      let text = file.text
      var encounter = encounter
      encounter.notes = [ClinicalNote(text)]
      // The note is the whole record of this visit, so how long the complaint has lasted is known
      // from it or not at all.
      let onset = NoteReader().read(text)[.onset]
      if onset.state == .present, case .weeks(let weeks)? = onset.value {
        encounter.condition.durationWeeks = weeks
      }
      claims += 1
      writer.claim(
        encounter.claimNumber, checker.check(encounter),
        locatingFindings: { finding in
          NoteFile.location(of: finding.quotes.first?.span.start ?? 0, in: text)
        })
      end(format: "note")
    }
  }

  private mutating func read(
    _ path: String, isNamed: Bool, _ open: () throws(ByteSource.Failure) -> ByteSource
  ) {
    var hasBegun = false
    do throws(ByteSource.Failure) {
      var source = try open()
      let kind = InputKind(startingWith: try source.peek(InputKind.bytesNeeded))
      guard kind.isRead(isNamed: isNamed) else {
        writer.passOver()
        return
      }
      begin(path)
      hasBegun = true
      if kind == .fhir, options.format == .answer(.cdsHooks) {
        source.keep(atMost: Self.mostRequestBytes)
      }
      let format = try ClaimFileReader.read(&source, kind: kind, into: &self)
      if let ordered, let request = source.kept { writer.request(request, ordered) }
      end(format: format)
    } catch {
      if !hasBegun { begin(path) }
      diagnostic(
        ReadingDiagnostic(
          hasBegun ? InputRules.unfinished : InputRules.unreachable, message: error.words,
          location: .start))
      end(format: nil)
    }
  }

  private mutating func begin(_ path: String) {
    claims = 0
    errors = 0
    ordered = nil
    writer.beginFile(path)
    log?.beginFile(path)
  }

  private mutating func end(format: String?) {
    let status: FileStatus =
      claims > 0 ? .checked : errors > 0 ? .unreadable : .nothingToCheck
    writer.endFile(format: format, status: status)
    log?.endFile(format: format, status: status)
    flush()
  }

  mutating func claim(_ encounter: inout Encounter, locate: (FactPath) -> SourceLocation) {
    claims += 1
    if isStream {
      encounter.history = index.history(of: encounter, number: nextStreamed)
      index.add(encounter, number: nextStreamed)
      nextStreamed += 1
    } else {
      encounter.history = index.history(of: encounter, number: nextIndexed)
      nextIndexed += 1
    }
    let report = checker.check(encounter)
    if isOrder, ordered == nil { ordered = report.eligibility }
    isOrder = false
    writer.claim(encounter.claimNumber, report) { locate($0) }
    if writer.pendingByteCount >= Self.enoughOutput { flush() }
  }

  mutating func willReceive(_ origin: FHIROrigin) { isOrder = origin == .orders }

  mutating func diagnostic(_ diagnostic: ReadingDiagnostic) {
    guard let diagnostic = options.selection.shown(diagnostic) else { return }
    if diagnostic.severity == .error { errors += 1 }
    writer.diagnostic(diagnostic)
    log?.diagnostic(diagnostic)
  }

  mutating func finish() {
    writer.endRun()
    flush()
  }

  private mutating func flush() {
    guard writer.pendingByteCount > 0, wantsMore else { return }
    wantsMore = output(writer.takeOutput())
  }

  mutating func takeLog() -> [UInt8] { log?.takeOutput() ?? [] }
}

extension RunSummary {
  /// The exit status that the contract of the command line promises.
  package func exitStatus(isStrict: Bool, allowsEmpty: Bool) -> Int32 {
    if files[.unreadable, default: 0] > 0 { return 2 }
    if claimCount == 0, !allowsEmpty { return 2 }
    if count(.error) > 0 || isStrict && count(.warning) > 0 { return 1 }
    return 0
  }
}
