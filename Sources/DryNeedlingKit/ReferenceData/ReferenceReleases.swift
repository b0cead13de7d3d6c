/// Which releases of reference data answer. Every *printed* report names them; a ``Report`` does not
/// hold them, so keep ``ClaimChecker/releases`` with it for an audit.
public struct ReferenceReleases: Sendable, Hashable {
  /// First day of the NCCI release the edits on professional claims were taken from; nil when no such
  /// table was asked.
  public var ncci: CalendarDate?
  /// First day of the NCCI release for claims of outpatient hospitals; nil when no such table was
  /// asked.
  public var ncciOutpatientHospital: CalendarDate?
  /// First day of the newest release of unit limits for professional claims; nil when no such table
  /// was asked.
  public var mue: CalendarDate?
  /// First day of the newest ICD-10-CM release; nil when no such table was asked.
  public var icd10cm: CalendarDate?
  /// Day of the policy set; nil when no policies are used.
  public var policies: CalendarDate?

  /// The releases built into the kit.
  public static let builtIn = ReferenceData.builtIn.releases(
    policies: PolicyLibrary.builtIn.date)
}
