import Foundation
import Testing

@Suite struct DenialsTests {
  private static let answer = """
    ISA*00*          *00*          *ZZ*PAYER          *ZZ*RIVERBENDPT    *250403*0815*^*00501*000000777*0*P*:~
    GS*HP*PAYER*RIVERBENDPT*20250403*0815*1*X*005010X221A1~
    ST*835*0001~
    TRN*1*CHECK77*1512345678~
    N1*PR*BCBS ALABAMA~
    LX*1~
    CLP*RB-1003*4*225*95*0*12*PCN1*11*1~
    SVC*HC:20560*65*0**0~
    DTM*472*20250304~
    CAS*CO*97*65~
    REF*6R*1003B~
    LQ*HE*M15~
    SVC*HC:20561*65*0**0~
    DTM*472*20250304~
    CAS*CO*B16*65~
    REF*6R*1003C~
    SE*15*0001~
    GE*1*1~
    IEA*1*000000777~
    """

  @Test func denialsAreTiedToTheClaimAndTheUnforeseenIsListed() throws {
    let folder = try TemporaryFolder()
    let remittance = try folder.write("answer.835", Self.answer)
    let claims = Program.package + "/Examples/Claims/clinic-day.837"
    let outcome = try Program.run("denials", remittance, "--claims", claims)
    #expect(outcome.status == 0, "\(outcome.errors)\(outcome.output)")
    #expect(
      outcome.output.contains(":10:8: foreseen: CO 97 with M15 takes off `65.00` from `20560`"))
    #expect(outcome.output.contains("found in the claim: `20560` and `20561` are both billed"))
    #expect(outcome.output.contains("not foreseen: claim `RB-1003` CO B16"))
    let json = try Program.run("denials", remittance, "--claims", claims, "--format", "json")
    let parsed = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect(parsed?["schemaVersion"] as? Int == 1)
    #expect(json.output.contains(#""foreseen": false"#))
  }

  @Test func whatIsNoRemittanceIsRefused() throws {
    let claims = Program.package + "/Examples/Claims/clinic-day.837"
    let outcome = try Program.run("denials", claims)
    #expect(outcome.status == 2)
    #expect(outcome.output.contains("837P professional claim"))
    #expect(try Program.run("denials", "/no/such/file").status == 2)
  }
}
