/// The policies that come with the kit, read once when first asked for.
enum BuiltInPolicies {
  static let document: PolicyDocument = {
    let bytes = Array(UnsafeBufferPointer(start: json.utf8Start, count: json.utf8CodeUnitCount))
    // The text is committed with the kit and a test reads it; an empty set is what is left if it
    // could not be read.
    return (try? PolicyDocument(json: bytes))
      ?? PolicyDocument(
        date: CalendarDate(uncheckedDayNumber: 0), policies: [], scopes: [], closings: [],
        supersessions: [])
  }()

  static let json: StaticString = #"""
    {"format": "dry-needling-policies/1", "set": "2026-11-21", "policies": []}
    """#
}
