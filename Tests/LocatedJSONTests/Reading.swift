import LocatedJSON
import Testing

/// The document, or why there is none.
func readAll(
  _ bytes: [UInt8], limits: JSONLimits = JSONLimits()
) -> Result<Located, JSONError> {
  var reader = JSONReader(limits: limits)
  do throws(JSONError) {
    return .success(try reader.withDocument(of: bytes) { Located($0.root) })
  } catch {
    return .failure(error)
  }
}

func readError(_ text: String, limits: JSONLimits = JSONLimits()) -> JSONError? {
  if case .failure(let error) = readAll(Array(text.utf8), limits: limits) { error } else { nil }
}

/// Hands the root of a text that must be readable to `body`.
func withRoot<Value>(_ text: String, _ body: (JSONValue) -> Value) throws -> Value {
  var reader = JSONReader()
  return try reader.withDocument(of: Array(text.utf8)) { body($0.root) }
}
