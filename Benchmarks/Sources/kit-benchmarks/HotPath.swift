import DryNeedlingFHIR
import DryNeedlingKit
import DryNeedlingX12

/// What a vendor's program does for each claim, one step each: `.ci/instructions` keeps their cost.
enum HotPath: String, CaseIterable {
  case checkClean = "check-clean"
  case checkDirty = "check-dirty"
  case readCase = "read-case"
  case readClaimFile = "read-837p"
  case readBundle = "read-fhir"
  case readNote = "read-note"

  func walk(times: Int) {
    switch self {
    case .checkClean: Self.check(Encounters.clean, times)
    case .checkDirty: Self.check(Encounters.dirty, times)
    case .readCase:
      let bytes = Array(CaseFiles.terse.utf8)
      for _ in 0..<times { keep(CaseReader.read(bytes).cases.count) }
    case .readClaimFile:
      let bytes = ProfessionalClaimDraft(Encounters.clean).bytes
      for _ in 0..<times { keep(X12ClaimReader.read(bytes).claims.count) }
    case .readBundle:
      guard let day = CalendarDate("2025-03-03") else { return }
      let bytes = Array(ClaimBundleWriter.json(Encounters.clean, created: day).utf8)
      for _ in 0..<times { keep(FHIRClaimReader.read(bytes).claims.count) }
    case .readNote:
      let reader = NoteReader()
      for _ in 0..<times { keep(reader.read(Self.note).muscles.count) }
    }
  }

  private static func check(_ encounter: Encounter, _ times: Int) {
    let checker = ClaimChecker(asOf: CalendarDate("2025-03-10"))
    for _ in 0..<times { keep(checker.check(encounter)) }
  }

  /// A note as a physical therapist types it between two patients.
  static let note = """
    S: Pt c/o R sided neck and upper back pain x 5 months, insidious onset, worse with desk work. \
    Pain 6/10 today, 8/10 at worst. HA 3x/wk. Denies numbness/tingling, no recent illness, not on \
    blood thinners, not pregnant. Last DN session helped for 4 days. NDI 32%.
    O: Cervical rotation R 55 deg, L 70 deg. Palpable taut bands R upper trapezius, levator scapulae, \
    splenius capitis; TTP R infraspinatus.
    Tx: Verbal and written consent for dry needling obtained, risks incl. pneumothorax, bleeding and \
    soreness explained, questions answered. Skin cleaned with alcohol, gloves, clean technique. DN to R \
    upper trapezius, R levator scapulae and R infraspinatus with 0.30 x 40 mm, 5 needles, pistoning, \
    LTR in UT and LS. Needles removed and counted, disposed in sharps. Followed by manual therapy \
    (C/S mobs gr III) 10 min and scapular retraction 3x10.
    A: Tolerated well, no adverse response, rotation R 68 deg after, pain 3/10 post tx. Progressing \
    toward goals.
    P: Continue 1x/wk x 6 wks. Goal: turn head to drive without pain in 6 wks. Heat and water today, \
    soreness may last 24-48 h; HEP reviewed.
    """
}
