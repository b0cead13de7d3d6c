import DryNeedlingKit
import LocatedJSON

/// The resources of a visit that say what was done, and why.
struct VisitSources {
  var procedures: [Int] = []
  /// DocumentReference, Composition and QuestionnaireResponse resources.
  var documents: [Int] = []
  var conditions: [Int] = []
  private var seen = Set<Int>()

  /// More than any visit has.
  static let most = 200
  var isFull: Bool { seen.count >= Self.most }

  mutating func add(_ number: Int, _ type: ResourceType) {
    guard !isFull, seen.insert(number).inserted else { return }
    switch type {
    case .procedure: procedures.append(number)
    case .documentReference, .composition, .questionnaireResponse: documents.append(number)
    case .condition: conditions.append(number)
    default: break
    }
  }
}
