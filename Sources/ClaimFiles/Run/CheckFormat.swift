import ClaimReporting
import DryNeedlingFHIR
import DryNeedlingKit

/// What `needling check` prints: a report, or an answer in the words of FHIR or CDS Hooks.
package enum CheckFormat: RawRepresentable, Sendable, Hashable, CaseIterable {
  case report(ReportFormat)
  case answer(FHIRAnswer)

  package static let allCases: [CheckFormat] =
    ReportFormat.allCases.map(CheckFormat.report) + FHIRAnswer.allCases.map(CheckFormat.answer)

  package init?(rawValue: String) {
    if let format = ReportFormat(rawValue: rawValue) {
      self = .report(format)
    } else if let answer = FHIRAnswer(rawValue: rawValue) {
      self = .answer(answer)
    } else {
      return nil
    }
  }

  package var rawValue: String {
    switch self {
    case .report(let format): format.rawValue
    case .answer(let answer): answer.rawValue
    }
  }

  /// Whether what readers say of a file is printed too; where it is not, it belongs on a log.
  var hasPlaceForDiagnostics: Bool {
    self != .report(.ndjson) && self != .answer(.cdsHooks)
  }
}

/// Writes what a run is printed as.
struct RunWriter {
  /// One of the two is there.
  private var report: ReportWriter?
  private var answer: FHIRAnswerWriter?
  /// What an answer came to; a report counts by itself.
  private var counted = RunSummary()

  init(_ format: CheckFormat, run: RunDescription, options: ReportOptions) {
    switch format {
    case .report(let format): report = ReportWriter(format: format, run: run, options: options)
    case .answer(let format):
      answer = FHIRAnswerWriter(
        format, created: run.asOf,
        wording: options.redact ? AnswerWording(QuoteRedaction.shown) : .asStated)
    }
  }

  var summary: RunSummary { report?.summary ?? counted }

  var pendingByteCount: Int { report?.pendingByteCount ?? answer?.pendingByteCount ?? 0 }

  mutating func takeOutput() -> [UInt8] { report?.takeOutput() ?? answer?.takeOutput() ?? [] }

  mutating func beginFile(_ path: String) {
    report?.beginFile(path)
    answer?.beginFile(path)
  }

  mutating func diagnostic(_ diagnostic: ReadingDiagnostic) {
    counted.add(diagnostic)
    report?.diagnostic(diagnostic)
    answer?.diagnostic(diagnostic)
  }

  mutating func claim(
    _ number: String, _ checked: Report, locate: (FactPath) -> SourceLocation?
  ) {
    claim(number, checked, locatingFindings: { locate($0.path) })
  }

  mutating func claim(
    _ number: String, _ checked: Report, locatingFindings locate: (Finding) -> SourceLocation?
  ) {
    report?.claim(number, checked, locatingFindings: locate)
    guard answer != nil else { return }
    counted.add(checked)
    answer?.claim(number, checked, locate: locate)
  }

  /// A CDS Hooks request whose orders were checked, with the decision on them.
  mutating func request(_ bytes: [UInt8], _ decision: EligibilityDecision) {
    answer?.request(bytes, decision)
  }

  mutating func passOver() {
    counted.addPassedOver()
    report?.passOver()
  }

  mutating func endFile(format: String?, status: FileStatus) {
    counted.add(status)
    report?.endFile(format: format, status: status)
    answer?.endFile()
  }

  mutating func endRun() {
    report?.endRun()
    answer?.endRun()
  }
}
