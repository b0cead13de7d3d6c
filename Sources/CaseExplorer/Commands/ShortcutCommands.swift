import DryNeedlingKit
import LocatedJSON

/// `payer medicare`, `payer Aetna`.
enum PayerCommand {
  static let command = Command(
    name: "payer", group: .facts, usage: ["KIND|NAME"],
    summary: "who pays: a kind such as `medicare`, or a name",
    details: """
      Takes the place of the payer's kind, name, identifier and filing indicator together. \
      `policies all` lists the payers of whom a policy is known; another name needs quotation marks.
      """,
    examples: ["payer medicare", "payer Aetna", "payer \"Acme Health\""],
    slots: [.payer],
    action: .change { (state, arguments, bench) throws(CommandError) in
      _ = try arguments.required("the payer")
      var words = arguments.words
      if words.first?.text == "=", words.count > 1 { words.removeFirst() }
      var encounter = state.encounter
      let order = encounter.coverage.order
      let member = encounter.coverage.memberIdentifier
      encounter.coverage = try coverage(words, arguments.command, bench)
      encounter.coverage.order = order
      encounter.coverage.memberIdentifier = member
      return try FactChange.taken(CaseTree(encounter), state, arguments.command)
    })

  private static func coverage(
    _ words: FactValue.Words, _ command: CommandText, _ bench: Workbench
  ) throws(CommandError) -> Coverage {
    var coverage = Coverage()
    let written = command.joined(words)
    if let kind = kind(written) {
      coverage.payerKind = kind
      return coverage
    }
    let isQuoted = words.count == 1 && words.first?.isQuoted == true
    if let policy = bench.policies.policies(named: written).first {
      coverage.payerName = policy.id == written ? policy.payerName : written
      if policy.recognition.kinds.count == 1 { coverage.payerKind = policy.recognition.kinds[0] }
      return coverage
    }
    guard isQuoted else {
      let known =
        PayerKind.allCases.map(\.rawValue)
        + bench.policies.policies.flatMap { [$0.payerName, $0.id] + $0.recognition.names }
      let quoted = "`payer \(CommandWord.quoted(written))` keeps the name as it is"
      let hint =
        closestMatch(to: written, among: known).map { "did you mean `\($0)`? \(quoted)" }
        ?? "`policies all` lists those that are, and \(quoted)"
      throw CommandError(
        "no policy of a payer `\(written)` is known; \(hint)",
        at: FactValue(command: command, today: nil).range(words), in: command.text)
    }
    coverage.payerName = written
    return coverage
  }

  /// The kind that a word means.
  static func kind(_ written: String) -> PayerKind? {
    let wanted = FactValue.folded(written)
    if let kind = PayerKind.allCases.first(where: { FactValue.folded($0.rawValue) == wanted }) {
      return kind
    }
    switch wanted {
    case "ma", "advantage": return .medicareAdvantage
    case "wc", "workerscomp", "workcomp": return .workersCompensation
    case "cash", "self", "patient": return .selfPay
    case "bcbs", "bluecrossblueshield": return .blueCross
    case "fep": return .federalEmployeeProgram
    default: return nil
    }
  }
}

/// `muscles left trapezius, levator scapulae`.
enum MusclesCommand {
  static let command = Command(
    name: "muscles", aliases: ["muscle"], group: .facts,
    usage: ["MUSCLE, MUSCLE…", "+ MUSCLE…", "- MUSCLE…", "none"],
    summary: "the muscles that were needled",
    details: """
      Sides, parts, synonyms and Latin are understood: `L upper trap`, `levator scapulae right`. \
      `+` adds to the list and `-` takes from it. Words the kit does not know are kept only between \
      quotation marks.
      """,
    examples: ["muscles left trapezius, levator scapulae", "muscles + infraspinatus"],
    slots: [.value("needling.muscles")],
    action: .change { (state, arguments, bench) throws(CommandError) in
      _ = try arguments.required("a muscle")
      guard let address = FactAddress("needling.muscles") else { throw arguments.error("no fact") }
      var words = arguments.words
      if words.first?.text == "=", words.count > 1 { words.removeFirst() }
      let sign = words.first?.text ?? ""
      guard sign == "+" || sign == "-" else {
        return try FactChange.set(address, to: words, state, arguments.command, bench)
      }
      words.removeFirst()
      let value = try FactValue(command: arguments.command, today: nil).read(words, .muscles)
      guard case .list(let mentioned) = value else { throw arguments.error("a muscle is missing") }
      let tree = CaseTree(state.encounter)
      var present: [CaseTree] = []
      if case .list(let muscles)? = tree.value(at: address.steps) { present = muscles }
      for muscle in mentioned {
        if sign == "+" {
          present.append(muscle)
        } else {
          let count = present.count
          present.removeAll { name($0) == name(muscle) }
          if present.count == count {
            throw arguments.error(
              "`\(name(muscle))` is not among the muscles of the case",
              at: FactValue(command: arguments.command, today: nil).range(words))
          }
        }
      }
      return try FactChange.set(address, .list(present), state, arguments.command)
    })

