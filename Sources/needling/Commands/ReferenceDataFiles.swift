#if CommandLine
  import ArgumentParser
  import ClaimFiles
  import DryNeedlingKit

  /// Reference data that is named on the command line.
  enum ReferenceDataFiles {
    /// The built-in tables with the files laid over them; ends the program where one cannot be read.
    static func referenceData(_ paths: [String]) -> ReferenceData {
      switch ReferenceDataFile.referenceData(overlays: paths) {
      case .success(let data): return data
      case .failure(let problem):
        StandardError.write("\(problem.place): error: \(problem.message)")
        CheckCommand.exit(withError: ExitCode(64))
      }
    }
  }
#endif
