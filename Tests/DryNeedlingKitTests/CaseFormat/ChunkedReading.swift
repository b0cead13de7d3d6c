@testable import DryNeedlingKit

/// Reads a text as it would come from a stream.
enum ChunkedReading {
  static func read(
    _ bytes: [UInt8], by size: Int, _ limits: CaseLimits = CaseLimits()
  ) -> CaseFile {
    var cases: [ReadCase] = []
    var diagnostics: [ReadingDiagnostic] = []
    var reader = CaseReader(limits: limits)
    bytes.withUnsafeBytes { bytes in
      var start = 0
      while start < bytes.count {
        let end = min(start + size, bytes.count)
        reader.push(UnsafeRawBufferPointer(rebasing: bytes[start..<end])) { encounter, place in
          cases.append(ReadCase(encounter: encounter, sourceMap: place.sourceMap))
        } diagnostic: {
          diagnostics.append($0)
        }
        start = end
      }
    }
    reader.finish { encounter, place in
      cases.append(ReadCase(encounter: encounter, sourceMap: place.sourceMap))
    } diagnostic: {
      diagnostics.append($0)
    }
    var file = CaseFile()
    file.cases = cases
    file.diagnostics = diagnostics
    return file
  }
}
