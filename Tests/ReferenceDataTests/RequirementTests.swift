import Foundation
import Testing

@testable import DryNeedlingKit
@testable import generate_reference_data

@Suite struct RequirementTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent(RequirementList.folder)

  private func list() throws -> RequirementList {
    try RequirementList(Self.folder.appendingPathComponent(RequirementList.fileName))
  }

  @Test func tableIsFresh() throws {
    let file = try list().generatedFile()
    let committed = try String(
      contentsOf: Self.folder.appendingPathComponent(file.name), encoding: .utf8)
    #expect(
      committed == file.text,
      "\(file.name) is stale: run `swift run generate-reference-data --requirements`")
  }

  @Test func everyRowOfTheListIsFound() throws {
    let list = try list()
    #expect(Citation.all.map(\.id) == list.requirements.map(\.id))
    for row in list.requirements {
      let citation = try #require(Citation(id: row.id))
      #expect(citation.issuer == row.issuer)
      #expect(citation.title == row.title)
      #expect(citation.locator == row.locator ?? "")
      #expect(citation.effectiveFrom?.description == row.from)
      #expect(citation.effectiveTo?.description == row.to)
      #expect(citation.confidence.rawValue == row.confidence)
      #expect(citation.statement == row.statement)
      #expect(!citation.issuer.isEmpty && !citation.title.isEmpty && !citation.statement.isEmpty)
    }
    #expect(SourceConflict.all.map(\.id) == list.conflicts.map(\.id))
    for row in list.conflicts {
      #expect(SourceConflict.known(row.id)?.explanation == row.statement)
    }
    #expect(Citation(id: "NCD-99") == nil)
    #expect(Citation(id: "CON-11") == nil)
    #expect(SourceConflict.known("NCD-01") == nil)
  }

  @Test(.needsSharedMaterial) func everySourceIdIsKnown() throws {
    let domain = try #require(SharedMaterial.domain)
    let guides = try CSV.rows(domain.appendingPathComponent("requirements.csv"))
    let facts = try Self.facts(domain)
    // Beside them stand only the standards that claims are written in.
    #expect(
      Set(Citation.all.map(\.id).filter { !$0.hasPrefix("STD-") })
        == Set(guides.map { $0["id"] } + facts.facts.map(\.id)))
    #expect(Set(SourceConflict.all.map(\.id)) == Set(facts.conflicts.map(\.id)))
    for row in guides { #expect(Citation(id: row["id"])?.confidence == .guide) }
  }

  @Test(.needsSharedMaterial) func confidenceIsNotBetterThanTheSource() throws {
    for fact in try Self.facts(try #require(SharedMaterial.domain)).facts {
      let confidence = try #require(Citation(id: fact.id)).confidence
      if fact.id.hasPrefix("OUR-") {
        #expect(confidence == .reading)
      } else if fact.confidence.uppercased().contains("UNVERIFIED") {
        #expect(confidence == .unverified, "\(fact.id)")
      } else if fact.confidence.contains("third-party page only") {
        #expect(confidence == .secondary, "\(fact.id)")
      } else {
        #expect(confidence == .official, "\(fact.id)")
      }
    }
  }

  /// The wording of adjustment and remark codes belongs to X12: none of it may be in the kit.
  @Test(.needsSharedMaterial) func licensedWordingIsNotRepeated() throws {
    let quotations = try Self.facts(try #require(SharedMaterial.domain)).facts
      .filter { $0.id.hasPrefix("DEN-") }
      .flatMap { fact in
        fact.rule.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
          .filter { $0.offset % 2 == 1 }.map { String($0.element) }
      }
    #expect(quotations.count > 20)
    for quotation in quotations {
      let words = quotation.lowercased().split(whereSeparator: { !$0.isLetter })
      for start in words.indices.dropLast(3) {
        let phrase = words[start..<start + 4].joined(separator: " ")
        for citation in Citation.all {
          #expect(
            !citation.statement.lowercased().contains(phrase), "\(citation.id) quotes \(phrase)")
        }
      }
    }
  }

  private struct Facts: Decodable {
    struct Fact: Decodable { let id, rule, confidence: String }
    struct Conflict: Decodable { let id: String }
    let facts: [Fact]
    let conflicts: [Conflict]
  }

  private static func facts(_ domain: URL) throws -> Facts {
    try JSONDecoder().decode(
      Facts.self, from: Data(contentsOf: domain.appendingPathComponent("medicare_facts.json")))
  }
}
