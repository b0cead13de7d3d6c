import Foundation
import Testing

@Suite struct AcknowledgeCommandTests {
  private static let claims = Program.package + "/Examples/Claims/clinic-day.837"

  private static func text() throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: claims)), as: UTF8.self)
  }

  @Test func theFormOfAFileIsAnsweredWithA999() throws {
    let outcome = try Program.run("acknowledge", Self.claims)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(outcome.output.contains("\nST*999*0001*005010X231A1~\nAK1*HC*"))
    #expect(outcome.output.contains("\nIK5*A~\nAK9*A*1*1*1~\n"))
  }

  @Test func aTransactionSetThatCannotBeTakenIsTold() throws {
    let folder = try TemporaryFolder()
    let broken = try Self.text().replacing("SE*", with: "SE*9")
    let output = folder.url.appending(path: "answer.999").path
    let outcome = try Program.run("acknowledge", "-", "--output", output, input: broken)
    #expect(outcome.status == 1)
    #expect(outcome.output == "")
    #expect(try folder.read("answer.999").contains("\nIK5*R*4~\nAK9*R*1*1*0~\n"))
  }

  @Test func whatCannotBeAnsweredIsRefused() throws {
    for format in ["999", "277ca"] {
      #expect(try Program.run("acknowledge", "--format", format, "-", input: "text").status == 2)
      #expect(try Program.run("acknowledge", "--format", format, "/nowhere").status == 2)
    }
    #expect(try Program.run("acknowledge", "--format", "997", Self.claims).status == 64)
  }

  @Test func claimsAreAnsweredWithA277CA() throws {
    let folder = try TemporaryFolder()
    let output = folder.url.appending(path: "answer.277").path
    let outcome = try Program.run(
      "acknowledge", "--format", "277ca", Self.claims, "--as-of", "2025-03-05", "--output", output)
    #expect(outcome.status == 1)
    #expect(
      outcome.output.contains("claim `RB-1002`: A8:400 [DN5001 total-charge-mismatch]"))
    #expect(outcome.output.hasSuffix("1 claims taken, 2 not\n"))
    let answer = try folder.read("answer.277")
    #expect(answer.contains("\nST*277*0001*005010X214~\n"))
    #expect(answer.contains("TRN*2*RB-1001~\nSTC*A2:20*20250305*WQ*"))
    #expect(answer.contains("TRN*2*RB-1002~\nSTC*A8:400*20250305*U*190~\n"))
    #expect(answer.contains("A7:562:82*20250305*U*"))
  }
}
