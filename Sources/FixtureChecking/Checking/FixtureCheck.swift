import ClaimFiles
import DryNeedlingKit
import LocatedJSON

/// A claim of a fixture after the comparison.
struct ComparedClaim {
  let claim: CheckedClaim
  let name: String?
  /// With the path of the file it stands in; nil when nothing is expected.
  let expectation: (value: Expectation, path: String)?
  let comparison: Comparison
  var diagnostics: [Diagnostic] = []
  /// Whether its expectation names an earlier or later rule set.
  var hasMoved = false
}

/// A file of fixtures after the comparison.
struct ComparedFile {
  let checked: CheckedFile
  var diagnostics: [Diagnostic] = []
  var claims: [ComparedClaim] = []
}

/// All fixtures of a folder, checked and held against what is expected of them.
package struct FixtureCheck {
  let folder: FixtureFolder
  private(set) var files: [ComparedFile] = []
  /// What concerns the configuration and the sidecars.
  private(set) var general: [Diagnostic] = []
  private(set) var asOf: CalendarDate?
  private(set) var releases = ReferenceReleases.builtIn
  private var configuration = FixtureConfiguration()
  private var sidecars: [(file: FixtureFile, stated: StatedExpectations)] = []
  /// Which fixture each sidecar belongs to, by the fixture's path below the folder.
  private(set) var sidecarOf: [String: FixtureFile] = [:]

  /// Checks a folder; one that does not exist holds no fixtures.
  package init(folder path: String) {
    folder = FixtureFolder(path: path)
    for (file, reason) in folder.unreachable {
      general.append(Diagnostic(InputRules.unreachable, in: file.path, at: .start, reason))
    }
    guard readConfiguration(), let policies = readPolicies() else { return }
    asOf = configuration.asOf
    releases = ClaimChecker(policies: policies).releases
    guard let reader = try? FixtureReader(configuration, policies: policies) else { return }
    readSidecars()
    let notFixtures = Set(configuration.policies.map(\.relativePath))
    var names = NameTable()
    var suppressed: Set<RuleID> = []
    for file in folder.fixtures where !notFixtures.contains(file.relativePath) {
      guard let checked = reader.read(file) else { continue }
      suppressed.formUnion(checked.suppressed)
      files.append(compare(checked, &names))
    }
    tellUnusedExpectations()
    for suppression in configuration.rules.suppressions
    where suppression.rules.isDisjoint(with: suppressed) {
      tellConfiguration(
        FixtureRules.suppression, suppression.place,
        "`\(suppression.word)` is off, and would have nothing to say of any fixture; take it out")
    }
  }

  /// Errors that were found; a folder with none may be built on.
  package var errorCount: Int { count(.error) }
  package var warningCount: Int { count(.warning) }

  private func count(_ severity: Severity) -> Int {
    var count = general.count { $0.reading.severity == severity }
    for file in files {
      count += file.diagnostics.count { $0.reading.severity == severity }
      for claim in file.claims {
        count += claim.diagnostics.count { $0.reading.severity == severity }
        count += claim.comparison.unexpected.count { $0.severity == severity }
      }
    }
    return count
  }

  /// Claims, and how many of them are as expected.
  package var claimCounts: (all: Int, met: Int) {
    let claims = files.flatMap(\.claims)
    return (claims.count, claims.count(where: \.comparison.isMet))
  }
}

// MARK: - Configuration, policies and sidecars

extension FixtureCheck {
  private mutating func tellConfiguration(_ rule: Rule, _ place: JSONPlace, _ message: String) {
    guard let file = folder.configuration else { return }
    general.append(Diagnostic(rule, in: file.path, at: SourceLocation(place), message))
  }