  private static func name(_ muscle: CaseTree) -> String {
    switch muscle {
    case .string(let name): return name
    default:
      if case .string(let name)? = muscle.value(at: [.key("name")]) { return name }
      return ""
    }
  }
}

/// `line 20561 59`.
enum LineCommand {
  static let command = Command(
    name: "line", group: .facts,
    usage: [
      "CODE [MODIFIER…] [xUNITS] [charge AMOUNT]", "NUMBER CODE [MODIFIER…]", "NUMBER remove",
    ],
    summary: "a service line: its code, modifiers and units",
    details: """
      Without a number the one line of that code is changed, or a new line is added. What is not \
      said of units is one unit, and what is not said of modifiers is none.
      """,
    examples: ["line 20561", "line 20561 GP KX", "line 97140 59 x2 charge 45.00", "line 2 remove"],
    slots: [.line],
    action: .change { (state, arguments, bench) throws(CommandError) in
      var words = arguments.words
      if words.first?.text == "=", words.count > 1 { words.removeFirst() }
      guard let first = words.first else { throw arguments.misuse("the code is missing") }
      var encounter = state.encounter
      var index: Int?
      if first.text.count < 4, let number = Int(first.text) {
        guard number >= 1, number <= encounter.serviceLines.count + 1 else {
          throw arguments.error(
            "the case has \(encounter.serviceLines.count) lines, so there is no line `\(number)`",
            at: first.range)
        }
        index = number - 1
        words.removeFirst()
        if words.first?.keyword == "remove", words.count == 1 {
          guard number <= encounter.serviceLines.count else {
            throw arguments.error("there is no line `\(number)`", at: first.range)
          }
          encounter.serviceLines.remove(at: number - 1)
          return try FactChange.taken(CaseTree(encounter), state, arguments.command)
        }
      }
      let line = try Self.line(words, arguments)
      let same = encounter.serviceLines.indices.filter {
        encounter.serviceLines[$0].procedure == line.procedure
      }
      let place = index ?? (same.count == 1 ? same[0] : encounter.serviceLines.count)
      if place < encounter.serviceLines.count {
        encounter.serviceLines[place].procedure = line.procedure
        encounter.serviceLines[place].modifiers = line.modifiers
        encounter.serviceLines[place].quantity = line.quantity
        encounter.serviceLines[place].quantityBasis = .units
        if let charge = line.charge { encounter.serviceLines[place].charge = charge }
      } else {
        encounter.serviceLines.append(line)
      }
      var change = try FactChange.taken(CaseTree(encounter), state, arguments.command)
      // Any code can be billed; two figures of a needling code in the wrong order seldom are.
      if let code = line.procedure?.description,
        let near = ["20560", "20561"].first(where: { $0 != code && $0.sorted() == code.sorted() })
      {
        change.page.line("did you mean `\(near)`? if so, write `undo`, then `line \(near)`")
      }
      return change
    })

  private static func line(
    _ words: FactValue.Words, _ arguments: Arguments
  ) throws(CommandError) -> ServiceLine {
    guard let first = words.first else {
      throw arguments.misuse("the code is missing", at: arguments.command.end)
    }
    guard let code = ProcedureCode(first.text) else {
      throw arguments.error(
        "`\(first.text)` is not a procedure code such as `20561`", at: first.range)
    }
    var line = ServiceLine(code)
    var rest = words.dropFirst().filter { $0.text != "," }[...]
    while let word = rest.popFirst() {
      if word.keyword == "charge" {
        let amount = rest.popFirst()
        let text = amount.map { $0.text.hasPrefix("$") ? String($0.text.dropFirst()) : $0.text }
        guard let money = text.flatMap({ Money($0) }), money.cents >= 0 else {
          throw arguments.error(
            "an amount such as `60.00` must follow `charge`", at: amount?.range ?? word.range)
        }
        line.charge = money
      } else if word.text.count > 1, word.text.first == "x" || word.text.first == "X",
        word.text.dropFirst().allSatisfy({ ("0"..."9").contains($0) })
      {
        guard let units = Int(word.text.dropFirst()), (1...9999).contains(units) else {
          throw arguments.error("`\(word.text)` is not a number of units", at: word.range)
        }
        line.quantity = ServiceQuantity(units)
      } else if let modifier = Modifier(word.text) {
        guard line.modifiers.append(modifier) else {
          throw arguments.error("a line has no room for that many modifiers", at: word.range)
        }
      } else {
        throw arguments.error(
          "`\(word.text)` is neither a modifier nor units such as `x2`", at: word.range)
      }
    }
    return line
  }
}

