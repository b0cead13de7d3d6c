import Foundation
import Testing

/// Forms on paper: CMS-1500 and superbill.
@Suite struct FormTests {
  private static let claims = Program.package + "/Examples/Claims/clinic-day.837"

  private struct Document: Decodable {
    struct Field: Decodable {
      var box: String?
      var label: String
      var value: String?
    }
    struct Sheet: Decodable {
      var number: Int
      var of: Int
    }
    struct Form: Decodable {
      var claim: String
      var sheet: Sheet
      var fields: [Field]
      var lines: [[Field]]
      var missing: [String]

      /// The value of a box, or of a label.
      func value(_ name: String) -> String? {
        fields.first { ($0.box ?? $0.label) == name || $0.label == name }?.value
      }
    }
    var form: String
    var forms: [Form]
  }

  private static func forms(_ document: String, _ arguments: String...) throws -> (
    document: Document, outcome: Program.Outcome
  ) {
    let outcome = try Program.run(["export", document, "--as-of", "2025-03-05"] + arguments)
    return (try JSONDecoder().decode(Document.self, from: Data(outcome.output.utf8)), outcome)
  }

  @Test func theBoxesAreFilledFromAnAn837P() throws {
    let (document, outcome) = try Self.forms("cms-1500", Self.claims)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(document.form == "cms-1500")
    #expect(document.forms.map(\.claim) == ["RB-1001", "RB-1002", "RB-1003"])
    let form = try #require(document.forms.first { $0.claim == "RB-1002" })
    let boxes: [String: String?] = [
      "1": "group health plan", "1a": "W20488817", "2": "BIRCH, SAM", "6": "self", "10a": "no",
      "21": "0", "21A": "M545", "21B": "M7918", "26": "RB-1002", "27": "yes", "28": "190.00",
      "33a": "1679012348",
    ]
    for (box, value) in boxes { #expect(form.value(box) == value, "box \(box)") }
    #expect(form.value("33")?.hasPrefix("RIVERBEND SPINE AND SPORT, ") == true)
    let line = try #require(form.lines.first)
    #expect(
      line.map { "\($0.box ?? "")=\($0.value ?? "")" } == [
        "24A=2025-03-03", "24A=2025-03-03", "24B=11", "24C=", "24D=20560", "24D=GP", "24E=AB",
        "24F=55.00", "24G=2", "24H=", "24I=\(line[10].value ?? "")", "24J=\(line[11].value ?? "")",
      ])
  }

  /// Box numbers run from 1 through 33, in their order.
  @Test func everyBoxHasItsPlace() throws {
    let form = try #require(try Self.forms("cms-1500", Self.claims).document.forms.first)
    let numbers = form.fields.compactMap { field in
      field.box.flatMap { Int($0.prefix { $0.isNumber }) }
    }
    #expect(numbers == numbers.sorted())
    let absent = Set(1...33).subtracting(numbers)
    // 8 and 30 are reserved; 24 is that of the lines.
    #expect(absent == [8, 24, 30])
  }

  @Test func sixLinesAreASheet() throws {
    let folder = try TemporaryFolder()
    let line = #"{"code": "97110", "units": 1, "charge": "10.00", "pointers": [1]}"#
    let file = try folder.write(
      "case.json",
      """
      {"claim": "L", "date": "2025-03-03", "totalCharge": "130.00", "diagnoses": ["M54.2"],
       "lines": [\(Array(repeating: line, count: 13).joined(separator: ","))]}
      """)
    let forms = try Self.forms("cms-1500", file).document.forms
    #expect(forms.map(\.lines.count) == [6, 6, 1])
    #expect(forms.map { "\($0.sheet.number)/\($0.sheet.of)" } == ["1/3", "2/3", "3/3"])
    // The total of a sheet is that of its lines.
    #expect(forms.map { $0.value("28") } == ["60.00", "60.00", "10.00"])
  }

