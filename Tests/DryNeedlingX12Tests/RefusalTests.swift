import DryNeedlingKit
import DryNeedlingX12
import Testing

/// What is named and refused, and what goes on being read around it.
@Suite struct RefusalTests {
  private let small = Fixture.text(Fixture.small)

  /// The transaction set of the small file, from ST to SE.
  private var transaction: String {
    let lines = small.split(separator: "\n")
    return lines[2..<(lines.count - 2)].joined(separator: "\n") + "\n"
  }

  @Test(arguments: [
    ("835", "835 remittance"), ("271", "271 eligibility response"), ("997", "997 functional"),
    ("276", "276 claim status inquiry"), ("278", "278 prior authorization"),
    ("820", "820 premium payment"), ("834", "834 enrollment"), ("850", "850 purchase order"),
    ("999", "999 implementation"), ("270", "270 eligibility inquiry"), ("123", "`123`"),
  ])
  func otherTransactionSetsAreNamedAndTheRestIsRead(_ set: String, _ name: String) throws {
    let other = transaction.replacing("ST*837*", with: "ST*\(set)*")
    let text = small.replacing("GE*1*7", with: other + "GE*2*7")
    let contents = X12ClaimReader.read(text)
    #expect(contents.claims.count == 2)
    #expect(contents.rules == ["transaction-set-refused"])
    let told = try #require(contents.diagnostics.first)
    #expect(told.message.contains(name))
    #expect(told.severity == .error)
    #expect(told.location.x12?.segmentName == "ST")
    #expect(told.location.line == 22)
    #expect(contents.summary.refusedTransactions == 1)
  }

  @Test(arguments: [
    ("005010X223A2", "837I institutional"), ("005010X224A2", "837D dental"),
    ("004010X098A1", "837P professional claim of version `004010X098A1`"),
    ("006020X000", "837 of version `006020X000`"),
  ])
  func otherGuidesAreNamed(_ guide: String, _ name: String) throws {
    let contents = X12ClaimReader.read(small.replacing("005010X222A1", with: guide))
    #expect(contents.claims.isEmpty)
    #expect(contents.rules == ["claim-guide-refused"])
    #expect(try #require(contents.diagnostics.first).message.contains(name))
  }

  @Test(arguments: ["005010X222", "005010X222A1", "005010X222A2"])
  func theGuidesThatAreRead(_ guide: String) {
    let contents = X12ClaimReader.read(small.replacing("005010X222A1", with: guide))
    #expect(contents.claims.count == 2)
    // Without ST03, the group tells.
    let older = small.replacing("ST*837*0021*005010X222A1", with: "ST*837*0021")
    #expect(X12ClaimReader.read(older).claims.count == 2)
  }

  @Test(arguments: [
    ("", "empty"), ("  \r\n ", "empty"), ("{\"lines\": []}", "JSON"), ("<claim/>", "XML"),
    ("GS*HC*A*B~", "group"), ("MSH|^~\\&|", "HL7"), ("ISA*00", "incomplete"), ("hello", "no `ISA`"),
    ("UNA:+.? '", "EDIFACT"),
  ])
  func whatIsNoX12IsRefused(_ text: String, _ word: String) throws {
    let contents = X12ClaimReader.read(text)
    #expect(contents.claims.isEmpty)
    #expect(contents.summary.isRefused)
    let told = try #require(contents.diagnostics.first)
    #expect(contents.diagnostics.count == 1)
    #expect(told.ruleName == "not-an-x12-file")
    #expect(told.severity == .error)
    #expect(told.message.contains(word))
    #expect(told.location.column >= 1)
  }

  @Test func anAcknowledgmentOfTheInterchangeIsNamed() {
    let isa = small.prefix(107)
    let contents = X12ClaimReader.read(isa + "TA1*1*250303*0815*A*000~\nIEA*0*000000905~\n")
    #expect(contents.rules == ["transaction-set-refused"])
    #expect(contents.diagnostics.first?.message.contains("TA1") == true)
  }

  @Test func aClaimFileWithoutClaims() throws {
    let lines = small.split(separator: "\n")
    let text = (lines[..<10] + ["SE*9*0021~", "GE*1*7~", "IEA*1*000000905~"]).joined(
      separator: "\n")
    let contents = X12ClaimReader.read(text)
    #expect(contents.rules == ["transaction-set-without-claims"])
    #expect(contents.diagnostics.first?.severity == .info)
    #expect(contents.summary.professionalTransactions == 1)
    #expect(!contents.summary.isRefused)
  }

  @Test func missingTrailersAreToldAndTheClaimsAreRead() {
    let without = small.replacing("SE*19*0021~\n", with: "").replacing("GE*1*7~\n", with: "")
    let contents = X12ClaimReader.read(without + small)
    #expect(contents.claims.count == 4)
    #expect(contents.rules == ["envelope-unclosed", "envelope-unclosed"])
    let open = X12ClaimReader.read(small.replacing("IEA*1*000000905~\n", with: "") + small)
    #expect(open.claims.count == 4)
    #expect(open.rules == ["envelope-unclosed"])
    #expect(open.diagnostics.first?.location.line == 1)
  }

