/// Qualifiers and codes of the guide that decide what an element means, as ``Segment/code(_:)``
/// gives them: up to four ASCII characters, the first in the lowest byte.
enum Qualifier {
  /// `85`
  static let billingProvider: UInt32 = 0x3538
  /// `87`
  static let payTo: UInt32 = 0x3738
  /// `PE`
  static let payToPlan: UInt32 = 0x4550
  /// `IL`
  static let subscriber: UInt32 = 0x4C49
  /// `PR`
  static let payer: UInt32 = 0x5250
  /// `QC`
  static let patient: UInt32 = 0x4351
  /// `82`
  static let rendering: UInt32 = 0x3238
  /// `77`
  static let serviceFacility: UInt32 = 0x3737
  /// `DQ`
  static let supervising: UInt32 = 0x5144
  /// `DN`
  static let referring: UInt32 = 0x4E44
  /// `P3`
  static let primaryCare: UInt32 = 0x3350
  /// `DK`
  static let ordering: UInt32 = 0x4B44
  /// `BI`
  static let billing: UInt32 = 0x4942
  /// `PE`
  static let performing: UInt32 = 0x4550
  /// `RF`
  static let referringTaxonomy: UInt32 = 0x4652
  /// `PXC`
  static let taxonomy: UInt32 = 0x43_5850
  /// `ZZ`
  static let mutuallyDefined: UInt32 = 0x5A5A
  /// `XX`
  static let npi: UInt32 = 0x5858
  /// `D8`
  static let date: UInt32 = 0x3844
  /// `RD8`
  static let dateRange: UInt32 = 0x38_4452
  /// `DT`
  static let dateAndTime: UInt32 = 0x5444
  /// `431`
  static let onset: UInt32 = 0x31_3334
  /// `454`
  static let initialTreatment: UInt32 = 0x34_3534
  /// `439`
  static let accident: UInt32 = 0x39_3334
  /// `472`
  static let service: UInt32 = 0x32_3734
  /// `F8`
  static let payerControlNumber: UInt32 = 0x3846
  /// `G1`
  static let priorAuthorization: UInt32 = 0x3147
  /// `9F`
  static let referralNumber: UInt32 = 0x4639
  /// `6R`
  static let lineControlNumber: UInt32 = 0x5236
  /// `ABK`
  static let principalICD10: UInt32 = 0x4B_4241
  /// `ABF`
  static let otherICD10: UInt32 = 0x46_4241
  /// `BK`
  static let principalICD9: UInt32 = 0x4B42
  /// `BF`
  static let otherICD9: UInt32 = 0x4642
  /// `HC`
  static let hcpcs: UInt32 = 0x4348
  /// `UN`
  static let units: UInt32 = 0x4E55
  /// `MJ`
  static let minutes: UInt32 = 0x4A4D
  /// `AA`
  static let autoAccident: UInt32 = 0x4141
  /// `EM`
  static let employment: UInt32 = 0x4D45
  /// `OA`
  static let otherAccident: UInt32 = 0x414F
  /// `18`
  static let isSelf: UInt32 = 0x3831
  /// `20`
  static let billingLevel: UInt32 = 0x3032
  /// `22`
  static let subscriberLevel: UInt32 = 0x3232
  /// `23`
  static let patientLevel: UInt32 = 0x3332
  /// `1`
  static let person: UInt32 = 0x31
  /// `2`
  static let organization: UInt32 = 0x32
  /// `P`
  static let primaryPayer: UInt32 = 0x50
  /// `S`
  static let secondaryPayer: UInt32 = 0x53
  /// `T`
  static let tertiaryPayer: UInt32 = 0x54
  /// `Y`
  static let yes: UInt32 = 0x59
  /// `N`
  static let no: UInt32 = 0x4E
  /// `837`
  static let claimSet: UInt32 = 0x37_3338
  /// `US`
  static let unitedStates: UInt32 = 0x5355
  /// `QB`
  static let purchasedService: UInt32 = 0x4251
  /// `PW`
  static let pickUp: UInt32 = 0x5750
  /// `45`
  static let dropOff: UInt32 = 0x3534
  /// `835`
  static let remittanceSet: UInt32 = 0x35_3338
  /// `271`
  static let eligibilityResponseSet: UInt32 = 0x31_3732
}
