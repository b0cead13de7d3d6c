/// The rules on procedure and diagnosis codes, in the order they are asked.
enum CodingRules {
  static let all: [any ClaimRule.Type] = [
    NeedlingCodeTooHigh.self
  ]
}
