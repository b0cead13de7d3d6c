import CaseExplorer
import Glibc
import LineEditing

/// A session at a terminal: prompt, keys, completion, history, pager.
final class InteractiveSession {
  private var session: CaseSession
  private var history: HistoryFile?
  private let colour: Bool
  private let isPlain: Bool
  private var editor: TerminalEditor?

  /// `isPlain` is for terminals that know no escape sequences.
  init(_ session: CaseSession, history: HistoryFile?, colour: Bool, isPlain: Bool) {
    self.session = session
    self.history = history
    self.colour = colour
    self.isPlain = isPlain
  }

  /// Runs until the user leaves and answers the exit status. `first` is run before anything is read.
  func run(first: String?) -> Int32 {
    // A pager that is left early must not end the program.
    signal(SIGPIPE, SIG_IGN)
    guard
      let editor = TerminalEditor(
        program: "needling", isPlain: isPlain,
        complete: { [unowned self] in complete($0) })
    else {
      StandardError.write("needling: error: the terminal cannot be used; run commands with `-c`")
      return 1
    }
    self.editor = editor
    defer {
      editor.close()
      self.editor = nil
    }
    editor.readSettings()
    for entry in history?.entries ?? [] { editor.addToHistory(entry) }
    let greeting = CaseSession.greeting(Main.version, hasCase: first != nil)
    StandardOutput.write(greeting.text(width: columns, colour: colour))
    if let first, let status = take(first) { return status }
    Preparation.begin()
    return loop(editor)
  }

  private func loop(_ editor: TerminalEditor) -> Int32 {
    while true {
      let isNote = session.isWaitingForText
      let (prompt, columns) = prompt()
      switch editor.read(prompt: prompt, columns: columns) {
      case .text(let text):
        _ = editor.takeInterrupt()
        // Lines of a note are nobody's history.
        if !isNote, text.contains(where: { $0 != " " && !$0.isNewline }), text.first != " " {
          editor.addToHistory(Self.withoutNote(text))
        }
        if let status = take(text, isEntry: !isNote) { return status }
      case .interrupt:
        StandardOutput.write("\n")
        session.abandon()
      case .end:
        StandardOutput.write("\n")
        return 0
      case .terminate(let signal):
        StandardOutput.write("\n")
        return 128 + signal
      }
      if let signal = editor.terminatingSignal { return 128 + signal }
    }
  }

  /// Carries out an entry; answers the exit status when it ends the session.
  private func take(_ text: String, isEntry: Bool = false) -> Int32? {
    session.enter(text)
    var hasFailed = false
    while let first = session.step() {
      var response = first
      show(response)
      while let effect = response.effect {
        guard let next = EffectRunner.carryOut(effect, &session) else { return 0 }
        response = next
        show(response)
      }
      if response.isError {
        hasFailed = true
        if !session.isIdle { StandardOutput.write("the commands after it were not run\n") }
      }
      if hasFailed || editor?.takeInterrupt() == true {
        session.abandon()
        break
      }
      if let signal = editor?.terminatingSignal { return 128 + signal }
    }
    if isEntry, !hasFailed { keep(text) }
    return nil
  }

  private static func withoutNote(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if let note = lines.firstIndex(where: { $0.split(separator: " ").elementsEqual(["note"]) }) {
      lines.removeSubrange((note + 1)...)
    }
    return lines.joined(separator: "\n")
  }

  /// Adds an entry to the history file, without what identifies a patient.
  private func keep(_ text: String) {
    guard history != nil, let entry = HistoryEntry.kept(of: text) else { return }
    do throws(HistoryFile.Problem) {
      try history?.add(entry)
    } catch {
      StandardError.write("needling: warning: \(error.message); the history is not kept")
      history = nil
    }
  }

  // MARK: - Showing

  /// How wide answers are: longer lines are hard to read.
  private var columns: Int { min(editor?.size.columns ?? 80, 110) }

  private func prompt() -> (text: String, columns: Int) {
    var text = ""
    var columns = 0
    let spans = session.prompt
    for (index, span) in spans.enumerated() {
      columns += span.text.count
      if colour, !isPlain, let code = span.style.code, index < spans.count - 1 {
        text += "\u{1}\u{1B}[\(code)m\u{1}\(span.text)\u{1}\u{1B}[0m\u{1}"
      } else {
        text += span.text
      }
    }
    return (text, columns)
  }

  private func show(_ response: Response) {
    guard !response.page.isEmpty else { return }
    let text = response.page.text(width: columns, colour: colour)
    let rows = editor?.size.rows ?? 24
    let lines = text.utf8.count { $0 == 0x0A }
    if response.isLong, !isPlain, lines >= rows, Pager.show(text) { return }
    StandardOutput.write(text)
  }

  // MARK: - Completion

  private func complete(_ text: String) -> TerminalEditor.Answer {
    var completion = session.completion(of: text)
    let words = completion.candidates.count
    if let prefix = completion.filePrefix {
      completion.candidates += FileNames.beginning(with: prefix)
    }
    guard !completion.candidates.isEmpty else {
      return .init(listing: completion.hint.isEmpty ? "" : completion.hint + "\n")
    }
    let typed = String(text.suffix(completion.replaced))
    let scalars = typed.unicodeScalars.count
    if completion.candidates.count == 1 {
      let only = completion.candidates[0]
      let word = words == 0 ? FileNames.typed(only.text, isPart: only.isPart) : only.text
      return .init(replaced: scalars, insertion: word + (only.isPart ? "" : " "))
    }
    let common = CandidateList.commonBeginning(completion.candidates)
    if common.count > (completion.filePrefix?.count ?? typed.count) {
      let word = words == 0 ? FileNames.typed(common, isPart: true) : common
      return .init(replaced: scalars, insertion: word)
    }
    let (columns, rows) = editor?.size ?? (80, 24)
    return .init(
      listing: CandidateList.text(completion.candidates, columns: columns, rows: rows))
  }
}
