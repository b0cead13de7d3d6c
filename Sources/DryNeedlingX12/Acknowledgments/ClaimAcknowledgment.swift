import DryNeedlingKit

/// The answer to a file of professional claims as far as a clearinghouse looks at what they say: an
/// X12 277CA (005010X214).
///
/// It says of each claim whether it is taken, and of those that are not, why, in the codes of
/// ``ClaimStatus``. It knows no warnings: what only informs, what cannot be told, and what the payer
/// decides lets a claim be taken. What is wrong with the form of a file is for
/// ``ImplementationAcknowledgment``; claims that cannot be read are not in this answer.
public struct ClaimAcknowledgment: Sendable, Hashable {
  /// What is answered about one claim.
  public struct Answer: Sendable, Hashable {
    /// The submitter's number of the claim (CLM01).
    public let claimNumber: String
    /// Why it is not taken; empty when it is.
    public let statuses: [ClaimStatus]

    /// Whether it is taken.
    public var isAccepted: Bool { statuses.isEmpty }
  }

  /// The interchange, addressed to the sender of the claims.
  public let bytes: [UInt8]
  /// What is answered about each claim, in the order of the file.
  public let answers: [Answer]

  /// Claims that are taken.
  public var acceptedCount: Int { answers.count { $0.isAccepted } }
  /// Claims that are not.
  public var rejectedCount: Int { answers.count - acceptedCount }

  /// Answers a file; nil when no claim can be read in it.
  ///
  /// - Parameters:
  ///   - file: The file of claims.
  ///   - checker: What decides. Claims of one patient are each other's visit history.
  ///   - date: The day the claims came in and are answered.
  ///   - controlNumber: Control number of the answer.
  public init?(
    to file: [UInt8], checker: ClaimChecker, on date: CalendarDate, controlNumber: Int = 1
  ) {
    let contents = X12ClaimReader.read(file)
    guard !contents.claims.isEmpty else { return nil }
    let reports = checker.check(run: contents.claims.map(\.encounter))
    let submitted = SubmittedClaim.read(file)
    var claims: [AnsweredClaim] = []
    // Both lists are in the order of the file; what only one of them holds cannot be answered.
    var next = 0
    for (claim, report) in zip(contents.claims, reports) {
      let range = claim.sourceMap.byteRange
      while next < submitted.count, submitted[next].start < range.lowerBound { next += 1 }
      guard next < submitted.count, range.contains(submitted[next].start) else { continue }
      let sent = submitted[next]
      claims.append(
        AnsweredClaim(sent: sent, statuses: report.findings.compactMap(ClaimStatus.init)))
    }
    guard !claims.isEmpty else { return nil }
    var walk = EnvelopeWalk(file)
    walk.run()
    var writer = ClaimAcknowledgmentWriter(
      number: min(max(controlNumber, 1), 999_999_999), date: date)
    writer.write(walk, claims)
    bytes = writer.out.bytes
    answers = claims.map { Answer(claimNumber: $0.sent.number, statuses: $0.statuses) }
  }
}

/// A claim as it was sent, and what is answered.
struct AnsweredClaim {
  var sent: SubmittedClaim
  var statuses: [ClaimStatus]

  /// In cents, as far as it can be read.
  var cents: Int { Int(Money(sent.totalCharge)?.cents ?? 0) }
}

/// Writes a claim acknowledgment.
struct ClaimAcknowledgmentWriter {
  var out = SegmentWriter()
  private let number: Int
  private let day: String
  private var level = 0

  init(number: Int, date: CalendarDate) {
    self.number = number
    day = date.description.filter { $0 != "-" }
  }

  mutating func write(_ walk: EnvelopeWalk, _ claims: [AnsweredClaim]) {
    let places = walk.addresses.count == 4 ? walk.addresses : ["ZZ", "", "ZZ", ""]
    let (sender, receiver) = (out.text(places[3]) ?? "", out.text(places[1]) ?? "")
    out.segment(
      "ISA", "00", "".fitted(10), "00", "".fitted(10), places[2].fitted(2), sender.fitted(15),
      places[0].fitted(2), receiver.fitted(15), String(day.dropFirst(2)), "0000", "^", "00501",
      number.padded(9), "0", "T", ":")
    out.segment(
      "GS", "HN", sender.isEmpty ? "RECEIVER" : sender, receiver.isEmpty ? "SENDER" : receiver, day,
      "0000", "\(number)", "X", "005010X214")
    var sets = 0
    for transaction in Self.groups(claims, by: \.sent.transaction) {
      sets += 1
      write(transaction, sets)
    }
    out.segment("GE", "\(sets)", "\(number)")
    out.segment("IEA", "1", number.padded(9))
  }

  /// Claims that stand together.
  private static func groups(
    _ claims: [AnsweredClaim], by key: (AnsweredClaim) -> Int
  ) -> [[AnsweredClaim]] {
    var groups: [[AnsweredClaim]] = []
    for claim in claims {
      if let last = groups.last?.last, key(last) == key(claim) {
        groups[groups.count - 1].append(claim)
      } else {
        groups.append([claim])
      }
    }
    return groups
  }

