import DryNeedlingKit

/// How well the reader finds what was marked by hand.
struct NoteAccuracy {
  /// Right answers, wrong ones and missed ones.
  struct Tally {
    var right = 0
    var wrong = 0
    var missed = 0

    /// Of what was found, the share that is marked; 1 when nothing was found.
    var precision: Double { right + wrong == 0 ? 1 : Double(right) / Double(right + wrong) }
    /// Of what is marked, the share that was found; 1 when nothing is marked.
    var recall: Double { right + missed == 0 ? 1 : Double(right) / Double(right + missed) }

    mutating func add(_ other: Tally) {
      right += other.right
      wrong += other.wrong
      missed += other.missed
    }
  }

  private(set) var notes = 0
  private(set) var exactCounts = 0
  private(set) var muscles = Tally()
  private(set) var sides = Tally()
  /// By element: its state when that is not absent.
  private(set) var elements: [String: Tally] = [:]
  /// By element: only what is present.
  private(set) var present: [String: Tally] = [:]
  private(set) var safety = Tally()
  /// What differs, a line each.
  private(set) var mistakes: [String] = []

  init(_ notes: [MarkedNote]) {
    let reader = NoteReader()
    for note in notes { add(note, reader.read(note.text)) }
  }

  var exactShare: Double { notes == 0 ? 1 : Double(exactCounts) / Double(notes) }

  /// All elements together.
  var allElements: Tally {
    elements.values.reduce(into: Tally()) { $0.add($1) }
  }

  private mutating func add(_ note: MarkedNote, _ reading: NoteReading) {
    notes += 1
    if reading.distinctMuscleCount == note.distinctMuscles { exactCounts += 1 }
    let bytes = Array(note.text.utf8)
    func quote(_ spans: [TextSpan]) -> String {
      spans.prefix(3).map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
        .joined(separator: " … ")
    }
    let found = Self.sides(reading.muscles.map { ($0.muscle.name, $0.side.rawValue) })
    let marked = Self.sides(note.muscles.map { ($0.name, $0.side) })
    add(Set(found.map(\.name)), Set(marked.map(\.name)), to: &muscles)
    add(found, marked, to: &sides)
    for name in found.subtracting(marked).sorted(by: { $0.text < $1.text }) {
      let spans = reading.muscles.filter { $0.muscle.name == name.name }.map(\.span)
      mistakes.append("\(note.id): wrong muscle \(name.text) [\(quote(spans))]")
    }
    for name in marked.subtracting(found).sorted(by: { $0.text < $1.text }) {
      mistakes.append("\(note.id): missed muscle \(name.text)")
    }
    for element in reading.elements {
      let id = element.element.rawValue
      let (is_, was) = (element.state.rawValue, note.elements[id] ?? "absent")
      if is_ == was, was != "absent" { elements[id, default: Tally()].right += 1 }
      if is_ != was, is_ != "absent" { elements[id, default: Tally()].wrong += 1 }
      if is_ != was, was != "absent" { elements[id, default: Tally()].missed += 1 }
      if is_ == "present" || was == "present" {
        if is_ == was { present[id, default: Tally()].right += 1 }
        if is_ != was, is_ == "present" { present[id, default: Tally()].wrong += 1 }
        if is_ != was, was == "present" { present[id, default: Tally()].missed += 1 }
      }
      if is_ != was {
        mistakes.append("\(note.id): \(id) is \(is_), marked \(was) [\(quote(element.spans))]")
      }
    }
    let foundSafety = Set(reading.safety.map { "\($0.item.rawValue) \($0.state.rawValue)" })
    let markedSafety = Set(note.safety.map { "\($0.key) \($0.value)" })
    add(foundSafety, markedSafety, to: &safety)
    for item in foundSafety.subtracting(markedSafety).sorted() {
      mistakes.append("\(note.id): wrong safety \(item)")
    }
    for item in markedSafety.subtracting(foundSafety).sorted() {
      mistakes.append("\(note.id): missed safety \(item)")
    }
  }

  private func add<Item>(_ found: Set<Item>, _ marked: Set<Item>, to tally: inout Tally) {
    tally.right += found.intersection(marked).count
    tally.wrong += found.subtracting(marked).count
    tally.missed += marked.subtracting(found).count
  }

  private struct SidedName: Hashable {
    var name: String
    var side: String

    var text: String { "\(name), \(side)" }
  }

  /// Both sides as two; a mention without a side adds nothing to one with.
  private static func sides(_ mentions: [(String, String)]) -> Set<SidedName> {
    var all: Set<SidedName> = []
    for (name, side) in mentions where side != "unstated" {
      for one in side == "bilateral" ? ["left", "right"] : [side] {
        all.insert(SidedName(name: name, side: one))
      }
    }
    for (name, side) in mentions where side == "unstated" {
      if !all.contains(where: { $0.name == name }) {
        all.insert(SidedName(name: name, side: "unstated"))
      }
    }
    return all
  }
}
