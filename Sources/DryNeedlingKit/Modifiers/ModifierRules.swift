/// The rules on modifiers, in the order they are asked.
enum ModifierRules {
  static let all: [any ClaimRule.Type] =
    [
      SeparateEvaluationNeeds25.self,
      DistinctModifierOnManualTherapy.self,
      ManualTherapy59Advised.self,
      DistinctModifierTwice.self,
      DistinctModifierOnEvaluation.self,
      PreferSpecificModifier.self,
      LiabilityModifiersContradict.self,
      NoticeCannotCureEdit.self,
      ModifierOrder.self,
      TooManyModifiers.self,
      DuplicateModifier.self,
      UnknownModifier.self,
      ModifierMalformed.self,
    ] + objecting.map { $0 as any ClaimRule.Type }

  /// Those that object to a modifier of a needling line.
  static let objecting: [any NeedlingModifierRule.Type] = [
    Modifier25OnNeedling.self,
    DistinctModifierWithoutEdit.self,
    RepeatModifier.self,
    TherapyPlanModifier.self,
    AssistantModifier.self,
    AcuteTreatmentModifier.self,
    SideModifier.self,
    ReducedServiceModifier.self,
    MultipleProcedureModifier.self,
    AssistantSurgeonModifier.self,
    TelehealthModifier.self,
    ExpectedDenialModifier.self,
  ]
}
