import DryNeedlingKit
import Testing

@testable import DryNeedlingX12

/// Claims written back with accepted repairs.
@Suite struct RepairTests {
  /// One claim of three lines, between others; `^` separates components and `|` elements.
  private static let lines = """
    CLM|R1|190|||11^B^1|Y|A|Y|Y!
    HI|ABK^M545|ABF^M7918!
    LX|1!
      SV1|HC^20560^GP^59|55|UN|2|||1^2!
      DTP|472|D8|20250303!
    LX|2!
      SV1|HC^97140^GP^KX^59^GX^BY HAND|60|UN|1|||2!
      DTP|472|D8|20250303!
    LX|3!
      SV1|HC^97110|65.50!
      DTP|472|D8|20250303!
    """

  private static func file(_ claim: String = lines, count: Int = 27) -> String {
    """
    ISA|00|          |00|          |ZZ|SENDER         |ZZ|RECEIVER       |250303|0815|*|00501|000000905|0|T|^!
    GS|HC|SENDER|RECEIVER|20250303|0815|1|X|005010X222A1!
    ST|837|0021|005010X222A1!
    BHT|0019|00|0123|20250303|0815|CH!
    HL|1||20|1!
    NM1|85|2|EXAMPLE THERAPY|||||XX|1234567893!
    N4|DENVER|CO|802020001!
    HL|2|1|22|0!
    SBR|P|18|||||||CI!
    NM1|IL|1|DOE|JO||||MI|A1!
    NM1|PR|2|EXAMPLE PAYER|||||PI|67890!
    \(claim)
    CLM|R2|60|||11^B^1|Y|A|Y|Y!
    HI|ABK^M5450!
    LX|1!
    SV1|HC^20561|60|UN|1|||1!
    ZZZ|UNKNOWN!
    DTP|472|D8|20250303!
    SE|\(count)|0021!
    GE|1|1!
    IEA|1|000000905!

    """
  }

  private static let rule = RuleID("DN4005") ?? RuleID(number: 4005)

  /// The file with repairs of its first claim.
  private static func repaired(
    _ edits: [Repair.Edit], _ file: String = file()
  ) throws -> (text: String, changes: [X12Change], refused: [String]) {
    let bytes = Array(file.utf8)
    let claim = try #require(X12ClaimReader.read(bytes).claims.first)
    var editor = X12ClaimEditor()
    let refused = editor.accept(
      edits.map { OfferedRepair(Repair($0, needsAttestation: false), because: rule) },
      of: claim.sourceMap)
    let result = try editor.rewrite(bytes)
    return (Fixture.text(result.bytes), result.changes, refused.map(\.reason))
  }

  /// Each repair changes this and nothing else.
  @Test(arguments: [
    (
      "SV1|HC^20560^GP^59|", "SV1|HC^20560^GP|",
      Repair.Edit.removeModifier(Modifier("59")!, line: 0)
    ),
    ("SV1|HC^20560^GP^59|", "SV1|HC^20560^59|", .removeModifier(Modifier("GP")!, line: 0)),
    ("SV1|HC^20560^GP^59|", "SV1|HC^20560^GP^59^KX|", .addModifier(Modifier("KX")!, line: 0)),
    ("SV1|HC^20560^GP^59|", "SV1|HC^20560^25^GP^59|", .addModifier(Modifier("25")!, line: 0)),
    (
      "SV1|HC^97140^GP^KX^59^GX^BY HAND|", "SV1|HC^97140^GP^KX^59^^BY HAND|",
      .removeModifier(Modifier("GX")!, line: 1)
    ),
    ("SV1|HC^97110|", "SV1|HC^97110^GP|", .addModifier(Modifier("GP")!, line: 2)),
    ("SV1|HC^20560^", "SV1|HC^20561^", .replaceProcedure(ProcedureCode("20561")!, line: 0)),
    ("|55|UN|2|", "|55|UN|1|", .setQuantity(ServiceQuantity(1), line: 0)),
    ("|65.50!", "|65.50|UN|1.5!", .setQuantity(ServiceQuantity(thousandths: 1500), line: 2)),
    ("ABK^M545|", "ABK^M5450|", .replaceDiagnosis(DiagnosisCode("M54.50")!, index: 0)),
    ("ABF^M7918!", "ABF^M7912!", .replaceDiagnosis(DiagnosisCode("M79.12")!, index: 1)),
    ("CLM|R1|190|", "CLM|R1|180.5|", .setTotalCharge(Money("180.50")!)),
  ]) func oneRepairIsOneDifference(before: String, after: String, edit: Repair.Edit) throws {
    let file = Self.file()
    let result = try Self.repaired([edit])
    #expect(result.text == file.replacing(before, with: after, maxReplacements: 1))
    #expect(result.text != file)
    #expect(result.refused == [])
    #expect(result.changes.count == 1)
    #expect(result.changes.first?.because == [Self.rule])
  }