  @Test func whatIsMissingIsListedAndDetailsFillIt() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      "case.json", #"{"claim": "A", "lines": [{"code": "20560"}], "diagnoses": ["M54.2"]}"#)
    let (document, outcome) = try Self.forms("cms-1500", file)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("missing: claim `A`: box 2 (patient's name)"))
    #expect(document.forms.first?.missing.contains("box 24F (charge of line 1)") == true)
    let details = try folder.write(
      "details.json", #"{"claims": {"A": {"patient": {"name": "Doe", "first": "Jo"}}}}"#)
    let filled = try Self.forms("cms-1500", file, "--details", details)
    #expect(filled.document.forms.first?.value("2") == "Doe, Jo")
    #expect(!filled.outcome.errors.contains("box 2 "))
  }

  /// What a file of details says goes before what the claim says, and the rest of the claim stays.
  @Test func detailsGoBeforeTheClaim() throws {
    let folder = try TemporaryFolder()
    let details = try folder.write(
      "details.json",
      #"{"claims": {"RB-1002": {"patient": {"first": "Pat"}, "subscriber": {"name": "Ash"}}}}"#)
    let forms = try Self.forms("cms-1500", Self.claims, "--details", details).document.forms
    #expect(forms.map { $0.value("2") } == ["ARBOR, JUNE", "BIRCH, Pat", "CEDAR, LEE"])
    #expect(forms[1].value("4") == "Ash")
    #expect(forms[0].value("4") == "ARBOR, JUNE")
  }

  @Test func aSuperbillIsForThePatient() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      "case.json",
      """
      {"claim": "S-1", "date": "2025-03-03", "placeOfService": "11", "diagnoses": ["M54.2"],
       "payer": {"kind": "self-pay"}, "patient": {"birthDate": "1984-07-09"},
       "billingProvider": {"npi": "1234567893"},
       "lines": [{"code": "20561", "units": 1, "charge": "65.00", "pointers": [1]}],
       "needling": {"muscles": ["left trapezius", "levator scapulae", "multifidus"]}}
      """)
    let form = try #require(try Self.forms("superbill", file).document.forms.first)
    #expect(form.value("muscles needled") == "left trapezius; levator scapulae; multifidus")
    #expect(form.value("total") == "65.00")
    #expect(form.value("date of service") == "2025-03-03")
    #expect(form.value("diagnosis A") == "M54.2")
    #expect(form.lines.first?.compactMap(\.value) == ["2025-03-03", "20561", "A", "1", "65.00"])
    #expect(form.missing.contains("patient"))
  }

  @Test(arguments: ["cms-1500", "superbill"])
  func whoSomebodyIsCanBeWithheld(document: String) throws {
    for format in ["json", "html"] {
      let open = try Program.run("export", document, Self.claims, "--format", format)
      let closed = try Program.run("export", document, Self.claims, "--format", format, "--redact")
      for word in ["ARBOR", "JUNE", "1EG4TE5MK73", "BIRCH", "W20488817"] {
        #expect(open.output.contains(word), "\(word)")
        #expect(!closed.output.contains(word), "\(word)")
      }
      #expect(closed.output.contains("[withheld]"))
      #expect(closed.output.contains("RB-1001"))
      #expect(closed.status == open.status)
    }
  }

  @Test func aPageStandsByItself() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      "case.json",
      """
      {"claim": "<script>&\\"", "date": "2025-03-03", "lines": [{"code": "20560"}],
       "notes": ["</dd><img src=x>"]}
      """)
    let page = try Program.run("export", "cms-1500", file, "--format", "html").output
    #expect(page.hasPrefix("<!DOCTYPE html>"))
    #expect(page.contains("claim &lt;script&gt;&amp;&quot;"))
    #expect(page.contains("&lt;/dd&gt;&lt;img src=x&gt;"))
    #expect(page.contains("03/03/2025"))
    for outside in ["<script", "<img", "src=\"", "href", "http", "url("] {
      #expect(!page.contains(outside), "\(outside)")
    }
    #expect(page.split(separator: "<article>").count == 2)
  }

  @Test func formsComeFromFHIRToo() throws {
    let folder = try TemporaryFolder()
    let bundle = try Program.run("export", "claim-bundle", Self.claims, "--as-of", "2025-03-05")
    let file = try folder.write("claims.json", bundle.output)
    let forms = try Self.forms("cms-1500", file).document.forms
    #expect(forms.map { $0.value("26") } == ["RB-1001", "RB-1002", "RB-1003"])
    #expect(forms.map { $0.value("28") } == ["160.00", "190.00", "225.00"])
    #expect(forms.allSatisfy { $0.missing.contains("box 2 (patient's name)") })
  }

  @Test func layoutsAreOfForms() throws {
    #expect(try Program.run("export", "837p", Self.claims, "--format", "html").status == 64)
    #expect(try Program.run("export", "case", Self.claims, "--redact").status == 64)
    #expect(try Program.run("export", "superbill", Self.claims, "--format", "pdf").status == 64)
  }
}
