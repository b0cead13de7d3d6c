/// One of the kit's tables: which release it was made from, and what was in it.
package struct ReferenceSnapshot: Sendable, Hashable {
  /// Name of the table, as reports print it: `ncci`, `icd10cm`.
  package let name: String
  /// The release: the first day it is in force, or the publisher's own name for it.
  package let release: String
  /// Rows in the table.
  package let count: Int
  /// FNV-1a checksum of the rows, 64 bits.
  package let checksum: UInt64

  /// A snapshot, as recorded or as counted anew from the rows.
  package init(name: String, release: String, count: Int, checksum: UInt64) {
    self.name = name
    self.release = release
    self.count = count
    self.checksum = checksum
  }
}

/// The releases of the reference data that is built into the kit.
package enum ReferenceSnapshots {
  /// Every table, in a fixed order.
  package static var all: [ReferenceSnapshot] {
    [
      ncci, mue, icd10cm, excludes1, taxonomy, placeOfService, filingIndicators, muscles,
      muscleVocabulary,
    ]
  }

  /// Unit limits, which are kept by hand: see ``MUETable``.
  static let mue = ReferenceSnapshot(
    name: "mue", release: "2026-10-01", count: 17, checksum: 0xdc31_b60d_2d1b_5983)
}
