import ClaimReporting
import FixtureChecking

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The tool behind the plugins: checks folders of fixtures, and writes the Swift source that offers
/// them. Without an argument parser, so that a build that uses a plugin compiles no other package.
@main
enum Main {
  static func main() {
    switch Arguments.parse(Array(CommandLine.arguments.dropFirst())) {
    case .success(let arguments): exit(run(arguments))
    case .failure(let problem):
      Standard.write("claim-fixture-validator: error: \(problem.message)\n", to: STDERR_FILENO)
      exit(64)
    }
  }

  private static func run(_ arguments: Arguments) -> CInt {
    if arguments.updatesExpectations, let status = update(arguments.folders) { return status }
    let checks = arguments.folders.map { FixtureCheck(folder: $0) }
    var report = FixtureReport(format: arguments.format, of: checks)
    for check in checks { report.add(check) }
    let errors = checks.reduce(0) { $0 + $1.errorCount }
    if let generated = arguments.generated {
      // The build prints what the compiler prints, and nothing when all is well.
      Standard.write(report.takeOutput(), to: STDOUT_FILENO)
      guard errors == 0, let check = checks.first else { return 1 }
      return write(check.generatedSource, to: generated)
    }
    report.end()
    Standard.write(report.takeOutput(), to: STDOUT_FILENO)
    return errors == 0 ? 0 : 1
  }

  /// A file that would not change keeps its date, so that nothing is compiled anew.
  private static func write(_ text: String, to path: String) -> CInt {
    if Standard.contents(of: path) == Array(text.utf8) { return 0 }
    do throws(FileSystem.Problem) {
      try FileSystem.write(text, to: path)
      return 0
    } catch {
      Standard.write("claim-fixture-validator: error: \(error.message)\n", to: STDERR_FILENO)
      return 2
    }
  }

  /// Shows what is going to be rewritten, and rewrites it; answers a status when that fails.
  private static func update(_ folders: [String]) -> CInt? {
    for folder in folders {
      for file in FixtureCheck(folder: folder).updates() {
        Standard.write("\(file.path)\n", to: STDERR_FILENO)
        for row in file.difference { Standard.write("  \(row)\n", to: STDERR_FILENO) }
        let status = write(file.text, to: file.path)
        if status != 0 { return status }
      }
    }
    return nil
  }
}
