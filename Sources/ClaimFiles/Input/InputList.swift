import DryNeedlingKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// One thing to read.
package enum Input: Hashable, Sendable {
  /// A file. `isNamed` tells whether the user named it, or it was found in a folder.
  case file(path: String, isNamed: Bool)
  /// Something that can be read once only: standard input or a pipe; `path` is `-` for the first.
  case stream(path: String)
  /// A path that leads to nothing readable, and why.
  case unreachable(path: String, reason: String)
  /// A free-text note, with what is known of the claim.
  case note(path: String, encounter: Encounter)

  package var path: String {
    switch self {
    case .file(let path, _), .stream(let path), .unreachable(let path, _), .note(let path, _): path
    }
  }
}

/// The files that paths stand for, in the order they are read.
package struct InputList {
  package private(set) var inputs: [Input] = []
  /// Files and folders met so far: nothing is read twice, and links cannot lead in circles.
  private var met: Set<Identity> = []

  private struct Identity: Hashable {
    let device: UInt64
    let number: UInt64
  }

  /// Folders are walked through to their ends, by name; names that start with a dot are left out.
  package init(paths: [String]) {
    for path in paths {
      if path == "-" {
        inputs.append(.stream(path: path))
      } else {
        add(path, isNamed: true)
      }
    }
  }

  /// A note and nothing else.
  package init(note: NotedVisit) {
    inputs = [.note(path: note.path, encounter: note.encounter)]
  }

  /// Whether something in the list can be read only once.
  package var hasStream: Bool {
    inputs.contains { if case .stream = $0 { true } else { false } }
  }

  private mutating func add(_ path: String, isNamed: Bool) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      let code = errno
      // A link in a folder that leads nowhere is not somebody's claim file.
      if !isNamed, code == ENOENT || code == ELOOP { return }
      inputs.append(.unreachable(path: path, reason: ByteSource.Failure(code: code).words))
      return
    }
    let identity = Identity(device: UInt64(status.st_dev), number: UInt64(status.st_ino))
    switch status.st_mode & S_IFMT {
    case S_IFDIR:
      if met.insert(identity).inserted { walk(path) }
    case S_IFREG:
      if met.insert(identity).inserted { inputs.append(.file(path: path, isNamed: isNamed)) }
    default:
      // Pipes such as those of `<(…)` are read when named; sockets and devices in folders are not.
      if isNamed { inputs.append(.stream(path: path)) }
    }
  }

  private mutating func walk(_ folder: String) {
    guard let stream = opendir(folder) else {
      inputs.append(.unreachable(path: folder, reason: ByteSource.Failure(code: errno).words))
      return
    }
    var names: [[UInt8]] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name.first != UInt8(ascii: ".") { names.append(name) }
    }
    closedir(stream)
    names.sort { $0.lexicographicallyPrecedes($1) }
    let base = folder.utf8.last == UInt8(ascii: "/") ? folder : folder + "/"
    for name in names {
      if let text = String(validating: name, as: UTF8.self) {
        add(base + text, isNamed: false)
      } else {
        let text = base + String(decoding: name, as: UTF8.self)
        inputs.append(
          .unreachable(path: text, reason: "its name is not UTF-8 text; rename it"))
      }
    }
  }
}
