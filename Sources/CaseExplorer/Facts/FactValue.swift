import DryNeedlingKit
import LocatedJSON

/// Reads what was typed for a fact.
struct FactValue {
  let command: CommandText
  /// "Today", for the word `today`.
  let today: CalendarDate?

  typealias Words = ArraySlice<CommandText.Word>

  /// The value the words state for a fact.
  func read(_ words: Words, _ kind: FactKind) throws(CommandError) -> CaseTree {
    guard let first = words.first else {
      throw error("a value is missing; \(Self.expected(kind))", at: command.end)
    }
    switch kind {
    case .text, .notes: return .string(command.joined(words))
    case .diagnoses:
      return .list(try list(words) { word throws(CommandError) in try diagnosis(word) })
    case .modifiers:
      return .list(try list(words) { word throws(CommandError) in try modifier(word) })
    case .procedures:
      return .list(
        try list(words) { word throws(CommandError) in try single(word, .procedure) })
    case .wordList(let known):
      return .list(
        try list(words) { word throws(CommandError) in .string(try oneOf(known, [word])) })
    case .pointers:
      return .list(
        try list(words) { word throws(CommandError) in
          .number("\(try integer(word, 1...30, "the number of a diagnosis, from 1"))")
        })
    case .facts:
      return .list(
        try list(words) { word throws(CommandError) in
          .string(try FactAddress(word: word, in: command).specification.name)
        })
    case .muscles: return .list(try muscles(words))
    case .visits: return .list(try list(words) { word throws(CommandError) in try date(word) })
    case .muscle: return try MuscleValue(command: command).read(words)
    case .word(let known): return .string(try oneOf(known, words))
    case .profession: return .string(try profession(words))
    default: break
    }
    if words.count > 1 {
      let rest = words.dropFirst().first?.range.lowerBound ?? 0
      let end = words.last?.range.upperBound ?? rest
      throw error("one value is expected; \(Self.expected(kind))", at: rest..<end)
    }
    return try single(first, kind)
  }

  private func single(
    _ word: CommandText.Word, _ kind: FactKind
  ) throws(CommandError) -> CaseTree {
    switch kind {
    case .date: return try date(word)
    case .boolean: return .boolean(try boolean(word))
    case .money:
      let text = word.text.hasPrefix("$") ? String(word.text.dropFirst()) : word.text
      guard let money = Money(text), money.cents >= 0 else {
        throw error("`\(word.text)` is not an amount such as `60.00`", at: word.range)
      }
      return .number(money.description)
    case .state: return .string(try state(word))
    case .place: return .string(try place(word))
    case .procedure:
      guard let code = ProcedureCode(word.text) else {
        throw error("`\(word.text)` is not a procedure code such as `20561`", at: word.range)
      }
      return .string(code.description)
    case .diagnosis: return try diagnosis(word)
    case .npi:
      guard NPI(word.text) != nil else {
        throw error(
          "`\(word.text)` is not an NPI: ten digits, of which the last is a check digit",
          at: word.range)
      }
      return .string(word.text)
    case .taxonomy:
      guard TaxonomyCode(word.text) != nil else {
        throw error("`\(word.text)` is not a taxonomy code of ten characters", at: word.range)
      }
      return .string(word.text)
    case .integer(let bounds): return .number("\(try integer(word, bounds, "a whole number"))")
    case .decimal(let places): return .number(try decimal(word, places))
    default: return .string(word.text)
    }
  }

  /// What is expected, for messages and help.
  static func expected(_ kind: FactKind) -> String {
    switch kind {
    case .text, .notes: "any text is taken"
    case .date: "give a date such as `2025-03-03`"
    case .boolean: "give `yes` or `no`"
    case .money: "give an amount such as `60.00`"
    case .state: "give a state such as `CO`"
    case .place: "give a place of service such as `11`"
    case .procedure: "give a code such as `20561`"
    case .procedures: "give codes such as `97110, 97140`"
    case .wordList(let words):
      "`none`, or some of \(words.map { "`\($0)`" }.joined(separator: ", "))"
    case .modifiers: "give modifiers such as `GP, 59`"
    case .pointers: "give numbers of diagnoses such as `1, 2`"
    case .profession: "give a profession such as `PT` or `chiropractor`"
    case .diagnosis, .diagnoses: "give codes such as `M54.50`"
    case .muscle, .muscles: "give muscles such as `left trapezius, levator scapulae`"
    case .visits: "give dates such as `2025-01-06, 2025-01-13`"
    case .npi: "give the ten digits of an NPI"
    case .taxonomy: "give a taxonomy code such as `225100000X`"
    case .facts: "give names of facts"
    case .integer: "give a whole number"
    case .decimal: "give a number"
    case .word(let words): "one of \(words.map { "`\($0)`" }.joined(separator: ", "))"
    }
  }

