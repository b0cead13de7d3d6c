import DryNeedlingKit
import LocatedJSON

/// The claim that a ``FHIRClaimReader`` is handing over: where its facts stand. It cannot be kept;
/// its ``sourceMap`` can.
public struct FHIRClaimInHand: ~Copyable {
  private let collection: ResourceCollection
  private let documents: DocumentSet
  private let places: [PlacedFact]
  private let subject: Spot
  /// What it was made of.
  public let origin: FHIROrigin

  /// `places`: where facts stand, of which the last of a fact is the nearest; `subject`: the resource
  /// that the claim was made of.
  init(
    collection: ResourceCollection, documents: DocumentSet, places: [PlacedFact], subject: Spot,
    origin: FHIROrigin
  ) {
    self.collection = collection
    self.documents = documents
    self.places = places
    self.subject = subject
    self.origin = origin
  }

  /// Where a fact stands, with its FHIRPath; for a fact that is missing, the innermost element or
  /// resource around the place where it would stand.
  public func location(of path: FactPath) -> SourceLocation {
    collection.location(of: spot(of: path), documents)
  }

  /// Where the resource stands that it was made of.
  public var location: SourceLocation {
    collection.location(of: subject, documents)
  }

  /// A map to keep.
  public var sourceMap: FHIRSourceMap {
    var locations: [FactPath: SourceLocation] = [:]
    for (path, spot) in places.reversed() where locations[path] == nil {
      locations[path] = collection.location(of: spot, documents)
    }
    return FHIRSourceMap(locations: locations, claimLocation: location)
  }

  /// The place of a fact, or of the innermost thing around the place where it would stand.
  private func spot(of path: FactPath) -> Spot {
    var fact: Fact? = path.fact
    while let wanted = fact {
      for (index, position) in [(path.index, path.position), (path.index, nil), (nil, nil)] {
        let path = FactPath(wanted, index: index, position: position)
        if let found = places.last(where: { $0.path == path }) { return found.spot }
      }
      fact = FactParents.parent(of: wanted)
    }
    return subject
  }
}

/// Finds where the facts of a claim stand in the FHIR file it was read from.
public struct FHIRSourceMap: SourceMap, Sendable {
  private let locations: [FactPath: SourceLocation]
  /// Where the resource stands that the claim was made of.
  public let claimLocation: SourceLocation

  init(locations: [FactPath: SourceLocation], claimLocation: SourceLocation) {
    self.locations = locations
    self.claimLocation = claimLocation
  }

  /// Where a fact stands, with its FHIRPath; for a fact that is missing, the innermost element or
  /// resource around the place where it would stand.
  public func location(of path: FactPath) -> SourceLocation {
    var fact: Fact? = path.fact
    while let wanted = fact {
      for (index, position) in [(path.index, path.position), (path.index, nil), (nil, nil)] {
        if let found = locations[FactPath(wanted, index: index, position: position)] {
          return found
        }
      }
      fact = FactParents.parent(of: wanted)
    }
    return claimLocation
  }
}

/// A claim and where it came from.
public struct FHIRClaim: Sendable {
  /// What the resources say.
  public var encounter: Encounter
  /// What it was made of.
  public let origin: FHIROrigin
  /// Where they say so.
  public let sourceMap: FHIRSourceMap
}

/// All there is in a file.
public struct FHIRContents: Sendable {
  /// The claims, in the order of the file; then the visits and orders of patients without one.
  public var claims: [FHIRClaim]
  /// What is to be said of the file itself, in the order it was met.
  public var diagnostics: [ReadingDiagnostic]
  /// What the file held.
  public var summary: FHIRReadingSummary
}

/// What a file held.
public struct FHIRReadingSummary: Sendable, Hashable {
  /// JSON documents: one, or the lines of a file of lines.
  public internal(set) var documents = 0
  /// CDS Hooks requests.
  public internal(set) var requests = 0
  /// Resources, contained ones included.
  public internal(set) var resources = 0
  /// Claims, visits and orders that were handed over.
  public internal(set) var claims = 0
}
