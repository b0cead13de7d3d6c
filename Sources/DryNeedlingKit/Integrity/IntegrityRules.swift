/// The rules on whether a clearinghouse would take the claim, in the order they are asked.
enum IntegrityRules {
  static let all: [any ClaimRule.Type] = []
}
