import DryNeedlingKit

/// Finding and reading the headers of interchanges.
extension StreamParser {
  /// Whether an interchange starts at an offset into the buffer.
  func startsInterchange(at start: Int) -> Bool {
    var start = start
    if buffer.count - start >= 3, Self.isByteOrderMark(buffer.bytes + start) { start += 3 }
    return InterchangeHeader.starts(buffer.bytes + start, count: buffer.count - start)
  }

  /// The next byte that is not blank, as an offset into the buffer.
  func firstByteOfSegment() -> Int {
    var start = position - buffer.base
    let terminator = delimiters?.terminator ?? 0
    while start < buffer.count {
      let byte = buffer.bytes[start]
      // The bytes that follow the first of a terminator outside ASCII are blanks, too.
      guard byte <= 0x20 || (byte & 0xC0 == 0x80 && terminator >= 0xC0) else { break }
      start += 1
    }
    return start
  }

  static func isByteOrderMark(_ bytes: UnsafePointer<UInt8>) -> Bool {
    bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
  }

  /// Reads the header of the interchange that starts with the next byte that is not blank.
  mutating func openInterchange(
    _ isLast: Bool, _ claim: X12ClaimReader.ClaimHandler
  ) -> Step {
    var start = firstByteOfSegment()
    if Self.isByteOrderMark(buffer.bytes + start) { start += 3 }
    let available = buffer.count - start
    guard isLast || available >= InterchangeHeader.maximumLength else {
      position = buffer.base + start
      return .wait
    }
    endTransaction(claim)
    segmentNumber += 1
    anchor.advance(to: buffer.base + start, in: buffer.bytes, base: buffer.base)
    do throws(InterchangeHeader.Fault) {
      let header = try InterchangeHeader(buffer.bytes + start, count: available)
      position = buffer.base + start + header.length
      segmentEnd = position
      open(header)
    } catch {
      tellFault(error)
      // Behind the three letters, nothing can be taken for a header again.
      position = buffer.base + start + 3
      isSkippingSegment = true
      isRefused = delimiters == nil
      summary.isRefused = isRefused
    }
    return .goOn
  }

  mutating func open(_ header: InterchangeHeader) {
    let place = location(at: anchor, segmentName: "ISA")
    for remark in envelopes.openInterchange(header, at: place, segment: segmentNumber) {
      diagnostics.report(remark.rule, remark.message, at: remark.location ?? place)
    }
    if !header.hasStandardWidth {
      diagnostics.report(
        X12FormatRules.headerWidth,
        """
        the elements of this `ISA` do not have the widths of the standard; it is read by its \
        separators, and others will refuse it
        """, at: location(at: anchor, segmentName: "ISA"))
    }
    delimiters = header.delimiters
    assembler.startInterchange(componentSeparator: header.delimiters.component)
    summary.interchanges += 1
  }

  mutating func tellFault(_ fault: InterchangeHeader.Fault) {
    let message =
      switch fault {
      case .incomplete:
        "this `ISA` has fewer than sixteen elements; the interchange cannot be read without it"
      case .wrapped:
        """
        this `ISA` is broken over several lines; remove the line breaks inside segments, or \
        complete the segment
        """
      case .delimiters:
        """
        the separators of this `ISA` cannot be told apart; ISA16 and the terminator behind it are \
        two characters that stand nowhere in the data
        """
      }
    diagnostics.report(
      X12FormatRules.headerUnreadable, message, at: location(at: anchor, segmentName: "ISA"))
  }

  /// Looks at the start of the file. False when more bytes are needed, or nothing can be read.
  mutating func openFirstInterchange(_ isLast: Bool) -> Bool {
    let available = buffer.count
    guard isLast || available >= InterchangeHeader.maximumLength || position > 0 else {
      return false
    }
    if position == 0, let encoding = FileStart.refusedEncoding(buffer.bytes, available) {
      refuse(X12FormatRules.encodingRefused, encoding, at: 0)
      return false
    }
    if position == 0, Self.isByteOrderMark(buffer.bytes) { position = 3 }
    let start = firstByteOfSegment()
    guard start < buffer.count else {
      position = buffer.end
      return false
    }
    guard isLast || buffer.count - start >= InterchangeHeader.maximumLength else {
      position = buffer.base + start
      return false
    }
    guard InterchangeHeader.starts(buffer.bytes + start, count: buffer.count - start) else {
      let message = FileStart.message(buffer.bytes + start, buffer.count - start)
      refuse(X12FormatRules.notX12, message, at: start)
      return false
    }
    return openInterchange(isLast) { _, _ in } == .goOn && !isRefused
  }

  mutating func refuse(_ rule: Rule, _ message: String, at start: Int) {
    anchor.advance(to: buffer.base + start, in: buffer.bytes, base: buffer.base)
    let place = SourceLocation(line: anchor.line, column: anchor.column, byte: anchor.offset)
    diagnostics.report(rule, message, at: place)
    isRefused = true
    summary.isRefused = true
  }
}
