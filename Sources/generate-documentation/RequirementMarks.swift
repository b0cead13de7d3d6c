import Foundation

/// Why a requirement has no rule, as `requirements.json` says it.
struct RequirementMarks {
  /// The list, from the top of the checkout.
  static let file = "Sources/DryNeedlingKit/Findings/requirements.json"

  enum Mark: Equatable {
    /// It waits for the part of the kit that will hold its rules.
    case notYet(String)
    /// No rule will be made of it, and why.
    case notEncoded(String)
  }

  private(set) var marks: [String: Mark] = [:]

  /// The marks of a list; a requirement that has two keeps the second.
  init(_ text: String) throws {
    struct Row: Decodable {
      let id: String
      let notYet, notEncoded: String?
    }
    struct List: Decodable {
      let requirements, conflicts: [Row]
    }
    let list = try JSONDecoder().decode(List.self, from: Data(text.utf8))
    for row in list.requirements + list.conflicts {
      if let room = row.notYet { marks[row.id] = .notYet(room) }
      if let reason = row.notEncoded { marks[row.id] = .notEncoded(reason) }
    }
  }

  subscript(id: String) -> Mark? { marks[id] }

  /// The text of a list without the marks of the requirements that are cited. Every member of the
  /// list stands on a line of its own, the id first.
  static func dropping(cited: Set<String>, from text: String) -> String {
    var lines: [Substring] = []
    var isCited = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let member = line.drop { $0 == " " }
      if member.hasPrefix("\"id\":") {
        isCited =
          member.split(separator: "\"").dropFirst(2).first.map { cited.contains("\($0)") } ?? false
      }
      guard
        isCited, member.hasPrefix("\"notYet\":") || member.hasPrefix("\"notEncoded\":")
      else {
        lines.append(line)
        continue
      }
      // The last member of an object has no comma, so the one before it now must have none.
      if !member.hasSuffix(","), let last = lines.popLast() { lines.append(last.dropLast()) }
    }
    return lines.joined(separator: "\n")
  }
}