  @Test func aLineThatGoesTakesItsSegmentsAndRenumbersTheRest() throws {
    let result = try Self.repaired([.removeLine(1)])
    let expected = Self.file().replacing(
      """

      LX|2!
        SV1|HC^97140^GP^KX^59^GX^BY HAND|60|UN|1|||2!
        DTP|472|D8|20250303!
      """, with: ""
    ).replacing("LX|3!", with: "LX|2!").replacing("CLM|R1|190|", with: "CLM|R1|120.5|")
      .replacing("SE|27|", with: "SE|24|")
    #expect(result.text == expected)
    #expect(result.changes.count == 4)
    #expect(result.changes.first?.location.path == "2300/CLM02")
    #expect(result.changes.last?.location.path == "SE01")
    let again = X12ClaimReader.read(result.text)
    #expect(!again.rules.contains("segment-count-mismatch"))
    #expect(again.encounters.first?.serviceLines.count == 2)
  }

  @Test func severalRepairsOfOneLineBecomeOneExchange() throws {
    let result = try Self.repaired([
      .addModifier(Modifier("KX")!, line: 1), .removeModifier(Modifier("GX")!, line: 1),
      .replaceProcedure(ProcedureCode("97112")!, line: 1), .removeLine(0),
      .setTotalCharge(Money(cents: 1)),
    ])
    #expect(result.text.contains("SV1|HC^97112^GP^KX^59^^BY HAND|60|"))
    #expect(result.text.contains("CLM|R1|125.5|"))
    #expect(result.text.contains("LX|1!\n  SV1|HC^97112"))
    #expect(result.refused == [])
  }

  @Test func whatCannotBeWrittenIsRefusedWithAReason() throws {
    let result = try Self.repaired([
      .addModifier(Modifier("25")!, line: 1), .removeLine(0), .removeLine(1), .removeLine(2),
      .setQuantity(ServiceQuantity(1), line: 9),
      .replaceDiagnosis(DiagnosisCode("M54.2")!, index: 7),
    ])
    #expect(result.refused.count == 4)
    #expect(result.refused.contains { $0.contains("no room for `25`") })
    #expect(result.refused.contains { $0.contains("no service line left") })
  }

  @Test func anotherFileAndASecondAcceptanceAreRefused() throws {
    let bytes = Array(Self.file().utf8)
    let claim = try #require(X12ClaimReader.read(bytes).claims.first)
    var editor = X12ClaimEditor()
    let repairs = [
      OfferedRepair(
        Repair(.setTotalCharge(Money(cents: 100)), needsAttestation: false), because: Self.rule)
    ]
    editor.accept(repairs, of: claim.sourceMap)
    #expect(throws: X12RewriteError.anotherFile) { try editor.rewrite([0x20] + bytes) }
    #expect(throws: X12RewriteError.anotherFile) { try editor.rewrite([]) }
    editor.accept(repairs, of: claim.sourceMap)
    #expect(throws: X12RewriteError.claimAcceptedTwice) { try editor.rewrite(bytes) }
  }

  @Test func carriageReturnsBeforeLineFeedsAsTerminatorsStay() throws {
    let file = Self.file().replacing("!\n", with: "\r\n").replacing("|^!", with: "|^\n")
      .replacing("|T|^\r\n", with: "|T|^\n")
    let result = try Self.repaired(
      [.setQuantity(ServiceQuantity(2), line: 2), .removeLine(0)], file)
    #expect(result.text.contains("LX|2\r\n  SV1|HC^97110|65.50|UN|2\r\n"))
    #expect(result.text.utf8.count < file.utf8.count)
    #expect(X12ClaimReader.read(result.text).encounters.first?.serviceLines.count == 2)
  }
}

