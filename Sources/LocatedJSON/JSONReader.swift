/// Reads JSON (RFC 8259, UTF-8) strictly and knows where everything stands.
///
/// One reader reads one document after the other and keeps its memory between them. Hostile text
/// ends in a located ``JSONError``.
package struct JSONReader: ~Copyable {
  private var builder: TapeBuilder
  private let source: UnsafeMutablePointer<DocumentSource>

  package init(limits: JSONLimits = JSONLimits()) {
    builder = TapeBuilder(limits: limits)
    source = .allocate(capacity: 1)
    source.initialize(
      to: DocumentSource(
        bytes: UnsafeRawPointer(source), end: 0, tape: builder.tape, lines: LineIndex(),
        repeated: [], hasByteOrderMark: false))
  }

  deinit {
    source.deinitialize(count: 1)
    source.deallocate()
  }

  package var limits: JSONLimits { builder.limits }

  /// Reads the document that the bytes hold; anything after it but white space is an error.
  ///
  /// The document is valid until this reader reads again, and while the bytes stay in place.
  /// `base` is the place of the first byte in the text that errors and values speak of.
  package mutating func read(
    _ bytes: UnsafeRawBufferPointer, at base: JSONPlace = .start
  ) throws(JSONError) -> JSONDocument {
    let p = bytes.baseAddress ?? UnsafeRawPointer(source)
    return try document(p, bytes.count, base, inLine: false) {
      (reader, start, limit) throws(Fault) in
      let close = try reader.builder.build(p, from: start, to: limit, inLine: false)
      let rest = Whitespace.skip(p, close, bytes.count, false)
      guard rest == bytes.count else { throw Fault(reason: .endOfText, at: rest) }
    }
  }

  /// Reads the document that the bytes hold and hands it to `body`, outside of which neither it
  /// nor its values may be used.
  package mutating func withDocument<Value>(
    of bytes: [UInt8], at base: JSONPlace = .start,
    _ body: (JSONDocument) throws(JSONError) -> Value
  ) throws(JSONError) -> Value {
    try bytes.withUnsafeBufferPointer { (buffer) throws(JSONError) in
      try body(try read(UnsafeRawBufferPointer(buffer), at: base))
    }
  }

  /// Reads the next line that is not blank; nil when there is none in these bytes.
  ///
  /// On success and after an error the cursor stands at the next line, so that one broken line
  /// hides no other; a text in UTF-16 or UTF-32 ends with its first error. Only when `isLast` is
  /// false and the last line is not complete, the cursor stays at its start, and the error is an
  /// unexpected end: call again with more bytes from there on.
  package mutating func readLine(
    _ bytes: UnsafeRawBufferPointer, _ cursor: inout JSONLineCursor, isLast: Bool = true
  ) throws(JSONError) -> JSONDocument? {
    guard let buffer = bytes.baseAddress else { return nil }
    let count = bytes.count
    guard cursor.skipBlankLines(buffer, count, isLast: isLast) else { return nil }
    let lineStart = cursor.offset
    let p = buffer + lineStart
    let end = count - lineStart
    var after = 0
    do {
      let document = try document(p, end, cursor.place, inLine: true) {
        (reader, start, limit) throws(Fault) in
        let close = try reader.builder.build(p, from: start, to: limit, inLine: true)
        after = Whitespace.skip(p, close, end, true)
        if after == end {
          // A number may go on in the bytes to come.
          guard isLast else { throw Fault(reason: .endOfText, at: end) }
        } else {
          let byte = Bytes.byte(p, after)
          guard byte == 0x0A || byte == 0x0D else { throw Fault(reason: .endOfText, at: after) }
          guard isLast || byte == 0x0A || after + 1 < end else {
            throw Fault(reason: .endOfText, at: end)
          }
        }
      }
      cursor.advance(to: lineStart + after, buffer, count)
      return document
    } catch {
      if error.kind == .encoding, error.place.byte == 0 {
        cursor.skipText(count)
      } else if isLast || !error.isUnexpectedEnd {
        cursor.skipLine(from: lineStart + (error.place.byte - cursor.place.byte), buffer, count)
      }
      throw error
    }
  }

  private mutating func document(
    _ p: UnsafeRawPointer, _ count: Int, _ base: JSONPlace, inLine: Bool,
    _ build: (inout JSONReader, _ start: Int, _ limit: Int) throws(Fault) -> Void
  ) throws(JSONError) -> JSONDocument {
    let limit = min(count, max(0, min(builder.limits.documentBytes, Int(UInt32.max) - 64)))
    var start = 0
    do {
      source.pointee.end = count
      source.pointee.bytes = p
      source.pointee.lines.begin(at: base, unseen: 0)
      if base.byte == 0 {
        start = try ByteOrderMark.length(p, count)
        if start > 0 { source.pointee.lines.begin(at: base, unseen: start) }
      }
      try build(&self, start, limit)
    } catch {
      builder.keys.clear()
      let report = FaultReport(
        fault: error, bytes: p, end: count, limit: limit, limits: builder.limits, isInLine: inLine)
      throw report.error(&source.pointee.lines)
    }
    source.pointee.tape = builder.tape
    source.pointee.hasByteOrderMark = start > 0
    if !builder.repeated.pairs.isEmpty || !source.pointee.repeated.isEmpty {
      source.pointee.repeated = builder.repeated.pairs
    }
    return JSONDocument(source: source)
  }
}
