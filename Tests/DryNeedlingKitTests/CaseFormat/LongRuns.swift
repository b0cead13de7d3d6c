import Glibc

/// How much the tests that could go on for ever do; the environment can ask for more.
enum LongRuns {
  /// 3,000, or what the environment variable `CASE_MUTATIONS` says.
  static var mutations: Int { number("CASE_MUTATIONS") ?? 3000 }
  /// 1,000, or what the environment variable `CASE_ENCOUNTERS` says.
  static var encounters: Int { number("CASE_ENCOUNTERS") ?? 1000 }

  private static func number(_ name: String) -> Int? {
    getenv(name).flatMap { Int(String(cString: $0)) }
  }
}
