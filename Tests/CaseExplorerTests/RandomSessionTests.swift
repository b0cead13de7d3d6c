import DryNeedlingKit
import Testing

@testable import CaseExplorer

/// Random lines through sessions: nothing traps, a failing command changes nothing, undo brings the
/// exact earlier state back, and the log leads to the same state again.
@Suite struct RandomSessionTests {
  @Test func nothingTrapsUndoIsExactAndTheLogReplays() {
    let total = RandomLines.count
    let length = 200
    var lines = 0
    var seed: UInt64 = 1
    while lines < total {
      var random = SeededGenerator(seed)
      seed += 1
      var session = CaseSession(Workbench(asOf: TestSession.today))
      for _ in 0..<length {
        let line = RandomLines.line(&random)
        step(line, &session, isChecked: random.once(in: 8))
        lines += 1
      }
      _ = session.finish()
      guard expectReplay(of: session, seed), expectUndo(of: session, seed) else { return }
    }
  }

  private func step(_ line: String, _ session: inout CaseSession, isChecked: Bool) {
    let before = isChecked ? session : nil
    session.enter(line)
    var hasFailed = false
    var hasSucceeded = false
    while var response = session.step() {
      if let effect = response.effect { response = Self.carryOut(effect, &session) }
      if response.isError { hasFailed = true } else { hasSucceeded = true }
      #expect(!response.page.text(width: 40).contains("\u{1B}"))
    }
    if let before, hasFailed, !hasSucceeded {
      #expect(session.state == before.state, "\(line) failed and changed the case")
    }
  }

  private static func carryOut(_ effect: Effect, _ session: inout CaseSession) -> Response {
    switch effect {
    case .load(let path):
      session.loaded(
        path.hasPrefix("Ex")
          ? .success(LoadedFile(format: "case-json", encounters: file, diagnostics: []))
          : .failure(EffectFailure("no such file")))
    case .readNote: session.noteRead(.success("Dry needling to left trapezius and psoas."))
    case .write: session.wrote(.success(()))
    case .quit: session.wrote(.success(()))
    }
  }

  private static let file: [Encounter] = (0..<3).map { number in
    var encounter = Encounter()
    encounter.claimNumber = "RB-\(number)"
    encounter.serviceLines = [ServiceLine(.needlingThreeOrMoreMuscles)]
    encounter.coverage.payerKind = number == 0 ? .medicare : .commercial
    return encounter
  }

  /// Each command of the log leads to the state it led to before.
  private func expectReplay(of session: CaseSession, _ seed: UInt64) -> Bool {
    var replayed = CaseSession(session.workbench)
    let states = session.changes.map(\.before).dropFirst() + [session.state]
    for (command, state) in zip(session.script, states) {
      replayed.enter(command)
      while let response = replayed.step() {
        if let effect = response.effect { _ = Self.carryOut(effect, &replayed) }
      }
      // States are long, so only what led to them is told.
      let isSame = replayed.state == state
      #expect(isSame, "seed \(seed - 1): `\(command)` replays to another state")
      guard isSame else { return false }
    }
    let isSame = replayed.report == session.report
    #expect(isSame, "seed \(seed - 1): the log leads to another report")
    return isSame
  }

  /// Goes all the way back and forth again.
  private func expectUndo(of session: CaseSession, _ seed: UInt64) -> Bool {
    var walker = session
    for change in session.changes.reversed() {
      let taken = walker.undo(1)
      let isSame = taken == 1 && walker.state == change.before
      #expect(isSame, "seed \(seed - 1): undo of `\(change.command)` leads to another state")
      guard isSame else { return false }
    }
    let made = walker.redo(session.changes.count)
    let isSame = made == session.changes.count && walker.state == session.state
    #expect(isSame, "seed \(seed - 1): redo leads to another state")
    return isSame
  }
}
