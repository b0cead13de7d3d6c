import DryNeedlingKit

/// Makes exchanges of bytes out of the repairs of one claim.
///
/// Repairs count lines and diagnoses as the claim was read, so all of them are gathered first; only
/// then is told what each element becomes.
struct ClaimRepairer {
  private let source: X12SourceMap
  private let bytes: [UInt8]
  private let segments: SegmentList.Detached
  private let base: Int
  private var lines: [LineDraft] = []
  private var diagnoses: [Int: (code: DiagnosisCode, because: RuleID)] = [:]
  private var total: (amount: Money, because: RuleID)?

  /// What came of the repairs.
  private(set) var edits: [ByteEdit] = []
  /// How many segments go away.
  private(set) var removedSegments = 0

  /// What is to become of a service line.
  private struct LineDraft {
    /// Its segments, LX first, as indices into those of the claim.
    var range: Range<Int>
    /// Its SV1, likewise; nil when it has none.
    var service: Int?
    /// The components of SV101, once one of them changes.
    var procedure: [[UInt8]]?
    var procedureReasons: [RuleID] = []
    var quantity: ServiceQuantity?
    var quantityReasons: [RuleID] = []
    /// The rules that ask to take the line away; empty while it stays.
    var removal: [RuleID] = []
  }

  init(_ source: X12SourceMap) {
    self.source = source
    base = source.byteRange.lowerBound
    bytes = source.claimBytes
    segments = source.detachedSegments(bytes)
    findLines()
  }

  private mutating func findLines() {
    for (index, segment) in segments.all.enumerated() {
      guard let line = segment.loop.line else { continue }
      if line == lines.count {
        lines.append(LineDraft(range: index..<index + 1))
      } else if line == lines.count - 1 {
        lines[line].range = lines[line].range.lowerBound..<index + 1
      }
      if segment.tag == .sv1, line == lines.count - 1, lines[line].service == nil {
        lines[line].service = index
      }
    }
  }

  // MARK: Repairs

  mutating func accept(_ repairs: [OfferedRepair]) -> [X12RefusedRepair] {
    var refused: [X12RefusedRepair] = []
    // Removals make room for what is added.
    let inOrder =
      repairs.filter { Self.removes($0.repair) }
      + repairs.filter {
        !Self.removes($0.repair)
      }
    for offered in inOrder {
      let (repair, because) = (offered.repair, offered.because)
      if let reason = take(repair.edit, because) {
        refused.append(
          X12RefusedRepair(
            repair: repair, because: because, reason: reason,
            location: source.location(of: Self.path(repair.edit))))
      }
    }
    for index in lines.indices { writeLine(index) }
    for index in diagnoses.keys.sorted() { writeDiagnosis(index) }
    writeLineNumbers()
    writeTotal()
    return refused
  }

  private static func removes(_ repair: Repair) -> Bool {
    if case .removeModifier = repair.edit { true } else { false }
  }

  static func path(_ edit: Repair.Edit) -> FactPath {
    switch edit {
    case .addModifier(_, let line), .removeModifier(_, let line):
      FactPath(.lineModifiers, index: line)
    case .replaceProcedure(_, let line): FactPath(.lineProcedure, index: line)
    case .setQuantity(_, let line): FactPath(.lineQuantity, index: line)
    case .removeLine(let line): FactPath(.serviceLine, index: line)
    case .replaceDiagnosis(_, let index): FactPath(.diagnosis, index: index)
    case .setTotalCharge: FactPath(.totalCharge)
    }
  }

  /// Notes down a repair. Answers why it cannot be written; nil when it can.
  private mutating func take(_ edit: Repair.Edit, _ because: RuleID) -> String? {
    switch edit {
    case .addModifier(let modifier, let line): return add(modifier, line, because)
    case .removeModifier(let modifier, let line): return remove(modifier, line, because)
    case .replaceProcedure(let code, let line):
      guard let procedure = procedure(ofLine: line) else { return Self.noService }
      change(line, Self.setting(2, of: procedure, to: Array(code.description.utf8)), because)
      return nil
    case .setQuantity(let quantity, let line):
      guard lines.indices.contains(line), lines[line].service != nil else { return Self.noService }
      if let other = lines[line].quantity, other != quantity {
        return "another repair sets the quantity to `\(other)`; accept one of them"
      }
      lines[line].quantity = quantity
      lines[line].quantityReasons.append(because)
      return nil
    case .removeLine(let line):
      guard lines.indices.contains(line) else { return Self.noService }
      let staying = lines.indices.count { $0 != line && lines[$0].removal.isEmpty }
      guard staying > 0 else { return "the claim would have no service line left; void it instead" }
      lines[line].removal.append(because)
      return nil
    case .replaceDiagnosis(let code, let index):
      if let other = diagnoses[index], other.code != code {
        return "another repair sets the diagnosis to `\(other.code)`; accept one of them"
      }
      guard diagnosisElement(index) != nil else { return "the diagnosis is not found in `HI`" }
      diagnoses[index] = (code, because)
      return nil
    case .setTotalCharge(let amount):
      total = (amount, because)
      return nil
    }
  }

