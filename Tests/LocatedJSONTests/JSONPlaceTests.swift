import LocatedJSON
import Testing

@Suite struct JSONPlaceTests {
  @Test func holdsWhatItIsGiven() {
    let place = JSONPlace(byte: 7, line: 2, column: 3)
    #expect(place == JSONPlace(byte: 7, line: 2, column: 3))
  }
}
