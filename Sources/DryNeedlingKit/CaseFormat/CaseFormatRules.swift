/// What can be wrong with a case file, apart from what a check says of the case.
package enum CaseFormatRules {
  package static let all: [Rule] = [
    malformed, overLimit, wrongType, unknownKey, repeatedKey, unknownWord, notACase,
  ]

  static let malformed = Rule(
    9101, "case-malformed", family: .format, severity: .error,
    summary: "a case file must be JSON",
    rationale: """
      What breaks the grammar of JSON cannot be read, and guessing what was meant could change a \
      claim. In a file of one case a line the other lines are read all the same.
      """,
    sources: [],
    failing: #"{"date": "2025-03-03", "lines": [{"code": "20561"]}"#,
    passing: #"{"date": "2025-03-03", "lines": [{"code": "20561"}]}"#)

  static let overLimit = Rule(
    9102, "case-over-limit", family: .format, severity: .error,
    summary: "a case must not be larger than any real one",
    rationale: """
      Limits on size, depth and counts keep a broken or hostile file from using up the memory of \
      the machine. What goes beyond a limit is left out, so the answer about the case is incomplete.
      """,
    sources: [],
    failing:
      #"{"lines": [{"code": "20561", "modifiers": ["1A","2A","3A","4A","5A","6A","7A","8A","9A"]}]}"#,
    passing:
      #"{"lines": [{"code": "20561", "modifiers": ["1A","2A","3A","4A","5A","6A","7A","8A"]}]}"#)

  static let wrongType = Rule(
    9103, "case-wrong-type", family: .format, severity: .error,
    summary: "a value must be of the kind its key asks for",
    rationale: """
      A number where text belongs, or a list where one value does, is not read, so the fact is \
      missing from the case. The rest of the case is read.
      """,
    sources: [],
    failing: #"{"lines": [{"code": 20561}]}"#, passing: #"{"lines": [{"code": "20561"}]}"#)

  static let unknownKey = Rule(
    9104, "case-key-unknown", family: .format, severity: .warning,
    summary: "a key must be one of the format",
    rationale: """
      A fact under a mistyped key would be lost without a word, and the answer would be about \
      another case than the one that was meant.
      """,
    sources: [],
    failing: #"{"lines": [{"code": "20561", "modifers": ["59"]}]}"#,
    passing: #"{"lines": [{"code": "20561", "modifiers": ["59"]}]}"#)

  static let repeatedKey = Rule(
    9105, "case-key-repeated", family: .format, severity: .error,
    summary: "a key must stand once in its object",
    rationale: """
      Of two values for one fact only one can be meant, and programs differ in which they take. \
      The first is read.
      """,
    sources: [],
    failing: #"{"lines": [{"code": "20560", "code": "20561"}]}"#,
    passing: #"{"lines": [{"code": "20561"}]}"#)

  static let unknownWord = Rule(
    9106, "case-word-unknown", family: .format, severity: .warning,
    summary: "a word of a closed list must be on that list",
    rationale: """
      Kinds of payers, techniques, sides and the like are told by fixed words. Another word leaves \
      the fact unknown.
      """,
    sources: [],
    failing: #"{"payer": {"kind": "medicair"}, "lines": ["20561"]}"#,
    passing: #"{"payer": {"kind": "medicare"}, "lines": ["20561"]}"#)

  static let notACase = Rule(
    9107, "case-expected", family: .format, severity: .error,
    summary: "a case is an object that states facts of an encounter",
    rationale: """
      A file of cases holds one object, an array of them, an object with the key `cases`, or an \
      object a line. FHIR resources are objects too, and are read by the FHIR reader.
      """,
    sources: [],
    failing: #"[{"lines": ["20561"]}, "20561"]"#, passing: #"[{"lines": ["20561"]}]"#)
}