  @Test func numbersAndCountsThatDiffer() {
    let text = small.replacing("SE*19*0021", with: "SE*25*21").replacing("GE*1*7", with: "GE*3*8")
      .replacing("IEA*1*000000905", with: "IEA*2*905")
    let contents = X12ClaimReader.read(text)
    #expect(contents.claims.count == 2)
    #expect(
      contents.rules == [
        "segment-count-mismatch", "envelope-count-mismatch", "control-number-mismatch",
        "envelope-count-mismatch",
      ])
    #expect(contents.diagnostics.allSatisfy { $0.severity == .warning })
    #expect(contents.diagnostics.map(\.location.line) == [21, 22, 22, 23])
  }

  @Test func aBrokenSegmentHidesNothingBehindIt() {
    let text = small.replacing("HI*ABK:M5450~\nLX*1~\nSV1*HC:20560", with: "*~\nX~\nlx*1~\nSV1*HC")
    let contents = X12ClaimReader.read(text)
    #expect(contents.encounters.map(\.claimNumber) == ["A", "B"])
    #expect(contents.encounters.first?.serviceLines.isEmpty == true)
    #expect(contents.encounters.last?.serviceLines.count == 1)
    #expect(
      contents.rules == [
        "segment-unreadable", "segment-unreadable", "segment-unreadable", "segment-misplaced",
        "segment-count-mismatch",
      ])
    #expect(contents.diagnostics.map(\.location.line).prefix(4) == [12, 13, 14, 15])
  }

  @Test func aSecondInterchangeWithABrokenHeader() {
    let broken = small.replacing("*00501*", with: "*")
    let contents = X12ClaimReader.read(small + broken + small)
    // What follows is read with the delimiters of the interchange before it.
    #expect(contents.claims.count == 6)
    #expect(
      contents.rules == [
        "interchange-header-unreadable", "envelope-unclosed", "segment-misplaced",
      ])
    #expect(contents.diagnostics.first?.location.line == 24)
    let wrapped = X12ClaimReader.read(small.replacing("*ZZ*CLEAR", with: "*ZZ*\nCLEAR"))
    #expect(wrapped.rules == ["interchange-header-unreadable"])
    #expect(wrapped.summary.isRefused)
  }

  @Test func severalGroupsAndTransactionSets() {
    let again = transaction.replacing("0021", with: "0022")
    let group = "GS*HC*A*B*20250304*0815*9*X*005010X222A1~\n" + transaction + again + "GE*2*9~\n"
    let text = small.replacing("GE*1*7~\n", with: again + "GE*2*7~\n" + group).replacing(
      "IEA*1*", with: "IEA*2*")
    let contents = X12ClaimReader.read(text)
    #expect(contents.claims.count == 8)
    #expect(contents.diagnostics.isEmpty)
    #expect(contents.summary.professionalTransactions == 4)
    #expect(
      contents.claims.map(\.sourceMap.transactionControlNumber) == [
        "0021", "0021", "0022", "0022", "0021", "0021", "0022", "0022",
      ])
    #expect(
      contents.claims.map(\.sourceMap.groupControlNumber) == [
        "7", "7", "7", "7", "9", "9", "9", "9",
      ])
  }

  @Test func levelsSayWhichOneTheyStandBelow() {
    let wrong = small.replacing("HL*2*1*22*0", with: "HL*2*9*22*0")
    let contents = X12ClaimReader.read(wrong)
    #expect(contents.rules == ["hierarchy-broken"])
    #expect(contents.diagnostics.first?.location.x12?.segmentName == "HL")
    #expect(contents.claims.count == 2)
    let unknown = X12ClaimReader.read(small.replacing("HL*2*1*22*0", with: "HL*2*1*21*0"))
    #expect(Set(unknown.rules) == ["hierarchy-broken", "segment-misplaced"])
    #expect(unknown.encounters.allSatisfy { $0.coverage == Coverage() })
  }

  /// Nothing said in one transaction set holds in the next.
  @Test func levelsEndWithTheirTransactionSet() {
    let orphan = "ST*837*0022*005010X222A1~\nCLM*C*1***11:B:1*Y*A*Y*Y~\nSE*3*0022~\n"
    let contents = X12ClaimReader.read(small.replacing("GE*1*7", with: orphan + "GE*2*7"))
    #expect(contents.rules == ["hierarchy-broken"])
    let last = contents.encounters.last
    #expect(last?.claimNumber == "C")
    #expect(last?.billingProvider == nil)
    #expect(last?.coverage == Coverage())
    #expect(last?.serviceLines.isEmpty == true)
  }
}
