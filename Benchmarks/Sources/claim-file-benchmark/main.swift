import DryNeedlingKit
import DryNeedlingX12
import Glibc
import Measurement

// `claim-file-benchmark FILE [CLAIMS LINES UNITS NEEDLING]` reads an 837P file in pieces of 1 MiB,
// once without and once with a check of each claim, and prints one JSON line. With the four sums
// it first makes sure that they are found, so that rows of different readers compare.

/// What a reader must have found before its speed counts.
struct Sums: Equatable {
  var claims = 0
  var lines = 0
  var units = 0
  var needling = 0
  var findings = 0
}

/// Reads the whole file and hands over each claim.
func pass(_ path: String, _ claim: (inout Encounter) -> Void) -> Int? {
  var reader = X12ClaimReader()
  let bytes = readInPieces(path) {
    reader.push($0, claim: { encounter, _ in claim(&encounter) }, diagnostic: { _ in })
  }
  _ = reader.finish(claim: { encounter, _ in claim(&encounter) }, diagnostic: { _ in })
  return bytes
}

let arguments = CommandLine.arguments
guard arguments.count == 2 || arguments.count == 6 else {
  print("usage: claim-file-benchmark FILE [CLAIMS LINES UNITS NEEDLING]")
  exit(64)
}
let path = arguments[1]
let checker = ClaimChecker(asOf: CalendarDate("2026-11-21"))

func count(_ encounter: Encounter, into sums: inout Sums) {
  sums.claims += 1
  sums.lines += encounter.serviceLines.count
  for line in encounter.serviceLines {
    sums.units += line.quantity?.whole ?? 0
    if line.procedure?.isDryNeedling == true { sums.needling += 1 }
  }
}

var sums = Sums()
guard let bytes = pass(path, { count($0, into: &sums) }), bytes > 0 else {
  print("cannot read `\(path)`")
  exit(2)
}
let expected = arguments.dropFirst(2).compactMap { Int($0) }
let isEqual = expected.isEmpty || expected == [sums.claims, sums.lines, sums.units, sums.needling]

var readSeconds = Double.infinity
var checkSeconds = Double.infinity
var checked = Sums()
for _ in 0..<5 {
  var seen = Sums()
  var start = Stopwatch.processorSeconds()
  _ = pass(path) { count($0, into: &seen) }
  readSeconds = min(readSeconds, Stopwatch.processorSeconds() - start)
  checked = Sums()
  start = Stopwatch.processorSeconds()
  _ = pass(path) { encounter in
    count(encounter, into: &checked)
    checked.findings += checker.check(encounter).findings.count
  }
  checkSeconds = min(checkSeconds, Stopwatch.processorSeconds() - start)
}
print(
  #"{"peer":"dry-needling-kit","version":"\#(Report.ruleSetVersion)","equal":\#(isEqual),"#
    + #""claims":\#(sums.claims),"lines":\#(sums.lines),"findings":\#(checked.findings),"#
    + #""parse_mbs":\#(rounded(Double(bytes) / 1e6 / readSeconds)),"#
    + #""parse_cps":\#(rounded(Double(sums.claims) / readSeconds)),"#
    + #""check_mbs":\#(rounded(Double(bytes) / 1e6 / checkSeconds)),"#
    + #""check_cps":\#(rounded(Double(sums.claims) / checkSeconds)),"#
    + #""peak_mb":\#(rounded(Stopwatch.peakMegabytes()))}"#)
