import Foundation
import LocatedJSON
import Testing

@testable import DryNeedlingKit

/// The JSON Schema says what the reader reads.
@Suite struct CaseSchemaTests {
  private static let bytes: [UInt8] = {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Sources/DryNeedlingKit/CaseFormat/case.schema.json")
    return (try? Data(contentsOf: url.standardized)).map { [UInt8]($0) } ?? []
  }()

  /// Keys of the object at a path of keys, and the words of its `enum`.
  private func look(at path: String) throws -> (keys: Set<String>, words: [String]) {
    var reader = JSONReader()
    return try reader.withDocument(of: Self.bytes) { document throws(JSONError) in
      var value = document.root
      for step in path.split(separator: "/") {
        let next = value.members?.first { $0.key.string == String(step) }
        value = next?.value ?? value
        if next == nil { return ([], []) }
      }
      let keys = value.members?.compactMap(\.key.string) ?? []
      return (Set(keys), value.member("enum")?.elements?.compactMap(\.string) ?? [])
    }
  }

  @Test(arguments: [
    ("$defs/case", CaseKey.allCases.map(\.rawValue).filter { $0 != "cases" }),
    ("$defs/case/properties/patient", PatientKey.allCases.map(\.rawValue)),
    ("$defs/case/properties/payer", PayerKey.allCases.map(\.rawValue)),
    ("$defs/provider", ProviderKey.allCases.map(\.rawValue)),
    ("$defs/provider/properties/qualifications", QualificationKey.allCases.map(\.rawValue)),
    ("$defs/case/properties/serviceFacility", FacilityKey.allCases.map(\.rawValue)),
    ("$defs/line", LineKey.allCases.map(\.rawValue)),
    ("$defs/line/properties/serviceFacility", LineFacilityKey.allCases.map(\.rawValue)),
    ("$defs/diagnosis", DiagnosisKey.allCases.map(\.rawValue)),
    ("$defs/case/properties/needling", NeedlingKey.allCases.map(\.rawValue)),
    ("$defs/muscle", MuscleKey.allCases.map(\.rawValue)),
    (
      "$defs/case/properties/needling/properties/needleSize", NeedleSizeKey.allCases.map(\.rawValue)
    ),
    ("$defs/case/properties/condition", ConditionKey.allCases.map(\.rawValue)),
    ("$defs/case/properties/record", RecordKey.allCases.map(\.rawValue)),
    ("$defs/case/properties/record/properties/consent", ConsentKey.allCases.map(\.rawValue)),
    ("$defs/case/properties/record/properties/screening", ScreeningKey.allCases.map(\.rawValue)),
    (
      "$defs/case/properties/record/properties/measures/items",
      MeasureKey.allCases.map(\.rawValue)
    ),
    ("$defs/case/properties/record/properties/plan", PlanKey.allCases.map(\.rawValue)),
    ("$defs/case/properties/notes/items", NoteKey.allCases.map(\.rawValue)),
    ("$defs/case/properties/history", HistoryKey.allCases.map(\.rawValue)),
    (
      "$defs/case/properties/history/properties/visits/items", VisitKey.allCases.map(\.rawValue)
    ),
  ]) func keysAreThoseOfTheReader(path: String, keys: [String]) throws {
    #expect(try look(at: path + "/properties").keys == Set(keys))
  }

  @Test(arguments: [
    ("case/properties/form", ClaimKind.allCases.map(\.rawValue)),
    ("case/properties/payer/properties/kind", PayerKind.allCases.map(\.rawValue)),
    ("case/properties/payer/properties/order", PayerOrder.allCases.map(\.rawValue)),
    (
      "case/properties/needling/properties/technique", NeedlingTechnique.allCases.map(\.rawValue)
    ),
    ("case/properties/condition/properties/cause", PainCause.allCases.map(\.rawValue)),
    ("case/properties/condition/properties/accidentKind", AccidentKind.allCases.map(\.rawValue)),
    (
      "case/properties/history/properties/visits/items/properties/kind",
      VisitKind.allCases.map(\.rawValue)
    ),
    ("diagnosis/properties/codeSet", DiagnosisCodeSet.allCases.map(\.rawValue)),
    ("muscle/properties/side", Side.allCases.map(\.rawValue)),
    ("safetyItem", SafetyItem.allCases.map(\.rawValue)),
    (
      "case/properties/record/properties/consent/properties/form",
      ConsentForm.allCases.map(\.rawValue)
    ),
    (
      "case/properties/record/properties/adverseResponses/items",
      AdverseResponse.allCases.map(\.rawValue)
    ),
    (
      "case/properties/record/properties/measures/items/properties/kind",
      MeasureKind.allCases.map(\.rawValue)
    ),
  ]) func wordsAreThoseOfTheReader(path: String, words: [String]) throws {
    #expect(try look(at: "$defs/" + path).words == words)
  }

  @Test func theExampleOfTheArticleIsACase() throws {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "../../../Sources/DryNeedlingKit/DryNeedlingKit.docc/CaseJSON.md")
    let article = try String(contentsOf: url.standardized, encoding: .utf8)
    let parts = article.components(separatedBy: "```json\n")
    let example = try #require(parts.dropFirst().first?.components(separatedBy: "```").first)
    let file = CaseReader.read(Array(example.utf8))
    #expect(file.diagnostics.map(\.message) == [])
    let encounter = try #require(file.cases.first).encounter
    #expect(encounter.unusableValues == [])
    #expect(
      ClaimChecker().coding(encounter).recommended.map(\.code)
        == encounter.serviceLines.prefix(1).map(\.procedure))
  }

  @Test func professionsAreListed() throws {
    var reader = JSONReader()
    let examples = try reader.withDocument(of: Self.bytes) { document throws(JSONError) in
      document.root.member("$defs")?.member("provider")?.member("properties")?
        .member("profession")?.member("examples")?.elements?.compactMap(\.string) ?? []
    }
    #expect(examples == Profession.allCases.map(\.rawValue))
  }
}