/// `visits 12 weekly`.
enum VisitsCommand {
  static let command = Command(
    name: "visits", group: .facts,
    usage: ["DATE, DATE…", "NUMBER [FREQUENCY] [complete]", "none"],
    summary: "earlier sessions: their dates, or so many before this one",
    details: """
      A number makes that many sessions before the date of service: `visits 12 twice weekly`. \
      Frequencies: `daily`, `weekly` (when nothing is said), `twice weekly`, `3 a week`, `every 10 \
      days`, `every 2 weeks`. `complete` says that there were no others.
      """,
    examples: ["visits 2025-01-06, 2025-01-13", "visits 12 weekly complete", "visits none"],
    slots: [.words(["none", "weekly", "twice", "daily", "every", "complete"])],
    action: .change { (state, arguments, bench) throws(CommandError) in
      var words = arguments.words
      if words.first?.text == "=", words.count > 1 { words.removeFirst() }
      guard let first = words.first, let address = FactAddress("history.visits") else {
        throw arguments.misuse("the sessions are missing", at: arguments.command.end)
      }
      var state = state
      let original = state
      var isComplete = false
      if words.last?.keyword == "complete" {
        isComplete = true
        words.removeLast()
      }
      var dates: [CaseTree] = []
      if words.count == 1, first.keyword == "none" {
        state.encounter.history.isComplete = false
      } else if let count = Int(first.text), first.text.count < 4 {
        dates = try Self.dates(count, words, state, arguments)
      } else {
        let value = try FactValue(command: arguments.command, today: state.asOf ?? bench.asOf)
          .read(words, .visits)
        if case .list(let read) = value { dates = read }
      }
      var tree = CaseTree(state.encounter)
      _ = tree.set(.list(dates), at: address.steps[...])
      if isComplete { _ = tree.set(.boolean(true), at: [.key("history"), .key("complete")]) }
      return try FactChange.taken(tree, original, arguments.command)
    })

  private static func dates(
    _ count: Int, _ words: FactValue.Words, _ state: CaseState, _ arguments: Arguments
  ) throws(CommandError) -> [CaseTree] {
    guard (0...400).contains(count) else {
      throw arguments.error(
        "a number of sessions from 0 to 400 is expected", at: words.first?.range)
    }
    let frequency = try Frequency(words.dropFirst(), arguments)
    let needling = state.encounter.serviceLines.first { $0.procedure?.isDryNeedling == true }
    guard let day = needling?.dateOfService ?? state.encounter.claim.dateOfService else {
      throw arguments.error("the date of service is not stated; state it first, as `on 2025-03-03`")
    }
    return frequency.offsets(count + 1).dropFirst().reversed().map {
      .string(day.adding(days: -$0).description)
    }
  }
}

/// How often sessions are held.
struct Frequency {
  /// Sessions in each stretch of this many days.
  let sessions: Int
  let days: Int

  /// A frequency from its words; weekly when there are none.
  init(_ words: FactValue.Words, _ arguments: Arguments) throws(CommandError) {
    let texts = words.map(\.keyword)
    switch texts {
    case [], ["weekly"], ["once", "weekly"], ["a", "week"], ["once", "a", "week"]:
      (sessions, days) = (1, 7)
    case ["daily"]: (sessions, days) = (1, 1)
    case ["twice", "weekly"], ["twice", "a", "week"]: (sessions, days) = (2, 7)
    case ["biweekly"], ["fortnightly"]: (sessions, days) = (1, 14)
    case ["monthly"]: (sessions, days) = (1, 28)
    default:
      if texts.count == 3, let times = Int(texts[0]), (1...7).contains(times),
        texts[1...] == ["a", "week"] || texts[1...] == ["per", "week"]
      {
        (sessions, days) = (times, 7)
      } else if texts.count == 2, texts[1] == "weekly", let times = Int(texts[0]),
        (1...7).contains(times)
      {
        (sessions, days) = (times, 7)
      } else if texts.count == 3, texts[0] == "every", let number = Int(texts[1]),
        (1...365).contains(number), texts[2].hasPrefix("day") || texts[2].hasPrefix("week")
      {
        (sessions, days) = (1, texts[2].hasPrefix("week") ? number * 7 : number)
      } else {
        throw arguments.error(
          "how often is not clear; write `weekly`, `twice weekly`, `3 a week` or `every 10 days`",
          at: FactValue(command: arguments.command, today: nil).range(words))
      }
    }
  }

  /// Days from the first session to each.
  func offsets(_ count: Int) -> [Int] {
    (0..<count).map { $0 / sessions * days + $0 % sessions * days / sessions }
  }
}