  // MARK: - Kinds

  func date(_ word: CommandText.Word) throws(CommandError) -> CaseTree {
    .string(try day(word).description)
  }

  /// A day: `2025-03-03`, `3/3/2025` or `today`.
  func day(_ word: CommandText.Word) throws(CommandError) -> CalendarDate {
    if let date = CalendarDate(word.text) { return date }
    if word.keyword == "today", let today { return today }
    let isShort = word.text.count <= 10
    let dashed = isShort ? word.text.split(separator: "-").compactMap { Int($0) } : []
    if dashed.count == 3,
      let date = CalendarDate(year: dashed[0], month: dashed[1], day: dashed[2])
    {
      return date
    }
    let parts = isShort ? word.text.split(separator: "/").compactMap { Int($0) } : []
    var hint = "write it like `2025-03-03`"
    if parts.count == 3 {
      if let date = CalendarDate(year: parts[2], month: parts[0], day: parts[1]) { return date }
      // Which century is meant is not guessed.
      if (0...99).contains(parts[2]),
        let date = CalendarDate(year: 2000 + parts[2], month: parts[0], day: parts[1])
      {
        hint = "did you mean `\(date)`?"
      }
    }
    throw error("`\(word.text)` is not a date; \(hint)", at: word.range)
  }

  func boolean(_ word: CommandText.Word) throws(CommandError) -> Bool {
    switch word.text.lowercased() {
    case "yes", "y", "true": true
    case "no", "n", "false": false
    default: throw error("`\(word.text)` is neither `yes` nor `no`", at: word.range)
    }
  }

  func integer(
    _ word: CommandText.Word, _ bounds: ClosedRange<Int>, _ what: String
  ) throws(CommandError) -> Int {
    guard let number = Int(word.text) else {
      throw error("`\(word.text)` is not \(what); write it in digits", at: word.range)
    }
    guard bounds.contains(number) else {
      throw error(
        "`\(word.text)` is not \(what) from \(bounds.lowerBound) to \(bounds.upperBound)",
        at: word.range)
    }
    return number
  }

  private func decimal(_ word: CommandText.Word, _ places: Int) throws(CommandError) -> String {
    let parts = word.text.split(separator: ".", omittingEmptySubsequences: false)
    let digits = parts.allSatisfy { part in
      !part.isEmpty && part.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    }
    guard digits, parts.count <= 2, parts[0].count <= 6,
      parts[0].count == 1 || parts[0].first != "0", parts.count < 2 || parts[1].count <= places
    else {
      throw error(
        "`\(word.text)` is not a number with up to \(places) decimals", at: word.range)
    }
    return word.text
  }

  func state(_ word: CommandText.Word) throws(CommandError) -> String {
    if let state = USState(word.text) { return state.description }
    if let code = CodeNames.state(named: word.text) { return code }
    let near = closestMatch(to: word.text, among: CodeNames.states.map(\.name))
    let hint = near.map { "did you mean `\($0)`?" } ?? "write its postal code, such as `CO`"
    throw error("`\(word.text)` is not a state; \(hint)", at: word.range)
  }

  private func place(_ word: CommandText.Word) throws(CommandError) -> String {
    if let place = PlaceOfService(word.text) { return place.description }
    if word.text.count == 1, let place = PlaceOfService("0" + word.text) {
      return place.description
    }
    if let place = CodeNames.places.first(where: { $0.name == word.text.lowercased() }) {
      return place.code
    }
    let wanted = word.text.lowercased()
    let near = CodeNames.places.filter { entry in
      entry.name.split { !$0.isLetter }.contains { $0 == wanted }
    }
    let hint =
      near.isEmpty
      ? "give two digits, such as `11` for an office"
      : "did you mean \(near.prefix(3).map { "`\($0.code)` (\($0.name))" }.joined(separator: " or "))?"
    throw error("`\(word.text)` is not a place of service; \(hint)", at: word.range)
  }

