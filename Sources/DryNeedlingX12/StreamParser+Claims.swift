import DryNeedlingKit

/// Transaction sets and claims: their beginnings, their ends, and what is kept of them.
extension StreamParser {
  mutating func startTransaction(_ segment: Segment) {
    let place = location(segment)
    tell(envelopes.openTransaction(segment, at: place, number: segmentNumber), segment)
    places.startTransaction()
    assembler.startTransaction()
    claimsOfTransaction = 0
    if envelopes.kind == .professionalClaim {
      mode = .reading
      summary.professionalTransactions += 1
    } else {
      mode = .refused
      summary.refusedTransactions += 1
    }
  }

  /// The transaction set ends, with its trailer or without.
  mutating func endTransaction(_ claim: X12ClaimReader.ClaimHandler) {
    finishClaim(claim)
    if mode == .reading, claimsOfTransaction == 0, let transaction = envelopes.transaction {
      diagnostics.report(
        X12FormatRules.noClaims,
        "this transaction set holds no claim (`CLM`); there is nothing to check",
        at: transaction.location)
    }
    mode = .outside
  }

  /// Hands over the claim that was being read.
  mutating func finishClaim(_ claim: X12ClaimReader.ClaimHandler) {
    guard assembler.isInClaim else { return }
    assembler.finishClaim()
    summary.claims += 1
    claimsOfTransaction += 1
    claim(&assembler.encounter, sourceMap())
    places.endClaim()
  }

  private func sourceMap() -> X12SourceMap {
    var delimiters = delimiters ?? Delimiters(element: 0x2A, component: 0x3A, terminator: 0x7E)
    delimiters.component = assembler.componentSeparator
    return X12SourceMap(
      storage: buffer.storage, base: buffer.base, byteRange: places.claim.offset..<segmentEnd,
      delimiters: delimiters, envelope: envelopes.shared, places: places)
  }

  /// The claim that is being read is longer than a claim may be.
  mutating func giveUpClaim() {
    var place = location(at: places.claim, segmentName: "CLM")
    place.x12?.segment = places.claimSegment
    diagnostics.report(
      X12FormatRules.limitExceeded,
      """
      the claim that starts here is longer than \(claimBytes) bytes, and is not checked; look for \
      missing `CLM` or `HL` segments
      """, at: place)
    abandonClaim()
    mode = .givenUp
  }

  private mutating func abandonClaim() {
    assembler.abandonClaim()
    places.endClaim()
    claimsOfTransaction += 1
    summary.abandonedClaims += 1
  }

  /// A segment does not end within the bytes a segment may have.
  mutating func skipLongSegment(_ end: Int) {
    let start = firstByteOfSegment()
    // Nothing but blanks is no segment.
    if !isSkippingSegment, start < end {
      isSkippingSegment = true
      segmentNumber += 1
      anchor.advance(to: buffer.base + start, in: buffer.bytes, base: buffer.base)
      if mode == .reading {
        diagnostics.report(
          X12FormatRules.limitExceeded,
          """
          the segment that starts here is longer than \(windowBytes) bytes, and is skipped; look \
          for a missing segment terminator
          """, at: location(at: anchor, segmentName: ""))
      }
    }
    position = buffer.base + end
  }

  /// What stands behind the last terminator of the file.
  mutating func readTail(
    _ claim: X12ClaimReader.ClaimHandler, _ diagnostic: X12ClaimReader.DiagnosticHandler
  ) {
    let start = firstByteOfSegment()
    guard let delimiters, !isSkippingSegment, start < buffer.count else { return }
    // Many files leave out the very last terminator; nothing is lost with it.
    let name = UnsafeBufferPointer(start: buffer.bytes + start, count: min(4, buffer.count - start))
    let isTrailer = ["SE", "GE", "IEA"].contains {
      name.starts(with: $0.utf8) && name.dropFirst($0.utf8.count).first == delimiters.element
    }
    if isTrailer {
      withUnsafeBytes(of: delimiters.terminator) { buffer.append($0) }
      buffer.clearPadding()
      parseSegments(true, claim, diagnostic)
      return
    }
    segmentNumber += 1
    anchor.advance(to: buffer.base + start, in: buffer.bytes, base: buffer.base)
    let lost = assembler.isInClaim ? "; the claim it belongs to is not checked" : ""
    diagnostics.report(
      X12FormatRules.cutOff,
      "the file ends within this segment\(lost); get the whole file",
      at: location(at: anchor, segmentName: ""))
    if assembler.isInClaim { abandonClaim() }
  }

  /// The file has ended.
  mutating func finish(
    _ claim: X12ClaimReader.ClaimHandler, _ diagnostic: X12ClaimReader.DiagnosticHandler
  ) {
    if delimiters == nil, !isRefused {
      refuse(X12FormatRules.notX12, FileStart.emptyMessage, at: buffer.count)
    }
    endTransaction(claim)
    for remark in envelopes.closeAll() {
      guard let place = remark.location else { continue }
      diagnostics.report(remark.rule, remark.message, at: place)
    }
  }

  /// Lets go of the bytes that nothing points to any more.
  mutating func discardWhatIsRead() {
    guard !isRefused else {
      buffer.discard(before: buffer.end, room: 0)
      return
    }
    if assembler.isInClaim, position > places.claimDeadline { giveUpClaim() }
    var keep = min(position, places.firstByteToKeep(position))
    if assembler.isInClaim { keep = min(keep, places.claim.offset) }
    // Whether a CR ends a line is told by the byte behind it, which may not be there yet.
    if keep > buffer.base, buffer.bytes[keep - 1 - buffer.base] == 0x0D { keep -= 1 }
    places.rescue(before: keep, from: buffer)
    anchor.advance(to: keep, in: buffer.bytes, base: buffer.base)
    buffer.discard(before: keep, room: blockBytes)
  }
}