  private mutating func readConfiguration() -> Bool {
    guard let file = folder.configuration else { return true }
    switch SmallFile.read(file.path) {
    case .failure(let problem):
      tellConfiguration(FixtureRules.configuration, .start, problem.message)
      return false
    case .success(let bytes):
      switch FixtureConfiguration.read(bytes) {
      case .success(let configuration):
        self.configuration = configuration
        return true
      case .failure(let problems):
        for problem in problems.all {
          tellConfiguration(FixtureRules.configuration, problem.place, problem.message)
        }
        return false
      }
    }
  }

  /// The built-in policies with the vendor's; nil when one of those cannot be used.
  private mutating func readPolicies() -> PolicyLibrary? {
    var overlays: [PolicyDocument] = []
    let before = general.count
    for (relative, place) in configuration.policies {
      let path = folder.path.hasSuffix("/") ? folder.path + relative : "\(folder.path)/\(relative)"
      switch SmallFile.read(path) {
      case .failure(let problem):
        tellConfiguration(FixtureRules.configuration, place, "`\(relative)`: \(problem.message)")
      case .success(let bytes):
        do throws(PolicyError) {
          overlays.append(try PolicyDocument(json: bytes))
        } catch {
          for problem in error.problems {
            general.append(
              Diagnostic(
                FixtureRules.configuration, in: path, at: problem.location,
                severity: problem.severity, problem.message))
          }
        }
      }
    }
    guard general.count == before else { return nil }
    return overlays.isEmpty ? .builtIn : PolicyLibrary(overlays: overlays)
  }

  private mutating func readSidecars() {
    for file in folder.sidecars {
      guard let fixture = folder.fixture(of: file) else {
        general.append(
          Diagnostic(
            FixtureRules.sidecar, in: file.path, at: .start,
            "no fixture goes by this name; rename or remove this file"))
        continue
      }
      if let other = sidecarOf[fixture.relativePath] {
        general.append(
          Diagnostic(
            FixtureRules.sidecar, in: file.path, at: .start,
            "`\(other.relativePath)` says what is expected of the same fixture; keep one of them"))
        continue
      }
      sidecarOf[fixture.relativePath] = file
      var problems: [JSONProblem] = []
      switch SmallFile.read(file.path) {
      case .failure(let problem):
        problems.append(JSONProblem(place: .start, message: problem.message))
      case .success(let bytes):
        if let stated = StatedExpectations.read(bytes, &problems) {
          sidecars.append((file, stated))
        }
      }
      tellExpectation(problems, in: file.path)
    }
  }

  private mutating func tellExpectation(_ problems: [JSONProblem], in path: String) {
    for problem in problems {
      general.append(
        Diagnostic(
          FixtureRules.expectation, in: path, at: SourceLocation(problem.place), problem.message))
    }
  }

  /// Expectations in the configuration of fixtures that are not there.
  private mutating func tellUnusedExpectations() {
    for (fixture, place, _) in configuration.expectations
    where !folder.fixtures.contains(where: { $0.relativePath == fixture }) {
      tellConfiguration(
        FixtureRules.sidecar, place, "no fixture goes by the path `\(fixture)` in this folder")
    }
  }
}

// MARK: - Comparing

extension FixtureCheck {
  /// What stands beside a fixture, and in which file.
  func stated(for file: FixtureFile) -> [(path: String, stated: StatedExpectations)] {
    var all: [(path: String, stated: StatedExpectations)] = []
    if let sidecar = sidecarOf[file.relativePath],
      let stated = sidecars.first(where: { $0.file.path == sidecar.path })
    {
      all.append((sidecar.path, stated.stated))
    }
    for entry in configuration.expectations where entry.fixture == file.relativePath {
      all.append((folder.configuration?.path ?? "", entry.stated))
    }
    return all
  }

