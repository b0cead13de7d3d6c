/// The rules on modifiers, in the order they are asked.
enum ModifierRules {
  static let all: [any ClaimRule.Type] = []
}