  private static let noService = "the service line has no `SV1`; complete it first"

  private mutating func change(_ line: Int, _ procedure: [[UInt8]], _ because: RuleID) {
    lines[line].procedure = procedure
    lines[line].procedureReasons.append(because)
  }

  /// The components of SV101; nil for a line without.
  private func procedure(ofLine line: Int) -> [[UInt8]]? {
    guard lines.indices.contains(line), let service = lines[line].service else { return nil }
    if let draft = lines[line].procedure { return draft }
    let element = segments.element(1, of: segments.all[service])
    guard !element.isEmpty else { return nil }
    return bytes[element].split(
      separator: segments.delimiters.component, omittingEmptySubsequences: false
    ).map(Array.init)
  }

  private static func setting(_ number: Int, of components: [[UInt8]], to value: [UInt8])
    -> [[UInt8]]
  {
    var components = components
    while components.count < number { components.append([]) }
    components[number - 1] = value
    return components
  }

  /// The modifiers of SV101, in order.
  private static func modifiers(_ components: [[UInt8]]) -> [[UInt8]] {
    components.dropFirst(2).prefix(4).filter { !$0.isEmpty }
  }

  /// SV101 with other modifiers; the description behind them keeps its place.
  private static func replacingModifiers(
    of components: [[UInt8]], with modifiers: [[UInt8]]
  ) -> [[UInt8]] {
    let rest = components.dropFirst(6)
    var result = Array(components.prefix(2)) + modifiers
    if !rest.isEmpty {
      while result.count < 6 { result.append([]) }
      result += rest
    }
    return result
  }

  private mutating func add(_ modifier: Modifier, _ line: Int, _ because: RuleID) -> String? {
    guard let procedure = procedure(ofLine: line), procedure.count >= 2 else {
      return Self.noService
    }
    var modifiers = Self.modifiers(procedure)
    let isThere = modifiers.contains { Modifier(String(decoding: $0, as: UTF8.self)) == modifier }
    if isThere { return nil }
    guard modifiers.count < 4 else {
      return "the line has four modifiers already, and there is no room for `\(modifier)`"
    }
    // What decides payment stands before what only informs.
    var place = modifiers.count
    if modifier.decidesPayment {
      place =
        modifiers.firstIndex {
          Modifier(String(decoding: $0, as: UTF8.self))?.decidesPayment != true
        } ?? place
    }
    modifiers.insert(Array(modifier.description.utf8), at: place)
    change(line, Self.replacingModifiers(of: procedure, with: modifiers), because)
    return nil
  }

  private mutating func remove(_ modifier: Modifier, _ line: Int, _ because: RuleID) -> String? {
    guard let procedure = procedure(ofLine: line) else { return Self.noService }
    var modifiers = Self.modifiers(procedure)
    let place = modifiers.lastIndex {
      Modifier(String(decoding: $0, as: UTF8.self)) == modifier
    }
    guard let place else { return nil }
    modifiers.remove(at: place)
    change(line, Self.replacingModifiers(of: procedure, with: modifiers), because)
    return nil
  }

  // MARK: Writing

  private mutating func replace(
    _ range: Range<Int>, with replacement: [UInt8], _ fact: FactPath, _ because: [RuleID]
  ) {
    let original = Array(bytes[range])
    guard original != replacement else { return }
    edits.append(
      ByteEdit(
        range.lowerBound + base..<range.upperBound + base, of: original, with: replacement,
        at: source.location(of: fact), because))
  }

  /// Sets an element, adding empty ones before it where the segment is too short.
  private mutating func set(
    _ number: Int, of segment: FoundSegment, to value: [UInt8], filling: [Int: [UInt8]] = [:],
    _ fact: FactPath, _ because: [RuleID]
  ) {
    let count = segments.elementCount(of: segment)
    guard number > count else {
      for (place, filler) in filling.sorted(by: { $0.key < $1.key }) where place <= count {
        let element = segments.element(place, of: segment)
        if element.isEmpty { replace(element, with: filler, fact, because) }
      }
      replace(segments.element(number, of: segment), with: value, fact, because)
      return
    }
    var added: [UInt8] = []
    for place in count + 1...number {
      added.append(segments.delimiters.element)
      added += place == number ? value : filling[place] ?? []
    }
    let end = segment.range.upperBound
    replace(end..<end, with: added, fact, because)
  }

