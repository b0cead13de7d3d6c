import DryNeedlingKit
import Foundation

/// Prints how well the note reader does on a folder of marked notes:
/// `swift run measure-note-accuracy [--mistakes] FOLDER`, or with `--speed` how fast it is.
@main struct MeasureNoteAccuracy {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    guard let folder = arguments.last, !folder.hasPrefix("--") else {
      FileHandle.standardError.write(
        Data("usage: measure-note-accuracy [--mistakes] [--speed] FOLDER\n".utf8))
      exit(64)
    }
    do {
      let notes = try MarkedNote.notes(in: URL(fileURLWithPath: folder))
      if arguments.contains("--speed") {
        measureSpeed(notes)
      } else {
        let accuracy = NoteAccuracy(notes)
        print(table(accuracy))
        if arguments.contains("--mistakes") { for line in accuracy.mistakes { print(line) } }
      }
    } catch {
      FileHandle.standardError.write(Data("error: \(error)\n".utf8))
      exit(1)
    }
  }

  private static func table(_ accuracy: NoteAccuracy) -> String {
    func row(_ name: String, _ tally: NoteAccuracy.Tally) -> String {
      func share(_ value: Double) -> String { String(format: "%9.3f", value) }
      let counts = [tally.right, tally.wrong, tally.missed]
        .map { String($0).leftPadded(to: 8) }.joined()
      return name.padding(toLength: 24, withPad: " ", startingAt: 0) + share(tally.precision)
        + share(tally.recall) + counts
    }
    var lines = [
      "\(accuracy.notes) notes                precision   recall   right   wrong  missed"
    ]
    lines.append(row("muscles", accuracy.muscles))
    lines.append(row("muscles with side", accuracy.sides))
    lines.append(row("safety", accuracy.safety))
    for element in DocumentationElement.allCases {
      lines.append(row(element.rawValue, accuracy.elements[element.rawValue] ?? .init()))
    }
    lines.append(row("all elements", accuracy.allElements))
    lines.append(String(format: "distinct muscles exact   %.3f", accuracy.exactShare))
    return lines.joined(separator: "\n")
  }

  /// Reads all notes again and again for two seconds of one core.
  private static func measureSpeed(_ notes: [MarkedNote]) {
    let texts = notes.map(\.text)
    let bytes = texts.reduce(0) { $0 + $1.utf8.count }
    let reader = NoteReader()
    var count = 0
    var found = 0
    for text in texts { found += reader.read(text).muscles.count }
    let start = clock()
    var seconds = 0.0
    while seconds < 2 {
      for text in texts { found += reader.read(text).muscles.count }
      count += texts.count
      // Time of the processor: other programs on the machine do not count.
      seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
    }
    let perNote = seconds / Double(count)
    let rate = Double(bytes) / Double(texts.count) / perNote
    print(
      String(
        format: "%.0f notes/s, %.1f MB/s, %d bytes a note on average, %d muscles",
        1 / perNote, rate / 1e6, bytes / texts.count, found))
  }
}

extension String {
  fileprivate func leftPadded(to length: Int) -> String {
    String(repeating: " ", count: max(0, length - count)) + self
  }
}
