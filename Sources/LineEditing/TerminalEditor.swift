// Imported so that its module map links libedit; the C target cannot say that for its users.
internal import CLibEdit
internal import CLineEditor

/// What came of reading a line.
package enum EnteredLine: Sendable, Hashable {
  /// A line, or several when they were pasted, without the last line break.
  case text(String)
  /// Ctrl-C: what was typed is dropped.
  case interrupt
  /// Ctrl-D on an empty line, or the terminal is gone.
  case end
  /// A signal asks the program to end; its number.
  case terminate(Int32)
}

/// Reads lines from the terminal with editing, completion and history, by libedit.
///
/// There is one editor at a time, used on one thread. Close it, so that the terminal is as before.
package final class TerminalEditor {
  private let handle: OpaquePointer
  /// Kept alive for the C callback, which gets it as a pointer.
  private let completer: Completer
  private var isOpen = true

  /// What completion does with the text before the cursor.
  package struct Answer: Sendable, Hashable {
    /// How many Unicode scalars before the cursor are replaced.
    package var replaced: Int
    /// What is put in their place.
    package var insertion: String
    /// What is shown below the line; empty for nothing.
    package var listing: String

    /// An answer; without insertion and listing the terminal beeps.
    package init(replaced: Int = 0, insertion: String = "", listing: String = "") {
      self.replaced = replaced
      self.insertion = insertion
      self.listing = listing
    }
  }

  private final class Completer {
    let complete: (String) -> Answer
    init(_ complete: @escaping (String) -> Answer) { self.complete = complete }
  }

  /// An editor on standard input and output; nil when the terminal does not allow it. A plain one
  /// leaves editing to the terminal and writes no escape sequences.
  package init?(
    program: String, isPlain: Bool = false, complete: @escaping (_ beforeCursor: String) -> Answer
  ) {
    completer = Completer(complete)
    let context = Unmanaged.passUnretained(completer).toOpaque()
    let handle = line_editor_open(program, isPlain, context) { context, editor, line, length in
      guard let context, let line else { return }
      let completer = Unmanaged<Completer>.fromOpaque(context).takeUnretainedValue()
      let bytes = UnsafeRawBufferPointer(start: line, count: length)
      let answer = completer.complete(String(decoding: bytes, as: UTF8.self))
      if answer.insertion.isEmpty, answer.listing.isEmpty {
        line_editor_beep(editor)
        return
      }
      if !answer.insertion.isEmpty {
        line_editor_replace(editor, Int32(clamping: answer.replaced), answer.insertion)
      }
      if !answer.listing.isEmpty { line_editor_show(editor, answer.listing) }
    }
    guard let handle else { return nil }
    self.handle = handle
  }

  deinit { close() }

  /// Restores the terminal and the signals.
  package func close() {
    guard isOpen else { return }
    isOpen = false
    line_editor_close(handle)
  }

  /// Takes over what the user's `~/.editrc` says.
  package func readSettings() { line_editor_read_settings(handle) }

  /// Reads a line. In `prompt`, `\u{1}` stands around escape sequences; it ends in a printable
  /// character. `columns` is its width on the screen.
  package func read(prompt: String, columns: Int) -> EnteredLine {
    var text: UnsafePointer<CChar>?
    var length = 0
    switch line_editor_read(handle, prompt, columns, &text, &length) {
    case LINE_EDITOR_LINE:
      guard let text else { return .end }
      var bytes = UnsafeRawBufferPointer(start: text, count: length)
      if bytes.last == 0x0A { bytes = UnsafeRawBufferPointer(rebasing: bytes.dropLast()) }
      return .text(String(decoding: bytes, as: UTF8.self))
    case LINE_EDITOR_INTERRUPT: return .interrupt
    case LINE_EDITOR_TERMINATE: return .terminate(line_editor_signal(handle))
    default: return .end
    }
  }

  /// The signal that asks the program to end and came while no line was read; nil when none did.
  package var terminatingSignal: Int32? {
    let signal = line_editor_signal(handle)
    return signal == 0 ? nil : signal
  }

  /// Whether Ctrl-C was typed while no line was read, since the last time this was asked.
  package func takeInterrupt() -> Bool { line_editor_take_interrupt(handle) }

  /// Columns and rows of the terminal now.
  package var size: (columns: Int, rows: Int) {
    var columns: Int32 = 0
    var rows: Int32 = 0
    line_editor_size(handle, &columns, &rows)
    return (Int(columns), Int(rows))
  }

  /// Adds an entry, of one line or more, to the history that the keys go through.
  package func addToHistory(_ entry: String) { line_editor_add_history(handle, entry) }
}
