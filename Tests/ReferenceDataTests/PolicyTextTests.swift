import Foundation
import Testing

@testable import DryNeedlingKit
@testable import generate_reference_data

@Suite struct PolicyTextTests {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent(PolicyTexts.folder)

  @Test func theTextIsFresh() throws {
    let file = try PolicyTexts.generatedFile(Self.folder)
    let committed = try String(
      contentsOf: Self.folder.appendingPathComponent(file.name), encoding: .utf8)
    #expect(
      committed == file.text,
      "\(file.name) is stale: run `swift run generate-reference-data --policies`")
  }

  @Test func everyFileOfTheFolderIsInTheText() throws {
    let files = try FileManager.default.contentsOfDirectory(
      atPath: Self.folder.appendingPathComponent("BuiltIn").path)
    #expect(files.filter { $0.hasSuffix(".json") }.sorted() == PolicyTexts.files.sorted())
  }

  @Test func withoutBlanksTheFilesSayTheSame() throws {
    for (file, text) in zip(PolicyTexts.files, BuiltInPolicies.texts) {
      let bytes = try Data(contentsOf: Self.folder.appendingPathComponent("BuiltIn/\(file)"))
      #expect(
        try PolicyDocument(json: [UInt8](bytes))
          == PolicyDocument(json: BuiltInPolicies.bytes(of: text)))
    }
  }

  @Test func blanksWithinStringsStay() throws {
    let lines = try PolicyTexts.compact(
      Array(#"{ "a b": "c \" d : e" , "f" : [ 1, 2 ] }"#.utf8), "sample")
    #expect(lines == [#"{"a b":"c \" d : e","#, #""f":[1,"#, "2]}"])
  }
}
