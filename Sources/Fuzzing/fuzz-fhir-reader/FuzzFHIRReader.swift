import DryNeedlingFHIR
import DryNeedlingKit
import FuzzSupport

/// The entry point of libFuzzer; without its sanitizer this builds into a program that does nothing.
///
/// Beyond "no trap, no byte read outside": diagnostics and facts stand within the text, and a text
/// that comes in pieces gives the same claims and diagnostics.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFHIRReader(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  // Small limits, so that short inputs reach them.
  var limits = FHIRLimits()
  limits.documentBytes = 3000
  limits.joinedBytes = 600
  limits.serviceLines = 20
  limits.diagnoses = 10
  limits.muscles = 10
  limits.notes = 5
  limits.noteBytes = 500
  limits.visits = 10
  limits.textBytes = 60
  limits.diagnosticsOfOneRule = 10
  let contents = FHIRClaimReader.read(bytes, limits: limits)
  expectWithin(count, contents.diagnostics)
  for claim in contents.claims {
    for finding in ClaimChecker().check(claim.encounter).findings {
      precondition(claim.sourceMap.location(of: finding.path).byte < count)
    }
  }
  comparePieces(bytes, limits, contents)
  return 0
}

private func comparePieces(_ bytes: [UInt8], _ limits: FHIRLimits, _ contents: FHIRContents) {
  var reader = FHIRClaimReader(limits: limits)
  var encounters: [Encounter] = []
  var diagnostics: [ReadingDiagnostic] = []
  inPieces(bytes) {
    reader.push($0) { encounter, _ in
      encounters.append(encounter)
    } diagnostic: {
      diagnostics.append($0)
    }
  }
  let summary = reader.finish { encounter, _ in
    encounters.append(encounter)
  } diagnostic: {
    diagnostics.append($0)
  }
  precondition(encounters == contents.claims.map(\.encounter))
  precondition(diagnostics == contents.diagnostics)
  precondition(summary == contents.summary)
}
