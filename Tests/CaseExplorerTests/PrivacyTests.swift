import DryNeedlingKit
import Testing

@testable import CaseExplorer

@Suite struct PrivacyTests {
  /// What identifies a patient in these tests.
  private static let secret = "SECRET"

  @Test func historyKeepsNoPrivateValue() {
    for fact in FactTable.all where fact.privacy != .open {
      let path = fact.name.split(separator: "[]", omittingEmptySubsequences: false)
        .joined(separator: "[0]")
      for line in [
        "set \(path) = SECRET", "\(path) = SECRET", "what-if \(path) = SECRET and state CO",
        "state CO; \(path) = SECRET",
      ] {
        let kept = HistoryEntry.kept(of: line)
        #expect(kept?.contains(Self.secret) != true, "\(line) is kept as \(kept ?? "")")
      }
      let change = HistoryEntry.kept(of: "set \(path) = SECRET")
      #expect(change?.hasPrefix(path) == true)
    }
  }

  @Test func historyKeepsNoNoteNameOrClaimNumber() {
    for line in [
      "note\nSECRET had needling\n.", "payer \"SECRET\"", "payer SECRET", "muscles \"SECRET\"",
      "load claims.837 SECRET", "SECRET", "set SECRET = 1", " payer medicare", "state CO; SECRET",
      "condition.cause = \"SECRET\"", "load claims.837 1234567890",
    ] {
      let kept = HistoryEntry.kept(of: line)
      #expect(
        kept?.contains(Self.secret) != true && kept?.contains("1234567890") != true,
        "\(line) is kept as \(kept ?? "")")
    }
    #expect(HistoryEntry.kept(of: " payer medicare") == nil)
    #expect(HistoryEntry.kept(of: "note\nSECRET\n.") == "note")
  }

  @Test func historyKeepsWhatIsHarmless() {
    for line in ["payer medicare", "payer Aetna", "what-if cause = surgery and state CO", "why 1"] {
      #expect(HistoryEntry.kept(of: line) == line)
    }
    #expect(HistoryEntry.kept(of: "load claims.837 2") == "load claims.837 2")
  }

  @Test func identifiersAreShownOnlyWhenAskedFor() {
    let test = TestSession()
    let entered = [
      "claim = SECRET", "payer.memberId = SECRET", "notes[0] = SECRET", "line 20561",
      "lines[0].controlNumber = SECRET", "patient.birthDate = 1960-01-02",
    ]
    for line in entered {
      #expect(!test.run(line).contains(Self.secret))
    }
    for command in [
      "show", "check", "why", "why 1", "why coverage", "missing", "fix", "log", "diff", "undo",
      "redo", "what-if payer.memberId = SECRET2", "policies", "plan 3 from 2025-04-01",
    ] {
      let shown = test.run(command)
      #expect(!shown.contains(Self.secret) && !shown.contains("1960-01-02"), "\(command): \(shown)")
    }
    #expect(test.run("show identifiers").contains("claim = SECRET"))
    #expect(test.run("log identifiers").contains("1960-01-02"))
  }

  @Test func pagesHoldNoControlCharacters() {
    var page = Page()
    page.line("a\u{1B}[2J\u{7}\nb\u{202E}")
    #expect(page.text() == "a\\u{1b}[2J\\u{7}\\nb\\u{202e}\n")
    #expect(page.text(colour: true) == page.text())
  }
}
