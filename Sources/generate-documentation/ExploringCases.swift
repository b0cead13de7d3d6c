import CaseExplorer
import Foundation

/// The page on `needling repl`: stored transcripts and the table of commands.
enum ExploringCases {
  private static let transcripts = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Tests/Transcripts")

  static var page: String {
    """
    # Exploring a case by hand

    Ask why a claim is decided as it is, what would change it, which fact is missing, and mend it.

    <!-- Written by `swift run generate-documentation` from the table of commands and from \
    Tests/Transcripts; do not edit. -->

    ## Overview

    `needling` on a terminal, or `needling repl FILE`, begins a session on one case. `tutorial` \
    takes two minutes. Tab completes by position: commands, facts, only values that fit the fact, \
    codes with plain names, files. After each change the verdict is told on one line. This is a \
    session on the second claim of `Examples/Claims/clinic-day.837`:

    ```
    \(transcript("first-look"))
    ```

    ## Begin from nothing

    ```
    \(transcript("from-nothing"))
    ```

    ## Read a note

    What a note says is shown with the words that say so; nothing is taken over until you say so.

    ```
    \(transcript("notes"))
    ```

    ## Mistakes

    An error points at the word, and nothing of the command is carried out.

    ```
    \(transcript("mistakes"))
    ```

    ## Commands

    \(commands)

    ## Keys

    | Key | Does |
    | --- | --- |
    \(CommandList.keys.map { "| \($0.key) | \($0.words) |" }.joined(separator: "\n"))

    `~/.editrc` is read: `bind -v` makes the keys those of vi. Emoji of several parts are edited part \
    by part. `NEEDLING_PAGER` or `PAGER` shows long answers; an empty value shows them at once.

    ## Scripts

    `needling repl -c 'COMMANDS'`, `-f FILE` and commands on standard input give plain answers, and \
    stop at the first error with exit status 1, or go on with `--keep-going`. `log FILE` writes the \
    changes of a session as such a script. `--echo` prints each line before its answer; what it \
    prints is a transcript like those above, and `-f` replays it.

    ## Privacy

    Nothing of a session is kept unless you ask. `--history FILE` or `NEEDLING_HISTORY` names a file \
    for the entries: for its owner alone (0600), replaced as a whole, never written through a \
    symbolic link. Entries that fail and entries that begin with a blank are not kept, and neither \
    are notes, claim numbers, values of the patient's facts and of free text. `show`, `log` and all \
    answers withhold what could tell who the patient is; `show identifiers` shows it. Files that \
    `save`, `export` and `log` write hold everything and are for their owner alone.

    """
  }

  private static func transcript(_ name: String) -> String {
    let file = transcripts.appendingPathComponent(name + ".txt")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? "no transcript \(name)\n"
    return String(text.dropLast())
  }

  private static var commands: String {
    var groups: [String] = []
    for entry in CommandList.all where !groups.contains(entry.group) { groups.append(entry.group) }
    return groups.map { group in
      let rows = CommandList.all.filter { $0.group == group }.map { entry in
        let usage = entry.usage.map { "`\($0)`" }.joined(separator: ", ")
        let details = entry.details.split(separator: "\n").joined(separator: "; ")
        let words = Markdown.sentence(entry.summary) + (details.isEmpty ? "" : " \(details)")
        return "| \(Markdown.cell(usage)) | \(Markdown.cell(words)) |"
      }
      return """
        ### \(group.prefix(1).uppercased() + group.dropFirst())

        | Command | Does |
        | --- | --- |
        \(rows.joined(separator: "\n"))
        """
    }.joined(separator: "\n\n")
  }
}
