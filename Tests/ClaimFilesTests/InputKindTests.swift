import Testing

@testable import ClaimFiles

@Suite struct InputKindTests {
  private func kind(_ text: String) -> InputKind { kind(Array(text.utf8)) }
  private func kind(_ bytes: [UInt8]) -> InputKind {
    bytes.withUnsafeBytes { InputKind(startingWith: $0) }
  }

  private func interchange(_ set: String, end: String = "~") -> String {
    "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *250303*0815*^*00501"
      + "*000000001*0*P*:\(end)GS*HC*S*R*20250303*0815*1*X*005010X222A1\(end)ST*\(set)*0001\(end)"
  }

  @Test func interchangesAreToldByTheirTransactionSet() {
    #expect(kind(interchange("837")) == .x12)
    #expect(kind(interchange("837", end: "\n")) == .x12)
    #expect(kind("\u{FEFF}\r\n " + interchange("837", end: "~\r\n")) == .x12)
    #expect(kind(interchange("835")) == .x12WithoutClaims)
    #expect(kind(interchange("999")) == .x12WithoutClaims)
    #expect(kind("ISA*00*") == .x12)
    #expect(kind("ISABELLA's notes") == .other("text of another kind"))
  }

  @Test func jsonIsToldByItsKeys() {
    #expect(kind(#"{"lines": ["20561"]}"#) == .caseJSON)
    #expect(kind(#" [{"claim": "A", "resource": 1}]"#) == .caseJSON)
    #expect(kind(#"{"resourceType": "Claim", "id": "lines"}"#) == .fhir)
    #expect(kind(#"{"hook": "order-sign", "context": {}}"#) == .fhir)
    #expect(
      kind(#"{"name": "left-pad", "version": "1"}"#)
        == .other("JSON without any key of a case or a FHIR resource"))
  }

  @Test(arguments: [
    ("<?xml version=\"1.0\"?>", "XML"), ("<ClaimML/>", "XML"),
    ("ST*837*0001~", "a piece of X12 without its interchange header (`ISA`)"),
    ("MSH|^~\\&|", "an HL7 version 2 message"), ("%PDF-1.7", "a PDF document"),
    ("PK\u{3}\u{4}", "a ZIP archive"), ("{\\rtf1", "an RTF document"),
    ("a,b\n1,2\n", "text of another kind"), ("a\u{0}b", "binary data"),
  ])
  func everythingElseIsNamed(_ text: String, _ name: String) {
    #expect(kind(text) == .other(name))
  }

  @Test func nothingIsEmpty() {
    #expect(kind("") == .empty)
    #expect(kind(" \r\n\t\n") == .empty)
    #expect(kind([0xEF, 0xBB, 0xBF]) == .empty)
    #expect(kind([0x1F, 0x8B, 8]) == .other("a gzip archive"))
    #expect(kind([0xFF, 0xFE, 0x49, 0]) == .other("text in UTF-16 (save it as UTF-8 or ASCII)"))
    #expect(kind([0x49, 0, 0x53, 0, 0x41, 0]) == kind([0xFF, 0xFE, 0x49, 0]))
  }
}
