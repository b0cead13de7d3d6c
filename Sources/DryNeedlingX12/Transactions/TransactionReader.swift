import DryNeedlingKit

/// Takes the segments of the transaction sets of one kind.
protocol TransactionReceiver {
  /// A transaction set starts (ST).
  mutating func begin(_ segment: WalkedSegment, _ file: inout SegmentWalker)
  /// A segment between ST and SE.
  mutating func take(_ segment: WalkedSegment, _ file: inout SegmentWalker)
  /// It ends, with its trailer or without.
  mutating func end()
}

/// Reads the transaction sets of one kind out of a file that is in memory, and says what is wrong
/// with the file.
struct TransactionReader {
  /// Number of the transaction set (ST01) that is read, as in ``Qualifier``.
  let wanted: UInt32
  /// What it is, with an article, and what it is needed for: `an X12 835 remittance`.
  let wantedName: String
  private var limits: X12Limits
  private var diagnostics: ReadingDiagnostics
  private var open: WalkedSegment?
  private var isWanted = false
  private(set) var transactions = 0
  private var numbers = X12Coordinates(segmentName: "", segment: 0)

  init(_ wanted: UInt32, name: String, limits: X12Limits) {
    self.wanted = wanted
    wantedName = name
    self.limits = limits
    diagnostics = ReadingDiagnostics(limit: limits.diagnosticsOfOneRule)
  }

  /// Reads the file. Answers what is to be said of it.
  mutating func read(
    _ bytes: [UInt8], into receiver: inout some TransactionReceiver
  ) -> [ReadingDiagnostic] {
    if let refusal = Self.refusal(bytes) {
      diagnostics.report(refusal.rule, refusal.message, at: .fileStart)
      return diagnostics.take()
    }
    var file = SegmentWalker(bytes, limits: limits)
    while let segment = file.next() { take(segment, &file, &receiver) }
    if file.headerFault != nil {
      diagnostics.report(
        X12FormatRules.headerUnreadable,
        "an `ISA` of this file cannot be read; what follows it is "
          + "not read either", at: .fileStart)
    }
    close(&file, &receiver)
    if transactions == 0, diagnostics.pending.isEmpty {
      diagnostics.report(
        X12FormatRules.transactionSetRefused,
        "this file holds no transaction set that is read here; give \(wantedName)", at: .fileStart)
    }
    return diagnostics.take()
  }

  private static func refusal(_ bytes: [UInt8]) -> (rule: Rule, message: String)? {
    let padded = bytes.prefix(64) + [0, 0, 0, 0, 0, 0, 0, 0]
    return padded.withUnsafeBufferPointer { buffer in
      let count = min(bytes.count, 64)
      guard let base = buffer.baseAddress else { return nil }
      if let encoding = FileStart.refusedEncoding(base, count) {
        return (X12FormatRules.encodingRefused, encoding)
      }
      var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      while start < count, base[start] <= 0x20 { start += 1 }
      if start == count {
        return count == bytes.count ? (X12FormatRules.notX12, FileStart.emptyMessage) : nil
      }
      guard !InterchangeHeader.starts(base + start, count: count - start) else { return nil }
      return (X12FormatRules.notX12, FileStart.message(base + start, count - start))
    }
  }

  private mutating func take(
    _ segment: WalkedSegment, _ file: inout SegmentWalker,
    _ receiver: inout some TransactionReceiver
  ) {
    guard !segment.isOverLimit else {
      report(
        X12FormatRules.limitExceeded,
        "the segment that starts here is longer than a segment may be, and is skipped; look for a "
          + "missing segment terminator", segment, &file)
      return
    }
    guard segment.isTerminated || Self.isTrailer(segment.tag) else {
      report(
        X12FormatRules.cutOff,
        "the file ends within this segment, which is not read; get the whole "
          + "file", segment, &file)
      return
    }
    switch segment.tag {
    case SegmentTag.isa.word:
      close(&file, &receiver)
      numbers.interchangeControlNumber = file.text(13, of: segment)
      numbers.groupControlNumber = nil
    case SegmentTag.gs.word:
      close(&file, &receiver)
      numbers.groupControlNumber = file.text(6, of: segment)
    case SegmentTag.st.word: start(segment, &file, &receiver)
    case SegmentTag.se.word: finish(segment, &file, &receiver)
    case SegmentTag.ge.word, SegmentTag.iea.word: close(&file, &receiver)
    default: if isWanted { receiver.take(segment, &file) }
    }
  }

