/// What the NUCC code set says of a provider who chose a taxonomy code.
struct TaxonomyEntry: Sendable, Hashable {
  /// Nil for an organization, and where the code does not tell the profession (military providers).
  var profession: Profession?
  /// Whether the code names a group, clinic, hospital or plan, not a person.
  var isOrganization: Bool
  /// The last day the code could be used; nil for a code in use.
  var deactivatedOn: CalendarDate?
}

/// Taxonomy codes of the professions that needle or that bill for those who do.
///
/// The code says what a provider chose, not that the person is licensed or trained to needle.
enum TaxonomyTable {
  /// Ten characters of the code, a letter for the profession, `I` or `O`, a date of eight digits or
  /// as many hyphens.
  private static var rows: StaticRows { StaticRows(text, rowLength: 20) }

  /// Codes in the table.
  static var count: Int { rows.count }

  /// Codes that were withdrawn, with their last day; few.
  private static let withdrawn: [(code: TaxonomyCode, lastDay: CalendarDate)] =
    (0..<count).compactMap { row in
      guard rows.byte(row, 12) != 0x2D, let lastDay = rows.date(row, 12),
        let code = TaxonomyCode(bytes: (0..<10).map { rows.byte(row, $0) })
      else { return nil }
      return (code, lastDay)
    }

  /// The last day a code could be used; nil for a code in use and for one the table does not cover.
  static func lastDay(of code: TaxonomyCode) -> CalendarDate? {
    for entry in withdrawn where entry.code == code { return entry.lastDay }
    return nil
  }

  /// The entry of a code; nil for a code the table does not cover.
  static func entry(for code: TaxonomyCode) -> TaxonomyEntry? {
    var leading: UInt64 = 0
    for index in 0..<8 {
      let symbol = code.packed >> UInt64(54 &- 6 &* index) & 63
      leading = leading &<< 8 | UInt64(PackedText.ascii(symbol))
    }
    let ninth = PackedText.ascii(code.packed >> 6 & 63)
    var row = rows.lowerBound(leading, mask: .max)
    while row < rows.count, rows.word(row, 0) == leading {
      if rows.byte(row, 8) == ninth {
        return TaxonomyEntry(
          profession: profession(rows.byte(row, 10)), isOrganization: rows.byte(row, 11) == 0x4F,
          deactivatedOn: rows.byte(row, 12) == 0x2D ? nil : rows.date(row, 12))
      }
      row &+= 1
    }
    return nil
  }
}
