import LocatedJSON

/// A resource of a collection.
struct Resource {
  let element: Element
  let type: ResourceType
  /// What stands before the number of its entry in a path; see ``ResourceCollection/containers``.
  let container: Int32
  /// Number of its entry; negative when it is not one of a list.
  let index: Int32
  /// The resource that contains it; negative when none does.
  let owner: Int32

  var spot: Spot { element.spot }
}