  private static func isTrailer(_ tag: UInt32) -> Bool {
    tag == SegmentTag.se.word || tag == SegmentTag.ge.word || tag == SegmentTag.iea.word
  }

  private mutating func start(
    _ segment: WalkedSegment, _ file: inout SegmentWalker,
    _ receiver: inout some TransactionReceiver
  ) {
    close(&file, &receiver)
    open = segment
    numbers.transactionControlNumber = file.text(2, of: segment)
    isWanted = file.code(1, of: segment) == wanted
    guard isWanted else {
      let kind = TransactionKind(
        set: file.text(1, of: segment) ?? "", guide: file.text(3, of: segment) ?? "")
      let name =
        switch kind {
        case .professionalClaim: "837P professional claim"
        case .otherClaim(let name), .other(let name): name
        }
      report(
        X12FormatRules.transactionSetRefused,
        "this is an \(name), and is not read here; give \(wantedName)", segment, &file)
      return
    }
    transactions += 1
    receiver.begin(segment, &file)
  }

  private mutating func finish(
    _ trailer: WalkedSegment, _ file: inout SegmentWalker,
    _ receiver: inout some TransactionReceiver
  ) {
    guard let open else { return }
    let counted = trailer.number - open.number + 1
    let stated = file.text(1, of: trailer) ?? ""
    if isWanted, Int(stated) != counted {
      report(
        X12FormatRules.segmentCount,
        "SE01 says `\(stated.prefix(40))` segments, and there are \(counted)", trailer, &file)
    }
    if isWanted { receiver.end() }
    self.open = nil
    isWanted = false
  }

  private mutating func close(
    _ file: inout SegmentWalker, _ receiver: inout some TransactionReceiver
  ) {
    guard let open else { return }
    if isWanted {
      report(
        X12FormatRules.envelopeUnclosed,
        "the transaction set that starts here has no `SE`; look whether the file was cut off", open,
        &file)
      receiver.end()
    }
    self.open = nil
    isWanted = false
  }

  private mutating func report(
    _ rule: Rule, _ message: String, _ segment: WalkedSegment, _ file: inout SegmentWalker
  ) {
    var place = file.place(segment.range.lowerBound)
    var coordinates = numbers
    coordinates.segmentName = segment.parts.first.map(file.excerpt) ?? ""
    coordinates.segment = segment.number
    place.x12 = coordinates
    diagnostics.report(rule, message, at: place)
  }
}

extension SourceLocation {
  static let fileStart = SourceLocation(line: 1, column: 1, byte: 0)
}

extension SegmentWalker {
  /// The place of an element, or of the segment where there is none, with the name that the format
  /// has for it.
  mutating func place(_ element: Int = 0, of segment: WalkedSegment) -> SourceLocation {
    let range = self.element(element, of: segment)
    let isStated = element > 0 && !range.isEmpty
    var place = place(isStated ? range.lowerBound : segment.range.lowerBound)
    let name = segment.parts.first.map(excerpt) ?? ""
    place.path = element == 0 ? name : name + (element < 10 ? "0\(element)" : "\(element)")
    place.x12 = X12Coordinates(segmentName: name, segment: segment.number)
    return place
  }

  func date(_ number: Int, of segment: WalkedSegment) -> CalendarDate? {
    let range = element(number, of: segment)
    return withBytes(range.prefix(8)) { $0.count == 8 ? CalendarDate(ascii: $0) : nil }
  }

  func money(_ range: Range<Int>) -> Money? { withBytes(range) { Money(ascii: $0) } }

  func quantity(_ range: Range<Int>) -> ServiceQuantity? {
    withBytes(range) { ServiceQuantity(ascii: $0) }
  }
}
