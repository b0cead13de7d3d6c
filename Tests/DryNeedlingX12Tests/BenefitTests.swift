import DryNeedlingKit
import Testing

@testable import DryNeedlingX12

/// Answers on coverage (271).
@Suite struct BenefitTests {
  private static let answer = """
    ISA*00*          *00*          *ZZ*PAYER          *ZZ*PROVIDER       *250303*0815*^*00501*000000777*0*P*:~
    GS*HB*PAYER*PROVIDER*20250303*0815*1*X*005010X279A1~
    ST*271*0001*005010X279A1~
    BHT*0022*11*A1*20250302*0815~
    HL*1**20*1~
    NM1*PR*2*PRAIRIE MUTUAL*****PI*77777~
    HL*2*1*21*1~
    NM1*1P*2*EXAMPLE THERAPY*****XX*1234567893~
    HL*3*2*22*1~
    TRN*2*TRACE-1*9512345678~
    NM1*IL*1*DOE*JO****MI*M1~
    N4*DENVER*CO*80202~
    DMG*D8*19800101*F~
    EB*1**30^98~
    EB*F**PT***23***VS*20~
    EB*F**PT***29***VS*13~
    MSG*20 VISITS A YEAR~
    EB*F**33***29***VS*2~
    EB*CB**64***29***VS*4*Y*N~
    EB*CB**64***29***VS*6*Y*Y~
    EB*1**********N**HC:20561~
    LS*2120~
    NM1*P3*1*ROE*SAM~
    N4*BOULDER*CA*80301~
    LE*2120~
    HL*4*3*23*0~
    TRN*2*TRACE-2*9512345678~
    NM1*03*1*DOE*KIM~
    DMG*D8*20100101*M~
    EB*6**30~
    EB*I**64~
    HL*5*2*22*0~
    NM1*IL*1*POE*LEE****MI*M2~
    AAA*N**75*C~
    SE*33*0001~
    GE*1*1~
    IEA*1*000000777~
    """

  private static func responses() -> [BenefitResponse] {
    BenefitReader.read(Array(answer.utf8)).responses
  }

  @Test func everyPersonHasAnAnswerOfTheirOwn() {
    let contents = BenefitReader.read(Array(Self.answer.utf8))
    #expect(contents.diagnostics == [])
    let responses = contents.responses
    #expect(responses.map(\.memberIdentifier) == ["M1", "M1", "M2"])
    #expect(responses.map(\.traceNumber).contains("TRACE-2"))
    #expect(responses.allSatisfy { $0.payerName == "PRAIRIE MUTUAL" })
    #expect(responses.allSatisfy { $0.date == CalendarDate("2025-03-02") })
    let rejected = responses.last
    #expect(rejected?.rejections.map(\.reason) == ["75"])
    #expect(rejected?.rejections.first?.location.line == 34)
    #expect(rejected?.needling.isActive == nil)
  }

  @Test func whatIsSaidOfNeedlingGoesBeforeWhatIsSaidOfTherapy() throws {
    let person = try #require(Self.responses().first { $0.traceNumber == "TRACE-1" })
    #expect(person.birthDate == CalendarDate("1980-01-01"))
    #expect(person.state == USState("CO"), "the address of somebody else does not count")
    let needling = person.needling
    #expect(needling.isActive == true)
    #expect(needling.isCovered == true)
    #expect(needling.visitsRemaining == 6, "the network's, of the closest service type")
    #expect(needling.visitsAllowed == 20)
    #expect(needling.needsAuthorization == false, "the procedure's own")
    #expect(needling.traceNumber == "TRACE-1")
    #expect(needling.date == CalendarDate("2025-03-02"))
    #expect(
      person.benefits.first { $0.quantity == ServiceQuantity(13) }?.messages == ["20 VISITS A YEAR"]
    )
  }

  @Test func aDependentIsAnsweredApart() throws {
    let person = try #require(Self.responses().first { $0.traceNumber == "TRACE-2" })
    #expect(person.birthDate == CalendarDate("2010-01-01"))
    #expect(person.needling.isActive == false)
    #expect(person.needling.isCovered == false)
    #expect(person.needling.visitsRemaining == nil)
    #expect(person.needling.needsAuthorization == nil)
  }

  @Test func anEncounterIsFilledAndNeverContradicted() throws {
    let person = try #require(Self.responses().first { $0.traceNumber == "TRACE-1" })
    var encounter = Encounter()
    encounter.coverage.payerName = "ANOTHER"
    person.fill(&encounter)
    #expect(encounter.coverage.payerName == "ANOTHER")
    #expect(encounter.coverage.payerIdentifier == "77777")
    #expect(encounter.coverage.memberIdentifier == "M1")
    #expect(encounter.patient.birthDate == CalendarDate("1980-01-01"))
  }

  @Test func truncationAtEveryByteEndsInAnAnswer() {
    let bytes = Array(Self.answer.utf8)
    for count in 0..<bytes.count {
      let contents = BenefitReader.read(Array(bytes.prefix(count)))
      #expect(contents.responses.count <= 4)
      if count < bytes.count - 100 { #expect(!contents.diagnostics.isEmpty, "cut at \(count)") }
    }
  }

  @Test(.needsSharedSamples) func everySampleIsReadOrRefused() {
    var people = 0
    for (name, bytes) in SharedSamples.files {
      let contents = BenefitReader.read(bytes)
      #expect(!contents.responses.isEmpty || !contents.diagnostics.isEmpty, "\(name)")
      people += contents.responses.count
      for response in contents.responses {
        if let left = response.needling.visitsRemaining { #expect(left >= 0, "\(name)") }
      }
    }
    #expect(people > 150)
  }
}
