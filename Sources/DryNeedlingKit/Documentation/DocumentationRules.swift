/// The rules on documentation, in the order they are asked.
enum DocumentationRules {
  static let all: [any ClaimRule.Type] = [
    RequiredElementMissing.self,
    StateRecordIncomplete.self,
    PayerRecordIncomplete.self,
    RecommendedElementMissing.self,
    ConsentNotGiven.self,
    VaguePhraseInNote.self,
    ConsentPartsNotNamed.self,
    NeedlingStandsAlone.self,
    DeepNeedlingWithoutTwitch.self,
    ContraindicationOnRecord.self,
    PrecautionOnRecord.self,
    PatientUnderTwelve.self,
    AdverseResponseOnRecord.self,
    NotedMusclesTooFew.self,
    NotedMusclesTooMany.self,
    NoteDeniesNeedling.self,
    NeedlingNotDescribed.self,
    InjectionNoted.self,
    BilledServiceNotDescribed.self,
    DescribedServiceNotBilled.self,
    NoteOfAnotherDate.self,
    NoteOfAnotherProvider.self,
    NoteAgainstRecord.self,
    NoteContradictsItself.self,
  ]
}
