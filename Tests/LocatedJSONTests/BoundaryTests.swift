import LocatedJSON
import Testing

/// Words of eight bytes are looked at from wherever a string happens to start and end.
@Suite struct BoundaryTests {
  @Test(arguments: 0...64) func stringsOfEveryLengthAtEveryOffset(_ offset: Int) {
    var reader = JSONReader()
    for length in 0...64 {
      let text = String(repeating: "x", count: length)
      let bytes = Array((String(repeating: " ", count: offset) + "[\"" + text + "\"]").utf8)
      let read = try? reader.withDocument(of: bytes) { document in
        let value = document.root.element(0)
        return (value?.string, value?.place.byte, value?.word)
      }
      let word = text.utf8.prefix(8).reversed().reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
      #expect(read?.0 == text)
      #expect(read?.1 == offset + 1)
      #expect(read?.2 == word)
    }
  }

  /// A byte that matters, at every position of strings of every length, near the end and far away.
  @Test(arguments: ["\n", "\\", "é", "\\n", "\u{1}", "😀", "\\u0041"])
  func everyPosition(of special: String) {
    for length in 0...40 {
      for position in 0...length {
        let text =
          String(repeating: "a", count: position) + special
          + String(repeating: "b", count: length - position)
        for rest in ["", String(repeating: " ", count: 40)] {
          let bytes = Array(("\"" + text + "\"" + rest).utf8)
          #expect((try? readAll(bytes).get()) == Oracle.parse(bytes), "\(length) \(position)")
        }
      }
    }
  }

  /// The bytes after the text must not count, whatever they are.
  @Test func readsNothingBeyondTheEnd() {
    for text in MutationTests.documents {
      let bytes = Array(text.utf8)
      for length in 0...bytes.count {
        let alone = readAll(Array(bytes[..<length]))
        var reader = JSONReader()
        let surrounded = bytes.withUnsafeBytes { buffer -> Result<Located, JSONError> in
          do throws(JSONError) {
            let part = UnsafeRawBufferPointer(rebasing: buffer[..<length])
            return .success(Located(try reader.read(part).root))
          } catch {
            return .failure(error)
          }
        }
        #expect(alone == surrounded)
      }
    }
  }
}
