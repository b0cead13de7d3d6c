import CaseExplorer
import ClaimFiles
import DryNeedlingKit
import Foundation

/// A session as tests use it: files are read below the top of the checkout, and nothing is written.
final class TestSession {
  var session: CaseSession

  static let top = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Today as all tests have it.
  static let today = CalendarDate("2025-03-05")

  init() { session = CaseSession(Workbench(asOf: TestSession.today)) }

  /// Another session that goes on from here.
  init(copying other: TestSession) { session = other.session }

  /// Enters text and answers with what is shown, errors included.
  @discardableResult
  func run(_ text: String) -> String {
    session.enter(text)
    var shown = ""
    while let response = session.step() {
      shown += response.page.text()
      if let effect = response.effect { shown += Self.carryOut(effect, &session).page.text() }
    }
    return shown
  }

  /// Whether the commands fail.
  func fails(_ text: String) -> Bool {
    session.enter(text)
    var hasFailed = false
    while var response = session.step() {
      if let effect = response.effect { response = Self.carryOut(effect, &session) }
      if response.isError { hasFailed = true }
    }
    return hasFailed
  }

  static func carryOut(_ effect: Effect, _ session: inout CaseSession) -> Response {
    switch effect {
    case .load(let path):
      switch ClaimsOfFile.read(path.hasPrefix("/") ? path : top.path + "/" + path) {
      case .success(let claims):
        session.loaded(
          .success(
            LoadedFile(
              format: claims.format, encounters: claims.encounters,
              diagnostics: claims.diagnostics)))
      case .failure: session.loaded(.failure(EffectFailure("`\(path)` cannot be read")))
      }
    case .readNote: session.noteRead(.success("Dry needling to left trapezius."))
    case .write: session.wrote(.success(()))
    case .quit: session.wrote(.failure(EffectFailure("left")))
    }
  }
}
