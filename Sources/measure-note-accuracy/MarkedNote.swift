import DryNeedlingKit
import Foundation

/// A note of Tests/NoteCorpus with the facts a person marked in it.
struct MarkedNote: Decodable {
  struct Site: Decodable {
    var name: String
    var side: String
  }

  var id: String
  var text: String
  var muscles: [Site]
  var distinctMuscles: Int
  var elements: [String: String]
  var safety: [String: String]

  /// All notes of a folder, by name.
  static func notes(in folder: URL) throws -> [MarkedNote] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "json" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
      .map { try JSONDecoder().decode(MarkedNote.self, from: Data(contentsOf: $0)) }
  }
}
