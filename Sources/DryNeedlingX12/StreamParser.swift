import DryNeedlingKit

/// Splits a stream into segments and hands them to whom they concern.
struct StreamParser: ~Copyable {
  let limits: X12Limits
  var summary = X12ReadingSummary()

  var buffer: StreamBuffer
  let tape: DelimiterTape
  let tags = SegmentTagTable.shared
  let blockBytes: Int
  /// The longest stretch looked at at once; more than the longest segment.
  let windowBytes: Int
  /// Bytes of a segment, a claim or the levels above it that are kept for its source map.
  let claimBytes: Int

  /// Offset of the first byte that is not read yet.
  var position = 0
  /// The delimiters of the open interchange; nil before the first.
  var delimiters: Delimiters?
  /// Nothing of the rest is read.
  var isRefused = false
  /// A segment too long to be read is being skipped.
  var isSkippingSegment = false
  var hasToldOfEncoding = false

  var mode = Mode.outside
  var envelopes = Envelopes()
  var assembler: ClaimAssembler
  var diagnostics: ReadingDiagnostics
  var anchor = LineAnchor()
  /// Segments so far; the number of the segment being read.
  var segmentNumber = 0
  /// Offset behind the last segment that was read.
  var segmentEnd = 0
  var places = ClaimPlaces()
  var claimsOfTransaction = 0

  /// What segments other than envelopes mean.
  enum Mode {
    /// Nothing: they stand outside a transaction set.
    case outside
    /// Nothing: they belong to a transaction set that is refused.
    case refused
    /// Nothing: the claim they belong to is given up.
    case givenUp
    /// They are read.
    case reading
  }

  init(limits: X12Limits, blockBytes: Int) {
    self.limits = limits
    self.blockBytes = blockBytes
    // A limit below the shortest interchange header, or without end, would not work.
    windowBytes = min(max(limits.segmentBytes, 512), 1 << 24)
    claimBytes = min(max(limits.claimBytes, 1), 1 << 28)
    buffer = StreamBuffer(capacity: 2 * blockBytes + InterchangeHeader.maximumLength)
    tape = DelimiterTape(capacity: windowBytes)
    assembler = ClaimAssembler(limits: limits)
    diagnostics = ReadingDiagnostics(limit: limits.diagnosticsOfOneRule)
  }

  mutating func append(_ chunk: UnsafeRawBufferPointer) {
    summary.bytes += chunk.count
    guard !isRefused else { return }
    buffer.append(chunk)
  }

  /// Reads what can be read of the bytes at hand.
  mutating func parse(
    isLast: Bool, _ claim: X12ClaimReader.ClaimHandler,
    _ diagnostic: X12ClaimReader.DiagnosticHandler
  ) {
    if !isRefused {
      buffer.clearPadding()
      parseSegments(isLast, claim, diagnostic)
      if isLast, !isRefused { readTail(claim, diagnostic) }
    }
    if isLast {
      finish(claim, diagnostic)
    } else {
      discardWhatIsRead()
    }
    handOver(diagnostic)
  }

  // MARK: Segments

  enum Step {
    case goOn
    /// More bytes are needed.
    case wait
  }

  mutating func parseSegments(
    _ isLast: Bool, _ claim: X12ClaimReader.ClaimHandler,
    _ diagnostic: X12ClaimReader.DiagnosticHandler
  ) {
    while position < buffer.end {
      guard let delimiters else {
        guard openFirstInterchange(isLast) else { return }
        continue
      }
      let from = position - buffer.base
      let to = min(from + windowBytes, buffer.count)
      let found = tape.scan(buffer.bytes, from: from, to: to, delimiters)
      if found.segments > 0 {
        let badByte = found.hasNonASCII ? firstByteThatIsNotUTF8(found.segments) : nil
        if walk(found.segments, isLast, badByte ?? .max, claim, diagnostic) == .wait { return }
      } else if startsInterchange(at: firstByteOfSegment()) {
        guard openInterchange(isLast, claim) != .wait else { return }
        handOver(diagnostic)
      } else if to - from == windowBytes {
        skipLongSegment(to)
      } else {
        return
      }
    }
  }

  /// Reads the segments on the tape.
  mutating func walk(
    _ count: Int, _ isLast: Bool, _ badByte: Int, _ claim: X12ClaimReader.ClaimHandler,
    _ diagnostic: X12ClaimReader.DiagnosticHandler
  ) -> Step {
    let bytes = UnsafePointer(buffer.bytes)
    let base = buffer.base
    let (positions, terminators) = (tape.positions, tape.terminators)
    guard let delimiters else { return .goOn }
    let (element, terminator) = (delimiters.element, delimiters.terminator)
    var next = position - base
    var first = 0
    for index in 0..<count {
      let last = Int(terminators[index])
      let end = Int(positions[last])
      var start = next
      let entries = positions + first
      first = last &+ 1
      next = end &+ 1
      position = base &+ next
      if isSkippingSegment {
        isSkippingSegment = false
        continue
      }
      while start < end {
        let byte = bytes[start]
        if byte > 0x20 {
          // The bytes that follow the first of a terminator outside ASCII.
          guard byte & 0xC0 == 0x80, terminator >= 0xC0 else { break }
        } else if byte == element {
          break
        }
        start &+= 1
      }
      if start == end { continue }
      // Where LF ends segments, a CR before it is no data.
      if terminator == 0x0A, element != 0x0D, bytes[end &- 1] == 0x0D { positions[last] &-= 1 }
      segmentNumber &+= 1
      let segment = Segment(
        base: bytes, start: start, delimiters: entries,
        elementCount: last &- (entries - positions))
      if base &+ end >= badByte { tellOfEncoding(badByte, segment) }
      if !read(segment, isLast, claim) {
        // A new interchange, or not enough of one: the tape no longer holds.
        handOver(diagnostic)
        return position == base &+ start ? .wait : .goOn
      }
      segmentEnd = base &+ next
      if !assembler.complaints.isEmpty || !diagnostics.pending.isEmpty {
        tellComplaints(segment)
        handOver(diagnostic)
      }
    }
    return .goOn
  }

