import Glibc

/// Reads a whole file in pieces of 1 MiB, as a program that reads streams would, and hands over each;
/// nil when it cannot be opened, else its bytes.
public func readInPieces(_ path: String, _ take: (UnsafeRawBufferPointer) -> Void) -> Int? {
  let file = open(path, O_RDONLY)
  guard file >= 0 else { return nil }
  defer { close(file) }
  var bytes = 0
  let size = 1 << 20
  let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 64)
  defer { buffer.deallocate() }
  while true {
    let count = read(file, buffer.baseAddress, size)
    guard count > 0 else { return bytes }
    bytes += count
    take(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[0..<count]))
  }
}

/// A figure as it is printed: without its fraction.
public func rounded(_ value: Double) -> String { "\(Int(value.rounded()))" }
