import LocatedJSON

/// The resources that belong together: those of a Bundle, of a request, or of a stretch of lines.
///
/// It is filled first and then only asked; nothing is read while it is written, and looking at that
/// each time is dear.
final class ResourceCollection {
  /// In the order of the text, document by document.
  @exclusivity(unchecked) private(set) var resources: [Resource] = []
  /// What stands before the number of an entry in a path, such as `Bundle.entry`.
  @exclusivity(unchecked) private(set) var containers: [String] = []
  @exclusivity(unchecked) private(set) var index = ReferenceIndex()
  /// Resources of types that nothing is read from.
  @exclusivity(unchecked) private(set) var otherCount = 0
  /// Values in an entry that are no resource.
  @exclusivity(unchecked) private(set) var strangers: [Element] = []

  /// Bundles in Bundles; the standard knows one in one.
  private static let deepestBundle = 8
  private static let mostContained = 10_000

  /// Adds a resource that stands alone, and those within it.
  func add(_ element: Element, path: String, fullURL: Element? = nil, depth: Int = 0) {
    containers.append(path)
    add(
      element, container: Int32(containers.count - 1), index: -1, fullURL: fullURL, depth: depth,
      isHistory: false)
  }

  private func add(
    _ element: Element, container: Int32, index: Int32, fullURL: Element?, depth: Int,
    isHistory: Bool
  ) {
    guard let name = element["resourceType"], name.value.isString else {
      if strangers.count < 100 { strangers.append(element) }
      return
    }
    let type = ResourceType(name.value)
    switch type {
    case .bundle: addBundle(element, container, index, depth)
    case .parameters: addParameters(element, container, index, depth)
    case .other: otherCount += 1
    default:
      let number = resources.count
      let element = type == .claim ? element.askedOften : element
      if type.isReferenced {
        let isNew = self.index.add(number, element, name, fullURL: fullURL)
        if isHistory, !isNew { return }
      }
      resources.append(
        Resource(
          element: element, type: type, container: container, index: index, owner: -1))
      addContained(of: element, owner: number, container)
    }
  }

  private func addContained(of element: Element, owner: Int, _ container: Int32) {
    guard let contained = element["contained"] else { return }
    var count: Int32 = 0
    for inner in ElementList(contained.value, document: element.document) {
      guard count < Self.mostContained else { break }
      if let name = inner["resourceType"] {
        let type = ResourceType(name.value)
        if type != .other, type != .bundle, type != .parameters {
          index.addContained(resources.count, inner, owner: owner)
          resources.append(
            Resource(
              element: inner, type: type, container: container, index: count, owner: Int32(owner)))
        }
      }
      count += 1
    }
  }

  private func addBundle(
    _ bundle: Element, _ container: Int32, _ number: Int32, _ depth: Int
  ) {
    guard depth < Self.deepestBundle else { return }
    let inner = addContainer(path(container, number, "entry"))
    let isHistory = bundle.has("type", "history")
    var index: Int32 = 0
    for entry in bundle.list("entry") {
      if let resource = entry["resource"] {
        add(
          resource, container: inner, index: index, fullURL: entry["fullUrl"], depth: depth + 1,
          isHistory: isHistory)
      }
      index += 1
    }
  }

  private func addParameters(
    _ parameters: Element, _ container: Int32, _ number: Int32, _ depth: Int
  ) {
    guard depth < Self.deepestBundle else { return }
    let inner = addContainer(path(container, number, "parameter"))
    var index: Int32 = 0
    for parameter in parameters.list("parameter") {
      if let resource = parameter["resource"] {
        add(
          resource, container: inner, index: index, fullURL: nil, depth: depth + 1,
          isHistory: false)
      }
      index += 1
    }
  }

  private func addContainer(_ path: String) -> Int32 {
    containers.append(path)
    return Int32(containers.count - 1)
  }

  private func path(_ container: Int32, _ number: Int32, _ list: String) -> String {
    path(container, number) + "." + list
  }

  private func path(_ container: Int32, _ number: Int32) -> String {
    let start = containers[Int(container)]
    return number < 0 ? start : "\(start)[\(number)].resource"
  }

  /// The resource that a reference names; nil when it is not here, or of another type than these.
  func resource(
    _ reference: Element?, owner: Int, _ types: [ResourceType]
  ) -> (Resource, number: Int)? {
    guard let address = reference?["reference"], address.value.isString,
      let number = index.find(address.value, owner: owner)
    else { return nil }
    let resource = resources[number]
    guard types.isEmpty || types.contains(resource.type) else { return nil }
    return (resource, number)
  }

  /// The path of a resource.
  func path(of resource: Resource) -> String {
    guard resource.owner >= 0 else { return path(resource.container, resource.index) }
    return path(of: resources[Int(resource.owner)]) + ".contained[\(resource.index)]"
  }

  /// The resource that a place lies in; nil when it lies in none.
  func resource(around spot: Spot) -> Resource? {
    var low = 0
    var high = resources.count
    while low < high {
      let middle = (low + high) / 2
      if resources[middle].spot <= spot { low = middle + 1 } else { high = middle }
    }
    // Contained resources stand inside of their owner and start behind it.
    var candidate = low - 1
    var steps = 0
    while candidate >= 0, steps < 64 {
      let resource = resources[candidate]
      guard resource.spot.document == spot.document else { return nil }
      if spot.offset < resource.spot.offset + max(1, resource.element.value.rawBytes.count) {
        return resource
      }
      candidate = resource.owner >= 0 ? Int(resource.owner) : candidate - 1
      steps += 1
    }
    return nil
  }
}
