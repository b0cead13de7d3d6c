import CaseExplorer
import ClaimFiles
import Glibc

/// Carries out what a session asks for: it reads and writes files, which the session does not.
enum EffectRunner {
  /// Carries an effect out and answers with the session's response; nil for the end of the session.
  static func carryOut(_ effect: Effect, _ session: inout CaseSession) -> Response? {
    switch effect {
    case .load(let path): session.loaded(load(path))
    case .readNote(let path): session.noteRead(note(path))
    case .write(let path, let text, let replaces):
      session.wrote(write(text, to: path, replaces: replaces))
    case .quit: nil
    }
  }

  private static func load(_ path: String) -> Result<LoadedFile, EffectFailure> {
    switch ClaimsOfFile.read(expanded(path)) {
    case .failure(let problem): .failure(EffectFailure(problem.message))
    case .success(let claims):
      .success(
        LoadedFile(
          format: claims.format, encounters: claims.encounters, diagnostics: claims.diagnostics))
    }
  }

  private static func note(_ path: String) -> Result<String, EffectFailure> {
    switch SmallFile.read(expanded(path)) {
    case .failure(let problem): .failure(EffectFailure("`\(path)`: \(problem.message)"))
    case .success(let bytes): .success(String(decoding: bytes, as: UTF8.self))
    }
  }

  /// Files of a session can hold what identifies a patient, so a new one is for its owner alone.
  private static func write(
    _ text: String, to path: String, replaces: Bool
  ) -> Result<Void, EffectFailure> {
    let file = expanded(path)
    if !replaces, access(file, F_OK) == 0 {
      return .failure(
        EffectFailure("`\(path)` is there already; say `replace` after it to replace it"))
    }
    do throws(OutputDestination.Problem) {
      let destination = try OutputDestination(file: file, mode: 0o600)
      _ = destination.write(Array(text.utf8))
      if let failure = destination.close() { return .failure(EffectFailure(failure)) }
      return .success(())
    } catch {
      return .failure(EffectFailure(error.message))
    }
  }

  /// A path with `~` as the home folder, as a shell would have it.
  static func expanded(_ path: String) -> String {
    guard path == "~" || path.hasPrefix("~/"), let home = getenv("HOME") else { return path }
    return String(cString: home) + path.dropFirst()
  }
}
