import DryNeedlingKit

/// What a run is printed as.
@nonexhaustive
public enum ReportFormat: String, Sendable, Hashable, CaseIterable {
  /// Compiler-style lines for people, with notes and a one-line summary.
  case text
  /// One JSON document of the whole run.
  case json
  /// One JSON object a claim, one a line.
  case ndjson
  /// SARIF 2.1.0, for code-scanning services.
  case sarif
  /// JUnit XML: a suite a file, a case a claim.
  case junit
  /// Workflow commands of GitHub Actions.
  case github
}

/// How a run is printed.
public struct ReportOptions: Sendable, Hashable {
  /// Whether text is colored with escape sequences of terminals.
  public var color = false
  /// Whether words quoted from the input are replaced by the byte they stand at.
  ///
  /// Codes, modifiers, rule ids and names of facts stay, and so do claim numbers: without them
  /// nobody could find the claim again.
  public var redact = false
  /// Whether text tells for each claim what its coverage comes to, apart from findings. Formats for
  /// programs always do where they have a place for it.
  public var eligibility = false
  /// Whether text tells of every claim with a note how much of what is required it shows.
  public var documentation = false

  /// Without color, with quotes.
  public init() {}
}

/// What holds for a whole run.
public struct RunDescription: Sendable {
  /// "Today" as the checker was told; nil when it was told none.
  public var asOf: CalendarDate?
  /// What the history of a patient's visits was made of.
  public var history: HistoryScope
  /// The reference data that answered.
  public var releases: ReferenceReleases
  /// Rules that can have findings, for formats that list them.
  public var rules: [Rule]

  /// A run of a checker: its day, its releases, and the rules on encounters. Add those of a reader,
  /// such as `CaseReader.rules`, where a format is to list them.
  public init(_ checker: ClaimChecker, history: HistoryScope = .completeRun) {
    self.init(asOf: checker.asOf, history: history, releases: checker.releases)
  }

  package init(
    asOf: CalendarDate?, history: HistoryScope = .completeRun, releases: ReferenceReleases,
    rules: [Rule] = ClaimChecker.rules
  ) {
    self.asOf = asOf
    self.history = history
    self.releases = releases
    self.rules = rules
  }
}

extension RunDescription {
  /// What answered: rule set, releases of reference data, and policies, by the names that reports
  /// give them; releases that are not used are left out.
  var snapshots: [(name: String, release: String)] {
    let dates: [(String, CalendarDate?)] = [
      ("ncci", releases.ncci), ("ncciOutpatientHospital", releases.ncciOutpatientHospital),
      ("mue", releases.mue), ("icd10cm", releases.icd10cm), ("policies", releases.policies),
    ]
    return [("ruleset", Report.ruleSetVersion)]
      + dates.compactMap { name, date in date.map { (name, $0.description) } }
  }
}

/// Which claims count as a patient's earlier visits, beside those that a claim itself lists.
@nonexhaustive
public enum HistoryScope: String, Sendable, Hashable {
  /// All claims of the run, whatever their order.
  case completeRun = "complete-run"
  /// The claims read before, because the input can be read only once.
  case preceding
}

/// What became of a file.
@nonexhaustive
public enum FileStatus: String, Sendable, Hashable, CaseIterable {
  /// Claims were read and checked.
  case checked
  /// Malformed from the start, or a kind of file that is not read.
  case unreadable
  /// Read without an error, but no claim or encounter is in it.
  case nothingToCheck = "nothing-to-check"
}

/// What a run came to.
public struct RunSummary: Sendable, Hashable {
  /// Files by what became of them.
  public private(set) var files: [FileStatus: Int] = [:]
  /// Files in folders that were passed over because they are of another kind.
  package private(set) var passedOver = 0
  /// Claims by their verdict.
  public private(set) var claims: [Verdict: Int] = [:]
  /// Findings of claims by severity.
  public private(set) var findings: [Severity: Int] = [:]
  /// What readers had to say about files, by severity.
  public private(set) var diagnostics: [Severity: Int] = [:]

  package init() {}

  /// Claims checked, whatever their verdict.
  public var claimCount: Int { claims.values.reduce(0, +) }
  /// Files named or found.
  public var fileCount: Int { files.values.reduce(0, +) }
  /// Findings and diagnostics of a severity.
  public func count(_ severity: Severity) -> Int {
    findings[severity, default: 0] + diagnostics[severity, default: 0]
  }

  package mutating func addPassedOver() { passedOver += 1 }
  package mutating func add(_ status: FileStatus) { files[status, default: 0] += 1 }
  package mutating func add(_ diagnostic: ReadingDiagnostic) {
    diagnostics[diagnostic.severity, default: 0] += 1
  }
  package mutating func add(_ report: Report) {
    claims[report.verdict, default: 0] += 1
    for finding in report.findings { findings[finding.severity, default: 0] += 1 }
  }
}
