import Glibc

@testable import CaseExplorer

/// A seeded generator, so that every run tests the same lines.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }
  mutating func once(in rarity: Int) -> Bool { below(rarity) == 0 }
  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }
}

/// Command lines that are mostly right, often nearly right, and sometimes nothing at all.
enum RandomLines {
  /// How many lines; the environment variable `EXPLORER_LINES` can ask for more.
  static var count: Int {
    getenv("EXPLORER_LINES").flatMap { Int(String(cString: $0)) } ?? 4000
  }

  private static let values = [
    "medicare", "Aetna", "yes", "no", "2025-03-03", "2026-01-05", "today", "CO", "PT", "MD", "11",
    "02", "M54.50", "M54.5, M79.18", "trapezius", "left trapezius, levator scapulae", "20561",
    "20560", "97140", "GP", "59, KX", "14", "0", "60.00", "nonspecific", "surgery", "1",
    "999999999999999999999", "-1", "x2", "weekly", "\"free; text\"", "none", "é", "日本", "👩‍⚕️", "",
    "RB-1", "a", "b", "attested", "identifiers", "replace", "all", "from 2025-04-01",
    "every 3 days",
    "12 weekly complete", "8 visits weekly", "1306129879", "primary", "\"", "\\", "=", ",", ";",
    "lines[0]", "lines[1].units", "notes[0]", "history.visits[0]", "needling.muscles[1].side",
    "diagnoses[0].codeSet", "payer.name", "condition.cause", "DN1001", "kx-missing", "NCD-05",
    "coverage", "covered", "clean", "\u{7}", "\u{202E}", "#", "- trapezius", "+ infraspinatus",
  ]

  static let facts = FactTable.all.map { fact in
    fact.name.split(separator: "[]", omittingEmptySubsequences: false).joined(separator: "[0]")
  }
  static let names = CommandTable.all.filter { $0.name != "quit" }.flatMap {
    [$0.name] + $0.aliases
  }
  static let examples = CommandTable.all.filter { $0.name != "quit" }.flatMap(\.examples)

  static func line(_ random: inout SeededGenerator) -> String {
    switch random.below(12) {
    case 0...3: return random.pick(examples)
    case 4...6: return "\(random.pick(facts)) = \(random.pick(values))"
    case 7...8: return "\(random.pick(names)) \(random.pick(values))"
    case 9:
      return
        "\(random.pick(names)) \(random.pick(values)) \(random.pick(values)) \(random.pick(facts))"
    case 10: return damaged(random.pick(examples), &random)
    default:
      return random.pick([
        "undo", "redo", "undo 3", "redo 2", "mark a", "diff a", "fix all", ".", "note",
      ])
    }
  }

  /// A line with characters taken away, doubled or put in.
  private static func damaged(_ line: String, _ random: inout SeededGenerator) -> String {
    var characters = Array(line)
    for _ in 0...random.below(3) where !characters.isEmpty {
      let place = random.below(characters.count)
      switch random.below(3) {
      case 0: characters.remove(at: place)
      case 1: characters.insert(characters[place], at: place)
      default: characters[place] = random.pick(Array("\"\\=,;#[].xé \u{0}1"))
      }
    }
    return String(characters)
  }
}
