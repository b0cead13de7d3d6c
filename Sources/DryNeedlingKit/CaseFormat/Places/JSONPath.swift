import LocatedJSON

/// Where a value stands among the others: `lines[0].modifiers[1]`.
enum JSONPath {
  /// The path of a value or key within `root`; the key of a member has the path of its value.
  static func text(of value: JSONValue, in root: JSONValue) -> String {
    var path = ""
    var current = root
    let wanted = value.offset
    while current.offset != wanted, let (step, child) = step(toward: wanted, from: current) {
      path += path.isEmpty && step.first == "." ? String(step.dropFirst()) : step
      guard let child else { break }
      current = child
    }
    return path
  }

  /// The child that reaches over the wanted offset; nil for the child when its key is wanted.
  private static func step(
    toward wanted: Int, from value: JSONValue
  ) -> (step: String, child: JSONValue?)? {
    if let elements = value.elements {
      for (index, element) in elements.enumerated() where reaches(element, wanted) {
        return ("[\(index)]", element)
      }
    }
    if let members = value.members {
      for member in members {
        let step = ".\((member.key.string ?? "").shortened)"
        if member.key.offset == wanted { return (step, nil) }
        if reaches(member.value, wanted) { return (step, member.value) }
      }
    }
    return nil
  }

  private static func reaches(_ value: JSONValue, _ offset: Int) -> Bool {
    offset >= value.offset && offset < value.offset + max(1, value.rawBytes.count)
  }
}
