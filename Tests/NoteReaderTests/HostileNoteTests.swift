import DryNeedlingKit
import Testing

/// Notes made to hurt: the reader must end, with spans inside the text.
@Suite struct HostileNoteTests {
  private func check(_ bytes: [UInt8]) {
    let reading = bytes.withUnsafeBytes { NoteReader().read(utf8: $0) }
    var spans = reading.muscles.map(\.span) + reading.groups.map(\.span)
    spans += reading.elements.flatMap(\.spans) + reading.safety.flatMap(\.spans)
    spans += reading.vaguePhrases.map(\.span)
    for span in spans {
      #expect(span.start >= 0 && span.start < span.end && span.end <= bytes.count)
    }
    #expect(reading.elements.count == DocumentationElement.allCases.count)
  }

  private func repeated(_ text: String, to count: Int) -> [UInt8] {
    let unit = Array(text.utf8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count + unit.count)
    while bytes.count < count { bytes += unit }
    return bytes
  }

  @Test(arguments: [
    "a", "A", "é", "DN ", "denies ", "R ", "L UT, ", "0.30x", "6/10 ", "Plan:\n", "S:\n", "\r",
    "\n",
    "[ ] ", "needles 6 ", "if last visit ", "-", ":", "R UT L LS B QL ", "major and minor & ",
    "x 5 weeks ", "no not never ", "Objective: x\n", "DN R UT. No needle inserted. ",
    "| LTR | yes |\n",
    "SLR 40. ", "4/02\n", "Visit 3: ", "UT [ ] L [x] R ", "s/p C5-C7 fusion ", "told no tonight. ",
    "consent ", "rhomboid major/minor/", "(", "🙂", "1/", "ae",
    "R UT - 2\n", "DN R QL. L QL not needled. ", "R soleus not needled. ",
    "Needles inserted for pain. ", "multifidus L4, L5 bilat; ", "UT x1 (all R) ",
    "| R UT | -- | today |\n",
    "Side: R\n",
    "DN (copied): ", "The muscles treated were ", "DN: UT NOT needled (", "14 Nov\n", "glut. ",
    "last time, I needled R UT, ", "DN all. R. ", "R UT [x] L [ ]\n",
  ]) func repetitions(unit: String) {
    check(repeated(unit, to: Self.size / 20))
  }

  /// Ten megabytes; less without optimisation, which only takes longer.
  #if DEBUG
    private static let size = 200_000
  #else
    private static let size = 10_000_000
  #endif

  @Test func longNotes() {
    let note = """
      S: Pt c/o R neck pain x 5 months, 6/10. Denies blood thinners.
      Tx: Consent signed. DN to R UT, R LS, 0.30 x 40 mm, 6 needles, LTR x4, tol well.
      P: 2x/wk x 4 wks.

      """
    check(repeated(note, to: Self.size))
  }

  @Test func mutations() {
    let note = Array(
      """
      S: Pt c/o R sided neck pain x 5 months, 6/10 → 3/10. Denies blood thinners, “metal” allergy.
      Tx: Consent signed. DN to R UT, levator scapulae & rhomboid major/minor, 0.30 × 40 mm, LTR x4.
      [x] HEP reviewed  ☐ bruising. Post: AROM rot 60°. P: 2x/wk x 4 wks
      """.utf8)
    var state: UInt64 = 0x1234_5678_9ABC_DEF0
    func random(_ below: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(below))
    }
    for _ in 0..<(Self.size / 2_000) {
      var bytes = note
      for _ in 0...random(6) {
        switch random(4) {
        case 0: bytes[random(bytes.count)] = UInt8(random(256))
        case 1: bytes.remove(at: random(bytes.count))
        case 2: bytes.insert(UInt8(random(256)), at: random(bytes.count))
        default:
          let start = random(bytes.count)
          let piece = bytes[start..<min(bytes.count, start + random(20))]
          bytes.insert(contentsOf: piece, at: random(bytes.count))
        }
      }
      check(bytes)
    }
  }
}