  private mutating func write(_ claims: [AnsweredClaim], _ set: Int) {
    guard let first = claims.first?.sent else { return }
    let before = out.count
    let details = first.details
    let batch = out.text(first.batch) ?? "0"
    out.segment("ST", "277", set.padded(4), "005010X214")
    out.segment("BHT", "0085", "08", batch, day, "0000", "TH")
    level = 1
    out.segment("HL", "1", nil, "20", "1")
    out.segment(
      "NM1", "AY", "2", out.text(details.receiver.last), nil, nil, nil, nil, "46",
      out.text(details.receiverIdentifier))
    out.segment("TRN", "1", "\(number)-\(set)")
    out.segment("DTP", "050", "D8", day)
    out.segment("DTP", "009", "D8", day)
    level = 2
    out.segment("HL", "2", "1", "21", "1")
    out.segment(
      "NM1", "41", first.submitterIsPerson ? "1" : "2", out.text(details.submitter.last),
      first.submitterIsPerson ? out.text(details.submitter.first) : nil, nil, nil, nil, "46",
      out.text(details.submitterIdentifier))
    out.segment("TRN", "2", batch)
    writeSums(claims, on: day, accepted: "90", rejected: "AA")
    for provider in Self.groups(claims, by: \.sent.provider) { write(provider: provider) }
    out.segment("SE", "\(out.count - before + 1)", set.padded(4))
  }

  /// That the claims came in, and how many of them are taken.
  private mutating func writeSums(
    _ claims: [AnsweredClaim], on day: String?, accepted: String, rejected: String
  ) {
    let taken = claims.filter(\.statuses.isEmpty)
    let other = claims.count - taken.count
    let (all, sum) = (claims.reduce(0) { $0 + $1.cents }, taken.reduce(0) { $0 + $1.cents })
    out.segment("STC", "A1:19:AY", day, "WQ", Self.dollars(all))
    if !taken.isEmpty { out.segment("QTY", accepted, "\(taken.count)") }
    if other > 0 { out.segment("QTY", rejected, "\(other)") }
    if !taken.isEmpty { out.segment("AMT", "YU", Self.dollars(sum)) }
    if other > 0 { out.segment("AMT", "YY", Self.dollars(all - sum)) }
  }

  private mutating func write(provider claims: [AnsweredClaim]) {
    guard let first = claims.first?.sent else { return }
    level += 1
    let parent = level
    out.segment("HL", "\(parent)", "2", "19", "1")
    let name = first.details.billing
    out.segment(
      "NM1", "85", first.billingIsPerson ? "1" : "2", out.text(name.last),
      first.billingIsPerson ? out.text(name.first) : nil, nil, nil, nil,
      first.billingIdentifier.map { $0.qualifier == "XX" ? "XX" : "FI" },
      out.text(first.billingIdentifier?.value))
    out.segment("TRN", "1", "\(number)-\(parent)")
    writeSums(claims, on: nil, accepted: "QA", rejected: "QC")
    for claim in claims { write(claim, parent) }
  }

  private mutating func write(_ claim: AnsweredClaim, _ parent: Int) {
    let sent = claim.sent
    level += 1
    out.segment("HL", "\(level)", "\(parent)", "PT")
    out.segment(
      "NM1", "QC", "1", out.text(sent.details.patient.last), out.text(sent.details.patient.first),
      nil, nil, nil, "MI", out.text(sent.memberIdentifier))
    out.segment("TRN", "2", out.text(sent.number))
    let charge = Self.dollars(claim.cents)
    if claim.statuses.isEmpty {
      out.segment("STC", "A2:20", day, "WQ", charge)
    }
    // A claim is told each reason once, whichever lines have it.
    var told: [String] = []
    for status in claim.statuses {
      let (first, second) = status.composites
      guard !told.contains("\(first) \(second ?? "")") else { continue }
      told.append("\(first) \(second ?? "")")
      out.segment("STC", first, day, "U", charge, nil, nil, nil, nil, nil, second)
    }
    if let trace = out.text(sent.clearinghouseTrace) { out.segment("REF", "D9", trace) }
    if let date = serviceDate(sent.lines) { out.segment("DTP", "472", date.format, date.value) }
    for (index, line) in sent.lines.enumerated() {
      if let status = claim.statuses.first(where: { $0.lineIndex == index }) { write(line, status) }
    }
  }

  /// A line that keeps its claim from being taken.
  private mutating func write(_ line: SubmittedClaim.Line, _ status: ClaimStatus) {
    // Without a code or a charge there is no way to name a line.
    guard line.procedure.count > 1, !line.procedure[1].isEmpty, Money(line.charge) != nil else {
      return
    }
    let procedure = line.procedure.prefix(6).map { out.text($0) }
    out.segment("SVC", out.composite(procedure), out.text(line.charge))
    let (first, second) = status.composites
    out.segment("STC", first, day, "U", nil, nil, nil, nil, nil, nil, second)
    if let number = out.text(line.controlNumber) { out.segment("REF", "FJ", number) }
    if let date = line.date {
      out.segment("DTP", "472", out.text(date.format), out.text(date.value))
    }
  }

  /// The days of all lines; nil when no line has a day.
  private func serviceDate(
    _ lines: [SubmittedClaim.Line]
  ) -> (format: String, value: String)? {
    let days = lines.compactMap(\.date?.value).flatMap { $0.split(separator: "-").map(String.init) }
      .filter { $0.utf8.count == 8 && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    guard let first = days.min(), let last = days.max() else { return nil }
    return first == last ? ("D8", first) : ("RD8", "\(first)-\(last)")
  }

  private static func dollars(_ cents: Int) -> String {
    ClaimRepairer.decimal(Money(cents: Int64(cents)))
  }
}