  private func diagnosis(_ word: CommandText.Word) throws(CommandError) -> CaseTree {
    guard let code = DiagnosisCode(word.text) else {
      throw error("`\(word.text)` is not a diagnosis code such as `M54.50`", at: word.range)
    }
    return .string(code.description)
  }

  private func modifier(_ word: CommandText.Word) throws(CommandError) -> CaseTree {
    guard let modifier = Modifier(word.text) else {
      throw error(
        "`\(word.text)` is not a modifier: two letters or digits, such as `59`", at: word.range)
    }
    return .string(modifier.description)
  }

  private func oneOf(_ known: [String], _ words: Words) throws(CommandError) -> String {
    let written = command.joined(words)
    let wanted = Self.folded(written)
    if let word = known.first(where: { Self.folded($0) == wanted }) { return word }
    let near = closestMatch(to: written, among: known)
    let hint = near.map { "did you mean `\($0)`?" } ?? Self.expected(.word(known))
    throw error("`\(written)` cannot stand here; \(hint)", at: range(words))
  }

  /// Letters and digits in small letters: `self pay`, `Self-Pay` and `selfpay` are one.
  static func folded(_ text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  private func profession(_ words: Words) throws(CommandError) -> String {
    let written = command.joined(words)
    if let profession = Profession(credential: written) { return profession.rawValue }
    let near = closestMatch(to: written, among: Profession.allCases.map(\.rawValue))
    let hint = near.map { "did you mean `\($0)`?" } ?? "write it like `PT` or `physical therapist`"
    throw error("`\(written)` is not a profession; \(hint)", at: range(words))
  }

  private func muscles(_ words: Words) throws(CommandError) -> [CaseTree] {
    if words.count == 1, let word = words.first, word.keyword == "none" { return [] }
    let value = MuscleValue(command: command)
    var muscles: [CaseTree] = []
    for item in words.split(separator: ",") { muscles.append(try value.read(item)) }
    return muscles
  }

  // MARK: - Words

  /// The values of a list; commas between them may be left out.
  private func list(
    _ words: Words, _ read: (CommandText.Word) throws(CommandError) -> CaseTree
  ) throws(CommandError) -> [CaseTree] {
    if words.count == 1, words.first?.keyword == "none" { return [] }
    var values: [CaseTree] = []
    for word in words where word.text != "," || word.isQuoted { values.append(try read(word)) }
    return values
  }

  func range(_ words: Words) -> Range<Int> {
    guard let first = words.first, let last = words.last else { return command.end }
    return first.range.lowerBound..<last.range.upperBound
  }

  func error(_ message: String, at range: Range<Int>) -> CommandError {
    CommandError(message, at: range, in: command.text)
  }
}

extension ArraySlice<CommandText.Word> {
  /// The stretches between words that are `separator`, empty ones left out.
  func split(separator: String) -> [ArraySlice<CommandText.Word>] {
    split { !$0.isQuoted && $0.text == separator }
  }
}

/// Reads the words for a needled muscle.
struct MuscleValue {
  let command: CommandText

  func read(_ words: ArraySlice<CommandText.Word>) throws(CommandError) -> CaseTree {
    let written = command.joined(words)
    let mention = NeedledMuscle(named: written)
    // What stands between quotation marks is taken as it is.
    if case .unrecognized = mention.site, words.count > 1 || words.first?.isQuoted != true {
      let value = FactValue(command: command, today: nil)
      throw value.error(Self.unknown(written), at: value.range(words))
    }
    var session = NeedlingSession()
    session.muscles = [mention]
    var encounter = Encounter()
    encounter.needling = session
    return CaseTree(encounter).value(at: [.key("needling"), .key("muscles"), .index(0)])
      ?? .string(written)
  }

  private static func unknown(_ written: String) -> String {
    switch MuscleVocabulary.resolve(written).reading {
    case .ambiguous(let muscles):
      let names = muscles.prefix(5).map { "`\($0.name)`" }.joined(separator: ", ")
      return "`\(written)` may mean \(names); write which one"
    case .unknown(let suggestions) where !suggestions.isEmpty:
      let names = suggestions.prefix(3).map { "`\($0)`" }.joined(separator: " or ")
      return "`\(written)` is no muscle the kit knows; did you mean \(names)?"
    default:
      return
        "`\(written)` is no muscle the kit knows; put it in quotation marks to keep it as it is"
    }
  }
}
