/// The rules on whether a clearinghouse would take the claim, in the order they are asked.
///
/// They look at claims that bill needling or have it on record, so that a batch of other claims
/// stays silent.
enum IntegrityRules {
  static let all: [any ClaimRule.Type] = [
    TotalChargeMismatch.self,
    ProviderIdentifierNotValid.self,
    BillingIdentifierMissing.self,
    DateInTheFuture.self,
    ImpossibleDate.self,
    ServiceBeforeBirth.self,
    ReversedDateRange.self,
    DateRangeForNeedling.self,
    ServiceDateMissing.self,
    ProcedureMissing.self,
    ProcedureMalformed.self,
    UnitsNotPositive.self,
    UnitsFractional.self,
    UnitsMalformed.self,
    ReplacementWithoutControlNumber.self,
    PlaceCannotHoldNeedle.self,
    PlaceUnassigned.self,
    PlaceMalformed.self,
    DuplicateLine.self,
    ChargeMissingOrNegative.self,
    ChargeMalformed.self,
    TooManyLines.self,
    ClaimWithoutLines.self,
    TaxonomyMalformed.self,
    TaxonomyDeactivated.self,
    RenderingTaxonomyIsOrganization.self,
    FilingIndicatorNotValid.self,
    StateNotValid.self,
    UnusableValueOfClaim.self,
  ]
}
