/// The segments that may stand in an interchange of professional claims.
enum SegmentTag: UInt8, CaseIterable {
  // The envelopes.
  case isa, gs, st, se, ge, iea, ta1
  // Those that are read.
  case bht, hl, nm1, n4, ref, prv, sbr, pat, dmg, clm, dtp, hi, nte, lx, sv1
  // Those that hold nothing a check asks for.
  case n2, n3, per, cur, sv5, amt, cas, svd, pwk, cn1, k3, cr1, cr2, cr3, crc, hcp, oi, moa,
    ps1, qty, mea, tst, lin, ctp, lq, frm
  /// Anything else.
  case other
}

extension SegmentTag {
  /// The letters of the tag, the first in the lowest byte.
  var word: UInt32 {
    var word: UInt32 = 0
    var shift: UInt32 = 0
    for byte in name.utf8 {
      word |= UInt32(byte) << shift
      shift += 8
    }
    return word
  }

  /// Name of the segment in an interchange, such as `SV1`.
  var name: String { self == .other ? "" : "\(self)".uppercased() }
}

/// Finds the tag of a segment without comparing text: one multiplication, one look.
///
/// It is filled once and never changed, so that all may look at the same time.
final class SegmentTagTable: @unchecked Sendable {
  static let shared = SegmentTagTable()

  private struct Entry {
    var word: UInt32
    var tag: SegmentTag
  }

  private let entries: UnsafeMutablePointer<Entry>
  private static let bits: UInt32 = 7

  private init() {
    let count = 1 << Int(Self.bits)
    entries = .allocate(capacity: count)
    entries.initialize(repeating: Entry(word: 0, tag: .other), count: count)
    for tag in SegmentTag.allCases where tag != .other {
      let word = tag.word
      entries[Self.slot(word)] = Entry(word: word, tag: tag)
    }
  }

  deinit { entries.deallocate() }

  /// The tag whose letters are `word`, as ``Segment/tag`` gives them.
  @inline(__always)
  func tag(_ word: UInt32) -> SegmentTag {
    let entry = entries[Self.slot(word)]
    return entry.word == word ? entry.tag : .other
  }

  /// The multiplier was searched for: with it no two tags share a slot.
  @inline(__always)
  private static func slot(_ word: UInt32) -> Int {
    Int((word &* 0x15D6_3BFD) >> (32 - bits))
  }
}
