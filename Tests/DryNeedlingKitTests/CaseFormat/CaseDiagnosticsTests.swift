import Testing

@testable import DryNeedlingKit

@Suite struct CaseDiagnosticsTests {
  private func read(_ text: String) -> CaseFile { CaseReader.read(Array(text.utf8)) }

  /// Line and column of a byte, counted the plain way.
  static func place(of byte: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
    var line = 1
    var start = 0
    for index in 0..<byte where bytes[index] == 0x0A {
      line += 1
      start = index + 1
    }
    return (line, byte - start + 1)
  }

  // MARK: - Wrong types

  /// For every key a case with a value of a type that the key does not take, marked by `¦`.
  static let wrongTypes: [String] = {
    func cases(
      _ keys: [String], lists: Set<String> = [], in frame: (String) -> String
    ) -> [String] {
      keys.map { key in frame("\"\(key)\":¦\(lists.contains(key) ? "7" : "[1]")") }
    }
    let free = Set(["expect", "description", "$schema", "cases"])
    let caseLists: Set<String> = ["lines", "diagnoses", "notes", "blindSpots"]
    var all = cases(
      CaseKey.allCases.map(\.rawValue).filter { !free.contains($0) }, lists: caseLists
    ) { "{\($0)}" }
    all += cases(PatientKey.allCases.map(\.rawValue)) { "{\"patient\":{\($0)}}" }
    all += cases(PayerKey.allCases.map(\.rawValue)) { "{\"payer\":{\($0)}}" }
    for role in ["billing", "rendering", "supervising", "referring"] {
      all += cases(ProviderKey.allCases.map(\.rawValue)) { "{\"\(role)Provider\":{\($0)}}" }
    }
    all += cases(QualificationKey.allCases.map(\.rawValue)) {
      "{\"billingProvider\":{\"qualifications\":{\($0)}}}"
    }
    all += cases(FacilityKey.allCases.map(\.rawValue)) { "{\"serviceFacility\":{\($0)}}" }
    all += cases(DiagnosisKey.allCases.map(\.rawValue)) { "{\"diagnoses\":[{\($0)}]}" }
    all += cases(LineKey.allCases.map(\.rawValue), lists: ["modifiers", "pointers"]) {
      "{\"lines\":[\"20560\",{\($0)}]}"
    }
    all += cases(LineFacilityKey.allCases.map(\.rawValue)) {
      "{\"lines\":[{\"serviceFacility\":{\($0)}}]}"
    }
    all += cases(NeedlingKey.allCases.map(\.rawValue), lists: ["muscles"]) {
      "{\"needling\":{\($0)}}"
    }
    all += cases(MuscleKey.allCases.map(\.rawValue)) { "{\"needling\":{\"muscles\":[{\($0)}]}}" }
    all += cases(NeedleSizeKey.allCases.map(\.rawValue)) {
      "{\"needling\":{\"needleSize\":{\($0)}}}"
    }
    all += cases(ConditionKey.allCases.map(\.rawValue)) { "{\"condition\":{\($0)}}" }
    all += cases(NoteKey.allCases.map(\.rawValue)) { "{\"notes\":[{\($0)}]}" }
    all += cases(HistoryKey.allCases.map(\.rawValue), lists: ["visits"]) { "{\"history\":{\($0)}}" }
    all += cases(VisitKey.allCases.map(\.rawValue)) { "{\"history\":{\"visits\":[{\($0)}]}}" }
    all += [
      #"{"lines":[¦null]}"#, #"{"lines":[{"modifiers":["59",¦null]}]}"#,
      #"{"lines":[{"pointers":[¦"A"]}]}"#, #"{"diagnoses":[¦54]}"#,
      #"{"needling":{"muscles":[¦null,"trapezius"]}}"#, #"{"notes":[¦true]}"#,
      #"{"history":{"visits":[¦20250101]}}"#, #"{"blindSpots":[¦null]}"#,
      #"{"lines":[{"code":¦20561}]}"#, #"{"cases":¦{}}"#,
    ]
    return all
  }()

