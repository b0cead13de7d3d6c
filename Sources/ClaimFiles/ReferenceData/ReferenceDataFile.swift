import DryNeedlingKit

/// Files of reference data: official ones to import, and overlays that were made of them.
package enum ReferenceDataFile {
  /// Why a file cannot be used.
  package struct Problem: Error, Hashable {
    /// The file's path, with line and column where the content is at fault.
    package var place: String
    package var message: String

    init(_ path: String, _ message: String) {
      place = path
      self.message = message
    }

    init(_ path: String, _ error: ReferenceDataError) {
      place = "\(path):\(error.location.line):\(error.location.column)"
      message = error.message
    }
  }

  /// What is in official files; all of them or nothing.
  package static func imported(
    _ kind: ReferenceDataKind, _ paths: [String], release: CalendarDate?, setting: NCCISetting?
  ) -> Result<ReferenceDataOverlay, Problem> {
    var overlays: [ReferenceDataOverlay] = []
    for path in paths {
      switch imported(kind, path, release: release, setting: setting) {
      case .success(let overlay): overlays.append(overlay)
      case .failure(let problem): return .failure(problem)
      }
    }
    return .success(ReferenceDataOverlay(merging: overlays))
  }

  private static func imported(
    _ kind: ReferenceDataKind, _ path: String, release: CalendarDate?, setting: NCCISetting?
  ) -> Result<ReferenceDataOverlay, Problem> {
    do {
      var source = try ByteSource(path: path)
      var reader = try ReferenceFileReader(
        kind, fileName: path, release: release, setting: setting)
      while let piece = try source.next() { try reader.add(piece) }
      return .success(try reader.finish())
    } catch let error as ReferenceDataError {
      return .failure(Problem(path, error))
    } catch let error as ByteSource.Failure {
      return .failure(Problem(path, error.words))
    } catch {
      return .failure(Problem(path, "it cannot be read"))
    }
  }

  /// The built-in reference data with the overlays of files.
  package static func referenceData(
    overlays paths: [String]
  ) -> Result<ReferenceData, Problem> {
    guard !paths.isEmpty else { return .success(.builtIn) }
    var overlays: [ReferenceDataOverlay] = []
    for path in paths {
      switch SmallFile.read(path) {
      case .failure(let error): return .failure(Problem(path, error.message))
      case .success(let bytes):
        do throws(ReferenceDataError) {
          overlays.append(try ReferenceDataOverlay(json: bytes))
        } catch {
          return .failure(Problem(path, error))
        }
      }
    }
    return .success(ReferenceData(overlays: overlays))
  }
}
