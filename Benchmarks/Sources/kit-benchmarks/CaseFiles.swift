import DryNeedlingKit

/// Files of cases, one a line, as a nightly run reads them.
struct CaseFiles {
  let bytes: [UInt8]
  let count: Int

  /// What a submitter states of a typical visit and no more: four lines, four diagnoses, three
  /// muscles, twelve earlier visits.
  static let terse = """
    {"claim":"C00000001","date":"2025-03-03","payer":{"kind":"medicare","memberId":"1EG4TE5MK73"},\
    "patient":{"birthDate":"1950-04-02","pregnant":false},"renderingProvider":"physician",\
    "lines":[{"code":"20561","units":1},{"code":"97110","modifiers":["GP"],"units":2},\
    {"code":"97530","units":1},{"code":"97140","units":1}],\
    "diagnoses":["M54.50","M62.830","M79.18","M25.551"],\
    "needling":{"muscles":["multifidus","quadratus lumborum","gluteus medius"]},\
    "condition":{"weeks":20,"cause":"nonspecific","improvement":true},\
    "history":{"visits":["2025-01-22","2024-12-13","2024-11-03","2024-09-24","2024-08-15",\
    "2024-07-06","2024-05-27","2024-04-17","2024-03-08","2024-01-28","2023-12-19","2023-11-09"]}}
    """

  /// A file of about four megabytes that holds one case over and over.
  init(_ text: String) {
    let line = Array((text + "\n").utf8)
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
        } diagnostic: { _ in
        }
        start = end
      }
    }
    reader.finish { encounter, _ in
      body(encounter)
    } diagnostic: { _ in
    }
  }
}
