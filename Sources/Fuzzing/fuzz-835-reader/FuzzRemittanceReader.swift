import DryNeedlingKit
import DryNeedlingX12
import FuzzSupport

/// The entry point of libFuzzer; without its sanitizer this builds into a program that does nothing.
///
/// Beyond "no trap, no byte read outside": what is told stands within the text, each denial is
/// explained, and the same bytes give the same answer.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzRemittanceReader(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let contents = RemittanceReader.read(bytes)
  expectWithin(count, contents.diagnostics)
  for remittance in contents.remittances {
    for explanation in DenialExplainer().explain(remittance) {
      expectWithin(count, explanation.adjustment.location)
    }
  }
  precondition(RemittanceReader.read(bytes).remittances == contents.remittances)
  return 0
}
