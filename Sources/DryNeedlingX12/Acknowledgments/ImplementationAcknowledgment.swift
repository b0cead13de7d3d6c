import DryNeedlingKit

/// The answer to a file of professional claims as far as its form goes: an X12 999 (005010X231A1).
///
/// It says of each transaction set whether it can be taken, and of segments that are broken or out of
/// place where they are. What the claims say is not its business.
public struct ImplementationAcknowledgment: Sendable, Hashable {
  /// The interchange, addressed to the sender of the claims.
  public let bytes: [UInt8]
  /// Transaction sets that can be taken.
  public let acceptedCount: Int
  /// Transaction sets that cannot.
  public let rejectedCount: Int

  /// Reads a file of claims and answers it; nil when it has no group with a transaction set, and so
  /// nothing to answer.
  ///
  /// The answer is dated like the file it answers, at 00:00, since the kit reads no clock; and it is
  /// addressed to the sender of the first interchange.
  ///
  /// - Parameters:
  ///   - file: The file of claims, whole.
  ///   - controlNumber: Control number of the answer, 1 through 999999999; what is less or more is
  ///     taken as the nearest of these.
  public init?(to file: [UInt8], controlNumber: Int = 1) {
    var walk = EnvelopeWalk(file)
    walk.run()
    guard walk.groups.contains(where: { !$0.transactions.isEmpty }) else { return nil }
    let faults = FormFaults(of: file, in: walk)
    var writer = AcknowledgmentWriter(number: min(max(controlNumber, 1), 999_999_999))
    writer.write(walk, faults)
    bytes = writer.out.bytes
    acceptedCount = writer.accepted
    rejectedCount = writer.rejected
  }
}

/// The envelopes of a file.
struct EnvelopeWalk {
  struct Transaction {
    var set: String
    var controlNumber: String
    var guide: String?
    /// Number of its ST in the file.
    var firstSegment: Int
    /// Its bytes, from ST to behind SE.
    var range: Range<Int>
  }

  struct Group {
    var code: String
    var controlNumber: String
    var guide: String
    var transactions: [Transaction] = []
  }

  private var file: SegmentWalker
  private(set) var groups: [Group] = []
  /// ISA05 through ISA08 of the first interchange, and its date (ISA09).
  private(set) var addresses: [String] = []
  private(set) var date = "000101"

  init(_ bytes: [UInt8]) { file = SegmentWalker(bytes) }

  mutating func run() {
    var isOpen = false
    while let segment = file.next() {
      switch segment.tag {
      case SegmentTag.isa.word where addresses.isEmpty:
        addresses = (5...8).map { file.text($0, of: segment) ?? "" }
        if let stated = file.text(9, of: segment), stated.utf8.count == 6 { date = stated }
      case SegmentTag.gs.word:
        isOpen = false
        groups.append(
          Group(
            code: file.text(1, of: segment) ?? "", controlNumber: file.text(6, of: segment) ?? "",
            guide: file.text(8, of: segment) ?? ""))
      case SegmentTag.st.word where !groups.isEmpty:
        isOpen = true
        groups[groups.count - 1].transactions.append(
          Transaction(
            set: file.text(1, of: segment) ?? "", controlNumber: file.text(2, of: segment) ?? "",
            guide: file.text(3, of: segment), firstSegment: segment.number,
            range: segment.range.lowerBound..<segment.end))
      default: break
      }
      guard isOpen, let last = groups.indices.last,
        let transaction = groups[last].transactions.indices.last
      else { continue }
      let start = groups[last].transactions[transaction].range.lowerBound
      groups[last].transactions[transaction].range = start..<segment.end
      if segment.tag == SegmentTag.se.word { isOpen = false }
    }
  }
}

/// Writes the groups of an answer.
struct AcknowledgmentWriter {
  var out = SegmentWriter()
  private let number: Int
  private(set) var accepted = 0
  private(set) var rejected = 0

  init(number: Int) { self.number = number }

  mutating func write(_ walk: EnvelopeWalk, _ faults: FormFaults) {
    let places = walk.addresses.count == 4 ? walk.addresses : ["ZZ", "", "ZZ", ""]
    let century = "20" + walk.date
    out.segment(
      "ISA", "00", "".fitted(10), "00", "".fitted(10), places[2].fitted(2),
      (out.text(places[3]) ?? "").fitted(15), places[0].fitted(2),
      (out.text(places[1]) ?? "").fitted(15), walk.date, "0000", "^", "00501", number.padded(9),
      "0", "T", ":")
    out.segment(
      "GS", "FA", out.text(places[3]) ?? "RECEIVER", out.text(places[1]) ?? "SENDER", century,
      "0000", "\(number)", "X", "005010X231A1")
    var sets = 0
    for group in walk.groups where !group.transactions.isEmpty {
      sets += 1
      write(group, sets, faults)
    }
    out.segment("GE", "\(sets)", "\(number)")
    out.segment("IEA", "1", number.padded(9))
  }

  private mutating func write(_ group: EnvelopeWalk.Group, _ set: Int, _ faults: FormFaults) {
    let before = out.count
    out.segment("ST", "999", set.padded(4), "005010X231A1")
    out.segment(
      "AK1", out.text(group.code), out.text(group.controlNumber), out.text(group.guide))
    var taken = 0
    for transaction in group.transactions {
      if write(transaction, faults[transaction]) { taken += 1 }
    }
    accepted += taken
    rejected += group.transactions.count - taken
    let code = taken == group.transactions.count ? "A" : taken == 0 ? "R" : "P"
    let count = "\(group.transactions.count)"
    out.segment("AK9", code, count, count, "\(taken)")
    out.segment("SE", "\(out.count - before + 1)", set.padded(4))
  }

  /// Answers one transaction set: whether it can be taken.
  private mutating func write(
    _ transaction: EnvelopeWalk.Transaction, _ faults: FormFaults.Transaction
  ) -> Bool {
    out.segment(
      "AK2", out.text(transaction.set), out.text(transaction.controlNumber),
      out.text(transaction.guide))
    for segment in faults.segments {
      let name = segment.name.flatMap { out.text($0) }
      // Its place in the transaction set, where ST is the first.
      let place = max(1, segment.number - transaction.firstSegment + 1)
      let isName = name.map { (2...3).contains($0.utf8.count) } ?? false
      out.segment("IK3", isName ? name : "ZZZ", "\(place)", nil, segment.code)
    }
    let reasons = faults.reasons
    func reason(_ index: Int) -> String? { reasons.indices.contains(index) ? reasons[index] : nil }
    out.segment(
      "IK5", reasons.isEmpty ? "A" : "R", reason(0), reason(1), reason(2), reason(3), reason(4))
    return reasons.isEmpty
  }
}
