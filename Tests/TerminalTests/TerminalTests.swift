import Foundation
import Glibc
import Testing

/// The session at a real terminal. Tests wait for the answers of commands, never for the echo of
/// what is typed, which the line editor draws in pieces.
@Suite(.serialized) struct TerminalTests {
  private func started(
    _ arguments: [String] = ["repl"], environment: [String: String] = [:], columns: Int32 = 80
  ) throws -> Terminal {
    let terminal = try Terminal(arguments, environment: environment, columns: columns)
    try terminal.wait(for: "needling> ")
    return terminal
  }

  @Test func typingAndLeaving() throws {
    let terminal = try started()
    terminal.enter("line 20561")
    try terminal.wait(for: "lines[0].code = 20561")
    try terminal.wait(for: "=> warn")
    terminal.enter("quit")
    #expect(try terminal.waitForEnd() == 0)
    #expect(terminal.isCooked)
  }

  @Test func theProgramAloneBeginsASession() throws {
    let terminal = try started([])
    terminal.type("\u{4}")
    #expect(try terminal.waitForEnd() == 0)
  }

  @Test func tabCompletes() throws {
    let terminal = try started()
    terminal.type("cau\tnons\t\r")
    try terminal.wait(for: "condition.cause = nonspecific")
    // Several candidates are listed with their plain names.
    terminal.type("place 1\t")
    try terminal.wait(for: "office")
    terminal.type("1\r")
    try terminal.wait(for: "placeOfService = 11")
    // Where there is nothing to choose from, what is expected is shown.
    terminal.type("weeks \t")
    try terminal.wait(for: "give a whole number")
    terminal.type("14\r")
    try terminal.wait(for: "condition.weeks = 14")
  }

