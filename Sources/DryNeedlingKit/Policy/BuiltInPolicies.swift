/// The policies that come with the kit, read once when first asked for.
///
/// Their source is the folder `BuiltIn`; `swift run generate-reference-data --policies` writes the
/// texts here.
enum BuiltInPolicies {
  /// One document a text, in the order of ``texts``.
  static let documents: [PolicyDocument] = texts.compactMap { text in
    // The texts are committed with the kit and a test reads every one of them.
    try? PolicyDocument(json: bytes(of: text))
  }

  static func bytes(of text: StaticString) -> [UInt8] {
    Array(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
