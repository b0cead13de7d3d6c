import ClaimFiles
import DryNeedlingKit
import LocatedJSON

/// A claim of a fixture with the answer about it.
struct CheckedClaim {
  /// With the visits that other claims of the file add to its history.
  let encounter: Encounter
  let report: Report
  /// Where the facts of its findings stand.
  let places: [FactPath: SourceLocation]
  /// Where the claim stands.
  let location: SourceLocation
  /// What stands under `expect`, for formats that have that.
  let expectation: CaseSourceMap.Expectation?
  /// The bytes of the case; nil for other formats.
  let extent: Range<Int>?
}

/// A file of fixtures with the answers about its claims.
struct CheckedFile {
  let file: FixtureFile
  /// What it was read as; nil when that could not be told.
  var format: String?
  var claims: [CheckedClaim] = []
  var diagnostics: [ReadingDiagnostic] = []
  /// Rules that are off and would have had something to say.
  var suppressed: Set<RuleID> = []

  var numbers: [String] { claims.map(\.encounter.claimNumber) }
}

/// Reads files of fixtures and checks their claims.
struct FixtureReader {
  private let checker: ClaimChecker
  /// With the rules that are off turned on again; nil when none is off.
  private let unsuppressed: ClaimChecker?
  private let selection: RuleSelection
  private let formats: Set<String>?

  init(_ configuration: FixtureConfiguration, policies: PolicyLibrary) throws {
    selection = try RuleSelection(configuration.rules.configuration)
    formats = configuration.formats
    checker = ClaimChecker(
      asOf: configuration.asOf, policies: policies, configuration: selection.configuration)
    if configuration.rules.configuration.disabled.isEmpty {
      unsuppressed = nil
    } else {
      var all = configuration.rules.configuration
      all.disabled = [:]
      unsuppressed = ClaimChecker(
        asOf: configuration.asOf, policies: policies, configuration: all)
    }
  }

  /// The file with its claims checked; nil when it is of a format that is no fixture here.
  ///
  /// Claims of one patient in one file are each other's visit history. Files are not: a fixture
  /// means the same whatever lies beside it.
  func read(_ file: FixtureFile) -> CheckedFile? {
    var receiver = Receiver(reader: self, file: CheckedFile(file: file), visits: VisitIndex())
    guard read(&receiver) else { return nil }
    if receiver.file.claims.count > 1 {
      receiver = Receiver(
        reader: self, file: CheckedFile(file: file), visits: receiver.visits, isComplete: true)
      _ = read(&receiver)
    }
    return receiver.file
  }

  private func read(_ receiver: inout Receiver) -> Bool {
    do throws(ByteSource.Failure) {
      var source = try ByteSource(path: receiver.file.file.path)
      let kind = InputKind(startingWith: try source.peek(InputKind.bytesNeeded))
      if let formats, !formats.contains(kind.format ?? "") { return false }
      receiver.file.format = try ClaimFileReader.read(&source, kind: kind, into: &receiver)
    } catch {
      receiver.file.diagnostics.append(
        ReadingDiagnostic(InputRules.unreachable, message: error.words, location: .start))
    }
    if receiver.file.claims.isEmpty, receiver.file.diagnostics.allSatisfy({ $0.severity < .error })
    {
      receiver.file.diagnostics.append(
        ReadingDiagnostic(
          FixtureRules.empty,
          message: "no claim or encounter is in this file; put one in, or take the file out of the"
            + " folder", location: .start))
    }
    return true
  }

  private struct Receiver: ClaimReceiver {
    let reader: FixtureReader
    var file: CheckedFile
    /// All sessions of the file once it is complete, else those read so far.
    var visits: VisitIndex
    var isComplete = false
    private var expectation: CaseSourceMap.Expectation?
    private var extent: Range<Int>?

    init(reader: FixtureReader, file: CheckedFile, visits: VisitIndex, isComplete: Bool = false) {
      self.reader = reader
      self.file = file
      self.visits = visits
      self.isComplete = isComplete
    }

    var wantsMore: Bool { true }

    mutating func willReceive(_ place: borrowing CaseInHand) {
      expectation = place.expectation
      extent = place.extent
    }

    mutating func claim(_ encounter: inout Encounter, locate: (FactPath) -> SourceLocation) {
      if isComplete {
        encounter.history = visits.history(of: encounter, number: file.claims.count)
      } else {
        visits.add(encounter, number: file.claims.count)
      }
      let report = reader.checker.check(encounter)
      var places: [FactPath: SourceLocation] = [:]
      for finding in report.findings where places[finding.path] == nil {
        places[finding.path] = locate(finding.path)
      }
      if let unsuppressed = reader.unsuppressed {
        let disabled = reader.selection.configuration.disabled
        for finding in unsuppressed.check(encounter).findings where disabled[finding.ruleID] != nil
        {
          file.suppressed.insert(finding.ruleID)
        }
      }
      file.claims.append(
        CheckedClaim(
          encounter: encounter, report: report, places: places,
          location: locate(FactPath(.claimNumber)), expectation: expectation, extent: extent))
      expectation = nil
      extent = nil
    }

    mutating func diagnostic(_ diagnostic: ReadingDiagnostic) {
      if let shown = reader.selection.shown(diagnostic) {
        file.diagnostics.append(shown)
      } else {
        file.suppressed.insert(diagnostic.ruleID)
      }
    }
  }
}
