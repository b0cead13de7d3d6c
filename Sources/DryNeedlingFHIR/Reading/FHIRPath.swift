import LocatedJSON

/// Where a value stands in a resource, as a FHIRPath expression: `item[0].serviced`.
enum FHIRPath {
  /// The path of the value that stands at an offset, within `root`; empty for the root itself.
  static func text(ofByte wanted: Int, in root: JSONValue) -> String {
    var path = ""
    var current = root
    while current.offset != wanted, let (step, child) = step(toward: wanted, from: current) {
      path += step
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
        let isKey = member.key.offset == wanted
        guard isKey || reaches(member.value, wanted) else { continue }
        return ("." + name(member.key.string ?? ""), isKey ? nil : member.value)
      }
    }
    return nil
  }

  private static func reaches(_ value: JSONValue, _ offset: Int) -> Bool {
    offset >= value.offset && offset < value.offset + max(1, value.rawBytes.count)
  }

  /// The name of an element: that of a choice goes without the type that JSON puts behind it.
  private static func name(_ key: String) -> String {
    for (choice, others) in choices where key.hasPrefix(choice) && key.count > choice.count {
      let type = key.dropFirst(choice.count)
      if types.contains(String(type)), !others.contains(key) { return choice }
    }
    let isPlain =
      key.utf8.count <= 60
      && key.utf8.allSatisfy {
        $0 >= 0x30 && $0 <= 0x39 || $0 >= 0x41 && $0 <= 0x5A || $0 >= 0x61 && $0 <= 0x7A
          || $0 == 0x5F
      }
    return isPlain ? key : "`?`"
  }

  /// Elements of more than one type, and elements that only look like one.
  private static let choices: [(String, [String])] = [
    ("value", []), ("serviced", []), ("location", []), ("performed", []), ("onset", []),
    ("abatement", []), ("effective", []), ("occurrence", []), ("diagnosis", []), ("procedure", []),
    ("medication", []), ("timing", []), ("deceased", []), ("multipleBirth", []), ("allowed", []),
    ("used", []), ("statusReason", []), ("reported", []), ("udi", []), ("source", []),
  ]

  private static let types: Set<String> = [
    "Address", "Age", "Attachment", "Boolean", "Code", "CodeableConcept", "Coding", "Date",
    "DateTime", "Decimal", "Duration", "Identifier", "Instant", "Integer", "Money", "Period",
    "Quantity", "Range", "Ratio", "Reference", "String", "Time", "Timing", "UnsignedInt", "Uri",
    "Url",
  ]
}
