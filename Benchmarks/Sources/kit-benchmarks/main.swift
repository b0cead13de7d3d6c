import DryNeedlingKit
import Glibc
import Measurement

/// Keeps a result alive, so that the optimiser cannot drop the work.
@inline(never)
func keep<Value>(_ value: Value) {}

func row(_ name: String, _ figure: String) {
  print(name + String(repeating: " ", count: max(1, 34 - name.count)) + figure)
}

func nanoseconds(_ seconds: Double) -> String { "\(Int((seconds * 1e9).rounded())) ns" }

// `kit-benchmarks count NAME TIMES` does one thing so many times, for a tool that counts instructions.
let arguments = CommandLine.arguments
if arguments.count == 4, arguments[1] == "count", let times = Int(arguments[3]) {
  guard let path = HotPath(rawValue: arguments[2]) else {
    print("not one of \(HotPath.allCases.map(\.rawValue).joined(separator: ", "))")
    exit(64)
  }
  path.walk(times: times)
  exit(0)
}

let checker = ClaimChecker(asOf: CalendarDate("2025-03-10"))
for (name, encounter) in [("check, clean", Encounters.clean), ("check, dirty", Encounters.dirty)] {
  let report = checker.check(encounter)
  let time = Stopwatch.measure(calls: 20_000) { keep(checker.check(encounter)) }
  row(
    name,
    "best \(nanoseconds(time.best)), median \(nanoseconds(time.median)); verdict "
      + "\(report.verdict.rawValue), \(report.findings.count) findings: "
      + report.findings.map(\.ruleID.description).joined(separator: " "))
}
let caseTexts = [
  ("terse", CaseFiles.terse), ("clean", CaseWriter.json(Encounters.clean)),
  ("dirty", CaseWriter.json(Encounters.dirty)),
]
for (name, text) in caseTexts {
  let file = CaseFiles(text)
  for (what, body) in [
    ("read", { keep($0.serviceLines.count) }), ("read and check", { keep(checker.check($0)) }),
  ] as [(String, (Encounter) -> Void)] {
    let time = Stopwatch.measure(calls: 1) { file.read(body) }
    let rate = Double(file.count) / time.best
    row(
      "case JSON, \(what), \(name)",
      "best \(nanoseconds(time.best / Double(file.count))) a case, \(Int(rate / 1000)) k cases/s, "
        + "\(Int(rate * Double(file.bytesPerCase) / 1e6)) MB/s at \(file.bytesPerCase) bytes")
  }
}
row("peak memory", "\(Int(Stopwatch.peakMegabytes())) MB")
