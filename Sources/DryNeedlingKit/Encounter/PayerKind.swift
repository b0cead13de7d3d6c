/// What kind of payer a claim goes to, as far as the claim tells.
///
/// Raw values are stable and used in case files and policies. A kind is not a policy: two
/// commercial payers differ, and a Blue Cross claim may belong to several lines of business.
@nonexhaustive public enum PayerKind: String, Sendable, Hashable, CaseIterable {
  /// Original Medicare, Part A or Part B.
  case medicare
  /// A Medicare Advantage plan.
  case medicareAdvantage = "medicare-advantage"
  /// Medicaid, state plan or managed plan.
  case medicaid
  /// TRICARE, formerly CHAMPUS.
  case tricare
  /// The Department of Veterans Affairs and its community care networks.
  case va
  /// Workers' compensation.
  case workersCompensation = "workers-compensation"
  /// Automobile medical insurance.
  case auto
  /// Other liability insurance.
  case liability
  /// A Blue Cross or Blue Shield plan; the line of business is not told.
  case blueCross = "blue-cross"
  /// A commercial plan of any design.
  case commercial
  /// The Federal Employee Program.
  case federalEmployeeProgram = "federal-employee-program"
  /// Another federal program.
  case otherFederal = "other-federal"
  /// Another program that is not federal.
  case otherNonFederal = "other-non-federal"
  /// Maternal and child health services, Title V.
  case titleV = "title-v"
  /// Disability insurance.
  case disability
  /// A dental plan.
  case dental
  /// The patient pays.
  case selfPay = "self-pay"
  /// Not told, or told as "other": ask.
  case unknown
}
