/// Small X12 texts that show the format rules.
enum ExampleText {
  /// One claim with one line, as it should be.
  static let claims = """
    ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *250303*0815*^*00501*000000905*0*T*:~
    GS*HC*SENDER*RECEIVER*20250303*0815*1*X*005010X222A1~
    ST*837*0021*005010X222A1~
    BHT*0019*00*0123*20250303*0815*CH~
    NM1*41*2*EXAMPLE BILLING*****46*12345~
    NM1*40*2*EXAMPLE PAYER*****46*67890~
    HL*1**20*1~
    PRV*BI*PXC*225100000X~
    NM1*85*2*EXAMPLE THERAPY*****XX*1234567893~
    N3*1 MAIN ST~
    N4*DENVER*CO*802020001~
    HL*2*1*22*0~
    SBR*P*18*******CI~
    NM1*IL*1*DOE*JO****MI*A1~
    DMG*D8*19800101*F~
    NM1*PR*2*EXAMPLE PAYER*****PI*67890~
    CLM*C1*60***11:B:1*Y*A*Y*Y~
    HI*ABK:M5450~
    NM1*82*1*ROE*SAM****XX*1234567893~
    LX*1~
    SV1*HC:20560*60*UN*1***1~
    DTP*472*D8*20250303~
    REF*6R*1~
    SE*22*0021~
    GE*1*1~
    IEA*1*000000905~
    """

  /// The same with a name in Latin-1; the one character outside ASCII stands for its byte.
  static let latin1 = claims.replacing("DOE*JO", with: "DOE*JOS\u{E9}")

  static let withoutClaims: String = {
    let lines = claims.split(separator: "\n")
    let kept = lines[..<15] + ["SE*14*0021~"] + lines[24...]
    return kept.joined(separator: "\n")
  }()
}