  private mutating func writeLine(_ index: Int) {
    let line = lines[index]
    guard line.removal.isEmpty else {
      removeLine(index)
      return
    }
    guard let service = line.service else { return }
    let segment = segments.all[service]
    if let procedure = line.procedure {
      let joined = Array(procedure.joined(separator: [segments.delimiters.component]))
      set(
        1, of: segment, to: joined, FactPath(.lineModifiers, index: index), line.procedureReasons)
    }
    if let quantity = line.quantity {
      set(
        4, of: segment, to: Array(quantity.description.utf8), filling: [3: Array("UN".utf8)],
        FactPath(.lineQuantity, index: index), line.quantityReasons)
    }
  }

  /// Takes a line away, with what stands between it and the segment before.
  private mutating func removeLine(_ index: Int) {
    let line = lines[index]
    let first = line.range.lowerBound
    let start = first > 0 ? segments.end(of: segments.all[first - 1], in: bytes) : 0
    let end = segments.end(of: segments.all[line.range.upperBound - 1], in: bytes)
    removedSegments += line.range.count
    edits.append(
      ByteEdit(
        start + base..<end + base, of: Array(bytes[start..<end]), with: [],
        at: source.location(of: FactPath(.serviceLine, index: index)), line.removal,
        before: "service line \(index + 1), \(line.range.count) segments", after: ""))
  }

  private func diagnosisElement(_ index: Int) -> (FoundSegment, Range<Int>)? {
    var left = index
    for segment in segments.all where segment.tag == .hi && segment.loop.line == nil {
      for number in 1...24 {
        let element = segments.element(number, of: segment)
        guard !element.isEmpty,
          X12SourceMap.diagnosisQualifiers.contains(
            segments.word(segments.component(1, of: element)))
        else { continue }
        if left == 0 { return (segment, element) }
        left -= 1
      }
    }
    return nil
  }

  private mutating func writeDiagnosis(_ index: Int) {
    guard let (_, element) = diagnosisElement(index), let wanted = diagnoses[index] else { return }
    let code = wanted.code.description.utf8.filter { $0 != 0x2E }
    let component = segments.component(2, of: element)
    // Without a second component the code goes behind the qualifier.
    let isThere = component.lowerBound > element.lowerBound && !component.isEmpty
    let hasSeparator = bytes[element].contains(segments.delimiters.component)
    replace(
      component, with: isThere || hasSeparator ? code : [segments.delimiters.component] + code,
      FactPath(.diagnosis, index: index), [wanted.because])
  }

  /// The lines behind one that goes away move up.
  private mutating func writeLineNumbers() {
    guard removedSegments > 0 else { return }
    var number = 0
    for index in lines.indices where lines[index].removal.isEmpty {
      number += 1
      guard number != index + 1 else { continue }
      let segment = segments.all[lines[index].range.lowerBound]
      set(
        1, of: segment, to: Array("\(number)".utf8), FactPath(.serviceLines, index: index), [])
    }
  }

  private mutating func writeTotal() {
    var amount = total?.amount
    let because = total.map { [$0.because] } ?? []
    // Charges that go away with a line go out of the total.
    if removedSegments > 0 { amount = sumOfCharges() ?? amount }
    guard let amount, let claim = segments.all.first, claim.tag == .clm else { return }
    let element = segments.element(2, of: claim)
    let stated = bytes[element].withUnsafeBufferPointer { Money(ascii: $0) }
    guard stated != amount else { return }
    set(2, of: claim, to: Array(Self.decimal(amount).utf8), FactPath(.totalCharge), because)
  }

  /// What the lines that stay add up to; nil when a charge cannot be read.
  private func sumOfCharges() -> Money? {
    var sum: Int64 = 0
    for line in lines where line.removal.isEmpty {
      guard let service = line.service else { continue }
      let element = segments.element(2, of: segments.all[service])
      guard let charge = bytes[element].withUnsafeBufferPointer({ Money(ascii: $0) }) else {
        return nil
      }
      sum = sum.addingReportingOverflow(charge.cents).partialValue
    }
    return Money(cents: sum)
  }

  /// An amount as X12 writes it, without zeros that say nothing.
  static func decimal(_ amount: Money) -> String {
    var text = amount.description
    if text.hasSuffix(".00") {
      text.removeLast(3)
    } else if text.utf8.last == 0x30 {
      text.removeLast()
    }
    return text
  }
}
