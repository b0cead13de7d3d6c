import CaseExplorer
import Glibc

/// Runs commands that come from a script: plain answers, and an end at the first error.
struct ScriptRunner {
  var session: CaseSession
  /// Whether to go on after an error.
  var keepsGoing = false
  /// Whether to print each line before its answer, as in a transcript.
  var echoes = false
  var colour = false
  private var hasFailed = false
  private var hasEnded = false

  init(_ session: CaseSession) { self.session = session }

  /// The exit status: 1 after an error.
  var status: Int32 { hasFailed ? 1 : 0 }

  /// Takes a line; false when no more are wanted. `place` names the line in messages.
  mutating func take(_ line: String, place: String? = nil) -> Bool {
    if echoes {
      StandardOutput.write(Transcript.line(line, continues: session.isWaitingForText))
    }
    session.enter(line)
    while !hasEnded, let response = session.step() { show(response, place) }
    return !hasEnded
  }

  /// The script has ended.
  mutating func finish() {
    guard !hasEnded, let response = session.finish() else { return }
    show(response, nil)
  }

  private mutating func show(_ first: Response, _ place: String?) {
    var response = first
    while true {
      let text = response.page.text(colour: colour)
      if response.isError {
        if !echoes, let place { StandardError.write("\(place):") }
        if echoes {
          StandardOutput.write(text)
        } else {
          StandardError.write(bytes: Array(text.utf8))
        }
        hasFailed = true
        if !keepsGoing { hasEnded = true }
      } else if Descriptor.write(Array(text.utf8), to: STDOUT_FILENO) != nil {
        // Nobody reads any more.
        hasEnded = true
      }
      guard let effect = response.effect else { return }
      guard let next = EffectRunner.carryOut(effect, &session) else {
        hasEnded = true
        return
      }
      response = next
    }
  }

  /// Runs all lines of standard input as they come. A mark of the byte order is passed over.
  mutating func runStandardInput() {
    var held: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 16 << 10)
    var number = 0
    while true {
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { break }
      held += buffer[..<count]
      while let end = held.firstIndex(of: 0x0A) {
        number += 1
        guard take(Self.text(held[..<end], isFirst: number == 1), place: "line \(number)") else {
          return
        }
        held.removeFirst(end + 1)
      }
    }
    if !held.isEmpty {
      guard take(Self.text(held[...], isFirst: number == 0), place: "line \(number + 1)") else {
        return
      }
    }
    finish()
  }

  private static func text(_ bytes: ArraySlice<UInt8>, isFirst: Bool) -> String {
    let hasMark = isFirst && bytes.starts(with: [0xEF, 0xBB, 0xBF])
    return String(decoding: hasMark ? bytes.dropFirst(3) : bytes, as: UTF8.self)
  }

  /// Runs a script, or replays a transcript.
  mutating func run(script bytes: [UInt8], name: String) {
    let text = Self.text(bytes[...], isFirst: true)
    let lines = Transcript.entries(of: text)
    var all =
      lines ?? text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines == nil, all.last?.isEmpty == true { all.removeLast() }
    for (index, line) in all.enumerated() {
      let place = lines == nil ? "\(name):\(index + 1)" : nil
      guard take(line, place: place) else { return }
    }
    finish()
  }
}
