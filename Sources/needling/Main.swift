import DryNeedlingKit
import Glibc

@main
enum Main {
  static func main() {
    // Asked by scripts at every start, so answered before anything else is set up.
    if CommandLine.arguments.dropFirst().elementsEqual(["--version"]) {
      print(version)
      return
    }
    #if CommandLine
      NeedlingCommand.main(isSession ? ["repl"] + CommandLine.arguments.dropFirst() : nil)
    #else
      StandardError.write("this program was built without its command line (trait `CommandLine`)")
      exit(64)
    #endif
  }

  #if CommandLine
    /// On a terminal the program alone, or with nothing but the name of a file, begins a session; in
    /// scripts it tells its usage.
    private static var isSession: Bool {
      guard isatty(STDIN_FILENO) != 0, isatty(STDOUT_FILENO) != 0 else { return false }
      let arguments = CommandLine.arguments.dropFirst()
      guard let only = arguments.first else { return true }
      let isCommand = NeedlingCommand.configuration.subcommands.contains {
        $0.configuration.commandName == only
      }
      return arguments.count == 1 && !isCommand && !only.hasPrefix("-") && access(only, F_OK) == 0
    }
  #endif

  /// That of the Swift API and of the program, as in CHANGELOG.md; the rules have their own.
  static let version = "needling 0.1.0, rule set \(Report.ruleSetVersion)"
}
