import DryNeedlingKit

/// A session on one case at a time: a value that takes commands and gives answers, and reads and
/// writes nothing itself.
///
/// Text is entered and then worked off command by command, so that whoever runs the session can
/// carry out the ``Effect`` of one command before the next:
///
/// ```swift
/// session.enter("load claims.837; why")
/// while var response = session.step() {
///   if let effect = response.effect { response = carryOut(effect) }
///   print(response.page.text())
/// }
/// ```
package struct CaseSession: Sendable {
  /// What cases are judged by.
  package let workbench: Workbench
  /// The case in hand.
  package private(set) var state = CaseState()
  /// The decision about it.
  package private(set) var report: Report
  /// What was found, the gravest first: so they are numbered.
  var findings: [Finding] {
    Severity.allCases.reversed().flatMap { severity in
      report.findings.filter { $0.severity == severity }
    }
  }
  /// The case as it was loaded or begun, to compare with.
  private(set) var origin = CaseState()
  /// The changes that led here, in order; entering their texts again leads here again.
  private(set) var changes: [AppliedChange] = []
  /// Changes that were undone, the latest first.
  private(set) var undone: [UndoneChange] = []
  var tutorial = Tutorial()
  private var queue: [String] = []
  private var pending = Pending.none

  /// A change and the case before it.
  struct AppliedChange: Sendable, Hashable {
    let command: String
    let before: CaseState
    let originBefore: CaseState
  }

  struct UndoneChange: Sendable, Hashable {
    let command: String
    let after: CaseState
    let originAfter: CaseState
  }

  /// What is waited for.
  private enum Pending: Sendable {
    case none
    /// A line that ends in `\` goes on.
    case continuation(String)
    /// The lines of a note, up to a line of one dot.
    case note([String])
    /// The answer to an effect of this command.
    case effect(CommandText)
  }

  /// How many changes can be undone.
  static let mostChanges = 10_000

  /// A session with an empty case.
  package init(_ workbench: Workbench = Workbench()) {
    self.workbench = workbench
    report = workbench.checker(state).check(state.encounter)
  }

  /// What a session at a terminal begins with.
  package static func greeting(_ version: String, hasCase: Bool) -> Page {
    var page = Page()
    page.line(
      [.init(version, .heading), ": one claim, its decision and why"])
    page.line(
      "try `tutorial` (two minutes), \(hasCase ? "`check`" : "`load FILE`") or `help`; Tab completes"
    )
    return page
  }

  /// Makes the tables that commands share, the words of notes above all, so that the first command
  /// that needs them does not have to. May run on a thread of its own.
  package static func prepare() {
    var session = CaseSession()
    session.enter("line 20561; note\ntrapezius\n.")
    while session.step() != nil {}
    _ = session.completion(of: "")
  }

  // MARK: - Entering

  /// The command that loads the file at a path.
  package static func loadCommand(_ path: String) -> String {
    let isPlain =
      !path.isEmpty
      && path.allSatisfy { character in
        !" \t\"\\;,=#".contains(character) && !character.isNewline
      }
    if isPlain { return "load \(path)" }
    return "load \"" + path.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] } + "\""
  }

  /// Takes text: one command or several, on one line or more.
  package mutating func enter(_ text: String) {
    var line = ""
    // By scalars, since a carriage return and a line feed are one character.
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\r": continue
      case "\n":
        queue.append(line)
        line = ""
      default: line.unicodeScalars.append(scalar)
      }
    }
    queue.append(line)
  }

  /// Whether more text is needed before there is a command: a note or a line goes on.
  package var isWaitingForText: Bool {
    switch pending {
    case .none, .effect: false
    case .continuation, .note: true
    }
  }

  /// Commands that were entered and not yet carried out.
  package var isIdle: Bool { queue.isEmpty }

  /// Forgets what was entered and not carried out, a half-entered note included.
  package mutating func abandon() {
    queue = []
    pending = .none
  }

  /// Carries out the next command; nil when there is none.
  package mutating func step() -> Response? {
    while !queue.isEmpty {
      let line = queue.removeFirst()
      switch pending {
      case .effect: pending = .none
      case .note(let lines):
        guard line.trimmed == "." else {
          pending = .note(lines + [line])
          continue
        }
        pending = .none
        return takeNote(lines.joined(separator: "\n"))
      case .continuation(let start):
        pending = .none
        if let response = take(start + line) { return response }
        continue
      case .none: break
      }
      if let response = take(line) { return response }
    }
    return nil
  }

  /// The input has ended: an error when something was left half-entered.
  package mutating func finish() -> Response? {
    defer { abandon() }
    switch pending {
    case .note: return Response(CommandError("the note does not end; close it with a line `.`"))
    case .continuation(let start): return take(start)
    case .none, .effect: return nil
    }
  }

  private mutating func take(_ line: String) -> Response? {
    let (command, rest) = CommandSplitter.cut(line)
    if rest == nil, command.last == "\\" {
      pending = .continuation(String(command.dropLast()) + " ")
      return nil
    }
    if let rest { queue.insert(rest, at: 0) }
    guard !command.trimmed.isEmpty else {
      guard rest == nil, line.trimmed.isEmpty, let next = tutorial.expected else { return nil }
      return take(next)
    }
    return run(command)
  }

  private mutating func run(_ text: String) -> Response {
    do throws(CommandError) {
      let command = try CommandText(text)
      let response = try CommandTable.run(command, &self)
      if response.effect != nil { pending = .effect(command) }
      return guided(response, after: text)
    } catch {
      return Response(error)
    }
  }

  /// The answer with the next step of the tutorial, when one goes on.
  private mutating func guided(_ response: Response, after command: String) -> Response {
    guard let words = tutorial.advance(after: command), !words.isEmpty else { return response }
    var response = response
    response.page.blank()
    response.page.append(words)
    response.isLong = false
    return response
  }

  // MARK: - Changing

  /// Makes a change and answers with what it did to the decision.
  mutating func apply(
    _ change: Change, command: String, isOrigin: Bool = false
  ) -> Response {
    let old = report
    if changes.count >= Self.mostChanges { changes.removeFirst(Self.mostChanges / 10) }
    changes.append(
      AppliedChange(command: command, before: state, originBefore: origin))
    undone = []
    state = change.state
    if isOrigin { origin = state }
    decide()
    var page = change.page
    page.line(VerdictLine.spans(report, before: isOrigin ? nil : old))
    return Response(page)
  }

  mutating func undo(_ count: Int) -> Int {
    var taken = 0
    while taken < count, let change = changes.popLast() {
      undone.append(
        UndoneChange(command: change.command, after: state, originAfter: origin))
      state = change.before
      origin = change.originBefore
      taken += 1
    }
    decide()
    return taken
  }

  mutating func redo(_ count: Int) -> Int {
    var taken = 0
    while taken < count, let change = undone.popLast() {
      changes.append(
        AppliedChange(command: change.command, before: state, originBefore: origin))
      state = change.after
      origin = change.originAfter
      taken += 1
    }
    decide()
    return taken
  }

  private mutating func decide() {
    report = workbench.checker(state).check(state.encounter)
  }

  /// Waits for the lines of a note.
  mutating func beginNote() { pending = .note([]) }

  private mutating func takeNote(_ text: String) -> Response {
    do throws(CommandError) {
      let change = try NoteCommand.read(text, state)
      // The note is part of the command, so that the log leads here again.
      return guided(
        apply(change, command: "note\n\(text)\n."), after: "note")
    } catch {
      return Response(error)
    }
  }

  // MARK: - Answers to effects

  /// The cases of the file that a command asked for.
  package mutating func loaded(_ result: Result<LoadedFile, EffectFailure>) -> Response {
    answer { (session, command) throws(CommandError) in
      switch result {
      case .failure(let failure): throw CommandError(failure.message)
      case .success(let file):
        let change = try LoadCommand.change(file, command, session.state)
        return session.apply(change, command: command.logged, isOrigin: true)
      }
    }
  }

  /// The note that a command asked for.
  package mutating func noteRead(_ result: Result<String, EffectFailure>) -> Response {
    answer { (session, command) throws(CommandError) in
      switch result {
      case .failure(let failure): throw CommandError(failure.message)
      case .success(let text):
        let change = try NoteCommand.read(text, session.state)
        return session.apply(change, command: command.logged)
      }
    }
  }

  /// Whether the file was written.
  package mutating func wrote(_ result: Result<Void, EffectFailure>) -> Response {
    answer { (session, command) throws(CommandError) in
      switch result {
      case .failure(let failure): throw CommandError(failure.message)
      case .success: return Response(Page("written"))
      }
    }
  }

  private mutating func answer(
    _ body: (inout CaseSession, CommandText) throws(CommandError) -> Response
  ) -> Response {
    guard case .effect(let command) = pending else {
      return Response(CommandError("no command asked for this"))
    }
    pending = .none
    do throws(CommandError) {
      return try body(&self, command)
    } catch {
      return Response(error)
    }
  }

  /// What to do where there is no needling to decide about.
  static let beginning = Page(
    "state what was done, as `line 20561` or `muscles left trapezius`, or `load FILE`")

  /// Whether there is nothing to decide about.
  var isEmpty: Bool { report.verdict == .notApplicable && report.findings.isEmpty }

  // MARK: - Prompt

  /// What to show before the place where commands are typed.
  package var prompt: [Page.Span] {
    switch pending {
    case .note: return ["note (end with a line .)> "]
    case .continuation: return ["...> "]
    case .none, .effect: break
    }
    let name = state.source.map { source in
      source.count > 1 ? "\(source.shortName)#\(source.number)" : source.shortName
    }
    let isChanged = state.encounter != origin.encounter
    var spans = [Page.Span(TerminalText.safe(name ?? "needling") + (isChanged ? "*" : ""))]
    if state.encounter != Encounter() {
      spans += [" ", Page.Span(report.verdict.rawValue, report.verdict.style)]
    }
    return spans + ["> "]
  }
}

/// A changed case and what to say about the change.
struct Change {
  var state: CaseState
  var page = Page()
}

extension CaseSession {
  /// What tells one session from another: the case, the marks and the history of changes.
  package var fingerprint: Int {
    var hasher = Hasher()
    hasher.combine(state)
    hasher.combine(origin)
    hasher.combine(changes.map(\.command))
    return hasher.finalize()
  }

  /// The texts that lead from an empty session to this one, one a change.
  package var script: [String] { changes.map(\.command) }
}
