import DryNeedlingKit

/// What this vendor's customers know of their payers better than the kit does.
enum VendorPolicies {
  /// An overlay in the format of the built-in policies. A real program would read it from a file.
  static let overlay = """
    {"format": "dry-needling-policies/1", "set": "2026-11-21", "policies": [
      {"id": "prairie-mutual", "payer": "Prairie Mutual",
       "periods": [{"from": "2024-01-01", "position": "covered", "confidence": "official",
         "modifiers": [{"modifier": "GP", "wanted": true, "reason": "it pays needling as therapy"}]}]}]}
    """

  /// The built-in policies with the overlay; what is wrong with it is told by line and column.
  static func library() throws -> PolicyLibrary {
    PolicyLibrary(overlays: [try PolicyDocument(json: Array(overlay.utf8))])
  }
}
