import ClaimFiles

/// A file of a folder of fixtures.
struct FixtureFile {
  /// As it is printed.
  let path: String
  /// Below the folder.
  let relativePath: String

  /// The path below the folder without the extension, of which names in Swift are made.
  var stem: String { Self.withoutExtension(relativePath) }

  static func withoutExtension(_ path: String) -> String {
    guard let dot = path.lastIndex(of: "."), dot != path.startIndex,
      !path[dot...].contains("/"), path[path.index(before: dot)] != "/"
    else { return path }
    return String(path[..<dot])
  }
}

/// What lies in a folder of fixtures, sorted by what it is for.
struct FixtureFolder {
  static let configurationName = "needling.json"
  static let sidecarEnding = ".expect.json"
  /// Words for people, which are left alone.
  private static let endingsOfDocuments = [".md", ".txt"]

  let path: String
  private(set) var fixtures: [FixtureFile] = []
  private(set) var sidecars: [FixtureFile] = []
  private(set) var configuration: FixtureFile?
  /// What is there and cannot be reached, with the reason.
  private(set) var unreachable: [(file: FixtureFile, reason: String)] = []

  /// A folder and all below it; one that does not exist holds nothing.
  init(path: String) {
    self.path = path
    guard FileSystem.exists(path) else { return }
    let base = path.hasSuffix("/") ? path : path + "/"
    for input in InputList(paths: [path]).inputs {
      let relative =
        input.path.hasPrefix(base) ? String(input.path.dropFirst(base.count)) : input.path
      let file = FixtureFile(path: input.path, relativePath: relative)
      switch input {
      case .unreachable(_, let reason): unreachable.append((file, reason))
      case .stream, .note: unreachable.append((file, "it is no file"))
      case .file: add(file)
      }
    }
  }

  private mutating func add(_ file: FixtureFile) {
    if file.relativePath == Self.configurationName {
      configuration = file
    } else if file.relativePath.hasSuffix(Self.sidecarEnding) {
      sidecars.append(file)
    } else if !Self.endingsOfDocuments.contains(where: file.relativePath.hasSuffix) {
      fixtures.append(file)
    }
  }

  /// The fixture that a sidecar speaks of: `visit.837` for `visit.837.expect.json` and for
  /// `visit.expect.json`; nil when there is none.
  func fixture(of sidecar: FixtureFile) -> FixtureFile? {
    let subject = String(sidecar.relativePath.dropLast(Self.sidecarEnding.count))
    return fixtures.first { $0.relativePath == subject } ?? fixtures.first { $0.stem == subject }
  }
}
