/// The rules on procedure and diagnosis codes, in the order they are asked.
enum CodingRules {
  static let all: [any ClaimRule.Type] = procedures + diagnoses

  private static let procedures: [any ClaimRule.Type] = [
    NeedlingCodeTooHigh.self, NeedlingCodeTooLow.self, MuscleGroupNamed.self,
    MuscleNotRecognized.self, BothSidesOfOneMuscle.self, InjectateRecorded.self,
    NeedlingUnits.self, BothNeedlingCodes.self, NeedlingCodeBefore2020.self,
    NeedlingBilledAsInjection.self, NeedlingBilledAsManualTherapy.self,
    NeedlingBilledAsAcupuncture.self, NeedlingNotBilled.self, AcupunctureWithNeedling.self,
    AcupunctureAddOnWithoutPrimary.self, TwoInitialAcupunctureCodes.self,
    NCCIPairNeverTogether.self, NCCIPairNeedsModifier.self, UnlistedCodeForNeedling.self,
    UnitsOverMUE.self, AcupunctureBilledAsNeedling.self, StimulationWithNeedling.self,
  ]

  private static let diagnoses: [any ClaimRule.Type] = [
    DiagnosisNotValidOnDate.self, DiagnosisNotSpecific.self, Excludes1Pair.self,
    DiagnosisCodeSetByDate.self, NeedlingLineWithoutDiagnosis.self,
    DiagnosisPointerOutOfRange.self, DuplicateDiagnosis.self, TooManyDiagnoses.self,
    DuplicateDiagnosisPointer.self, TooManyDiagnosisPointers.self,
  ]
}
