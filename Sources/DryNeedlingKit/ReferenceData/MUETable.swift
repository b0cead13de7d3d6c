/// The most units of a code that Medicare takes as possible on one date for one patient.
struct MedicallyUnlikelyEdit: Sendable, Hashable {
  /// How the edit is applied (the MUE adjudication indicator, MAI).
  enum Adjudication: UInt8, Sendable, Hashable {
    /// To each claim line on its own.
    case line = 1
    /// To the date of service, as policy: no modifier lifts it (MUE-03).
    case datePolicy = 2
    /// To the date of service, open to an appeal with records.
    case dateClinical = 3
  }

  /// Most units; zero where Medicare does not take the code at all.
  let units: Int
  /// Nil where the sources do not say.
  let adjudication: Adjudication?
  /// Effective date of the oldest table the value was read in. The edit may be older.
  let firstSeen: CalendarDate
  /// Effective date of the newest table the value was read in. It may have changed since.
  let lastSeen: CalendarDate

  /// Whether the value is known to hold on `date`: from the oldest table through the quarter of the
  /// newest.
  func isKnown(on date: CalendarDate) -> Bool {
    date >= firstSeen && date <= lastSeen.lastDayOfQuarter
  }
}

/// Medically unlikely edits of the codes that matter beside needling, from the tables of 2024-07-01
/// (MUE-01, MUE-02), 2026-04-01 (MUE-04) and 2026-10-01 (MUE-05). Values between them are taken as
/// constant. For 20560 and 20561 none existed on 2020-02-14.
enum MUETable {
  static let firstRelease = CalendarDate.constant(2024, 7, 1)
  static let secondRelease = CalendarDate.constant(2026, 4, 1)
  static let release = CalendarDate.constant(2026, 10, 1)

  /// The codes of the table.
  static let codes: [ProcedureCode] =
    [
      20552, 20553, 20560, 20561, 20999, 76942, 95873, 95874, 97014, 97032, 97110, 97140, 97810,
      97811, 97813, 97814,
    ].map { ProcedureCode($0) } + [electricalStimulation].compactMap { $0 }

  private static let electricalStimulation = ProcedureCode("G0283")

  /// The edit of a code; nil when the table has none for that setting, which is not to say that
  /// Medicare has none.
  static func edit(for code: ProcedureCode, in setting: NCCISetting) -> MedicallyUnlikelyEdit? {
    let isHospital = setting == .outpatientHospital
    switch code {
    case .needlingOneOrTwoMuscles, .needlingThreeOrMoreMuscles:
      return edit(1, .datePolicy, from: firstRelease)
    case ProcedureCode(20552), ProcedureCode(20553), Codes.acupuncture,
      Codes.electroacupuncture:
      return edit(1, .datePolicy, from: isHospital ? release : firstRelease)
    case Codes.acupunctureAddOn, Codes.electroacupunctureAddOn:
      return edit(2, .dateClinical, from: isHospital ? release : firstRelease)
    case ProcedureCode(97140):
      return edit(6, .dateClinical, from: isHospital ? release : firstRelease)
    case ProcedureCode(97032):
      return edit(4, .dateClinical, from: isHospital ? release : firstRelease)
    case ProcedureCode(97110): return edit(isHospital ? 8 : 6, nil, from: release)
    case ProcedureCode(97014): return edit(0, nil, from: release)
    case ProcedureCode(20999) where !isHospital:
      return edit(1, .dateClinical, from: secondRelease, through: secondRelease)
    case ProcedureCode(76942) where !isHospital, electricalStimulation where !isHospital:
      return edit(1, .dateClinical, from: firstRelease, through: firstRelease)
    case ProcedureCode(95873) where !isHospital, ProcedureCode(95874) where !isHospital:
      return edit(1, .datePolicy, from: firstRelease, through: firstRelease)
    default: return nil
    }
  }

  private static func edit(
    _ units: Int, _ adjudication: MedicallyUnlikelyEdit.Adjudication?, from first: CalendarDate,
    through last: CalendarDate = release
  ) -> MedicallyUnlikelyEdit {
    MedicallyUnlikelyEdit(
      units: units, adjudication: adjudication, firstSeen: first, lastSeen: last)
  }
}
