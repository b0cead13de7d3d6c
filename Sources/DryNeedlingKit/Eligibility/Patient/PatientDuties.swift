/// What a practice owes the patient besides the treatment.
enum PatientDuties {
  /// First day of the good-faith estimate (ADM-02): 2022-01-01.
  private static let firstDayOfEstimates = CalendarDate(uncheckedDayNumber: 18993)

  /// Whether a patient who pays for a service on `date` is owed an estimate.
  static func estimateIsOwed(on date: CalendarDate?) -> Bool {
    date.map { $0 >= firstDayOfEstimates } ?? true
  }
}

extension LineEligibility {
  /// Last day on which the claim can be filed in time; nil when it is not known.
  var lastFilingDay: CalendarDate? {
    guard let date else { return nil }
    return period?.timelyFiling?.lastDay(from: date)
  }
}
