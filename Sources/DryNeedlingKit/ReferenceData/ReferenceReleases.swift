/// Which releases of reference data answer; every report names them.
public struct ReferenceReleases: Sendable, Hashable {
  /// First day of the NCCI release the edits were taken from.
  /// For professional claims; see ``ncciOutpatientHospital``.
  public var ncci: CalendarDate?
  /// First day of the NCCI release for claims of outpatient hospitals.
  public var ncciOutpatientHospital: CalendarDate?
  /// First day of the newest release of unit limits for professional claims.
  public var mue: CalendarDate?
  /// First day of the newest ICD-10-CM release.
  public var icd10cm: CalendarDate?
  /// Day of the policy set; nil when no policies are used.
  public var policies: CalendarDate?

  /// The releases built into the kit.
  public static let builtIn = ReferenceData.builtIn.releases(
    policies: PolicyLibrary.builtIn.date)
}
