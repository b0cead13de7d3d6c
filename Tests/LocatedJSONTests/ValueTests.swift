import LocatedJSON
import Testing

@Suite struct ValueTests {
  @Test func walksMembersAndElements() throws {
    try withRoot(#"{"a":[1,{"b":2},"three"],"c":true,"d":{}}"#) { root in
      #expect(root.kind == .object)
      #expect(root.count == 3)
      #expect(root.members?.map { $0.key.string } == ["a", "c", "d"])
      #expect(root.member("a")?.elements?.map { $0.kind } == [.number, .object, .string])
      #expect(root.member("a")?.element(1)?.member("b")?.integer == 2)
      #expect(root.member("a")?.element(2)?.string == "three")
      #expect(root.member("a")?.element(3) == nil)
      #expect(root.member("c")?.boolean == true)
      #expect(root.member("d")?.count == 0)
      #expect(root.member("e") == nil)
    }
  }
}
