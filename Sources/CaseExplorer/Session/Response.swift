import DryNeedlingKit

/// What a command answers.
package struct Response: Sendable {
  /// What to show.
  package var page: Page
  /// Whether the command failed; then nothing was changed.
  package var isError = false
  /// Something the session cannot do itself, since it reads and writes no files.
  package var effect: Effect?
  /// Whether the answer is for reading at leisure, so that a pager may show it.
  package var isLong = false

  init(_ page: Page, isLong: Bool = false) {
    self.page = page
    self.isLong = isLong
  }

  init(_ effect: Effect) {
    page = Page()
    self.effect = effect
  }

  init(_ error: CommandError) {
    page = error.page
    isError = true
  }
}

/// What a session asks of whoever runs it.
package enum Effect: Sendable, Hashable {
  /// Read the cases of a file; answer with ``CaseSession/loaded(_:)``.
  case load(path: String)
  /// Read a note; answer with ``CaseSession/noteRead(_:)``.
  case readNote(path: String)
  /// Write a file that appears whole or not at all; answer with ``CaseSession/wrote(_:)``. A file
  /// that is there may be replaced only when `replaces` says so.
  case write(path: String, text: String, replaces: Bool)
  /// End the session.
  case quit
}

/// Why an effect failed, in the style of the other messages.
package struct EffectFailure: Error, Sendable {
  package let message: String
  package init(_ message: String) { self.message = message }
}

/// The cases of a file.
package struct LoadedFile: Sendable {
  /// What it was read as, such as `x12-837p`; nil when that cannot be told.
  package var format: String?
  /// Its cases, each with the history that the others give it.
  package var encounters: [Encounter]
  /// What there is to say of the file, the gravest first.
  package var diagnostics: [ReadingDiagnostic]

  package init(format: String?, encounters: [Encounter], diagnostics: [ReadingDiagnostic]) {
    self.format = format
    self.encounters = encounters
    self.diagnostics = diagnostics
  }
}
