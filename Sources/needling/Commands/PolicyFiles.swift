#if CommandLine
  import ArgumentParser
  import ClaimFiles
  import DryNeedlingKit

  /// Policy files that are named on the command line.
  enum PolicyFiles {
    /// The built-in policies with the files laid over them; ends the program where one cannot be
    /// read.
    static func library(_ paths: [String]) -> PolicyLibrary {
      PolicyLibrary(
        overlays: paths.map { path in
          do throws(PolicyError) {
            return try PolicyDocument(json: bytes(of: path))
          } catch {
            for problem in error.problems { StandardError.write(line(problem, in: path)) }
            PoliciesCommand.exit(withError: ExitCode(64))
          }
        })
    }

    /// The bytes of a file; ends the program where it cannot be read.
    static func bytes(of path: String) -> [UInt8] {
      switch SmallFile.read(path) {
      case .success(let bytes): return bytes
      case .failure(let problem):
        StandardError.write("\(path): error: \(problem.message)")
        PoliciesCommand.exit(withError: ExitCode(64))
      }
    }

    static func line(_ problem: PolicyProblem, in path: String) -> String {
      let place = "\(path):\(problem.location.line):\(problem.location.column)"
      return "\(place): \(problem.severity.rawValue): \(problem.message)"
    }
  }
#endif
