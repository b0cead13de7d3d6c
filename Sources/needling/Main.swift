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
      // On a terminal the program alone begins a session; in scripts it tells its usage.
      let isSession =
        CommandLine.arguments.count == 1 && isatty(STDIN_FILENO) != 0 && isatty(STDOUT_FILENO) != 0
      NeedlingCommand.main(isSession ? ["repl"] : nil)
    #else
      StandardError.write("this program was built without its command line (trait `CommandLine`)")
      exit(64)
    #endif
  }

  /// That of the Swift API and of the program, as in CHANGELOG.md; the rules have their own.
  static let version = "needling 0.1.0, rule set \(Report.ruleSetVersion)"
}
