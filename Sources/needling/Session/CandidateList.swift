import CaseExplorer
import Glibc

/// Candidates of a completion as they are listed.
enum CandidateList {
  /// In columns: with their notes when these fit the screen, otherwise the candidates alone.
  static func text(
    _ candidates: [Completion.Candidate], columns: Int, rows: Int
  ) -> String {
    // The line itself stays on the screen.
    let most = max(8, rows - 4)
    var names = (candidates.map(\.text.count).max() ?? 0) + 2
    let alone = max(1, (columns - 1) / names)
    if candidates.count > most * alone { names = min(names, max(20, (columns - 1) / 2)) }
    let perLine = max(1, (columns - 1) / names)
    let shown = Array(candidates.prefix(most * perLine))
    let entries = shown.map { $0.note.isEmpty ? $0.text : padded($0.text, names) + $0.note }
    let wide = (entries.map(\.count).max() ?? 0) + 2
    // Long notes are cut rather than left out.
    let least = min(wide, names + 20)
    let fitting = (1...6).first { (shown.count + $0 - 1) / $0 <= most } ?? 6
    var text: String
    if shown.contains(where: { !$0.note.isEmpty }), (columns - 1) / fitting >= least {
      text = table(entries, width: min(wide, (columns - 1) / fitting), perLine: fitting)
    } else {
      text = table(shown.map(\.text), width: names, perLine: perLine)
    }
    if candidates.count > shown.count {
      text += "and \(candidates.count - shown.count) more; type more letters\n"
    }
    return text
  }

  /// Entries column by column, each cut to its column.
  private static func table(_ entries: [String], width: Int, perLine: Int) -> String {
    let rows = (entries.count + perLine - 1) / perLine
    var text = ""
    for row in 0..<rows {
      var line = ""
      for index in stride(from: row, to: entries.count, by: rows) {
        line += padded(String(entries[index].prefix(perLine > 1 ? width - 1 : width)), width)
      }
      while line.last == " " { line.removeLast() }
      text += line + "\n"
    }
    return text
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  /// What all candidates begin with.
  static func commonBeginning(_ candidates: [Completion.Candidate]) -> String {
    guard var common = candidates.first.map({ Array($0.text) }) else { return "" }
    for candidate in candidates.dropFirst() {
      var length = 0
      for (one, other) in zip(common, candidate.text) {
        guard one == other else { break }
        length += 1
      }
      common.removeLast(common.count - length)
    }
    return String(common)
  }
}

/// Names of files, for completion.
enum FileNames {
  /// A name as it has to be typed: between quotation marks where it holds more than letters. The
  /// last mark is left out when more of the name follows.
  static func typed(_ name: String, isPart: Bool) -> String {
    guard name.contains(where: { " \t\"\\;,=#".contains($0) }) else { return name }
    let escaped = name.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] }
    return "\"" + String(escaped) + (isPart ? "" : "\"")
  }

  static func beginning(with prefix: String) -> [Completion.Candidate] {
    let slash = prefix.lastIndex(of: "/")
    let folder = slash.map { String(prefix[...$0]) } ?? ""
    let start = slash.map { prefix[prefix.index(after: $0)...] } ?? prefix[...]
    guard let directory = opendir(folder.isEmpty ? "." : EffectRunner.expanded(folder)) else {
      return []
    }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory), names.count < 5000 {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasPrefix(start), name != ".", name != "..",
        !name.hasPrefix(".") || start.hasPrefix(".")
      {
        names.append(name)
      }
    }
    return names.sorted().map { name in
      var status = stat()
      let path = folder + name
      let isFolder =
        stat(EffectRunner.expanded(path), &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      return Completion.Candidate(isFolder ? path + "/" : path, isPart: isFolder)
    }
  }
}

/// Shows a long text page by page, in the pager that the user prefers.
enum Pager {
  /// False when there is no pager, so that the text is still to be shown.
  static func show(_ text: String) -> Bool {
    let wanted = (getenv("NEEDLING_PAGER") ?? getenv("PAGER")).map { String(cString: $0) }
    let command = wanted ?? "less"
    if command.isEmpty || command == "cat" { return false }
    // Colours are kept, what fits the screen after all stays on it, and a blank leads out at the end.
    setenv("LESS", "FRXePsSpace shows more, q goes back$", 0)
    guard let pipe = popen("command -v \(command) >/dev/null && exec \(command)", "w") else {
      return false
    }
    let bytes = Array(text.utf8)
    fwrite(bytes, 1, bytes.count, pipe)
    // 1: there is no such program.
    let status = pclose(pipe)
    return status >= 0 && (status >> 8) & 0xFF != 1 && (status >> 8) & 0xFF != 127
  }
}
