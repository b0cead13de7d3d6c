import ClaimReporting

/// What the plugins ask for.
struct Arguments {
  /// Folders of fixtures.
  var folders: [String] = []
  /// Where the Swift source goes; nil when none is wanted.
  var generated: String?
  var format = ReportFormat.text
  var updatesExpectations = false

  struct Problem: Error {
    let message: String
  }

  static let usage = """
    usage: claim-fixture-validator [--format FORMAT] [--update-expectations] FOLDER…
           claim-fixture-validator --generate FILE FOLDER
    """

  static func parse(_ words: [String]) -> Result<Arguments, Problem> {
    var arguments = Arguments()
    var words = words[...]
    while let word = words.popFirst() {
      switch word {
      case "--format":
        guard let format = words.popFirst().flatMap(ReportFormat.init(rawValue:)) else {
          let all = ReportFormat.allCases.map(\.rawValue).joined(separator: ", ")
          return .failure(Problem(message: "`--format` is one of \(all)"))
        }
        arguments.format = format
      case "--generate":
        guard let path = words.popFirst() else {
          return .failure(Problem(message: "`--generate` needs the path of a file"))
        }
        arguments.generated = path
      case "--update-expectations": arguments.updatesExpectations = true
      case let option where option.hasPrefix("-"):
        return .failure(Problem(message: "there is no option `\(option)`\n\(usage)"))
      default: arguments.folders.append(word)
      }
    }
    guard !arguments.folders.isEmpty else {
      return .failure(Problem(message: "which folder?\n\(usage)"))
    }
    if arguments.generated != nil, arguments.folders.count > 1 || arguments.updatesExpectations {
      return .failure(Problem(message: "`--generate` goes with one folder and nothing else"))
    }
    return .success(arguments)
  }
}