  /// Reads one segment. False when the tape no longer holds: a new interchange has started, or the
  /// header of one is not there in full, and ``position`` stands where to go on.
  mutating func read(
    _ segment: Segment, _ isLast: Bool, _ claim: X12ClaimReader.ClaimHandler
  ) -> Bool {
    let tag = tags.tag(segment.tag)
    guard mode == .reading else { return readElsewhere(tag, segment, isLast, claim) }
    if segment.elementCount > limits.elements {
      report(
        X12FormatRules.limitExceeded,
        """
        the segment has more than \(limits.elements) elements, and is skipped; look for a missing \
        segment terminator
        """, segment)
      return true
    }
    if buffer.base &+ segment.end > places.claimDeadline, Self.belongsToClaim(tag) {
      giveUpClaim()
      return true
    }
    switch tag {
    case .hl:
      finishClaim(claim)
      startLevel(segment)
    case .clm:
      finishClaim(claim)
      anchor.advance(to: buffer.base + segment.start, in: buffer.bytes, base: buffer.base)
      places.startClaim(anchor, segment: segmentNumber, limit: claimBytes)
      assembler.startClaim(segment)
    case .nm1: assembler.readName(segment)
    case .n4: assembler.readAddress(segment)
    case .dmg: assembler.readDemographics(segment)
    case .pat: assembler.readPatient(segment)
    case .prv: assembler.readSpecialty(segment)
    case .sbr: assembler.readSubscriber(segment)
    case .dtp: assembler.readDate(segment)
    case .hi: assembler.readDiagnoses(segment)
    case .ref: assembler.readReference(segment)
    case .nte: assembler.readNote(segment)
    case .lx: assembler.startLine()
    case .sv1: assembler.readService(segment)
    case .isa, .gs, .st, .se, .ge, .iea, .ta1, .other:
      return readElsewhere(tag, segment, isLast, claim)
    default: break
    }
    return true
  }

  static func belongsToClaim(_ tag: SegmentTag) -> Bool {
    switch tag {
    case .isa, .gs, .st, .se, .ge, .iea, .hl, .clm: false
    default: true
    }
  }

  mutating func startLevel(_ segment: Segment) {
    anchor.advance(to: buffer.base + segment.start, in: buffer.bytes, base: buffer.base)
    places.startLevel(segment.code(3), anchor, segment: segmentNumber)
    assembler.startLevel(segment)
  }

  /// Reads a segment of the envelopes, one that is not known, or one outside a claim that is read.
  @inline(never)
  mutating func readElsewhere(
    _ tag: SegmentTag, _ segment: Segment, _ isLast: Bool, _ claim: X12ClaimReader.ClaimHandler
  ) -> Bool {
    let start = buffer.base + segment.start
    if tag == .isa || tag == .other, startsInterchange(at: segment.start) {
      segmentNumber -= 1
      position = start
      let end = buffer.base + segment.end
      let old = delimiters
      guard openInterchange(isLast, claim) == .goOn else { return false }
      // Where nothing has changed, what is on the tape stays true.
      return delimiters == old && position == end + 1
    }
    switch tag {
    case .st:
      endTransaction(claim)
      startTransaction(segment)
    case .gs:
      endTransaction(claim)
      let place = location(segment)
      tell(envelopes.openGroup(segment, at: place, number: segmentNumber), segment)
    case .se:
      endTransaction(claim)
      tell(envelopes.closeTransaction(with: segment, number: segmentNumber), segment)
    case .ge:
      endTransaction(claim)
      tell(envelopes.closeGroup(with: segment), segment)
    case .iea:
      endTransaction(claim)
      tell(envelopes.closeInterchange(with: segment), segment)
    case .ta1 where mode == .outside:
      tell([Envelopes.refusal("X12 TA1 interchange acknowledgment")], segment)
    case .hl where mode == .givenUp, .clm where mode == .givenUp:
      mode = .reading
      return read(segment, isLast, claim)
    default:
      switch mode {
      case .outside: tell(envelopes.stray(Text.excerpt(segment.tagBytes)), segment)
      case .refused, .givenUp: break
      case .reading: tellUnknown(segment)
      }
    }
    return true
  }
}
