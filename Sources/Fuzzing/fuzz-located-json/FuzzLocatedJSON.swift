import LocatedJSON

/// The entry point of libFuzzer; without its sanitizer this builds into a program that does nothing.
///
/// Beyond "no trap, no byte read outside": what is accepted can be walked, and written and read
/// again it is the same; reading lines ends.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzLocatedJSON(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = UnsafeRawBufferPointer(start: start, count: count)
  // Small limits, so that short inputs reach them.
  var reader = JSONReader(
    limits: JSONLimits(documentBytes: 4096, depth: 12, values: 500, keyBytes: 64, numberBytes: 40))
  do throws(JSONError) {
    let document = try reader.read(bytes)
    var lastByte = -1
    check(document.root, &lastByte)
    for repeated in document.repeatedKeys {
      precondition(repeated.first.string == repeated.second.string)
      precondition(repeated.first.place.byte < repeated.second.place.byte)
    }
    var writer = JSONWriter(layout: .pretty)
    write(document.root, to: &writer)
    let copy = writer.takeBytes()
    var again = JSONReader()
    let rewritten = try again.withDocument(of: copy) { document in
      var writer = JSONWriter(layout: .pretty)
      write(document.root, to: &writer)
      return writer.takeBytes()
    }
    precondition(rewritten == copy)
  } catch {
    precondition(error.place.byte >= 0 && error.place.byte <= count)
    precondition(error.place.line >= 1 && error.place.column >= 1)
    precondition(!error.isUnexpectedEnd || error.place.byte == count)
  }
  readLines(&reader, bytes)
  return 0
}

private func readLines(_ reader: inout JSONReader, _ bytes: UnsafeRawBufferPointer) {
  var cursor = JSONLineCursor()
  var rounds = 0
  while true {
    let before = cursor.offset
    do throws(JSONError) {
      guard let document = try reader.readLine(bytes, &cursor) else { break }
      var lastByte = -1
      check(document.root, &lastByte)
    } catch {
      precondition(error.place.byte <= bytes.count)
    }
    precondition(cursor.offset > before)
    rounds += 1
  }
  precondition(cursor.offset == bytes.count && rounds <= bytes.count)
}

/// Places ascend in the order of the text.
private func check(_ value: JSONValue, _ lastByte: inout Int) {
  let place = value.place
  precondition(place.byte > lastByte && place.line >= 1 && place.column >= 1)
  lastByte = place.byte
  _ = value.string?.utf8.count
  _ = value.scaled(places: 2)
  for member in value.members.map(Array.init) ?? [] {
    check(member.key, &lastByte)
    check(member.value, &lastByte)
  }
  for element in value.elements.map(Array.init) ?? [] { check(element, &lastByte) }
  precondition(value.endPlace.byte > lastByte)
}

private func write(_ value: JSONValue, to writer: inout JSONWriter) {
  switch value.kind {
  case .null: writer.null()
  case .boolean: writer.boolean(value.boolean == true)
  case .number:
    if let integer = value.integer { writer.integer(integer) } else { writer.copy(value) }
  case .string: writer.string(value.string ?? "")
  case .array:
    writer.beginArray()
    for element in value.elements.map(Array.init) ?? [] { write(element, to: &writer) }
    writer.endArray()
  case .object:
    writer.beginObject()
    for member in value.members.map(Array.init) ?? [] {
      writer.key(member.key.string ?? "")
      write(member.value, to: &writer)
    }
    writer.endObject()
  }
}
