/// The rules on procedure and diagnosis codes, in the order they are asked.
enum CodingRules {
  static let all: [any ClaimRule.Type] = [
    NeedlingCodeTooHigh.self, NeedlingCodeTooLow.self, MuscleGroupNamed.self,
    MuscleNotRecognized.self, BothSidesOfOneMuscle.self,
  ]
}
