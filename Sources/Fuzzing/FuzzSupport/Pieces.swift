import DryNeedlingKit

/// Hands over bytes in pieces, whose size depends on the first byte so that it is the same each time.
public func inPieces(_ bytes: [UInt8], _ take: (UnsafeRawBufferPointer) -> Void) {
  let size = 1 + Int(bytes.first ?? 0) % 50
  bytes.withUnsafeBytes { bytes in
    for start in stride(from: 0, to: bytes.count, by: size) {
      take(UnsafeRawBufferPointer(rebasing: bytes[start..<min(start + size, bytes.count)]))
    }
  }
}

/// What is told of a file stands within it.
public func expectWithin(_ count: Int, _ diagnostics: [ReadingDiagnostic]) {
  for diagnostic in diagnostics { expectWithin(count, diagnostic.location) }
}

/// A place is one of the file.
public func expectWithin(_ count: Int, _ location: SourceLocation) {
  precondition(location.byte >= 0 && location.byte <= count)
  precondition(location.line >= 1 && location.column >= 1)
}
