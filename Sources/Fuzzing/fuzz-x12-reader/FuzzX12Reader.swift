import DryNeedlingKit
import DryNeedlingX12

/// The entry point of libFuzzer: reads the bytes in pieces, checks every claim, and asks for the
/// place of every fact.
///
/// Build with `--sanitize fuzzer --sanitize address`; without them this program does nothing.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzX12Reader(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = UnsafeRawBufferPointer(start: start, count: count)
  let checker = ClaimChecker()
  var reader = X12ClaimReader()
  var places = 0
  func take(_ encounter: inout Encounter, _ source: X12SourceMap) {
    let report = checker.check(encounter)
    for finding in report.findings { places &+= source.location(of: finding.path).line }
    for value in encounter.unusableValues { places &+= source.location(of: value.path).column }
    for fact in Fact.allCases { places &+= source.location(of: FactPath(fact, index: 0)).byte }
  }
  let half = UnsafeRawBufferPointer(rebasing: bytes[..<(count / 2)])
  let rest = UnsafeRawBufferPointer(rebasing: bytes[(count / 2)...])
  for piece in [half, rest] {
    reader.push(piece, claim: take) { places &+= $0.location.line }
  }
  let summary = reader.finish(claim: take) { places &+= $0.location.line }
  return places < 0 || summary.bytes != count ? -1 : 0
}
