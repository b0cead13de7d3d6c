import Testing

@testable import DryNeedlingKit

@Suite struct CodesTests {
  @Test func datesAreRealDays() throws {
    #expect(CalendarDate("2026-02-29") == nil)
    #expect(CalendarDate("2024-02-29")?.description == "2024-02-29")
    #expect(CalendarDate("20200121")?.dayNumber == 18282)
    #expect(CalendarDate("2020-1-21") == nil)
    #expect(CalendarDate("1799-12-31") == nil)
    #expect(CalendarDate("2300-01-01") == nil)
    let first = try #require(CalendarDate("1800-01-01"))
    let last = try #require(CalendarDate("2299-12-31"))
    #expect(first.dayNumber == CalendarDate.earliestDayNumber)
    #expect(last.dayNumber == CalendarDate.latestDayNumber)
    #expect(last.adding(days: .max) == last)
    for day in stride(from: Int(first.dayNumber), through: Int(last.dayNumber), by: 1) {
      let date = try #require(CalendarDate(dayNumber: day))
      let (year, month, dayOfMonth) = date.components
      #expect(CalendarDate(year: year, month: month, day: dayOfMonth) == date)
    }
    let birth = try #require(CalendarDate("2000-02-29"))
    #expect(birth.years(to: try #require(CalendarDate("2012-02-28"))) == 11)
    #expect(birth.years(to: try #require(CalendarDate("2012-02-29"))) == 12)
  }

  @Test func procedureCodesAreFiveCharacters() {
    #expect(ProcedureCode("20561") == .needlingThreeOrMoreMuscles)
    #expect(ProcedureCode("g0283")?.description == "G0283")
    #expect(ProcedureCode("0490T")?.description == "0490T")
    #expect(ProcedureCode("2056") == nil)
    #expect(ProcedureCode("205611") == nil)
    #expect(ProcedureCode("2056 ") == nil)
    #expect(ProcedureCode("") == nil)
  }

  @Test func diagnosisCodesKnowTheirCategory() throws {
    let code = try #require(DiagnosisCode("m5450"))
    #expect(code.description == "M54.50")
    #expect(code == DiagnosisCode("M54.50"))
    #expect(code.isWithin(try #require(DiagnosisCode("M54"))))
    #expect(code.isWithin(try #require(DiagnosisCode("M54.5"))))
    #expect(code.isWithin(code))
    #expect(!code.isWithin(try #require(DiagnosisCode("M54.51"))))
    #expect(try #require(DiagnosisCode("M54.5")) < code)
    #expect(DiagnosisCode("S13.4XXA")?.length == 7)
    #expect(DiagnosisCode("QA0.0101")?.description == "QA0.0101")
    for bad in ["M5", "M54.", "M.54", "M54.50000", "154.5", "MM4", "M54-5", "M5.45"] {
      #expect(DiagnosisCode(bad) == nil, "\(bad)")
    }
  }

  @Test func modifierListsKeepOrder() throws {
    var list = ModifierList()
    #expect(list.isEmpty)
    let texts = ["59", "KX", "GP", "25", "76", "LT", "RT", "XS"]
    for (index, text) in texts.enumerated() {
      let added = list.append(try #require(Modifier(text)))
      #expect(added)
      #expect(list.count == index + 1)
    }
    #expect(list.map(\.description) == texts)
    let addedBeyondCapacity = list.append(Modifier("50"))
    #expect(!addedBeyondCapacity)
    for text in texts { #expect(list.contains(try #require(Modifier(text)))) }
    #expect(!list.contains(Modifier("95")))
    #expect(Modifier("gp") == Modifier("GP"))
    #expect(Modifier("G") == nil)
    #expect(Modifier("G P") == nil)
  }

  @Test func providerNumbersCheckTheirDigit() {
    #expect(NPI("1234567893")?.description == "1234567893")
    #expect(NPI("1234567890") == nil)
    #expect(NPI("3234567891") == nil)
    #expect(NPI("123456789") == nil)
    #expect(TaxonomyCode("225100000X")?.description == "225100000X")
    #expect(TaxonomyCode("2251000000") == nil)
    #expect(TaxonomyCode("207Q") == nil)
  }

  @Test func amountsAreExact() {
    #expect(Money("120.5")?.cents == 12050)
    #expect(Money("120.505") == nil)
    #expect(Money("-0.05")?.description == "-0.05")
    #expect(Money(".5")?.cents == 50)
    #expect(Money("12000000000000") == nil)
    #expect(Money("") == nil)
    #expect(Money("-") == nil)
    #expect(Money("1e3") == nil)
    #expect(ServiceQuantity("1.500")?.description == "1.5")
    #expect(ServiceQuantity("1.5")?.whole == nil)
    #expect(ServiceQuantity("2")?.whole == 2)
  }

  @Test func placesAreKnown() {
    #expect(USState.all.count == 62)
    #expect(Set(USState.all.map(\.description)).count == 62)
    #expect(USState("co")?.description == "CO")
    #expect(USState("ZZ") == nil)
    #expect(PlaceOfService("11") == .office)
    #expect(PlaceOfService("00") == nil)
    #expect(PlaceOfService("1") == nil)
  }
}