  @Test(arguments: wrongTypes) func wrongTypesAreLocated(_ marked: String) throws {
    let parts = marked.split(separator: "¦", maxSplits: 1, omittingEmptySubsequences: false)
    // White space, characters of several bytes, and the line ends of three systems before it.
    let prefix = "\u{FEFF}{\"description\":\"é✓\t\",\r\n\t\"expect\": {\"ü\":\r\n[1]},\n\t"
    let before = parts[0].hasPrefix("{\"cases") ? String(parts[0]) : prefix + parts[0].dropFirst()
    let text = before.replacing("é✓\t", with: "é✓\\t") + parts[1]
    let bytes = Array(text.utf8)
    let byte = bytes.count - parts[1].utf8.count
    let file = read(text)
    let diagnostic = try #require(file.diagnostics.first)
    #expect(file.diagnostics.count == 1, "\(file.diagnostics.map(\.message))")
    #expect(diagnostic.ruleName == "case-wrong-type")
    #expect(diagnostic.severity == .error)
    #expect(diagnostic.location.byte == byte)
    let place = Self.place(of: byte, in: bytes)
    #expect(diagnostic.location.line == place.line)
    #expect(diagnostic.location.column == place.column)
    #expect(!diagnostic.message.isEmpty && !diagnostic.message.hasSuffix("."))
    if !text.hasPrefix("{\"cases") { #expect(file.cases.count == 1) }
  }

  @Test func theRestOfTheCaseIsRead() throws {
    let file = read(#"{"claim":1,"lines":[7,{"code":[],"units":2},"20561"],"date":"2025-03-03"}"#)
    #expect(file.diagnostics.map(\.location.path) == ["claim", "lines[0]", "lines[1].code"])
    let encounter = try #require(file.cases.first).encounter
    #expect(encounter.serviceLines.count == 3)
    #expect(encounter.serviceLines[1].quantity == ServiceQuantity(2))
    #expect(encounter.serviceLines[2].procedure == .needlingThreeOrMoreMuscles)
    #expect(encounter.claim.dateOfService == CalendarDate("2025-03-03"))
  }

  @Test func nullIsNotStated() throws {
    let keys = CaseKey.allCases.filter { $0 != .cases }.map { "\"\($0.rawValue)\":null" }
    let line = LineKey.allCases.map { "\"\($0.rawValue)\":null" }.joined(separator: ",")
    let file = read("{\(keys.joined(separator: ","))}\n{\"lines\":[{\(line)}]}")
    #expect(file.diagnostics.map(\.message) == [])
    #expect(file.cases.first?.encounter == Encounter())
    #expect(file.cases.last?.encounter.serviceLines == [ServiceLine()])
  }

  // MARK: - Keys

  @Test(arguments: [
    (#"{"line":["20561"]}"#, "`lines`", 2),
    (#"{"lines":[{"modifers":[]}]}"#, "`modifiers`", 12),
    (#"{"lines":[{"serviceFacility":{"npi":"1"}}]}"#, "`state`", 31),
    (#"{"needling":{"Muscles":[]}}"#, "`muscles`", 14),
    (#"{"needling":{"technique":"deep","twitch":true}}"#, "`twitchResponse`", 33),
    (#"{"lin\u0065":[]}"#, "`lines`", 2),
    (#"{"asOf":"2025-01-01"}"#, "is not a key of a case", 2),
  ]) func unknownKeysAreToldWithASuggestion(_ text: String, _ words: String, _ column: Int) throws {
    let file = read(text)
    let diagnostic = try #require(file.diagnostics.first)
    #expect(file.diagnostics.count == 1)
    #expect(diagnostic.ruleName == "case-key-unknown")
    #expect(diagnostic.severity == .warning)
    #expect(diagnostic.message.contains(words), "\(diagnostic.message)")
    #expect(diagnostic.location.column == column)
    #expect(file.cases.count == 1)
  }

  @Test func repeatedKeysAreToldAndTheFirstIsRead() throws {
    let file = read(
      #"{"lines":[{"code":"20560","c\u006fde":"20561"}],"claim":"A","claim":"B"}"#)
    #expect(file.diagnostics.map(\.ruleName) == ["case-key-repeated", "case-key-repeated"])
    #expect(file.diagnostics.map(\.location.column) == [27, 61])
    let encounter = try #require(file.cases.first).encounter
    #expect(encounter.claimNumber == "A")
    #expect(encounter.serviceLines.first?.procedure == .needlingOneOrTwoMuscles)
    let place = file.cases[0].sourceMap.location(of: FactPath(.claimNumber))
    #expect(place.column == 57)
  }

  @Test func quotedTextCannotChangeATerminal() throws {
    let file = read("{\"\\u001b[31m\\u202e\\u0007\":1}")
    let message = try #require(file.diagnostics.first).message
    #expect(message.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "\u{202E}" })
  }

  // MARK: - Values that cannot be used

  @Test(arguments: [
    (#"{"billingProvider":{"npi":"1234567890"}}"#, "billingProvider.npi", "1234567890"),
    (#"{"renderingProvider":{"taxonomy":"2251"}}"#, "renderingProvider.taxonomy", "2251"),
    (#"{"supervisingProvider":"wizard"}"#, "supervisingProvider.profession", "wizard"),
    (#"{"referringProvider":{"state":"XX"}}"#, "referringProvider.state", "XX"),
    (#"{"date":"2025-02-30"}"#, "date", "2025-02-30"),
    (#"{"patient":{"birthDate":"1950-4-2"}}"#, "patient.birthDate", "1950-4-2"),
    (#"{"totalCharge":12.345}"#, "totalCharge", "12.345"),
    (#"{"totalCharge":"$12"}"#, "totalCharge", "$12"),
    (#"{"totalCharge":1e300}"#, "totalCharge", "1e300"),
    (#"{"placeOfService":"1"}"#, "placeOfService", "1"),
    (#"{"frequency":"17"}"#, "frequency", "17"),
    (#"{"form":"dental"}"#, "form", "dental"),
    (#"{"payer":{"kind":"medicair"}}"#, "payer.kind", "medicair"),
    (#"{"diagnoses":["M54.50","54.5"]}"#, "diagnoses[1]", "54.5"),
    (#"{"diagnoses":[{"code":"M54.5","codeSet":"10"}]}"#, "diagnoses[0].codeSet", "10"),
    (#"{"lines":[{"code":"2056"}]}"#, "lines[0].code", "2056"),
    (#"{"lines":["20561","20560-595"]}"#, "lines[1].modifiers[0]", "595"),
    (#"{"lines":[{"modifiers":["GP","5"]}]}"#, "lines[0].modifiers[1]", "5"),
    (#"{"lines":[{"units":1.2345}]}"#, "lines[0].units", "1.2345"),
    (#"{"lines":[{"lastDate":"x"}]}"#, "lines[0].lastDate", "x"),
    (#"{"lines":[{"pointers":[1,1.5]}]}"#, "lines[0].pointers[1]", "1.5"),
    (#"{"lines":[{"renderingProvider":{"npi":"1"}}]}"#, "lines[0].renderingProvider.npi", "1"),
    (#"{"needling":{"needles":-1}}"#, "needling.needles", "-1"),
    (#"{"needling":{"technique":"dep"}}"#, "needling.technique", "dep"),
    (
      #"{"needling":{"muscles":[{"name":"trapezius","side":"lft"}]}}"#, "needling.muscles[0].side",
      "lft"
    ),
    (
      #"{"needling":{"needleSize":{"diameterMillimeters":0.305}}}"#,
      "needling.needleSize.diameterMillimeters", "0.305"
    ),
    (#"{"condition":{"weeks":2.5}}"#, "condition.weeks", "2.5"),
    (#"{"condition":{"cause":"unknown"}}"#, "condition.cause", "unknown"),
    (#"{"notes":[{"text":"t","line":0}]}"#, "notes[0].line", "0"),
    (#"{"history":{"visits":["2025-01-01","2025-13-01"]}}"#, "history.visits[1]", "2025-13-01"),
    (#"{"history":{"visits":[{"date":"2025-01-01","kind":"x"}]}}"#, "history.visits[0].kind", "x"),
  ]) func valuesThatCannotBeUsedAreKept(_ text: String, _ path: String, _ value: String) throws {
    let file = read(text)
    let read = try #require(file.cases.first)
    #expect(read.encounter.unusableValues.map(\.path.description) == [path])
    #expect(read.encounter.unusableValues.map(\.text) == [value])
    #expect(file.diagnostics.allSatisfy { $0.ruleName == "case-word-unknown" })
    // The place is that of the value.
    let unusable = try #require(read.encounter.unusableValues.first)
    let byte = read.sourceMap.location(of: unusable.path).byte
    let rest = String(decoding: Array(text.utf8)[byte...], as: UTF8.self)
    let isShortLine = text.contains("20560-595")
    #expect(
      isShortLine || rest.hasPrefix(value) || rest.hasPrefix("\"\(value)\"")
        || rest.hasPrefix("\"wizard"), "\(rest)")
  }

  @Test(arguments: [
    (#"{"payer":{"kind":"medicae"}}"#, "did you mean `medicare`?"),
    (#"{"payer":"medicaire"}"#, "did you mean the kind `medicare`?"),
    (#"{"needling":{"technique":"dep"}}"#, "did you mean `deep`?"),
    (#"{"blindSpots":["needling.muscle"]}"#, "did you mean `needling.muscles`?"),
    (#"{"renderingProvider":"physical-terapist"}"#, "did you mean `physical-therapist`?"),
    (#"{"condition":{"cause":"zzz"}}"#, "`nonspecific`, `surgery`"),
  ]) func wordsOfClosedListsAreSuggested(_ text: String, _ words: String) throws {
    let diagnostic = try #require(read(text).diagnostics.first)
    #expect(diagnostic.ruleName == "case-word-unknown")
    #expect(diagnostic.message.contains(words), "\(diagnostic.message)")
  }

  @Test func escapesDoNotChangeValues() throws {
    let text =
      #"{"d\u0061te":"2025\u002d03-03","lines":[{"code":"\u0032\u0030561"}],"#
      + #""needling":{"muscles":["trap\u0065zius"],"technique":"d\u0065ep"}}"#
    let file = read(text)
    let encounter = try #require(file.cases.first).encounter
    #expect(file.diagnostics.isEmpty)
    #expect(encounter.unusableValues.isEmpty)
    #expect(encounter.claim.dateOfService == CalendarDate("2025-03-03"))
    #expect(encounter.serviceLines.first?.procedure == .needlingThreeOrMoreMuscles)
    #expect(encounter.needling?.technique == .deep)
    #expect(encounter.needling?.muscles == [NeedledMuscle(named: "trapezius")])
  }

  @Test func statedTwiceIsTold() {
    let file = read(
      #"{"lines":[{"units":1,"minutes":15}],"needling":{"muscles":[{"name":"left trapezius","side":"right"}]}}"#
    )
    #expect(file.diagnostics.map(\.ruleName) == ["case-key-repeated", "case-key-repeated"])
    #expect(file.cases.first?.encounter.serviceLines.first?.quantityBasis == .units)
    #expect(file.cases.first?.encounter.needling?.muscles?.first?.side == .right)
  }

  // MARK: - What is no case

  @Test func otherFormatsAreNotReadAsCases() {
    let file = read(
      #"{"resourceType":"Claim","id":"1"}"# + "\n" + #"{"claim":"A"}"# + "\n[1,\"x\"]")
    #expect(file.cases.map(\.encounter.claimNumber) == ["A"])
    #expect(
      file.diagnostics.map(\.ruleName) == ["case-expected", "case-expected", "case-expected"])
    #expect(file.diagnostics.map(\.location.line) == [1, 3, 3])
  }

  @Test(arguments: [
    (#"{"claim":"A"}"#, true), ("{}", true), (" \n[{\"lines\":[", true),
    ("\u{FEFF}{\"date\"", true),
    ("\u{FEFF}{\"date\":", true), (#"{"cases":[]}"#, true),
    (#"{"date":"2025","resourceType":"Claim"}"#, false),
    (#"{"hook":"order-sign","context":{"lines":1}}"#, false), ("ISA*00*", false), ("", false),
    (#"[{"resourceType":"Claim"}]"#, false),
    (#"{"description":"\"resourceType\":","lines":[]}"#, true),
    (#"{"needling":{"hook":1}}"#, true), ("[1]", false), ("<x/>", false), (#""claim""#, false),
    (#"{"other":1}"#, false),
  ]) func casesAreToldFromOtherJSON(_ text: String, _ isCase: Bool) {
    #expect(CaseFormat.looksLikeCase(text.utf8) == isCase)
  }
}
