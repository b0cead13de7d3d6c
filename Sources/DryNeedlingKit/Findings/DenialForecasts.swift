/// Forecasts that several rules share (DEN rows of the facts).
extension DenialForecast {
  /// A code that does not say what was done.
  static let wrongProcedure = DenialForecast(
    reason: "16", alternatives: [Alternative("252", remarks: ["N706"])])
  /// A code that did not exist on the date.
  static let procedureNotValidOnDate = DenialForecast(reason: "181")
  /// A service bundled into another of the same day (DEN-04).
  static let bundled = DenialForecast(
    reason: "97", remarks: ["M15", "M80", "N20"],
    alternatives: [Alternative("236"), Alternative("231")])
  /// More units than can be (DEN-10).
  static let tooManyUnits = DenialForecast(
    reason: "222", remarks: ["N362"], alternatives: [Alternative("151", remarks: ["N362"])])
  /// A diagnosis that is no valid code on the date (DEN-05).
  static let invalidDiagnosis = DenialForecast(reason: "146", remarks: ["M76"])
  /// A claim that lacks or contradicts something it must have.
  static let incompleteClaim = DenialForecast(reason: "16")
  /// A record that does not show what was billed (DEN-07).
  static let missingDocumentation = DenialForecast(
    reason: "252", remarks: ["N706"],
    alternatives: [Alternative("252", remarks: ["M127"]), Alternative("226", remarks: ["N706"])])
}
