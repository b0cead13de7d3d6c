import DryNeedlingKit
import FuzzSupport

/// The entry point of libFuzzer; without its sanitizer this builds into a program that does nothing.
///
/// Beyond "no trap, no byte read outside": diagnostics and facts stand within the text, a text that
/// comes in pieces gives the same cases, and what is written is read as it was.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzCaseReader(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  // Small limits, so that short inputs reach them.
  var limits = CaseLimits()
  limits.caseBytes = 2000
  limits.documentBytes = 3000
  limits.serviceLines = 20
  limits.diagnoses = 10
  limits.muscles = 10
  limits.notes = 5
  limits.visits = 10
  limits.textBytes = 60
  limits.diagnosticsPerCase = 10
  let file = CaseReader.read(bytes, limits: limits)
  expectWithin(count, file.diagnostics)
  for one in file.cases {
    for finding in ClaimChecker().check(one.encounter).findings {
      precondition(one.sourceMap.location(of: finding.path).byte < count)
    }
    let text = CaseWriter.json(one.encounter)
    let again = CaseReader.read(Array(text.utf8)).cases
    precondition(again.count == 1 && CaseWriter.json(again[0].encounter) == text)
  }
  comparePieces(bytes, limits, file)
  return 0
}

private func comparePieces(_ bytes: [UInt8], _ limits: CaseLimits, _ file: CaseFile) {
  var reader = CaseReader(limits: limits)
  var encounters: [Encounter] = []
  var diagnostics: [ReadingDiagnostic] = []
  inPieces(bytes) {
    reader.push($0) { encounter, _ in
      encounters.append(encounter)
    } diagnostic: {
      diagnostics.append($0)
    }
  }
  reader.finish { encounter, _ in
    encounters.append(encounter)
  } diagnostic: {
    diagnostics.append($0)
  }
  precondition(encounters == file.cases.map(\.encounter))
  precondition(diagnostics == file.diagnostics)
}
