import Foundation
import Testing

@testable import DryNeedlingKit

/// One checker may be asked by any number of threads at once.
@Suite struct ConcurrentCheckTests {
  @Test func eightThreadsGetTheAnswersThatOneGets() async throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Conformance")
    let encounters = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.hasSuffix(".json") }
      .flatMap { name in
        CaseReader.read([UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))).cases
          .map(\.encounter)
      }
    #expect(encounters.count > 200)
    let checker = ClaimChecker(asOf: CalendarDate("2026-12-31"))
    let answers = await withTaskGroup(of: [Report].self) { group in
      for thread in 0..<8 {
        group.addTask {
          // Each begins elsewhere, so that they ask the same and different things at once.
          let start = thread * encounters.count / 8
          let order = encounters[start...] + encounters[..<start]
          let reports = order.map { checker.check($0) }
          return Array(
            reports[(encounters.count - start)...] + reports[..<(encounters.count - start)])
        }
      }
      return await group.reduce(into: [[Report]]()) { $0.append($1) }
    }
    let alone = encounters.map { checker.check($0) }
    #expect(answers.count == 8)
    for reports in answers { #expect(reports == alone) }
  }
}
