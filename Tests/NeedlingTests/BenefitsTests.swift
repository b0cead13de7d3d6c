import Foundation
import Testing

@Suite struct BenefitsCommandTests {
  private static let answer = """
    ISA*00*          *00*          *ZZ*PAYER          *ZZ*RIVERBENDPT    *250303*0815*^*00501*000000777*0*P*:~
    GS*HB*PAYER*RIVERBENDPT*20250303*0815*1*X*005010X279A1~
    ST*271*0001*005010X279A1~
    BHT*0022*11*A1*20250302*0815~
    HL*1**20*1~
    NM1*PR*2*AETNA*****PI*60054~
    HL*2*1*21*1~
    NM1*1P*2*RIVERBEND SPINE AND SPORT*****XX*1679012348~
    HL*3*2*22*0~
    TRN*2*TRACE-1*9512345678~
    NM1*IL*1*BIRCH*SAM****MI*W20488817~
    EB*1**30~
    EB*F**PT***23***VS*20~
    EB*F**PT***29***VS*13~
    EB*CB**64***29***VS*4*Y*Y~
    HL*4*2*22*0~
    NM1*IL*1*POE*LEE****MI*M2~
    AAA*N**75*C~
    SE*17*0001~
    GE*1*1~
    IEA*1*000000777~
    """

  @Test func factsComeWithTheirEvidence() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("answer.271", Self.answer)
    let outcome = try Program.run(
      "benefits", file, "--claims", Program.package + "/Examples/Claims/clinic-day.837")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(
      outcome.output.contains(
        "`AETNA`: coverage is active; whether needling is covered is not said; 4 visits remain of 20; "
          + "authorisation is needed"))
    #expect(outcome.output.contains("evidence: trace number `TRACE-1`, of `2025-03-02`"))
    #expect(outcome.output.contains("  note: of claim `RB-1002`\n"))
    #expect(outcome.output.contains("turned down with reason `75`, follow-up `C`"))
    #expect(outcome.output.hasSuffix("2 persons answered for\n"))
    for word in ["BIRCH", "W20488817", "POE"] { #expect(!outcome.output.contains(word)) }
  }

  @Test func whatIsNotSaidIsNull() throws {
    let outcome = try Program.run("benefits", "--format", "json", "-", input: Self.answer)
    let document = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let files = try #require((document as? [String: Any])?["files"] as? [[String: Any]])
    let responses = try #require(files.first?["responses"] as? [[String: Any]])
    #expect(responses.map { $0["visitsRemaining"] as? Int } == [4, nil])
    #expect(responses.map { $0["authorizationNeeded"] as? Bool } == [true, nil])
    #expect(responses.map { $0["active"] as? Bool } == [true, nil])
    #expect(responses.allSatisfy { $0["covered"] is NSNull })
    #expect(responses.first?["trace"] as? String == "TRACE-1")
    #expect(responses.first?["date"] as? String == "2025-03-02")
  }

  @Test func whatIsNoAnswerIsRefused() throws {
    let claims = Program.package + "/Examples/Claims/clinic-day.837"
    let outcome = try Program.run("benefits", claims)
    #expect(outcome.status == 2)
    #expect(outcome.output.contains("error:"))
    #expect(try Program.run("benefits", "/nowhere").status == 2)
    #expect(
      try Program.run("benefits", "-", "--claims", "/nowhere", input: Self.answer).status == 2)
    #expect(try Program.run("benefits").status == 64)
  }
}
