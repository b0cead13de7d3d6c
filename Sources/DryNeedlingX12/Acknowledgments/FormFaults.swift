import DryNeedlingKit

/// What is wrong with the form of each transaction set of a file.
struct FormFaults {
  /// A segment that is broken or out of place (IK3).
  struct Segment {
    let name: String?
    /// Its number in the file.
    let number: Int
    let code: String
  }

  /// What is wrong with a transaction set.
  struct Transaction {
    /// Codes of IK502 through IK506, each once.
    private(set) var reasons: [String] = []
    private(set) var segments: [Segment] = []

    fileprivate mutating func add(_ diagnostic: ReadingDiagnostic, firstSegment: Int) {
      guard let code = FormFaults.segmentCode(diagnostic.ruleName) else {
        if let reason = FormFaults.transactionCode(diagnostic.ruleName) { add(reason) }
        return
      }
      add("5")
      guard segments.count < FormFaults.mostSegments else { return }
      let place = diagnostic.location.x12
      segments.append(
        Segment(name: place?.segmentName, number: place?.segment ?? firstSegment, code: code))
    }

    private mutating func add(_ reason: String) {
      if !reasons.contains(reason) { reasons.append(reason) }
    }
  }

  /// Segments of a transaction set that are told of; further ones change nothing about its answer.
  static let mostSegments = 100

  /// By the first byte of the transaction set.
  private var byStart: [Int: Transaction] = [:]

  /// Reads the file. Every transaction set counts, so no rule may fall silent after so many.
  init(of file: [UInt8], in walk: EnvelopeWalk) {
    let transactions = walk.groups.flatMap(\.transactions)
    var limits = X12Limits()
    limits.diagnosticsOfOneRule = .max
    var faults: [Int: Transaction] = [:]
    func note(_ diagnostic: ReadingDiagnostic) {
      // The last transaction set that begins at or before the place.
      var (low, high) = (0, transactions.count)
      while low < high {
        let middle = (low + high) / 2
        if transactions[middle].range.lowerBound <= diagnostic.location.byte {
          low = middle + 1
        } else {
          high = middle
        }
      }
      guard low > 0, transactions[low - 1].range.contains(diagnostic.location.byte) else { return }
      let transaction = transactions[low - 1]
      faults[transaction.range.lowerBound, default: Transaction()]
        .add(diagnostic, firstSegment: transaction.firstSegment)
    }
    var reader = X12ClaimReader(limits: limits)
    reader.push(file, claim: { _, _ in }, diagnostic: note)
    _ = reader.finish(claim: { _, _ in }, diagnostic: note)
    byStart = faults
  }

  subscript(transaction: EnvelopeWalk.Transaction) -> Transaction {
    byStart[transaction.range.lowerBound] ?? Transaction()
  }

  /// Why a segment is no good (IK304): unknown, out of place, or too much of it.
  private static func segmentCode(_ rule: String) -> String? {
    switch rule {
    case X12FormatRules.segmentUnreadable.name: "1"
    case X12FormatRules.segmentMisplaced.name, X12FormatRules.hierarchy.name: "2"
    case X12FormatRules.tooManyLines.name: "4"
    case X12FormatRules.limitExceeded.name, X12FormatRules.cutOff.name: "8"
    default: nil
    }
  }

  /// Why a transaction set is no good (IK502).
  private static func transactionCode(_ rule: String) -> String? {
    switch rule {
    case X12FormatRules.transactionSetRefused.name: "1"
    case X12FormatRules.envelopeUnclosed.name: "2"
    case X12FormatRules.controlNumber.name: "3"
    case X12FormatRules.segmentCount.name: "4"
    case X12FormatRules.guideRefused.name: "I6"
    default: nil
    }
  }
}
