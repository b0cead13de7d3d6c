import LocatedJSON

/// Writes encounters as cases: the kit's own JSON format, see ``CaseFormat``.
///
/// Keys stand in a fixed order and only what is stated is written, values that cannot be used
/// included, so that reading the text gives the same encounter again.
public enum CaseWriter {
  /// The case of an encounter on one line, without the line's end.
  public static func json(_ encounter: Encounter) -> String {
    String(decoding: bytes(encounter, .compact), as: UTF8.self)
  }

  /// The case of an encounter for people to read, a value a line.
  public static func indentedJSON(_ encounter: Encounter) -> String {
    String(decoding: bytes(encounter, .pretty), as: UTF8.self)
  }

  private static func bytes(_ encounter: Encounter, _ layout: JSONWriter.Layout) -> [UInt8] {
    var encoder = CaseEncoder(encounter, layout)
    encoder.write(encounter)
    return encoder.json.takeBytes()
  }
}
