import DryNeedlingKit

/// Writes an 837P back with the repairs its owner accepted, and with every other byte as it was.
///
/// Nothing is taken apart and put together again: each repair becomes an exchange of a few bytes at
/// their place in the file, so odd delimiters, line breaks, unknown segments and the order of all of
/// them stay. What follows from a repair is redone with it: where a service line is taken away, the
/// numbers of the lines behind it (LX01), the total (CLM02) and the number of segments (SE01).
///
/// ```swift
/// var editor = X12ClaimEditor()
/// for claim in X12ClaimReader.read(bytes).claims {
///   let repairs = checker.check(claim.encounter).repairs.filter { !$0.repair.needsAttestation }
///   let refused = editor.accept(repairs, of: claim.sourceMap)
/// }
/// let repaired = try editor.rewrite(bytes)
/// ```
public struct X12ClaimEditor: Sendable {
  private var edits: [ByteEdit] = []
  /// Segments that are taken away, by a byte of the transaction set they stand in.
  private var removals: [(offset: Int, segments: Int)] = []

  /// An editor that changes nothing yet.
  public init() {}

  /// Takes over the repairs of one claim; each claim once, with all its repairs.
  ///
  /// - Returns: The repairs that cannot be written, and why. The others are taken over.
  @discardableResult
  public mutating func accept(
    _ repairs: [OfferedRepair], of claim: X12SourceMap
  ) -> [X12RefusedRepair] {
    guard !repairs.isEmpty else { return [] }
    var repairer = ClaimRepairer(claim)
    let refused = repairer.accept(repairs)
    edits += repairer.edits
    if repairer.removedSegments > 0 {
      removals.append((claim.byteRange.lowerBound, repairer.removedSegments))
    }
    return refused
  }

  /// The file with what was accepted.
  ///
  /// - Parameter file: The whole file, byte for byte as it was read.
  /// - Throws: ``X12RewriteError`` when it is another file, or a claim was accepted twice.
  public func rewrite(_ file: [UInt8]) throws(X12RewriteError) -> X12RepairedFile {
    let all = (edits + segmentCounts(file)).sorted { $0.range.lowerBound < $1.range.lowerBound }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(file.count + 64)
    var position = 0
    for edit in all {
      guard edit.range.lowerBound >= position else { throw .claimAcceptedTwice }
      guard edit.range.upperBound <= file.count, file[edit.range].elementsEqual(edit.original)
      else { throw .anotherFile }
      bytes += file[position..<edit.range.lowerBound]
      bytes += edit.replacement
      position = edit.range.upperBound
    }
    bytes += file[position...]
    return X12RepairedFile(bytes: bytes, changes: all.map(\.change))
  }

  /// New counts for the transaction sets that lose segments.
  private func segmentCounts(_ file: [UInt8]) -> [ByteEdit] {
    guard !removals.isEmpty else { return [] }
    var edits: [ByteEdit] = []
    var walker = SegmentWalker(file)
    var start: WalkedSegment?
    while let segment = walker.next() {
      switch segment.tag {
      case SegmentTag.st.word: start = segment
      case SegmentTag.se.word:
        guard let opened = start else { continue }
        start = nil
        let within = opened.range.lowerBound..<segment.range.lowerBound
        let removed = removals.reduce(0) { $0 + (within.contains($1.offset) ? $1.segments : 0) }
        guard removed > 0 else { continue }
        let counted = segment.number - opened.number + 1 - removed
        let element = walker.element(1, of: segment)
        var place = walker.place(element.lowerBound)
        place.path = "SE01"
        place.x12 = X12Coordinates(segmentName: "SE", segment: segment.number)
        edits.append(
          ByteEdit(
            element, of: Array(file[element]), with: Array("\(counted)".utf8), at: place, []))
      default: break
      }
    }
    return edits
  }
}

/// A file that was written back.
public struct X12RepairedFile: Sendable {
  /// The whole file.
  public let bytes: [UInt8]
  /// What is different in it, in the order of the file.
  public let changes: [X12Change]
}

/// One difference between a file and what was written back of it.
public struct X12Change: Sendable, Hashable {
  /// Where it was, in the file that was read.
  public let location: SourceLocation
  /// What stood there.
  public let before: String
  /// What stands there now; empty where something was taken away.
  public let after: String
  /// The rules whose repairs asked for it; empty for what follows from other changes.
  public let because: [RuleID]
}

/// A repair that cannot be written into its claim.
public struct X12RefusedRepair: Sendable, Hashable {
  /// The repair.
  public let repair: Repair
  /// The rule that offered it.
  public let because: RuleID
  /// Why not, and what to do: lowercase, no full stop.
  public let reason: String
  /// What it was to change.
  public let location: SourceLocation
}

/// Why a file cannot be written back.
@nonexhaustive
public enum X12RewriteError: Error, Sendable, Hashable {
  /// The bytes are not those that the accepted repairs were made for.
  case anotherFile
  /// The repairs of one claim were accepted twice.
  case claimAcceptedTwice
}

/// An exchange of bytes.
struct ByteEdit: Sendable {
  /// Place in the file.
  var range: Range<Int>
  /// What must stand there.
  var original: [UInt8]
  var replacement: [UInt8]
  var change: X12Change

  init(
    _ range: Range<Int>, of original: [UInt8], with replacement: [UInt8],
    at location: SourceLocation, _ because: [RuleID], before: String? = nil, after: String? = nil
  ) {
    self.range = range
    self.original = original
    self.replacement = replacement
    change = X12Change(
      location: location, before: before ?? original.withUnsafeBufferPointer(Text.excerpt),
      after: after ?? replacement.withUnsafeBufferPointer(Text.excerpt), because: because)
  }
}