/// Files of other projects, written back.
@Suite(.needsSharedSamples) struct SampleRewriteTests {
  @Test func withoutRepairsEverySampleStaysByteForByte() throws {
    var rewritten = 0
    for (name, bytes) in SharedSamples.files {
      var editor = X12ClaimEditor()
      for claim in X12ClaimReader.read(bytes).claims {
        #expect(editor.accept([], of: claim.sourceMap).isEmpty)
      }
      #expect(try editor.rewrite(bytes).bytes == bytes, "\(name)")
      rewritten += 1
    }
    #expect(rewritten >= 136)
  }

  /// Facts of a line that the repairs below set.
  private static let repairedOfLine: FactSet = [.lineProcedure, .lineModifiers, .lineQuantity]

  /// Whether something was stated for a fact that cannot be what it claims to be, so that a repair
  /// changes what is read in more than the repair says.
  private static func isUnusable(_ encounter: Encounter, _ facts: FactSet, _ index: Int?) -> Bool {
    encounter.unusableValues.contains { facts.contains($0.path.fact) && $0.path.index == index }
  }

  /// Every claim of every sample gets a repair of each kind. Read again, it says what was repaired;
  /// everything else is as it was.
  @Test func repairsOfEverySampleAreReadBack() throws {
    let rule = RuleID(number: 4005)
    var repaired = 0
    for (name, bytes) in SharedSamples.files {
      let read = X12ClaimReader.read(bytes)
      guard !read.claims.isEmpty else { continue }
      var editor = X12ClaimEditor()
      var expected: [Encounter] = []
      for claim in read.claims {
        var encounter = claim.encounter
        var repairs: [Repair] = []
        if let line = encounter.serviceLines.indices.first(where: {
          encounter.serviceLines[$0].procedure != nil
            && encounter.serviceLines[$0].modifiers.count < 4
            && !encounter.serviceLines[$0].modifiers.contains(Modifier("KX")!)
            && !Self.isUnusable(encounter, Self.repairedOfLine, $0)
        }), !Self.isUnusable(encounter, [.totalCharge], nil) {
          repairs = [
            Repair(.addModifier(Modifier("KX")!, line: line), needsAttestation: true),
            Repair(.setQuantity(ServiceQuantity(7), line: line), needsAttestation: true),
            Repair(.setTotalCharge(Money(cents: 12345)), needsAttestation: false),
          ]
          encounter.serviceLines[line].modifiers.append(Modifier("KX")!)
          encounter.serviceLines[line].quantity = ServiceQuantity(7)
          encounter.claim.totalCharge = Money(cents: 12345)
          // Most samples are of the time of ICD-9-CM, whose codes are not exchanged for others.
          if !encounter.diagnoses.isEmpty, encounter.diagnoses[0].codeSet == .icd10cm,
            !Self.isUnusable(encounter, [.diagnosis], 0)
          {
            let code = DiagnosisCode("M54.59")!
            repairs.append(Repair(.replaceDiagnosis(code, index: 0), needsAttestation: false))
            encounter.diagnoses[0].code = code
          }
        }
        #expect(
          editor.accept(
            repairs.map { OfferedRepair($0, because: rule) }, of: claim.sourceMap.detached()
          ).isEmpty, "\(name)")
        expected.append(encounter)
        if !repairs.isEmpty { repaired += 1 }
      }
      let result = try editor.rewrite(bytes)
      let again = X12ClaimReader.read(result.bytes)
      #expect(again.encounters == expected, "\(name)")
      #expect(again.rules == read.rules, "\(name)")
    }
    // All but those without a line of a procedure that can be read.
    #expect(repaired >= 778)
  }

  @Test func theWalkerSplitsAsTheReaderDoes() {
    for (name, bytes) in SharedSamples.files {
      let claims = X12ClaimReader.read(bytes).claims
      guard !claims.isEmpty else { continue }
      var places: [Int: Int] = [:]
      var walker = SegmentWalker(bytes)
      while let segment = walker.next() {
        guard segment.tag == SegmentTag.clm.word else { continue }
        places[segment.range.lowerBound] = segment.number
      }
      for claim in claims {
        let place = claim.sourceMap.location(of: FactPath(.claimNumber))
        #expect(places[claim.sourceMap.byteRange.lowerBound] == place.x12?.segment, "\(name)")
      }
    }
  }
}
