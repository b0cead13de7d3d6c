import Testing

@Suite struct DataTests {
  private static let head = """
    CPT only copyright 2025.  All rights reserved.\t\t\t\t\t\t
    Column1/Column2 Edits\t\t\t\t\t\t
    Column 1\tColumn 2\t*=in existence\tEffective\tDeletion\tModifier\tPTP Edit Rationale
    \t\tprior to 1996\tDate\tDate\t0=not allowed\t

    """
  private static let table =
    head + "20561\t97530\t\t20250401\t*\t0\tMisuse of Column Two code with Column One code\n"
  private static let visit = """
    {"claim": "D-1", "date": "2025-04-01", "payer": {"kind": "commercial"}, "diagnoses": ["M79.18"],
     "lines": [{"code": "20561", "units": 1, "pointers": [1]},
               {"code": "97530", "units": 1, "pointers": [1]}],
     "needling": {"muscles": ["trapezius", "levator scapulae", "splenius capitis"]}}
    """

  @Test func anImportedReleaseChangesTheVerdict() throws {
    let folder = try TemporaryFolder()
    let table = try folder.write("ccipra-v323r0-f1.txt", Self.table)
    let visit = try folder.write("visit.json", Self.visit)
    let overlay = folder.url.appending(path: "overlay.json").path
    let imported = try Program.run("data", "import", "ncci", table, "--output", overlay)
    #expect(imported.status == 0, "\(imported.errors)")
    #expect(imported.errors.contains("ncci practitioner, release of 2026-10-01: kept 1 of 1 rows"))
    #expect(imported.errors.contains("note: "), "parts are missing")
    let options = ["check", visit, "--select", "DN1017", "--format", "json"]
    let without = try Program.run(options)
    #expect(without.status == 0)
    #expect(without.output.contains(#""ncci": "2024-07-01""#))
    let with = try Program.run(options + ["--data", overlay])
    #expect(with.status == 1)
    #expect(with.output.contains(#""ncci": "2026-10-01""#))
    #expect(with.output.contains("DN1017"))
  }

  @Test func aFileThatIsNoTableChangesNothing() throws {
    let folder = try TemporaryFolder()
    let good = try folder.write("ccipra-v323r0-f1.txt", Self.table)
    let cut = try folder.write("ccipra-v323r0-f2.txt", Self.head + "20561\t9753")
    let overlay = try folder.write("overlay.json", "what was there before")
    let imported = try Program.run("data", "import", "ncci", good, cut, "-o", overlay)
    #expect(imported.status == 2)
    #expect(imported.errors.contains("ccipra-v323r0-f2.txt:5:11: error: "))
    #expect(try folder.read("overlay.json") == "what was there before")
    #expect(try Program.run("data", "import", "ncci", folder.url.path + "/none.txt").status == 2)
    #expect(try Program.run("data", "import", "snomed", good).status == 64)
    let visit = try folder.write("visit.json", Self.visit)
    let refused = try Program.run("check", visit, "--data", overlay)
    #expect(refused.status == 64)
    #expect(refused.errors.contains("overlay.json:1:1: error: "))
  }
}