  @Test func tabCompletesFileNames() throws {
    let folder = try Folder()
    let file = try folder.file("a long name.json", #"{"lines": ["20561"]}"#)
    let terminal = try started()
    terminal.type("load \(folder.path)/a\t\r")
    try terminal.wait(for: "loaded the case of")
    #expect(file.hasSuffix("a long name.json"))
  }

  @Test func historyIsSearchedAndRecalled() throws {
    let terminal = try started()
    terminal.enter("weeks 14")
    try terminal.wait(for: "condition.weeks = 14")
    terminal.enter("place 11")
    try terminal.wait(for: "placeOfService = 11")
    terminal.enter("undo 2")
    try terminal.wait(for: "took back: weeks 14")
    // Keys that edit wait for the prompt: before it the terminal itself would take them.
    try terminal.wait(for: "needling> ")
    // Ctrl-R and a part of the entry.
    terminal.type("\u{12}wee\r")
    try terminal.wait(for: "condition.weeks = 14")
    // Up goes to entries that begin with what is typed.
    terminal.type("pla\u{1B}[A\r")
    try terminal.wait(for: "placeOfService = 11")
  }

  @Test func controlCDropsTheLineAndNeverLeaves() throws {
    let terminal = try started()
    terminal.type("weeks 1")
    terminal.type("\u{3}")
    try terminal.wait(for: "needling> ")
    terminal.type("\u{3}")
    try terminal.wait(for: "needling> ")
    terminal.enter("place 11")
    let shown = try terminal.wait(for: "placeOfService = 11")
    #expect(!shown.contains("condition.weeks"))
    // Out of a note that was begun.
    terminal.enter("note")
    try terminal.wait(for: "note (end with a line .)> ")
    terminal.type("half a note\u{3}")
    try terminal.wait(for: "needling* not-applicable> ")
    terminal.enter("log")
    try terminal.wait(for: "1 place 11")
  }

  @Test func controlDLeavesOnlyAnEmptyLine() throws {
    let terminal = try started()
    terminal.type("weeks 14\u{4}")
    terminal.type("\r")
    try terminal.wait(for: "condition.weeks = 14")
    try terminal.wait(for: "not-applicable> ")
    terminal.type("\u{4}")
    #expect(try terminal.waitForEnd() == 0)
    #expect(terminal.isCooked)
  }

  /// Typed while a command is at work, when the terminal takes Ctrl-D for itself.
  @Test func controlDTypedAheadIsKept() throws {
    let folder = try Folder()
    let pager = try folder.file("pager", "#!/bin/sh\necho PAGED; cat >/dev/null; sleep 1\n")
    chmod(pager, 0o755)
    let terminal = try started(environment: ["NEEDLING_PAGER": pager])
    terminal.enter("rules")
    try terminal.wait(for: "PAGED")
    terminal.type("\u{4}")
    #expect(try terminal.waitForEnd() == 0)
    #expect(terminal.isCooked)
  }

  @Test func resizing() throws {
    let terminal = try started()
    terminal.type("muscles left trapezius, levator sca")
    try terminal.wait(for: "sca")
    terminal.resize(columns: 40, rows: 24)
    terminal.type("pulae\r")
    try terminal.wait(for: "needling.muscles = left")
    // Answers are broken to the new width.
    terminal.enter("help what-if")
    let shown = try terminal.wait(for: "also called")
    for line in shown.split(separator: "\r\n").dropFirst() where !line.contains("\u{1B}") {
      #expect(line.count <= 40, "\(line)")
    }
    terminal.resize(columns: 100, rows: 40)
    terminal.enter("place 11")
    try terminal.wait(for: "placeOfService = 11")
  }

  @Test func pasteOf6000Characters() throws {
    let terminal = try started()
    let words = (0..<1000).map { "w\($0 % 10)xyz" }.joined(separator: " ")
    #expect(words.count == 5999)
    let text = "payer \"" + words + "\""
    terminal.type("\u{1B}[200~\(text)\u{1B}[201~\r")
    // The reader of cases has a limit on texts, and says so; nothing was lost on the way.
    try terminal.wait(for: "longer than the limit of 1000 bytes")
    let shorter = "payer \"" + words.prefix(990) + "\""
    terminal.type("\u{1B}[200~\(shorter)\u{1B}[201~\r")
    try terminal.wait(for: "payer.name")
    try terminal.wait(for: "=> ")
  }

  @Test func pasteOfThreeLinesRunsThreeCommands() throws {
    let terminal = try started()
    terminal.type("\u{1B}[200~weeks 14\nplace\t11\r\nstate CO\n\u{1B}[201~")
    terminal.type("\r")
    try terminal.wait(for: "condition.weeks = 14")
    try terminal.wait(for: "placeOfService = 11")
    try terminal.wait(for: "serviceFacility.state = CO")
    // The paste is one entry of the history.
    terminal.enter("undo 3")
    try terminal.wait(for: "took back: weeks 14")
    terminal.type("\u{1B}[A\u{1B}[A\r")
    try terminal.wait(for: "serviceFacility.state = CO")
  }

  @Test func pastedNoteIsReadAndNotRecalled() throws {
    let terminal = try started()
    terminal.enter("note")
    try terminal.wait(for: "note (end with a line .)> ")
    terminal.type("\u{1B}[200~Dry needling to left trapezius\nand infraspinatus.\n.\u{1B}[201~\r")
    try terminal.wait(for: "infraspinatus")
    try terminal.wait(for: "note take")
    terminal.type("\u{1B}[A\r")
    // The entry before is `note`, and not the text of it.
    try terminal.wait(for: "note (end with a line .)> ")
    terminal.type("\u{3}")
    try terminal.wait(for: "needling> ")
    terminal.enter("note take muscles")
    try terminal.wait(for: "needling.muscles = left trapezius")
  }

  @Test func otherLettersThanASCII() throws {
    for locale in ["C.UTF-8", "C"] {
      let terminal = try started(environment: ["LC_ALL": locale])
      // The accent is typed, taken back and typed again: it is one character.
      terminal.type("payer \"Santé\u{7F}é 日本\"\r")
      try terminal.wait(for: "payer.name = Santé 日本")
    }
  }

  @Test func aDumbTerminalGetsNoEscapeSequences() throws {
    let terminal = try started(environment: ["TERM": "dumb", "NO_COLOR": ""])
    terminal.type("weeks 14\n")
    try terminal.wait(for: "condition.weeks = 14")
    try terminal.wait(for: "needling* not-applicable> ")
    terminal.type("half a li\u{3}")
    try terminal.wait(for: "needling* not-applicable> ")
    terminal.type("place 11\n")
    try terminal.wait(for: "placeOfService = 11")
    try terminal.wait(for: "needling* not-applicable> ")
    terminal.type("\u{4}")
    #expect(try terminal.waitForEnd() == 0)
    #expect(!terminal.shown.contains(0x1B))
  }

  @Test func coloursGoAwayUnderNoColor() throws {
    let colour = "\u{1B}[31m"
    let plain = try started()
    plain.enter("payr")
    try plain.wait(for: "did you mean")
    #expect(!plain.text.contains(colour))
    let coloured = try started(environment: ["NO_COLOR": ""])
    coloured.enter("payr")
    try coloured.wait(for: "did you mean")
    #expect(coloured.text.contains(colour))
  }

  @Test(arguments: [SIGTERM, SIGHUP]) func signalsRestoreTheTerminal(_ number: Int32) throws {
    let terminal = try started()
    terminal.type("weeks 1")
    try terminal.wait(for: "1")
    #expect(!terminal.isCooked)
    kill(terminal.process, number)
    #expect(try terminal.waitForEnd() == 128 + number)
    #expect(terminal.isCooked)
    #expect(terminal.text.hasSuffix("\r\n"))
  }

  @Test func errorsStopAPastedScript() throws {
    let terminal = try started()
    terminal.type("\u{1B}[200~weeks 14\npayr x\nplace 11\u{1B}[201~\r")
    try terminal.wait(for: "the commands after it were not run")
    terminal.enter("log")
    try terminal.wait(for: "1 weeks 14")
    terminal.enter("state CO")
    let shown = try terminal.wait(for: "serviceFacility.state = CO")
    #expect(!shown.contains("placeOfService"))
  }

  @Test func viKeysOfTheUsersSettings() throws {
    let folder = try Folder()
    _ = try folder.file(".editrc", "bind -v\n")
    let terminal = try started(environment: ["HOME": folder.path])
    // Escape, to the begin of the line, and one letter taken out.
    terminal.type("xweeks 14\u{1B}0x\r")
    try terminal.wait(for: "condition.weeks = 14")
    terminal.type("plac\t11\r")
    try terminal.wait(for: "placeOfService = 11")
  }

  @Test func longAnswersGoToThePager() throws {
    let folder = try Folder()
    let pager = try folder.file("pager", "#!/bin/sh\necho PAGED; cat >/dev/null\n")
    chmod(pager, 0o755)
    let terminal = try started(environment: ["NEEDLING_PAGER": pager])
    terminal.enter("rules")
    try terminal.wait(for: "PAGED")
    try terminal.wait(for: "needling> ")
    terminal.enter("weeks 14")
    try terminal.wait(for: "condition.weeks = 14")
  }

  @Test func historyFileIsPrivateAndHoldsNothingPrivate() throws {
    let folder = try Folder()
    let file = folder.path + "/history"
    let terminal = try started(["repl", "--history", file])
    for line in [
      "weeks 14", "patient.birthDate = 1960-01-02", "payer \"Jane Doe Plan\"", "xyzzy Jane",
      " place 11",
    ] {
      terminal.enter(line)
      try terminal.wait(for: "> ")
    }
    terminal.enter("note")
    try terminal.wait(for: "note (end with a line .)> ")
    terminal.enter("Jane Doe was needled.")
    try terminal.wait(for: "note (end with a line .)> ")
    terminal.enter(".")
    try terminal.wait(for: "documented")
    terminal.enter("why 1")
    terminal.enter("quit")
    #expect(try terminal.waitForEnd() == 0)
    let kept = try String(contentsOfFile: file, encoding: .utf8)
    #expect(kept.hasPrefix("weeks 14\npatient.birthDate =\npayer\nnote\n"))
    #expect(!kept.contains("Jane") && !kept.contains("1960") && !kept.contains("place"))
    var status = stat()
    #expect(lstat(file, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
    // The next session recalls it.
    let next = try started(["repl", "--history", file])
    next.type("wee\u{1B}[A\r")
    try next.wait(for: "condition.weeks = 14")
  }

  @Test func historyIsNotWrittenThroughALink() throws {
    let folder = try Folder()
    let target = try folder.file("target", "untouched\n")
    let link = folder.path + "/link"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
    let terminal = try Terminal(["repl", "--history", link])
    try terminal.wait(for: "is a symbolic link")
    try terminal.wait(for: "needling> ")
    terminal.enter("weeks 14")
    try terminal.wait(for: "condition.weeks = 14")
    terminal.enter("quit")
    #expect(try terminal.waitForEnd() == 0)
    #expect(try String(contentsOfFile: target, encoding: .utf8) == "untouched\n")
  }

  /// Nothing of a session is kept unless asked for.
  @Test func noHistoryFileByItself() throws {
    let folder = try Folder()
    let terminal = try started(environment: ["HOME": folder.path])
    terminal.enter("weeks 14")
    try terminal.wait(for: "condition.weeks = 14")
    terminal.enter("quit")
    #expect(try terminal.waitForEnd() == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }
}
