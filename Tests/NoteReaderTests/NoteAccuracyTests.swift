import Foundation
import Testing

@testable import measure_note_accuracy

/// Floors under what the reader reaches on the marked notes.
@Suite struct NoteAccuracyTests {
  private static func notes(_ folder: String) throws -> [MarkedNote] {
    let top = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent()
    return try MarkedNote.notes(in: top.appendingPathComponent("NoteCorpus/\(folder)"))
  }

  @Test func developmentNotesAreReadAsMarked() throws {
    let notes = try Self.notes("development")
    #expect(notes.count >= 1_089)
    let accuracy = NoteAccuracy(notes)
    #expect(accuracy.muscles.precision >= 0.997)
    #expect(accuracy.muscles.recall >= 0.975)
    #expect(accuracy.sides.precision >= 0.987)
    #expect(accuracy.exactShare >= 0.968)
    #expect(accuracy.safety.precision >= 0.97)
    #expect(accuracy.allElements.precision >= 0.98)
    #expect(accuracy.allElements.recall >= 0.86)
    for (element, tally) in accuracy.elements {
      #expect(tally.precision >= 0.95, "\(element)")
    }
  }

  /// A little under what was measured when the notes were written; `Tests/NoteCorpus/README.md` has
  /// the figures.
  @Test func heldOutNotesAreReadAsBefore() throws {
    let notes = try Self.notes("held-out")
    #expect(notes.count >= 80)
    let accuracy = NoteAccuracy(notes)
    #expect(accuracy.muscles.precision >= 0.98)
    #expect(accuracy.muscles.recall >= 0.95)
    #expect(accuracy.exactShare >= 0.9)
    #expect(accuracy.safety.precision >= 0.98)
    #expect(accuracy.allElements.precision >= 0.965)
    #expect(accuracy.allElements.recall >= 0.855)
  }

  @Test func namesOfMarksAreKnown() throws {
    for folder in ["development", "held-out"] {
      for note in try Self.notes(folder) {
        #expect(Set(note.elements.values).isSubset(of: ["present", "negated", "vague", "absent"]))
        #expect(note.elements.count == 25, "\(note.id)")
        #expect(note.distinctMuscles == Set(note.muscles.map(\.name)).count, "\(note.id)")
      }
    }
  }
}
