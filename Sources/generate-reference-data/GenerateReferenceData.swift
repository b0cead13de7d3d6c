import Foundation

/// Writes the committed tables of the kit. Reference tables come from the project's domain files,
/// the requirement table and the built-in policies from the files that are kept beside them:
/// `swift run generate-reference-data --domain FOLDER --output Sources/DryNeedlingKit/ReferenceData`,
/// `swift run generate-reference-data --requirements`, `swift run generate-reference-data --policies`.
@main struct GenerateReferenceData {
  private static let usage = """
    usage: generate-reference-data --domain FOLDER --output FOLDER
           generate-reference-data --requirements
           generate-reference-data --policies
    """

  static func main() {
    do {
      switch Array(CommandLine.arguments.dropFirst()) {
      case ["--requirements"]:
        let folder = URL(fileURLWithPath: RequirementList.folder)
        let list = try RequirementList(folder.appendingPathComponent(RequirementList.fileName))
        try write([try list.generatedFile()], to: folder)
      case ["--policies"]:
        let folder = URL(fileURLWithPath: PolicyTexts.folder)
        try write([try PolicyTexts.generatedFile(folder)], to: folder)
      case let arguments:
        let (domain, output) = try options(arguments)
        try write(
          try ReferenceTables.files(domain: URL(fileURLWithPath: domain)),
          to: URL(fileURLWithPath: output))
      }
    } catch {
      FileHandle.standardError.write(Data("error: \(error)\n".utf8))
      exit(1)
    }
  }

  private static func write(_ files: [GeneratedFile], to folder: URL) throws {
    for file in files {
      let place = folder.appendingPathComponent(file.name)
      if (try? Data(contentsOf: place)) == Data(file.text.utf8) {
        print("\(file.name): unchanged")
      } else {
        try Data(file.text.utf8).write(to: place, options: .atomic)
        print("\(file.name): written")
      }
    }
  }

  private static func options(_ arguments: [String]) throws -> (domain: String, output: String) {
    var values: [String: String] = [:]
    var index = 0
    while index < arguments.count {
      guard ["--domain", "--output"].contains(arguments[index]), index + 1 < arguments.count else {
        throw GenerationError(usage)
      }
      values[arguments[index]] = arguments[index + 1]
      index += 2
    }
    guard let domain = values["--domain"], let output = values["--output"] else {
      throw GenerationError(usage)
    }
    return (domain, output)
  }
}

enum ReferenceTables {
  /// Every generated file, in a fixed order.
  static func files(domain: URL) throws -> [GeneratedFile] {
    let tables = [
      try procedurePairs(domain), try diagnosisCodes(domain), try excludes1(domain),
      try taxonomy(domain), try placesOfService(domain), try filingIndicators(domain),
      try muscles(domain), try muscleVocabulary(domain),
    ]
    return tables + [snapshots(tables)]
  }

  private static func snapshots(_ tables: [GeneratedFile]) -> GeneratedFile {
    let constants = tables.compactMap(\.snapshot).map { snapshot in
      """
        static let \(snapshot.name) = ReferenceSnapshot(
          name: \(Literal.string(snapshot.name)), release: \(Literal.string(snapshot.release)),
          count: \(snapshot.count), checksum: 0x\(String(snapshot.checksum, radix: 16)))
      """
    }
    return GeneratedFile(
      extending: "ReferenceSnapshots", source: "the other generated tables",
      body: constants.joined(separator: "\n"))
  }
}