  private mutating func compare(_ checked: CheckedFile, _ names: inout NameTable) -> ComparedFile {
    var result = ComparedFile(checked: checked)
    let path = checked.file.path
    let beside = stated(for: checked.file)
    tellFile(checked, beside, &result)
    var expectations = expectationsBeside(checked, beside)
    for (index, claim) in checked.claims.enumerated() {
      var diagnostics: [Diagnostic] = []
      if let text = claim.expectation {
        let (own, problems) = Self.read(text)
        diagnostics += problems.map {
          Diagnostic(
            FixtureRules.expectation, in: path, at: SourceLocation($0.place), $0.message)
        }
        if let other = expectations[index], own != nil {
          diagnostics.append(
            Diagnostic(
              FixtureRules.sidecar, in: other.path, at: SourceLocation(other.value.place),
              "the case says itself what is expected of it; remove one of both"))
        }
        if let own { expectations[index] = (own, path) }
      }
      let name = names.add(claim, at: index, of: checked, &diagnostics)
      result.claims.append(
        compare(claim, expectations[index], name: name, in: path, diagnostics))
    }
    return result
  }

  private static func read(
    _ text: CaseSourceMap.Expectation
  ) -> (Expectation?, [JSONProblem]) {
    var reader = JSONReader()
    var problems: [JSONProblem] = []
    var expectation: Expectation?
    do throws(JSONError) {
      try reader.withDocument(of: text.text, at: text.place) { document throws(JSONError) in
        // As everywhere in a case, null says "not stated".
        if !document.root.isNull { expectation = Expectation(document.root, &problems) }
      }
    } catch {
      problems.append(JSONProblem(place: error.place, message: error.message))
    }
    return (expectation, problems)
  }

  /// What readers had to say of the file, against what is expected under `file`.
  private func tellFile(
    _ checked: CheckedFile, _ beside: [(path: String, stated: StatedExpectations)],
    _ result: inout ComparedFile
  ) {
    var expected: [RuleID: (named: Expectation.NamedRule, path: String)] = [:]
    for (path, stated) in beside {
      for named in stated.file { expected[named.rule.id] = (named, path) }
    }
    for diagnostic in checked.diagnostics
    where diagnostic.severity > .info && expected[diagnostic.ruleID] == nil {
      result.diagnostics.append(Diagnostic(diagnostic, in: checked.file.path))
    }
    let found = Set(checked.diagnostics.map(\.ruleID))
    for (id, expectation) in expected.sorted(by: { $0.key < $1.key }) where !found.contains(id) {
      let place = expectation.named.place
      result.diagnostics.append(
        Diagnostic(
          expectation.named.rule, in: checked.file.path, at: .start, severity: .error,
          "a finding of `\(expectation.named.word)` is expected of the file, and there is none",
          notes: ["expected at \(expectation.path):\(place.line):\(place.column)"]))
    }
  }

  /// Expectations from beside the file, by the index of the claim.
  private mutating func expectationsBeside(
    _ checked: CheckedFile, _ beside: [(path: String, stated: StatedExpectations)]
  ) -> [Int: (value: Expectation, path: String)] {
    var expectations: [Int: (value: Expectation, path: String)] = [:]
    let numbers = checked.numbers
    for (path, stated) in beside {
      func refuse(_ place: JSONPlace, _ message: String) {
        general.append(
          Diagnostic(FixtureRules.sidecar, in: path, at: SourceLocation(place), message))
      }
      if let only = stated.only {
        if numbers.count == 1 {
          expectations[0] = (only, path)
        } else {
          refuse(
            only.place,
            "the fixture holds \(numbers.count) claims; put what is expected under `claims`, by"
              + " claim number")
        }
      }
      for (key, place, expectation) in stated.claims {
        guard let index = StatedExpectations.index(of: key, numbers: numbers) else {
          refuse(place, "no claim `\(key)` is in the fixture; `#2` means the second")
          continue
        }
        if expectations[index] != nil {
          refuse(place, "what is expected of this claim is said twice; remove one of both")
        }
        expectations[index] = (expectation, path)
      }
    }
    return expectations
  }

