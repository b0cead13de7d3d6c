import DryNeedlingKit

/// What the X12 reader may have to say of a file, as rules: the numbers DN9001 through DN9049.
///
/// Their examples are X12 texts that the tests read.
package enum X12FormatRules {
  /// All of them, by number.
  package static let all: [Rule] = [
    notX12, encodingRefused, notUTF8, segmentCount, controlNumber, envelopeCount, envelopeUnclosed,
    headerUnreadable, headerWidth, componentSeparator, transactionSetRefused, guideRefused,
    segmentUnreadable, segmentMisplaced, hierarchy, limitExceeded, tooManyLines, cutOff, noClaims,
  ]

  private static func rule(
    _ number: UInt16, _ name: String, _ severity: Severity, _ summary: String, _ rationale: String,
    failing: String, passing: String = ExampleText.claims
  ) -> Rule {
    Rule(
      number, name, family: .format, severity: severity, summary: summary, rationale: rationale,
      sources: ["STD-01"], failing: failing, passing: passing)
  }

  static let notX12 = rule(
    9001, "not-an-x12-file", .error, "An X12 file starts with an ISA segment",
    """
    The ISA segment alone tells which characters separate the data. A file that does not start with \
    one cannot be read as X12.
    """,
    failing: "GS*HC*SENDER*RECEIVER*20250303*0815*1*X*005010X222A1~")

  static let encodingRefused = rule(
    9002, "encoding-refused", .error, "An X12 file has one byte for a character of its segments",
    "UTF-16 is never sent to a payer; such a file was opened and saved by an editor.",
    failing: "\u{FF}\u{FE}ISA*00*")

  static let notUTF8 = rule(
    9003, "text-not-utf8", .warning, "Text outside ASCII is UTF-8",
    """
    Names with accents come as Latin-1 from older systems. They are read as such; a payer may not \
    read them at all.
    """,
    failing: ExampleText.latin1)

  static let segmentCount = rule(
    9004, "segment-count-mismatch", .warning, "SE01 counts the segments of its transaction set",
    """
    A count that differs may mean that segments were lost. Receivers reject the transaction set; \
    the claims that are there are checked all the same.
    """,
    failing: ExampleText.claims.replacing("SE*22*", with: "SE*25*"))

  static let controlNumber = rule(
    9005, "control-number-mismatch", .warning,
    "The control numbers of an envelope agree",
    """
    ISA13 and IEA02, GS06 and GE02, ST02 and SE02 are pairs. Where they differ, files were cut and \
    pasted, or a part is missing.
    """,
    failing: ExampleText.claims.replacing("SE*22*0021", with: "SE*22*0022"))

  static let envelopeCount = rule(
    9006, "envelope-count-mismatch", .warning, "GE01 and IEA01 count what their envelopes hold",
    "A count that differs may mean that transaction sets or groups were lost.",
    failing: ExampleText.claims.replacing("GE*1*", with: "GE*2*"))

  static let envelopeUnclosed = rule(
    9007, "envelope-unclosed", .warning,
    "Each ISA, GS and ST has its IEA, GE and SE, and stands in its place",
    "A missing trailer often means that the file was cut off.",
    failing: ExampleText.claims.replacing("SE*22*0021~\n", with: ""))

  static let headerUnreadable = rule(
    9008, "interchange-header-unreadable", .error, "The ISA segment has sixteen elements",
    "Without the ISA segment nobody knows how the interchange is written.",
    failing: "ISA*00*          *00~")

  static let headerWidth = rule(
    9009, "interchange-header-width", .warning, "The elements of an ISA have fixed widths",
    """
    Many programs find the separators by counting bytes, and fail when an element of the ISA is \
    shorter or longer than the standard has it.
    """,
    failing: ExampleText.claims.replacing("SENDER         *", with: "SENDER*"))

  static let componentSeparator = rule(
    9010, "component-separator-mismatch", .warning,
    "Composite elements are separated by the character that ISA16 names",
    """
    Some programs write one separator into ISA16 and use another. Receivers then see one long \
    component.
    """,
    failing: ExampleText.claims.replacing("11:B:1", with: "11>B>1").replacing(
      "ABK:", with: "ABK>"
    ).replacing("HC:", with: "HC>"))

  static let transactionSetRefused = rule(
    9011, "transaction-set-refused", .error, "The file holds claims",
    "Remittances, eligibility answers and acknowledgments are no claims; there is nothing to check.",
    failing: ExampleText.claims.replacing("ST*837*", with: "ST*835*"))

  static let guideRefused = rule(
    9012, "claim-guide-refused", .error,
    "Claims are professional claims of version 005010X222, 005010X222A1 or 005010X222A2",
    """
    Institutional and dental claims have other loops and other edits, and older versions other \
    elements. Reading them as professional claims would give wrong answers.
    """,
    failing: ExampleText.claims.replacing("X222A1", with: "X223A2"))

  static let segmentUnreadable = rule(
    9013, "segment-unreadable", .error, "A segment starts with its name",
    """
    A segment without a proper name is what is left when a delimiter stands inside data or a \
    terminator is missing. What it says is lost.
    """,
    failing: ExampleText.claims.replacing("HI*ABK", with: "h-i*ABK"))

  static let segmentMisplaced = rule(
    9014, "segment-misplaced", .warning, "A segment stands where it can belong to something",
    "A segment in the wrong place is not read, because nobody can tell what it is about.",
    failing: ExampleText.claims.replacing("LX*1~\n", with: ""))

  static let hierarchy = rule(
    9015, "hierarchy-broken", .warning,
    "A claim stands below a subscriber, and a subscriber below a billing provider",
    "The levels (HL) tell whose claim it is and who pays. Without them these facts are unknown.",
    failing: ExampleText.claims.replacing("HL*2*1*22*0~", with: "HL*2*7*22*0~"))

  static let limitExceeded = rule(
    9016, "limit-exceeded", .error, "Segments and claims have a reasonable size",
    """
    A segment of many thousand bytes is one whose terminator is missing; a claim of a quarter of a million \
    bytes is several whose beginnings are missing.
    """,
    failing: ExampleText.claims.replacing(
      "HI*ABK:M5450", with: "HI*ABK:M5450" + String(repeating: "*", count: 70)))

  static let tooManyLines = rule(
    9017, "too-many-service-lines", .error, "A claim has at most 50 service lines",
    "Payers reject a professional claim with more than 50 service lines.",
    failing: ExampleText.claims.replacing(
      "SE*22*", with: String(repeating: "LX*2~\n", count: 50) + "SE*72*"))

  static let cutOff = rule(
    9018, "file-cut-off", .error, "A file ends behind the terminator of its last segment",
    "A file that ends within a segment was not transferred in full. The claim it ends in is lost.",
    failing: String(ExampleText.claims.prefix(600)))

  static let noClaims = rule(
    9019, "transaction-set-without-claims", .info, "A transaction set of claims holds claims",
    "Where there is no claim there is nothing to check.",
    failing: ExampleText.withoutClaims)
}
