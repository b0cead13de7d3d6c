import DryNeedlingKit

/// What is to be said of the file, and where.
extension StreamParser {
  /// The place of the segment being read. Lines are counted on from the place asked for last, so
  /// that any number of questions counts each line once.
  mutating func location(_ segment: Segment) -> SourceLocation {
    anchor.advance(to: buffer.base + segment.start, in: buffer.bytes, base: buffer.base)
    let name = segment.tagLength <= 3 ? Text.excerpt(segment.tagBytes) : ""
    return location(at: anchor, segmentName: name)
  }

  func location(at place: LineAnchor, segmentName: String) -> SourceLocation {
    SourceLocation(
      line: place.line, column: place.column, byte: place.offset,
      x12: envelopes.coordinates(segmentName: segmentName, segment: segmentNumber))
  }

  @inline(never)
  mutating func report(_ rule: Rule, _ message: String, _ segment: Segment) {
    diagnostics.report(rule, message, at: location(segment))
  }

  mutating func tell(_ remarks: [Envelopes.Remark], _ segment: Segment) {
    guard !remarks.isEmpty else { return }
    let here = location(segment)
    for remark in remarks {
      diagnostics.report(remark.rule, remark.message, at: remark.location ?? here)
    }
  }

  @inline(never)
  mutating func tellComplaints(_ segment: Segment) {
    guard !assembler.complaints.isEmpty else { return }
    let here = location(segment)
    for complaint in assembler.complaints {
      diagnostics.report(complaint.rule, complaint.message, at: here)
    }
    assembler.complaints.removeAll(keepingCapacity: true)
  }

  @inline(never)
  mutating func handOver(_ diagnostic: X12ClaimReader.DiagnosticHandler) {
    guard !diagnostics.pending.isEmpty else { return }
    for entry in diagnostics.take() { diagnostic(entry) }
  }

  /// The first byte of the scanned segments that does not belong to UTF-8; told once a file.
  func firstByteThatIsNotUTF8(_ segments: Int) -> Int? {
    guard !hasToldOfEncoding, let delimiters, delimiters.terminator < 0x80, segments > 0 else {
      return nil
    }
    let from = position - buffer.base
    let end = Int(tape.positions[Int(tape.terminators[segments - 1])])
    guard
      let bad = UTF8Check.firstInvalid(
        UnsafeBufferPointer(start: buffer.bytes + from, count: max(0, end - from)))
    else { return nil }
    return position + bad
  }

  mutating func tellOfEncoding(_ byte: Int, _ segment: Segment) {
    guard !hasToldOfEncoding else { return }
    hasToldOfEncoding = true
    var place = location(segment)
    let exact = anchor.advanced(to: byte, in: buffer.bytes, base: buffer.base)
    (place.line, place.column, place.byte) = (exact.line, exact.column, byte)
    diagnostics.report(
      X12FormatRules.notUTF8,
      """
      a character here is not UTF-8; it is read as Latin-1, and so is any other such text of \
      the file
      """, at: place)
  }

  mutating func tellUnknown(_ segment: Segment) {
    let bytes = segment.tagBytes
    let looksLikeTag =
      (2...3).contains(bytes.count) && bytes[0] >= 0x41 && bytes[0] <= 0x5A
      && bytes.allSatisfy { ($0 >= 0x41 && $0 <= 0x5A) || ($0 >= 0x30 && $0 <= 0x39) }
    let name = Text.excerpt(bytes)
    if looksLikeTag {
      report(
        X12FormatRules.segmentMisplaced,
        "segment `\(name)` has no place in a professional claim, and is skipped", segment)
    } else {
      report(
        X12FormatRules.segmentUnreadable,
        """
        \(name.isEmpty ? "the segment has no name" : "`\(name)` is no segment name"), and is skipped; look for a delimiter inside data \
        or a missing terminator before it
        """, segment)
    }
  }
}
