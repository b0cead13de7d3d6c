import DryNeedlingKit

/// The numbers of the envelopes around a claim, shared by all claims of a transaction set.
final class TransactionEnvelope: Sendable {
  let interchangeControlNumber: String
  let isTest: Bool
  let groupControlNumber: String?
  let transactionControlNumber: String?

  init(
    interchangeControlNumber: String, isTest: Bool, groupControlNumber: String?,
    transactionControlNumber: String?
  ) {
    self.interchangeControlNumber = interchangeControlNumber
    self.isTest = isTest
    self.groupControlNumber = groupControlNumber
    self.transactionControlNumber = transactionControlNumber
  }
}

/// One open envelope: where it began, its number, and how much it holds so far.
struct OpenEnvelope {
  var controlNumber: String
  var location: SourceLocation
  /// Number of its first segment in the file.
  var segment: Int
  /// What its trailer has to count: groups of an interchange, transaction sets of a group.
  var members = 0
}

/// Which envelopes are open, and whether their trailers say what is true.
struct Envelopes {
  private(set) var interchange: OpenEnvelope?
  private(set) var group: OpenEnvelope?
  private(set) var transaction: OpenEnvelope?
  private(set) var kind: TransactionKind?
  /// Guide of the group (GS08), which holds where the transaction set names none.
  private var groupGuide = ""
  private var isTest = false
  /// Whether something has already been said about segments between the envelopes.
  private var hasToldOfStray = false
  /// What the claims of the open transaction set share.
  private(set) var shared = TransactionEnvelope(
    interchangeControlNumber: "", isTest: false, groupControlNumber: nil,
    transactionControlNumber: nil)

  /// Something an envelope segment revealed.
  struct Remark {
    var rule: Rule
    var message: String
    /// Where, when not at the segment itself.
    var location: SourceLocation?
  }

  /// Numbers for the location of a segment.
  func coordinates(segmentName: String, segment: Int) -> X12Coordinates {
    var coordinates = X12Coordinates(segmentName: segmentName, segment: segment)
    coordinates.interchangeControlNumber = interchange?.controlNumber
    coordinates.groupControlNumber = group?.controlNumber
    coordinates.transactionControlNumber = transaction?.controlNumber
    return coordinates
  }

  // MARK: Opening

  mutating func openInterchange(
    _ header: InterchangeHeader, at location: SourceLocation, segment: Int
  ) -> [Remark] {
    let remarks = closeAll()
    interchange = OpenEnvelope(
      controlNumber: header.controlNumber, location: location, segment: segment)
    isTest = header.isTest
    hasToldOfStray = false
    share()
    return remarks
  }

  mutating func openGroup(
    _ segment: Segment, at location: SourceLocation, number: Int
  ) -> [Remark] {
    var remarks = closeTransaction() + closeGroup()
    if interchange == nil { remarks.append(Self.outside("GS", "an interchange (ISA)")) }
    interchange?.members += 1
    group = OpenEnvelope(
      controlNumber: Text.trimmed(segment[6]), location: location, segment: number)
    groupGuide = Text.trimmed(segment[8])
    share()
    return remarks
  }

  mutating func openTransaction(
    _ segment: Segment, at location: SourceLocation, number: Int
  ) -> [Remark] {
    var remarks = closeTransaction()
    if group == nil { remarks.append(Self.outside("ST", "a group (GS)")) }
    group?.members += 1
    transaction = OpenEnvelope(
      controlNumber: Text.trimmed(segment[2]), location: location, segment: number)
    let guide = segment.has(3) ? Text.trimmed(segment[3]) : groupGuide
    let kind = TransactionKind(set: Text.trimmed(segment[1]), guide: guide)
    self.kind = kind
    share()
    switch kind {
    case .professionalClaim: break
    case .otherClaim(let name):
      remarks.append(
        Remark(
          rule: X12FormatRules.guideRefused,
          message: """
            this is an \(name), which is not checked; only professional claims \
            (837P, `005010X222A1`) are
            """))
    case .other(let name):
      remarks.append(Self.refusal(name))
    }
    return remarks
  }

  /// What is said of a transaction set, or an interchange, that holds no claims.
  static func refusal(_ name: String) -> Remark {
    Remark(
      rule: X12FormatRules.transactionSetRefused,
      message: """
        this is an \(name), not a claim, and is not checked; give professional claims \
        (837P, `005010X222A1`)
        """)
  }

  private mutating func share() {
    shared = TransactionEnvelope(
      interchangeControlNumber: interchange?.controlNumber ?? "", isTest: isTest,
      groupControlNumber: group?.controlNumber,
      transactionControlNumber: transaction?.controlNumber)
  }

