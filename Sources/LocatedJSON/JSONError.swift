/// Why a text is no JSON, or more of it than the limits allow, and where.
package struct JSONError: Error, Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// The text ends before the document does: more bytes may mend it.
    case unexpectedEnd
    /// The text breaks the grammar of RFC 8259.
    case syntax
    /// The text is not well-formed UTF-8.
    case encoding
    /// The document goes beyond one of ``JSONLimits``.
    case limit
    /// The document is JSON but not what its reader needs; only readers built on this one say so.
    case content
  }

  package var kind: Kind
  package var place: JSONPlace
  /// Lowercase, without a full stop, quoting no more of the text than one character.
  package var message: String

  package init(kind: Kind, place: JSONPlace, message: String) {
    self.kind = kind
    self.place = place
    self.message = message
  }

  /// Whether more bytes may mend it.
  package var isUnexpectedEnd: Bool { kind == .unexpectedEnd }
}
