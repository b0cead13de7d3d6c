import Foundation

/// Writes the committed reference tables of the kit from the project's domain files:
/// `swift run generate-reference-data --domain FOLDER --output Sources/DryNeedlingKit/ReferenceData`.
@main struct GenerateReferenceData {
  static func main() {
    do {
      let arguments = try options(Array(CommandLine.arguments.dropFirst()))
      let output = URL(fileURLWithPath: arguments.output)
      for file in try ReferenceTables.files(domain: URL(fileURLWithPath: arguments.domain)) {
        let place = output.appendingPathComponent(file.name)
        if (try? Data(contentsOf: place)) == Data(file.text.utf8) {
          print("\(file.name): unchanged")
        } else {
          try Data(file.text.utf8).write(to: place, options: .atomic)
          print("\(file.name): written")
        }
      }
    } catch {
      FileHandle.standardError.write(Data("error: \(error)\n".utf8))
      exit(1)
    }
  }

  private static func options(_ arguments: [String]) throws -> (domain: String, output: String) {
    var values: [String: String] = [:]
    var index = 0
    while index < arguments.count {
      guard ["--domain", "--output"].contains(arguments[index]), index + 1 < arguments.count else {
        throw GenerationError("usage: generate-reference-data --domain FOLDER --output FOLDER")
      }
      values[arguments[index]] = arguments[index + 1]
      index += 2
    }
    guard let domain = values["--domain"], let output = values["--output"] else {
      throw GenerationError("usage: generate-reference-data --domain FOLDER --output FOLDER")
    }
    return (domain, output)
  }
}

enum ReferenceTables {
  /// Every generated file, in a fixed order.
  static func files(domain: URL) throws -> [GeneratedFile] {
    [
      try taxonomy(domain), try placesOfService(domain), try filingIndicators(domain),
      try muscles(domain), try procedurePairs(domain),
      try diagnosisCodes(domain), try excludes1(domain),
    ]
  }
}