  // MARK: Closing

  mutating func closeTransaction(with trailer: Segment, number: Int) -> [Remark] {
    guard let transaction else { return stray("SE") }
    var remarks: [Remark] = []
    let counted = number - transaction.segment + 1
    remarks += Self.compareCount(
      trailer[1], counted, X12FormatRules.segmentCount, "SE01", "segments")
    remarks += Self.compareNumber(trailer[2], transaction.controlNumber, "SE02", "ST02")
    forgetTransaction()
    return remarks
  }

  mutating func closeGroup(with trailer: Segment) -> [Remark] {
    var remarks = closeTransaction()
    guard let group else { return remarks + stray("GE") }
    remarks += Self.compareCount(
      trailer[1], group.members, X12FormatRules.envelopeCount, "GE01", "transaction sets")
    remarks += Self.compareNumber(trailer[2], group.controlNumber, "GE02", "GS06")
    self.group = nil
    groupGuide = ""
    return remarks
  }

  mutating func closeInterchange(with trailer: Segment) -> [Remark] {
    var remarks = closeTransaction() + closeGroup()
    guard let interchange else { return remarks + stray("IEA") }
    remarks += Self.compareCount(
      trailer[1], interchange.members, X12FormatRules.envelopeCount, "IEA01", "groups")
    remarks += Self.compareNumber(trailer[2], interchange.controlNumber, "IEA02", "ISA13")
    self.interchange = nil
    return remarks
  }

  /// Says of every envelope still open that its trailer is missing.
  mutating func closeAll() -> [Remark] {
    var remarks = closeTransaction() + closeGroup()
    if let interchange {
      remarks.append(Self.unclosed(interchange, "ISA", "interchange", "IEA"))
      self.interchange = nil
    }
    return remarks
  }

  private mutating func closeTransaction() -> [Remark] {
    guard let transaction else { return [] }
    forgetTransaction()
    return [Self.unclosed(transaction, "ST", "transaction set", "SE")]
  }

  private mutating func forgetTransaction() {
    transaction = nil
    kind = nil
  }

  private mutating func closeGroup() -> [Remark] {
    guard let group else { return [] }
    self.group = nil
    groupGuide = ""
    return [Self.unclosed(group, "GS", "group", "GE")]
  }

  /// A segment that stands in no envelope it could stand in: told once an interchange.
  mutating func stray(_ name: String) -> [Remark] {
    guard !hasToldOfStray else { return [] }
    hasToldOfStray = true
    return [
      Remark(
        rule: X12FormatRules.segmentMisplaced,
        message: """
          segment `\(name)` stands outside a transaction set, and is skipped; look for a missing \
          or broken `ST` before it
          """)
    ]
  }

  // MARK: Words

  private static func unclosed(
    _ envelope: OpenEnvelope, _ header: String, _ what: String, _ trailer: String
  ) -> Remark {
    Remark(
      rule: X12FormatRules.envelopeUnclosed,
      message: """
        the \(what) `\(envelope.controlNumber)` that starts here has no `\(trailer)`; \
        look whether the file was cut off
        """,
      location: envelope.location)
  }

  private static func outside(_ name: String, _ what: String) -> Remark {
    Remark(
      rule: X12FormatRules.envelopeUnclosed,
      message: "`\(name)` stands outside \(what); it is read as if the envelope were there")
  }

  private static func compareNumber(
    _ given: UnsafeBufferPointer<UInt8>, _ expected: String, _ trailer: String, _ header: String
  ) -> [Remark] {
    let given = Text.trimmed(given)
    guard !sameNumber(given, expected) else { return [] }
    return [
      Remark(
        rule: X12FormatRules.controlNumber,
        message: """
          \(trailer) is `\(given.prefix(40))` and \(header) is `\(expected.prefix(40))`; \
          the control numbers of an envelope must agree
          """)
    ]
  }

  /// Control numbers are numbers: leading zeros do not count.
  private static func sameNumber(_ left: String, _ right: String) -> Bool {
    left == right || left.drop(while: { $0 == "0" }) == right.drop(while: { $0 == "0" })
  }

  private static func compareCount(
    _ given: UnsafeBufferPointer<UInt8>, _ counted: Int, _ rule: Rule, _ element: String,
    _ what: String
  ) -> [Remark] {
    let text = Text.trimmed(given)
    guard Int(text) != counted else { return [] }
    return [
      Remark(
        rule: rule,
        message: "\(element) says `\(text.prefix(40))` \(what), and there are \(counted)")
    ]
  }
}
