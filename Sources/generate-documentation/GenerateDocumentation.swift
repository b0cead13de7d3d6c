import ClaimFiles
import DryNeedlingKit
import Foundation

/// Writes the pages that are made from the rules: `swift run generate-documentation`, from the top
/// of the checkout. Marks of requirements that a rule cites by now are dropped from the list.
@main struct GenerateDocumentation {
  static func main() {
    do {
      let list = URL(fileURLWithPath: RequirementMarks.file)
      let text = try String(contentsOf: list, encoding: .utf8)
      let kept = RequirementMarks.dropping(cited: Documentation.citedIDs, from: text)
      try write(kept, to: list)
      let pages = try Documentation.pages(marks: RequirementMarks(kept))
      let folder = URL(fileURLWithPath: Documentation.folder, isDirectory: true)
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent(RuleCatalogue.folder), withIntermediateDirectories: true)
      for page in pages { try write(page.text, to: folder.appendingPathComponent(page.name)) }
      for name in try Documentation.leftOver(in: folder, beside: pages.map(\.name)) {
        try FileManager.default.removeItem(at: folder.appendingPathComponent(name))
        print("\(name): removed")
      }
    } catch {
      FileHandle.standardError.write(Data("error: \(error)\n".utf8))
      exit(1)
    }
  }

  private static func write(_ text: String, to file: URL) throws {
    guard (try? Data(contentsOf: file)) != Data(text.utf8) else { return }
    try Data(text.utf8).write(to: file, options: .atomic)
    print("\(file.lastPathComponent): written")
  }
}

enum Documentation {
  /// Where the pages are, from the top of the checkout.
  static let folder = "Sources/DryNeedlingKit/DryNeedlingKit.docc"

  private static let top = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Rules on claims, on the files they come in, and on fixtures, by id.
  static let rules = ClaimFiles.RuleCatalogue.all.sorted { $0.id < $1.id }

  /// Ids of the requirements, facts and conflicts that some rule cites.
  static let citedIDs = Set(rules.flatMap(\.sources))

  /// Every generated page, in a fixed order.
  static func pages(marks: RequirementMarks) throws -> [(name: String, text: String)] {
    let schema = top.appendingPathComponent(PolicyFormat.schema)
    return [
      ("ExploringCases.md", ExploringCases.page),
      ("PolicyFormat.md", try PolicyFormat.page(schema: [UInt8](Data(contentsOf: schema)))),
      ("RuleCatalogue.md", RuleCatalogue.page(rules)),
      (
        "RequirementCoverage.md",
        RequirementCoverage(rules: rules, marks: marks, policies: citingPolicies).page
      ),
    ] + rules.map { ("\(RuleCatalogue.folder)/\($0.id).md", RuleCatalogue.page($0)) }
  }

  /// Pages of rules that are no more.
  static func leftOver(in folder: URL, beside names: [String]) throws -> [String] {
    let known = Set(names)
    return try FileManager.default
      .contentsOfDirectory(atPath: folder.appendingPathComponent(RuleCatalogue.folder).path)
      .map { "\(RuleCatalogue.folder)/\($0)" }.filter { !known.contains($0) }.sorted()
  }

  /// Ids of the built-in policies, and states whose law, that cite each requirement or conflict.
  static let citingPolicies: [String: [String]] = {
    var found: [String: [String]] = [:]
    func add(_ name: String, _ sources: PolicySources) {
      for id in sources.ids where found[id]?.contains(name) != true {
        found[id, default: []].append(name)
      }
    }
    for policy in PolicyLibrary.builtIn.policies {
      for period in policy.periods { add(policy.id, period.sources) }
    }
    for scope in PolicyLibrary.builtIn.scopes {
      for period in scope.periods { add("law of \(scope.state)", period.sources) }
    }
    return found
  }()
}
