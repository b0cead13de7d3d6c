import LocatedJSON
import Testing

@Suite struct LineTests {
  /// Reads a text of lines in one piece: a line number and the value's text or the error's column.
  private func lines(_ text: String, limits: JSONLimits = JSONLimits()) -> [String] {
    var reader = JSONReader(limits: limits)
    var cursor = JSONLineCursor()
    var seen: [String] = []
    Array(text.utf8).withUnsafeBytes { bytes in
      while true {
        do throws(JSONError) {
          guard let document = try reader.readLine(bytes, &cursor) else { break }
          seen.append(Self.summary(document))
        } catch {
          seen.append("\(error.place.line):\(error.place.column) \(error.kind)")
        }
      }
      #expect(cursor.offset == bytes.count)
    }
    return seen
  }

  private static func summary(_ document: JSONDocument) -> String {
    let place = document.root.place
    let text = String(decoding: document.root.rawBytes, as: UTF8.self)
    return "\(place.line):\(place.column) \(text)"
  }

  @Test func readsOneDocumentALine() {
    #expect(lines("") == [])
    #expect(lines("\n \r\n\t\r") == [])
    #expect(lines("{}\n[1]\n2") == ["1:1 {}", "2:1 [1]", "3:1 2"])
    #expect(lines("{}\r\n\r\n  [1] \r\n2\r\n") == ["1:1 {}", "3:3 [1]", "4:1 2"])
    #expect(lines("1\r2\r\r3\r") == ["1:1 1", "2:1 2", "4:1 3"])
    #expect(lines("\u{FEFF}1\n2") == ["1:1 1", "2:1 2"])
    #expect(lines("\n{\"a\" : [ 1 , 2 ] }\n") == ["2:1 {\"a\" : [ 1 , 2 ] }"])
  }

  @Test func oneBrokenLineHidesNoOther() {
    #expect(lines("{}\n[1,\n2]\n3") == ["1:1 {}", "2:4 syntax", "3:2 syntax", "4:1 3"])
    #expect(lines("1 2\n3") == ["1:3 syntax", "2:1 3"])
    #expect(lines("\"a\n\"b\"\n") == ["1:3 syntax", "2:1 b"])
    #expect(lines("[\"\\\n1") == ["1:3 syntax", "2:1 1"])
    #expect(lines("[\"\\u00\n1") == ["1:7 syntax", "2:1 1"])
    #expect(lines("{\"a\":\r\n1") == ["1:6 syntax", "2:1 1"])
    #expect(lines("[1\n[2") == ["1:3 syntax", "2:3 unexpectedEnd"])
    #expect(lines("[[1]]\n2", limits: JSONLimits(depth: 1)) == ["1:2 limit", "2:1 2"])
    #expect(
      lines("[1,2,3]\n[4]\n", limits: JSONLimits(documentBytes: 4)) == ["1:5 limit", "2:1 [4]"])
  }

  @Test func anotherEncodingIsReportedOnce() {
    #expect(lines("[\0\n\0]\0\n\0\n\0") == ["1:1 encoding"])
  }

  @Test func saysThatADocumentStandsOnOneLine() {
    var reader = JSONReader()
    var cursor = JSONLineCursor()
    let error = Array("{\n}".utf8).withUnsafeBytes { bytes -> JSONError? in
      do throws(JSONError) { _ = try reader.readLine(bytes, &cursor) } catch { return error }
      return nil
    }
    #expect(
      error?.message
        == "the line ends inside the object that starts at line 1, column 1: expected a key in "
        + "double quotes or `}`; a document stands on one line")
  }

  /// The same in pieces of every size as in one piece.
  @Test func readsChunksOfAnySize() {
    let text = "\u{FEFF}{\"a\":1}\r\n\r\n[1,\n12345\n\"é\\n\"\r[ [2] ]\nbroken, long line\n\n7\n\"x"
    let whole = lines(text)
    #expect(whole.count == 8)
    let bytes = Array(text.utf8)
    for size in 1...bytes.count {
      var reader = JSONReader()
      var cursor = JSONLineCursor()
      var seen: [String] = []
      var pending: [UInt8] = []
      var read = 0
      var isLast = false
      repeat {
        let next = bytes[read..<min(read + size, bytes.count)]
        pending += next
        read += next.count
        isLast = read == bytes.count
        pending.withUnsafeBytes { buffer in
          reading: while true {
            do throws(JSONError) {
              guard let document = try reader.readLine(buffer, &cursor, isLast: isLast) else {
                break
              }
              seen.append(Self.summary(document))
            } catch {
              if !isLast, error.isUnexpectedEnd { break reading }
              seen.append("\(error.place.line):\(error.place.column) \(error.kind)")
            }
          }
        }
        pending.removeFirst(cursor.offset)
        cursor.dropConsumed()
      } while !isLast
      #expect(seen == whole, "pieces of \(size)")
    }
  }
}
