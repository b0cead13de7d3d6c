import Foundation
import LocatedJSON
import Testing

@Suite struct NoteTests {
  private static let note = """
    S: Left neck pain 6/10 for 5 months. Denies blood thinners.\r
    Verbal consent obtained. Dry needling to L UT and L levator scapulae, 0.30 x 50 mm.\r
    Needles inserted for pain. Ana Müller, PT\r
    """

  private func json(_ text: String, _ body: (JSONValue) throws -> Void) throws {
    var reader = JSONReader()
    let bytes = Array(text.utf8)
    try bytes.withUnsafeBytes { try body(reader.read($0).root) }
  }

  private func elements(_ value: JSONValue?) -> [JSONValue] {
    value?.elements.map(Array.init) ?? []
  }

  // MARK: - needling note

  @Test func theDocumentOfANoteFollowsTheContract() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("note.txt", Self.note)
    let bytes = Array(Self.note.utf8)
    let result = try Program.run("note", "--format", "json", path)
    #expect(result.status == 0)
    try json(result.output) { root in
      #expect(root.member("schemaVersion")?.integer == 1)
      #expect(root.member("path")?.string == path)
      #expect(root.member("distinctMuscles")?.integer == 2)
      let muscle = try #require(elements(root.member("muscles")).first)
      #expect(muscle.member("name")?.string == "trapezius")
      #expect(muscle.member("part")?.string == "upper")
      #expect(muscle.member("side")?.string == "left")
      let all = elements(root.member("elements"))
      #expect(all.count == 25)
      let consent = try #require(all.first { $0.member("id")?.string == "consent" })
      #expect(consent.member("state")?.string == "present")
      let size = all.first { $0.member("id")?.string == "needle-size" }?.member("value")
      #expect(size?.member("length")?.integer == 50)
      #expect(size?.member("gauge")?.numberText == "0.30")
      #expect(size?.member("unit")?.string == "mm")
      let safety = try #require(elements(root.member("safety")).first)
      #expect(safety.member("id")?.string == "anticoagulant")
      #expect(safety.member("state")?.string == "negated")
      #expect(elements(root.member("vague")).count == 1)
      // Every span points at its quote.
      var quotes = elements(root.member("muscles")) + elements(root.member("vague"))
      for owner in all + elements(root.member("safety")) {
        quotes += elements(owner.member("quotes"))
      }
      #expect(quotes.count > 8)
      for quote in quotes {
        let start = try #require(quote.member("start")?.integer)
        let end = try #require(quote.member("end")?.integer)
        #expect(
          quote.member("quote")?.string == String(decoding: bytes[start..<end], as: UTF8.self))
      }
    }
  }

  @Test(arguments: ["json", "text"]) func redactionLeavesOffsetsOnly(format: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("note.txt", Self.note)
    let whole = try Program.run("note", "--format", format, path).output
    let redacted = try Program.run("note", "--format", format, "--redact", path).output
    for words in ["consent obtained", "blood thinners", "Needles inserted", "0.30 x 50"] {
      #expect(whole.contains(words), "\(words)")
      #expect(!redacted.contains(words), "\(words)")
    }
  }

  @Test func aNoteIsReadFromStandardInput() throws {
    let result = try Program.run("note", "-", input: Self.note)
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("-: 2 distinct muscles needled\n"))
  }

  @Test func whatCannotBeReadIsTold() throws {
    let folder = try TemporaryFolder()
    let result = try Program.run("note", folder.url.path + "/nothing")
    #expect(result.status == 2)
    #expect(result.output == "")
    #expect(try Program.run("note").status == 64)
    #expect(try Program.run("note", "a", "--format", "xml").status == 64)
  }

  // MARK: - needling check --note

  @Test func aNoteIsHeldAgainstTheFactsOfTheCommandLine() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("note.txt", Self.note)
    let facts = ["--payer", "commercial", "--profession", "PT", "--on", "2025-03-03"]
    let low = try Program.run(["check", "--note", path, "--code", "20560"] + facts)
    #expect(low.status == 0)
    #expect(low.output.contains("required-element-missing"))
    #expect(low.output.contains("vague-phrase"))
    #expect(low.output.contains("note.txt:3:1: warning: `Needles inserted for pain"))
    #expect(!low.output.contains("noted-muscles"))
    let high = try Program.run(["check", "--note", path, "--code", "20561"] + facts)
    #expect(high.status == 1)
    #expect(high.output.contains("noted-muscles-too-few"))
    #expect(!high.output.contains("Müller"))
    #expect(!high.output.contains("Ana"))
  }

  @Test(arguments: ["text", "json", "ndjson", "sarif", "junit", "github"])
  func redactionHoldsInEveryFormat(format: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("note.txt", Self.note)
    let arguments = [
      "check", "--note", path, "--code", "20561", "--payer", "medicare", "--state", "VA",
      "--profession", "PT", "--on", "2025-03-03", "--format", format,
    ]
    let whole = try Program.run(arguments).output
    #expect(whole.contains("Needles inserted"))
    let redacted = try Program.run(arguments + ["--redact"]).output
    for words in ["Needles inserted", "consent obtained", "0.30 x 50", "Müller"] {
      #expect(!redacted.contains(words), "\(words)")
    }
    #expect(redacted.contains("[bytes "))
    #expect(redacted.contains("`goals`"), "names of elements stay")
  }

  @Test(arguments: [("x 5 months", "met"), ("x 5 weeks", "unmet"), ("for a while", "undetermined")])
  func theNoteTellsHowLongTheComplaintHasLasted(words: String, state: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("note.txt", "S: low back pain \(words).\nDN R multifidus, L QL.\n")
    let result = try Program.run(
      "check", "--note", path, "--code", "20560", "--payer", "medicare", "--on", "2025-03-03",
      "--format", "json")
    try json(result.output) { root in
      let claim = try #require(root.member("files")?.element(0)?.member("claims")?.element(0))
      let requirements = elements(claim.member("eligibility")?.member("requirements"))
      let duration = try #require(requirements.first { $0.member("id")?.string == "duration" })
      #expect(duration.member("state")?.string == state)
    }
  }

  @Test func theJSONReportHasTheDocumentation() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("note.txt", Self.note)
    let result = try Program.run(
      "check", "--note", path, "--code", "20560", "--payer", "medicare", "--on", "2025-03-03",
      "--format", "json")
    try json(result.output) { root in
      let file = try #require(root.member("files")?.element(0))
      #expect(file.member("status")?.string == "checked")
      let decision = try #require(
        file.member("claims")?.element(0)?.member("documentation"))
      #expect(decision.member("profile")?.string == "medicare")
      let all = elements(decision.member("elements"))
      let consent = try #require(all.first { $0.member("id")?.string == "consent" })
      #expect(consent.member("state")?.string == "present")
      #expect(consent.member("required")?.boolean == true)
      let cause = try #require(all.first { $0.member("id")?.string == "cause" })
      #expect(cause.member("state")?.string == "absent")
      #expect(cause.member("write")?.string?.hasPrefix("Cause: ") == true)
    }
  }

  @Test func factsOfANoteNeedTheNote() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("note.txt", Self.note)
    #expect(try Program.run("check", path, "--code", "20560").status == 64)
    #expect(try Program.run("check", path, "--note", path).status == 64)
    #expect(try Program.run("check", "--note", path, "--code", "needle").status == 64)
    #expect(try Program.run("check", "--note", path, "--state", "ZZ").status == 64)
    #expect(try Program.run("check", "--note", path, "--profession", "wizard").status == 64)
    #expect(try Program.run("check", "--note", folder.url.path + "/none").status == 2)
  }
}
