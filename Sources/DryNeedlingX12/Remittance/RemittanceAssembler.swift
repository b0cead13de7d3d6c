import DryNeedlingKit

/// Makes remittances of segments.
struct RemittanceAssembler: TransactionReceiver {
  private(set) var remittances: [Remittance] = []
  private var current = Remittance()
  private var claim: Remittance.Claim?
  private var line: Remittance.Line?
  /// Whether the payer's own names and dates are behind.
  private var isInClaims = false

  mutating func begin(_ segment: WalkedSegment, _ file: inout SegmentWalker) {
    current = Remittance()
    claim = nil
    line = nil
    isInClaims = false
  }

  mutating func end() {
    endClaim()
    remittances.append(current)
  }

  private mutating func endLine() {
    if let line { claim?.lines.append(line) }
    line = nil
  }

  private mutating func endClaim() {
    endLine()
    if let claim { current.claims.append(claim) }
    claim = nil
  }

  mutating func take(_ segment: WalkedSegment, _ file: inout SegmentWalker) {
    switch file.text(segment.parts[0]) ?? "" {
    case "BPR": current.date = current.date ?? file.date(16, of: segment)
    case "TRN": current.traceNumber = current.traceNumber ?? file.text(2, of: segment)
    case "N1" where !isInClaims && file.code(1, of: segment) == Qualifier.payer:
      current.payerName = file.text(2, of: segment)
    case "DTM": readDate(segment, file)
    case "LX":
      endClaim()
      isInClaims = true
    case "CLP": startClaim(segment, &file)
    case "SVC": startLine(segment, &file)
    case "CAS": readAdjustments(segment, &file)
    case "LQ" where file.text(1, of: segment) == "HE":
      if let remark = file.text(2, of: segment) { line?.remarks.append(remark) }
    case "MOA" where line == nil: addRemarks(3...7, segment, file)
    case "MIA" where line == nil: addRemarks([5, 20, 21, 22, 23], segment, file)
    case "REF" where file.code(1, of: segment) == Qualifier.lineControlNumber:
      if line?.controlNumber == nil { line?.controlNumber = file.text(2, of: segment) }
    case "PLB": endClaim()
    default: break
    }
  }

  private mutating func startClaim(_ segment: WalkedSegment, _ file: inout SegmentWalker) {
    endClaim()
    isInClaims = true
    var claim = Remittance.Claim()
    claim.claimNumber = file.text(1, of: segment) ?? ""
    claim.status = file.text(2, of: segment) ?? ""
    claim.charge = file.money(file.element(3, of: segment))
    claim.paid = file.money(file.element(4, of: segment))
    claim.payerControlNumber = file.text(7, of: segment)
    claim.location = file.place(of: segment)
    self.claim = claim
  }

  private mutating func startLine(_ segment: WalkedSegment, _ file: inout SegmentWalker) {
    endLine()
    guard claim != nil else { return }
    var line = Remittance.Line()
    let components = file.components(file.element(1, of: segment))
    line.procedure = Self.procedure(components, file)
    for component in components.dropFirst(2).prefix(4) {
      if let modifier = file.withBytes(component, { Modifier(ascii: $0) }) {
        line.modifiers.append(modifier)
      }
    }
    line.charge = file.money(file.element(2, of: segment))
    line.paid = file.money(file.element(3, of: segment))
    line.paidUnits = file.quantity(file.element(5, of: segment))
    let submitted = Self.procedure(file.components(file.element(6, of: segment)), file)
    line.submittedProcedure = submitted == line.procedure ? nil : submitted
    line.location = file.place(of: segment)
    self.line = line
  }

  private static func procedure(_ components: [Range<Int>], _ file: SegmentWalker)
    -> ProcedureCode?
  {
    guard components.count > 1, file.word(components[0]) == Qualifier.hcpcs else { return nil }
    return file.withBytes(components[1]) { ProcedureCode(ascii: $0) }
  }

  /// DTM: of the answer, or of a line (472, or 150 where a period is given).
  private mutating func readDate(_ segment: WalkedSegment, _ file: SegmentWalker) {
    let date = file.date(2, of: segment)
    switch file.text(1, of: segment) {
    case "405" where !isInClaims: current.date = date ?? current.date
    case "472", "150": if line?.dateOfService == nil { line?.dateOfService = date }
    default: break
    }
  }

  private mutating func addRemarks(
    _ elements: some Sequence<Int>, _ segment: WalkedSegment, _ file: SegmentWalker
  ) {
    for element in elements {
      if let remark = file.text(element, of: segment) { claim?.remarks.append(remark) }
    }
  }

  /// CAS: up to six reasons with their amounts.
  private mutating func readAdjustments(_ segment: WalkedSegment, _ file: inout SegmentWalker) {
    guard claim != nil, let group = file.text(1, of: segment) else { return }
    for first in stride(from: 2, through: 17, by: 3) {
      guard let reason = file.text(first, of: segment) else { continue }
      let adjustment = Remittance.Adjustment(
        group: group, reason: reason, amount: file.money(file.element(first + 1, of: segment)),
        location: file.place(first, of: segment))
      if line != nil {
        line?.adjustments.append(adjustment)
      } else {
        claim?.adjustments.append(adjustment)
      }
    }
  }
}
