import CaseExplorer
import Foundation
import Testing

/// The stored transcripts are what the sessions really say. `.ci/transcripts --update` writes them
/// anew.
@Suite struct TranscriptTests {
  static let folder = TestSession.top.appending(path: "Tests/Transcripts")

  static let names = ["first-look", "from-nothing", "mistakes", "notes", "readme", "tutorial"]

  @Test(arguments: names) func isReplayed(_ name: String) throws {
    let file = Self.folder.appending(path: name + ".txt")
    let stored = try String(contentsOf: file, encoding: .utf8)
    let entries = try #require(Transcript.entries(of: stored))
    let test = TestSession()
    let replayed = Transcript.record(entries, &test.session, carryOut: TestSession.carryOut)
    #expect(replayed == stored, "\(name).txt is stale: run `.ci/transcripts --update`")
  }

  @Test func allAreTested() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(files.filter { $0.hasSuffix(".txt") }.sorted() == Self.names.map { $0 + ".txt" })
  }

  @Test func tutorialEndsAndNeverFails() throws {
    let test = TestSession()
    var text = test.run("tutorial")
    for _ in 0..<16 { text += test.run("") }
    #expect(text.contains("That is all"))
    #expect(!text.contains("error:"))
    // Afterwards an empty line does nothing.
    #expect(test.run("") == "")
  }
}
