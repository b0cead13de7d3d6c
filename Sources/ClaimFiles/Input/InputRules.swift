import DryNeedlingKit

/// What can be wrong with an input before anything in it is read.
package enum InputRules {
  package static let all: [Rule] = [unreachable, notClaims, unfinished]

  package static let unreachable = Rule(
    9901, "input-unreachable", family: .format, severity: .error,
    summary: "An input must exist and be readable",
    rationale: """
      A path that does not exist, or that the program may not read, cannot be checked, and a run \
      that leaves it out would look cleaner than it is.
      """,
    sources: [], failing: "missing.837", passing: "claims.837")

  static let notClaims = Rule(
    9902, "input-not-claims", family: .format, severity: .error,
    summary: "An input named on the command line must be a kind of file that holds claims",
    rationale: """
      The kind is told by the content, never by the name. Files of other kinds that lie in a folder \
      are passed over; one that is named is refused, and says what it was taken for.
      """,
    sources: [], failing: "<?xml version=\"1.0\"?>", passing: "ISA*00*…")

  static let unfinished = Rule(
    9904, "input-cut-short", family: .format, severity: .error,
    summary: "An input must be readable to its end",
    rationale: """
      When reading fails half-way, what came before is checked, and the rest is not.
      """,
    sources: [], failing: "a file on a disk that fails", passing: "a file that can be copied")
}
