import DryNeedlingKit
import LocatedJSON

/// Expectations that stand beside a fixture instead of in it: in a sidecar, or in the
/// configuration.
///
/// Either one expectation, for a file with one claim, or an object with expectations by claim
/// number under `claims`, and under `file` the rules that have something to say of the file itself.
struct StatedExpectations {
  /// For the only claim of the file.
  var only: Expectation?
  var claims: [(key: String, place: JSONPlace, expectation: Expectation)] = []
  var file: [Expectation.NamedRule] = []

  init(_ value: JSONValue, _ problems: inout [JSONProblem]) {
    guard value.member("claims") != nil || value.member("file") != nil else {
      only = Expectation(value, &problems)
      return
    }
    let fields = JSONFields(value, keys: ["claims", "file", "description", "$schema"], &problems)
    if let list = fields["file"] { file = Expectation.rules(list, &problems) }
    guard let value = fields["claims"] else { return }
    guard let members = value.members else {
      problems.append(
        JSONProblem(place: value.place, message: "`claims` has an entry for each claim number"))
      return
    }
    for member in members {
      let expectation = Expectation(member.value, &problems)
      claims.append((member.key.string ?? "", member.key.place, expectation))
    }
  }

  /// Reads a sidecar.
  static func read(_ bytes: [UInt8], _ problems: inout [JSONProblem]) -> StatedExpectations? {
    var reader = JSONReader()
    var stated: StatedExpectations?
    do throws(JSONError) {
      try reader.withDocument(of: bytes) { document throws(JSONError) in
        problems += document.repeatedKeys.map {
          JSONProblem(place: $0.second.place, message: "this key stands twice; remove one")
        }
        stated = StatedExpectations(document.root, &problems)
      }
    } catch {
      problems.append(JSONProblem(place: error.place, message: error.message))
    }
    return stated
  }

  /// The claim that a key means: its number, or `#2` for the second; nil when there is none.
  static func index(of key: String, numbers: [String]) -> Int? {
    if key.hasPrefix("#"), let position = Int(key.dropFirst()) {
      return numbers.indices.contains(position - 1) ? position - 1 : nil
    }
    return numbers.firstIndex(of: key)
  }

  /// The key by which a claim is found again.
  static func key(of index: Int, numbers: [String]) -> String {
    let number = numbers[index]
    let isUnique = !number.isEmpty && numbers.count { $0 == number } == 1
    return isUnique && !number.hasPrefix("#") ? number : "#\(index + 1)"
  }
}
