import LocatedJSON

/// Finds the value that states a fact in the object of a case.
enum FactPlaces {
  /// The value; for a fact that is missing the innermost value around the place where it would
  /// stand.
  static func value(of path: FactPath, in root: JSONValue) -> JSONValue {
    var value = root
    var index = path.index
    for step in path.fact.name.split(separator: ".") {
      let isList = step.hasSuffix("[]")
      let name = isList ? step.dropLast(2) : step
      guard let member = member(name, of: value) else { return value }
      value = member
      if isList {
        guard let element = index.flatMap(value.element) else { return value }
        value = element
        index = nil
      }
    }
    for place in [index, path.position] {
      guard let place else { continue }
      guard let element = value.element(place) else { return value }
      value = element
    }
    return value
  }

  /// The first member of that name, as the reader takes it.
  private static func member(_ name: Substring, of value: JSONValue) -> JSONValue? {
    guard let members = value.members else { return nil }
    var minutes: JSONValue?
    for member in members {
      guard let key = member.key.string else { continue }
      if key == name { return member.value }
      if key == "minutes" { minutes = member.value }
    }
    // A line that counts minutes states its quantity there.
    return name == "units" ? minutes : nil
  }
}
