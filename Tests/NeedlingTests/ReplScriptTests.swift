import Foundation
import Testing

/// `needling repl` without a terminal: scripts.
@Suite struct ReplScriptTests {
  @Test func commandsOnTheCommandLine() throws {
    let run = try Program.run("repl", "-c", "line 20561; payer medicare\nexport line")
    #expect(run.status == 0)
    #expect(run.output.contains(#""kind":"medicare""#))
    #expect(!run.output.utf8.contains(0x1B))
    #expect(!run.output.contains("needling> "))
  }

  @Test func standardInputStopsAtTheFirstError() throws {
    let input = "\u{FEFF}weeks\t14\npayr x\nplace 11\n"
    let stopped = try Program.run("repl", input: input)
    #expect(stopped.status == 1)
    #expect(stopped.output.contains("condition.weeks = 14"))
    #expect(!stopped.output.contains("placeOfService"))
    #expect(stopped.errors.contains("line 2:") && stopped.errors.contains("did you mean `payer`?"))
    let on = try Program.run("repl", "--keep-going", input: input)
    #expect(on.status == 1)
    #expect(on.output.contains("placeOfService = 11"))
  }

  @Test func scriptsAndTranscriptsAreReplayed() throws {
    let folder = try TemporaryFolder()
    let script = try folder.write("script", "line 20561\n# a comment\nmuscles \\\n trapezius\n")
    let run = try Program.run("repl", "--echo", "-f", script)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("> line 20561\n"))
    let transcript = try folder.write("transcript", run.output)
    let again = try Program.run("repl", "--echo", "-f", transcript)
    #expect(again.output == run.output)
  }

  @Test func savesLogsAndReplays() throws {
    let folder = try TemporaryFolder()
    let (saved, log) = (folder.url.path + "/case.json", folder.url.path + "/log")
    let commands =
      "line 20561; note\nDry needling to left trapezius.\n.\nnote take; save \(saved); log \(log)"
    #expect(try Program.run("repl", "-c", commands).status == 0)
    let json = try folder.read("case.json")
    #expect(json.contains("trapezius"))
    let replayed = try Program.run("repl", "-f", log)
    #expect(replayed.status == 0)
    let both = try Program.run("repl", saved, "-c", "export case")
    #expect(both.output.hasSuffix(json))
    let mode = try FileManager.default.attributesOfItem(atPath: saved)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    let refused = try Program.run("repl", "-c", "line 20561; save \(saved)")
    #expect(refused.status == 1 && refused.errors.contains("replace"))
    #expect(try folder.read("case.json") == json)
    #expect(try Program.run("repl", "-c", "line 20561; save \(saved) replace").status == 0)
  }

  @Test func whatCannotBeRead() throws {
    #expect(try Program.run("repl", "-f", "/nonexistent").status == 2)
    let run = try Program.run("repl", "/nonexistent", "-c", "show")
    #expect(run.status == 1 && run.errors.contains("no such file"))
    #expect(try Program.run("repl", "-c", "show", "-f", "x").status == 64)
    let open = try Program.run("repl", input: "note\nhalf")
    #expect(open.status == 1 && open.errors.contains("does not end"))
  }

  @Test func onlyTheProgramAloneWithoutATerminalTellsItsUsage() throws {
    let run = try Program.run([])
    #expect(run.output.contains("SUBCOMMANDS"))
    #expect(run.output.contains("repl"))
  }
}
