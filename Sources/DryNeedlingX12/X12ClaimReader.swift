import DryNeedlingKit

/// Reads professional claims (X12 837P, 005010X222 with its errata A1 and A2) as a stream.
///
/// Bytes are handed over in pieces of any size; the pieces do not change what is read. Each claim is
/// handed back as an `Encounter` as soon as it is complete, in the order of the file, with a map
/// that finds the place of every fact. Memory does not grow with the file.
///
/// What is not a professional claim is named and refused where it stands, and what is broken is
/// reported where it stands; the claims around it are still read.
///
/// ```swift
/// func claim(_ encounter: inout Encounter, _ sourceMap: X12SourceMap) {
///   let report = checker.check(encounter)
///   print(report.verdict, sourceMap.location(of: FactPath(.claimNumber)).line)
/// }
/// func tell(_ diagnostic: ReadingDiagnostic) { print(diagnostic.message) }
///
/// var reader = X12ClaimReader()
/// while let chunk = nextChunk() {
///   reader.push(chunk, claim: claim, diagnostic: tell)
/// }
/// let summary = reader.finish(claim: claim, diagnostic: tell)
/// ```
///
/// `finish` hands over the last claims (of a small file, all of them), so both calls need the same
/// handlers. Afterwards the reader is as new, and may read another file.
public struct X12ClaimReader: ~Copyable {
  /// Takes a claim. The encounter may be changed: the reader takes nothing back from it. The source
  /// map may be kept, and then keeps the bytes it needs alive.
  public typealias ClaimHandler = (inout Encounter, X12SourceMap) -> Void
  /// Takes something that is to be said of the file itself.
  public typealias DiagnosticHandler = (ReadingDiagnostic) -> Void

  /// Bytes that are gathered before they are looked at.
  package static let defaultBlockBytes = 65_536

  /// The rules on files that this reader asks, behind its diagnostics.
  public static var rules: [Rule] { X12FormatRules.all }

  private let blockBytes: Int
  /// Bytes of the block that is being gathered.
  private var gathered = 0
  private var parser: StreamParser

  /// A reader.
  public init(limits: X12Limits = X12Limits()) {
    self.init(limits: limits, blockBytes: Self.defaultBlockBytes)
  }

  /// A reader that looks at `blockBytes` bytes at a time: for tests of the seams between blocks.
  package init(limits: X12Limits, blockBytes: Int) {
    self.blockBytes = max(1, blockBytes)
    parser = StreamParser(limits: limits, blockBytes: max(1, blockBytes))
  }

  /// Reads the next bytes of a file and hands over the claims they complete.
  public mutating func push(
    _ chunk: UnsafeRawBufferPointer, claim: ClaimHandler, diagnostic: DiagnosticHandler
  ) {
    var rest = chunk[...]
    while !rest.isEmpty {
      let piece = rest.prefix(blockBytes - gathered)
      parser.append(UnsafeRawBufferPointer(rebasing: piece))
      gathered += piece.count
      rest = rest.dropFirst(piece.count)
      if gathered == blockBytes {
        parser.parse(isLast: false, claim, diagnostic)
        gathered = 0
      }
    }
  }

  /// Reads the next bytes of a file and hands over the claims they complete.
  public mutating func push(
    _ chunk: [UInt8], claim: ClaimHandler, diagnostic: DiagnosticHandler
  ) {
    chunk.withUnsafeBytes { push($0, claim: claim, diagnostic: diagnostic) }
  }

  /// Reads what is left when the file has ended, and makes the reader ready for another file.
  public mutating func finish(
    claim: ClaimHandler, diagnostic: DiagnosticHandler
  ) -> X12ReadingSummary {
    parser.parse(isLast: true, claim, diagnostic)
    gathered = 0
    let summary = parser.summary
    parser = StreamParser(limits: parser.limits, blockBytes: blockBytes)
    return summary
  }

  /// Reads a whole file that is in memory.
  public static func read(_ bytes: [UInt8], limits: X12Limits = X12Limits()) -> X12Contents {
    var reader = X12ClaimReader(limits: limits)
    var claims: [X12Claim] = []
    var diagnostics: [ReadingDiagnostic] = []
    reader.push(bytes) {
      claims.append(X12Claim(encounter: $0, sourceMap: $1))
    } diagnostic: {
      diagnostics.append($0)
    }
    let summary = reader.finish {
      claims.append(X12Claim(encounter: $0, sourceMap: $1))
    } diagnostic: {
      diagnostics.append($0)
    }
    return X12Contents(claims: claims, diagnostics: diagnostics, summary: summary)
  }
}

/// A claim and where it came from.
public struct X12Claim: Sendable {
  /// What the claim says.
  public var encounter: Encounter
  /// Where it says so.
  public let sourceMap: X12SourceMap
}

/// All there is in a file.
public struct X12Contents: Sendable {
  /// The claims, in the order of the file.
  public var claims: [X12Claim]
  /// What is to be said of the file itself, in the order it was met.
  public var diagnostics: [ReadingDiagnostic]
  /// What the file held.
  public var summary: X12ReadingSummary
}
