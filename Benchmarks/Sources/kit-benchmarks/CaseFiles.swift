import DryNeedlingKit

/// Files of cases, one a line, as a nightly run reads them.
struct CaseFiles {
  let bytes: [UInt8]
  let count: Int

  /// A file of about four megabytes that holds one encounter over and over.
  init(_ encounter: Encounter) {
    let line = Array((CaseWriter.json(encounter) + "\n").utf8)
    count = 4_000_000 / line.count
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count * line.count)
    for _ in 0..<count { bytes += line }
    self.bytes = bytes
  }

  var bytesPerCase: Int { bytes.count / count }

  /// Reads the file in pieces of 64 KiB, as from a disk.
  func read(_ body: (Encounter) -> Void) {
    var reader = CaseReader()
    bytes.withUnsafeBytes { bytes in
      var start = 0
      while start < bytes.count {
        let end = min(start + 65_536, bytes.count)
        reader.push(UnsafeRawBufferPointer(rebasing: bytes[start..<end])) { encounter, _ in
          body(encounter)
        } diagnostics: { _ in
        }
        start = end
      }
    }
    reader.finish { encounter, _ in
      body(encounter)
    } diagnostics: { _ in
    }
  }
}
