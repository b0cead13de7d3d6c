import Glibc

/// How much the tests that could go on for ever do.
enum LongRuns {
  /// 20,000, or what the environment variable `JSON_MUTATIONS` says.
  static var mutations: Int {
    getenv("JSON_MUTATIONS").flatMap { Int(String(cString: $0)) } ?? 20_000
  }
}