  private func compare(
    _ claim: CheckedClaim, _ expectation: (value: Expectation, path: String)?, name: String?,
    in path: String, _ diagnostics: [Diagnostic]
  ) -> ComparedClaim {
    let comparison = Comparison(claim.report, expectation?.value) { claim.places[$0]?.line }
    var result = ComparedClaim(
      claim: claim, name: name, expectation: expectation, comparison: comparison,
      diagnostics: diagnostics)
    guard let expectation else { return result }
    // An expectation in the fixture itself has its line; one beside it points from the claim's.
    func located(_ place: JSONPlace?) -> (SourceLocation, [String]) {
      let place = place ?? expectation.value.place
      return expectation.path == path
        ? (SourceLocation(place), [])
        : (claim.location, ["expected at \(expectation.path):\(place.line):\(place.column)"])
    }
    for mismatch in comparison.mismatches {
      let (location, notes) = located(mismatch.place)
      result.diagnostics.append(
        Diagnostic(
          mismatch.rule, in: path, at: location, severity: .error, mismatch.message, notes: notes))
    }
    if let pin = expectation.value.ruleSet, let moved = RuleSetMove(from: pin.value, claim.report) {
      let (location, notes) = located(pin.place)
      result.hasMoved = true
      result.diagnostics.append(
        Diagnostic(
          FixtureRules.ruleSet, in: path, at: location, moved.message, notes: notes + moved.notes))
    }
    return result
  }
}

/// What happened between the rule set that a fixture names and the one that answers.
private struct RuleSetMove {
  let message: String
  var notes: [String] = []

  private static let mostNames = 12

  /// nil when it is the same.
  init?(from pin: RuleSetVersion, _ report: Report) {
    guard let current = RuleSetVersion(Report.ruleSetVersion), pin != current else { return nil }
    if pin > current {
      message = "this was written for rule set `\(pin)`, and an earlier one answers, `\(current)`"
      return
    }
    message =
      "this was written for rule set `\(pin)`, and `\(current)` answers; look at what changed, and"
      + " name that"
    let (new, others) = RuleSetHistory.changes(since: pin, rules: RuleCatalogue.all)
    if !new.isEmpty {
      let found = Set(report.findings.map(\.ruleID))
      // Those that speak here first.
      let sorted = new.filter { found.contains($0.id) } + new.filter { !found.contains($0.id) }
      var words = sorted.prefix(Self.mostNames).map { rule in
        "\(rule.id) \(rule.name)\(found.contains(rule.id) ? " (found here)" : "")"
      }.joined(separator: ", ")
      if new.count > Self.mostNames { words += " and \(new.count - Self.mostNames) more" }
      notes.append("new rules: \(words)")
    }
    for change in others {
      let rules = change.rules.map(\.description).joined(separator: ", ")
      notes.append(
        "changed in \(change.version): \(change.words)\(rules.isEmpty ? "" : " (\(rules))")")
    }
  }
}

/// Names that are taken.
private struct NameTable {
  private var taken: [String: (path: String, location: SourceLocation)] = [:]

  /// The name of a claim in Swift; nil when it cannot have one, which is told.
  mutating func add(
    _ claim: CheckedClaim, at index: Int, of file: CheckedFile, _ diagnostics: inout [Diagnostic]
  ) -> String? {
    let path = file.file.path
    func refuse(_ message: String) {
      diagnostics.append(Diagnostic(FixtureRules.name, in: path, at: claim.location, message))
    }
    var text = file.file.stem
    if file.claims.count > 1 {
      let number = claim.encounter.claimNumber
      text += " " + (FixtureName.of(number) == nil ? "claim \(index + 1)" : number)
    }
    guard let name = FixtureName.of(text) else {
      refuse(
        "no letter or digit is in the file's name, of which a name in Swift is made; rename it")
      return nil
    }
    if FixtureName.reserved.contains(name) {
      refuse("`\(name)` cannot be the name of a fixture in Swift; rename the file")
      return nil
    }
    if let other = taken[name] {
      let location = other.location
      refuse(
        "`\(name)` is also the name of the fixture at"
          + " \(other.path):\(location.line):\(location.column); rename one of both")
      return nil
    }
    taken[name] = (path, claim.location)
    return name
  }
}
