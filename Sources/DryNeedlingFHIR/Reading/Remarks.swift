import DryNeedlingKit
import LocatedJSON

/// What there is to say of a file, bounded in number.
struct Remarks {
  private var pending: [(rule: Rule, message: String, spot: Spot)] = []
  /// By the last two digits of the rules, which are those of ``FHIRFormatRules``.
  private var counts = [Int](repeating: 0, count: 100)
  private let most: Int

  init(most: Int) { self.most = max(1, most) }

  var hasPending: Bool { !pending.isEmpty }

  /// Whether one more remark of a rule is let through; `message` is then extended when it is the
  /// last.
  mutating func admits(_ rule: Rule, _ message: inout String) -> Bool {
    let count = counts[Self.index(rule)] + 1
    counts[Self.index(rule)] = count
    if count == most { message += "; further ones of this file are not shown" }
    return count <= most
  }

  /// Whether a remark would be let through, so that its words need not be made in vain.
  func wouldAdmit(_ rule: Rule) -> Bool { counts[Self.index(rule)] < most }

  private static func index(_ rule: Rule) -> Int { Int(rule.id.number % 100) }

  mutating func add(_ rule: Rule, at spot: Spot, _ message: @autoclosure () -> String) {
    guard wouldAdmit(rule) else { return }
    var message = message()
    guard admits(rule, &message) else { return }
    pending.append((rule, message, spot))
  }

  /// The remarks made since the last call, in the order of the file.
  mutating func take() -> [(rule: Rule, message: String, spot: Spot)] {
    var taken: [(rule: Rule, message: String, spot: Spot)] = []
    swap(&taken, &pending)
    return taken.enumerated().sorted {
      ($0.element.spot, $0.offset) < ($1.element.spot, $1.offset)
    }.map(\.element)
  }
}

extension SourceLocation {
  init(_ place: JSONPlace, path: String? = nil) {
    self.init(line: place.line, column: place.column, byte: place.byte, path: path)
  }
}

extension String {
  /// At most 40 characters, none that could change what a terminal shows.
  var excerpt: String {
    let safe = String(
      prefix(40).map { character -> Character in
        character.unicodeScalars.allSatisfy { scalar in
          scalar.value >= 0x20 && scalar.value != 0x7F && !(0x80...0x9F).contains(scalar.value)
            && scalar.properties.generalCategory != .format
        } && character != "`" ? character : "?"
      })
    return utf8.count > safe.utf8.count && count > 40 ? safe + "…" : safe
  }
}
