/// What is wrong with a document that is JSON but not what its reader needs.
package struct JSONProblem: Sendable, Hashable {
  package var place: JSONPlace
  package var message: String

  package init(place: JSONPlace, message: String) {
    self.place = place
    self.message = message
  }
}

/// The fields of an object that has a fixed set of keys, read one by one.
///
/// A null is read as an absent field. What is wrong is noted and reading goes on, so that a person
/// sees everything at once. Meant for configuration and policies, not for the hot path.
package struct JSONFields {
  package let value: JSONValue
  private var members: [String: JSONValue] = [:]

  /// The fields of `value`; unknown keys and a value that is no object are noted.
  package init(_ value: JSONValue, keys: [String], _ problems: inout [JSONProblem]) {
    self.value = value
    guard let all = value.members else {
      problems.append(JSONProblem(place: value.place, message: "expected an object"))
      return
    }
    for member in all {
      let key = member.key.string ?? ""
      guard keys.contains(key) else {
        let hint = closestMatch(to: key, among: keys).map { "; did you mean `\($0)`" } ?? ""
        problems.append(
          JSONProblem(place: member.key.place, message: "unknown key `\(key.prefix(40))`\(hint)"))
        continue
      }
      if !member.value.isNull { members[key] = member.value }
    }
  }

  /// The value of a key; nil when absent or null.
  package subscript(_ key: String) -> JSONValue? { members[key] }

  /// Notes that a key is missing when it is.
  package func require(_ key: String, _ problems: inout [JSONProblem]) {
    guard members[key] == nil, value.kind == .object else { return }
    problems.append(JSONProblem(place: value.place, message: "key `\(key)` is missing"))
  }

  /// The text of a key; nil when absent, and when it is no string, which is noted.
  package func string(_ key: String, _ problems: inout [JSONProblem]) -> String? {
    guard let value = members[key] else { return nil }
    guard let string = value.string else {
      problems.append(JSONProblem(place: value.place, message: "`\(key)` must be a string"))
      return nil
    }
    return string
  }

  /// The whole number of a key; nil when absent, and when it is none, which is noted.
  package func integer(
    _ key: String, in range: ClosedRange<Int>, _ problems: inout [JSONProblem]
  ) -> Int? {
    guard let value = members[key] else { return nil }
    guard let number = value.integer, range.contains(number) else {
      problems.append(
        JSONProblem(
          place: value.place,
          message:
            "`\(key)` must be a whole number from \(range.lowerBound) through \(range.upperBound)"))
      return nil
    }
    return number
  }

  /// The truth value of a key; nil when absent, and when it is none, which is noted.
  package func boolean(_ key: String, _ problems: inout [JSONProblem]) -> Bool? {
    guard let value = members[key] else { return nil }
    guard let boolean = value.boolean else {
      problems.append(JSONProblem(place: value.place, message: "`\(key)` must be true or false"))
      return nil
    }
    return boolean
  }

  /// The elements of a key; empty when absent, and when it is no array, which is noted.
  package func array(_ key: String, _ problems: inout [JSONProblem]) -> [JSONValue] {
    guard let value = members[key] else { return [] }
    guard let elements = value.elements else {
      problems.append(JSONProblem(place: value.place, message: "`\(key)` must be an array"))
      return []
    }
    return Array(elements)
  }

  /// A value made from the text of a key; nil when absent, and when `make` has none for it, which
  /// is noted with what was expected and, where there is one, the nearest of `allowed`.
  package func parsed<Value>(
    _ key: String, expected: String, allowed: @autoclosure () -> [String] = [],
    _ problems: inout [JSONProblem],
    _ make: (String) -> Value?
  ) -> Value? {
    guard let value = members[key] else { return nil }
    return Self.parse(value, expected: expected, allowed: allowed(), &problems, make)
  }

  /// Values made from the texts of an array.
  package func parsedArray<Value>(
    _ key: String, expected: String, allowed: @autoclosure () -> [String] = [],
    _ problems: inout [JSONProblem],
    _ make: (String) -> Value?
  ) -> [Value] {
    var values: [Value] = []
    for element in array(key, &problems) {
      let value = Self.parse(element, expected: expected, allowed: allowed(), &problems, make)
      if let value { values.append(value) }
    }
    return values
  }

  /// A value made from a text; nil when `make` has none for it, which is noted.
  package static func parse<Value>(
    _ value: JSONValue, expected: String, allowed: @autoclosure () -> [String] = [],
    _ problems: inout [JSONProblem], _ make: (String) -> Value?
  ) -> Value? {
    guard let text = value.string else {
      problems.append(
        JSONProblem(place: value.place, message: "expected \(expected), as a string"))
      return nil
    }
    if let made = make(text) { return made }
    let hint = closestMatch(to: text, among: allowed()).map { "; did you mean `\($0)`" } ?? ""
    problems.append(
      JSONProblem(
        place: value.place, message: "`\(text.prefix(40))` is not \(expected)\(hint)"))
    return nil
  }
}
