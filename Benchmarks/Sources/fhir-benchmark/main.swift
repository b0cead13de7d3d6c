import DryNeedlingFHIR
import DryNeedlingKit
import Glibc

// `fhir-benchmark FILE` reads FHIR JSON (a Bundle, or a resource a line) in pieces of 1 MiB, once
// without and once with a check of each claim, and prints one JSON line.

func processorSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

func peakMegabytes() -> Double {
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  return Double(usage.ru_maxrss) / 1024
}

/// Reads the whole file and hands over each claim.
func pass(_ path: String, _ claim: (inout Encounter) -> Void) -> Int? {
  let file = open(path, O_RDONLY)
  guard file >= 0 else { return nil }
  defer { close(file) }
  var reader = FHIRClaimReader()
  var bytes = 0
  let size = 1 << 20
  let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 64)
  defer { buffer.deallocate() }
  while true {
    let count = read(file, buffer.baseAddress, size)
    guard count > 0 else { break }
    bytes += count
    reader.push(
      UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[0..<count]),
      claim: { encounter, _ in claim(&encounter) }, diagnostic: { _ in })
  }
  _ = reader.finish(claim: { encounter, _ in claim(&encounter) }, diagnostic: { _ in })
  return bytes
}

guard CommandLine.arguments.count == 2 else {
  print("usage: fhir-benchmark FILE")
  exit(64)
}
let path = CommandLine.arguments[1]
let checker = ClaimChecker(asOf: CalendarDate("2026-11-21"))
var claims = 0
guard let bytes = pass(path, { _ in claims += 1 }), bytes > 0 else {
  print("cannot read `\(path)`")
  exit(2)
}
var readSeconds = Double.infinity
var checkSeconds = Double.infinity
var findings = 0
for _ in 0..<(bytes > 200 << 20 ? 1 : 5) {
  var start = processorSeconds()
  _ = pass(path) { _ in }
  readSeconds = min(readSeconds, processorSeconds() - start)
  findings = 0
  start = processorSeconds()
  _ = pass(path) { findings += checker.check($0).findings.count }
  checkSeconds = min(checkSeconds, processorSeconds() - start)
}
func rounded(_ value: Double) -> String { "\(Int((value * 10).rounded()) / 10)" }
print(
  #"{"claims":\#(claims),"findings":\#(findings),"#
    + #""read_mbs":\#(rounded(Double(bytes) / 1e6 / readSeconds)),"#
    + #""check_mbs":\#(rounded(Double(bytes) / 1e6 / checkSeconds)),"#
    + #""peak_mb":\#(rounded(peakMegabytes()))}"#)
