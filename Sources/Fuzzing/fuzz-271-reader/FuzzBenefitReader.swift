import DryNeedlingKit
import DryNeedlingX12
import FuzzSupport

/// The entry point of libFuzzer; without its sanitizer this builds into a program that does nothing.
///
/// Beyond "no trap, no byte read outside": what is told stands within the text, what a response says
/// can be laid over an encounter and checked, and the same bytes give the same answer.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzBenefitReader(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let contents = BenefitReader.read(bytes)
  expectWithin(count, contents.diagnostics)
  for response in contents.responses {
    expectWithin(count, response.location)
    var encounter = Encounter()
    encounter.serviceLines = [ServiceLine(.needlingThreeOrMoreMuscles)]
    response.fill(&encounter)
    _ = ClaimChecker().check(encounter)
  }
  precondition(BenefitReader.read(bytes).responses == contents.responses)
  return 0
}
