import DryNeedlingKit

/// The claims of one file, for looking at one of them.
package struct ClaimsOfFile {
  /// Why a file cannot be read.
  package struct Problem: Error {
    package let message: String
  }

  /// What the file was read as; nil when that cannot be told.
  package private(set) var format: String?
  /// The claims in the order of the file, each with the history that the others give it.
  package private(set) var encounters: [Encounter] = []
  /// What there is to say of the file, the gravest first.
  package private(set) var diagnostics: [ReadingDiagnostic] = []

  /// The bytes of the file, where it was asked for them; nil where they are too many.
  package private(set) var bytes: [UInt8]?

  /// Claims held at most; a file of more is for `needling check`.
  package static let mostClaims = 20_000

  /// Reads the file at `path`; `-` is standard input.
  package static func read(
    _ path: String, keepingBytes: Bool = false
  ) -> Result<ClaimsOfFile, Problem> {
    var receiver = Receiver()
    var claims = ClaimsOfFile()
    do throws(ByteSource.Failure) {
      var source = path == "-" ? ByteSource(standardInput: ()) : try ByteSource(path: path)
      let kind = InputKind(startingWith: try source.peek(InputKind.bytesNeeded))
      if keepingBytes { source.keep(atMost: 256 << 20) }
      claims.format = try ClaimFileReader.read(&source, kind: kind, into: &receiver)
      claims.bytes = source.kept
    } catch {
      return .failure(Problem(message: "`\(path)`: \(error.words)"))
    }
    var index = VisitIndex()
    for (number, encounter) in receiver.encounters.enumerated() {
      index.add(encounter, number: number)
    }
    claims.encounters = receiver.encounters.enumerated().map { number, encounter in
      var encounter = encounter
      encounter.history = index.history(of: encounter, number: number)
      return encounter
    }
    claims.diagnostics = receiver.diagnostics.sorted { $1.severity < $0.severity }
    return .success(claims)
  }

  private struct Receiver: ClaimReceiver {
    var encounters: [Encounter] = []
    var diagnostics: [ReadingDiagnostic] = []
    var wantsMore: Bool { encounters.count < ClaimsOfFile.mostClaims }

    mutating func claim(_ encounter: inout Encounter, locate: (FactPath) -> SourceLocation) {
      if wantsMore { encounters.append(encounter) }
    }

    mutating func diagnostic(_ diagnostic: ReadingDiagnostic) {
      if diagnostics.count < 1000 { diagnostics.append(diagnostic) }
    }
  }
}
