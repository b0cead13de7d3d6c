import DryNeedlingKit

/// The entry point of libFuzzer; without its sanitizer this builds into a program that does nothing.
///
/// Whatever the bytes are, every span lies within them, every element is listed once, and reading
/// them again finds the same.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzNoteReader(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = UnsafeRawBufferPointer(start: start, count: count)
  let reading = NoteReader().read(utf8: bytes)
  precondition(reading.elements.map(\.element) == DocumentationElement.allCases)
  var spans = reading.muscles.map(\.span) + reading.groups.map(\.span)
  spans += reading.elements.flatMap(\.spans) + reading.safety.flatMap(\.spans)
  spans += reading.vaguePhrases.map(\.span)
  for span in spans {
    precondition(span.start >= 0 && span.start < span.end && span.end <= count)
  }
  for element in reading.elements {
    precondition((element.state == .absent) == element.spans.isEmpty)
  }
  precondition(reading.distinctMuscleCount <= reading.muscles.count)
  precondition(NoteReader().read(utf8: bytes) == reading)
  return 0
}
