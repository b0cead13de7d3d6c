import LocatedJSON

extension ReferenceDataOverlay {
  private static let format = "dry-needling-reference-data/1"

  /// The overlay as JSON, UTF-8, an entry a line. The same overlay always gives the same bytes.
  public var json: [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.key("format")
    json.string(Self.format)
    json.key("ncci")
    json.beginArray()
    for section in ncci {
      Self.head(section.setting, section.release, section.files, &json)
      json.key("edits")
      json.beginArray()
      for edit in section.edits {
        json.endLine()
        Self.write(edit, &json)
      }
      json.endArray()
      json.endObject()
    }
    json.endArray()
    json.endLine()
    json.key("mue")
    json.beginArray()
    for section in mue {
      Self.head(section.setting, section.release, section.files, &json)
      json.key("limits")
      json.beginArray()
      for limit in section.limits {
        json.endLine()
        json.beginObject()
        json.key("code")
        json.string(limit.code.description)
        json.key("units")
        json.integer(limit.units)
        json.key("adjudication")
        json.integer(Int(limit.adjudication.rawValue))
        json.endObject()
      }
      json.endArray()
      json.endObject()
    }
    json.endArray()
    json.endLine()
    json.key("icd10cm")
    json.beginArray()
    for section in icd10cm {
      Self.head(nil, section.release, section.files, &json)
      json.key("changes")
      json.beginArray()
      for change in section.changes {
        json.endLine()
        json.beginObject()
        json.key("code")
        json.string(change.code.description)
        json.key("state")
        json.string(change.state.rawValue)
        json.endObject()
      }
      json.endArray()
      json.endObject()
    }
    json.endArray()
    json.endObject()
    json.endLine()
    return json.takeBytes()
  }

  private static func head(
    _ setting: NCCISetting?, _ release: CalendarDate, _ files: [ImportedFile],
    _ json: inout JSONWriter
  ) {
    json.beginObject()
    if let setting {
      json.key("setting")
      json.string(setting.rawValue)
    }
    json.key("release")
    json.string(release.description)
    json.key("files")
    json.beginArray()
    for file in files {
      json.beginObject()
      json.key("rows")
      json.integer(file.rows)
      json.key("checksum")
      json.string(String(file.checksum, radix: 16))
      json.endObject()
    }
    json.endArray()
  }

  private static func write(_ edit: ImportedEdit, _ json: inout JSONWriter) {
    json.beginObject()
    json.key("columnOne")
    json.string(edit.columnOne.description)
    json.key("columnTwo")
    json.string(edit.columnTwo.description)
    json.key("from")
    json.string(edit.effectiveFrom.description)
    if let deletedOn = edit.deletedOn {
      json.key("deletedOn")
      json.string(deletedOn.description)
    }
    json.key("modifier")
    json.integer(Int(edit.modifierIndicator.rawValue))
    json.key("rationale")
    json.string(edit.rationale.rawValue)
    json.endObject()
  }

  /// Reads an overlay that ``json`` wrote.
  ///
  /// - Throws: The first thing that is wrong with it, with its place; nothing is taken over.
  public init(json bytes: [UInt8]) throws(ReferenceDataError) {
    var problems: [JSONProblem] = []
    var overlay = ReferenceDataOverlay()
    var reader = JSONReader()
    do throws(JSONError) {
      try reader.withDocument(of: bytes) { document in
        for repeated in document.repeatedKeys {
          problems.append(
            JSONProblem(place: repeated.second.place, message: "this key stands twice; remove one"))
        }
        Self.read(document.root, into: &overlay, &problems)
      }
    } catch {
      problems = [JSONProblem(place: error.place, message: error.message)]
    }
    if let problem = problems.min(by: { $0.place.byte < $1.place.byte }) {
      throw ReferenceDataError(
        line: problem.place.line, column: problem.place.column, byte: problem.place.byte,
        problem.message)
    }
    // Sections and entries in their order, each once, whoever wrote the file.
    self.init(merging: [overlay])
  }

  private static func read(
    _ root: JSONValue, into overlay: inout ReferenceDataOverlay, _ problems: inout [JSONProblem]
  ) {
    let fields = JSONFields(
      root, keys: ["$schema", "format", "ncci", "mue", "icd10cm"], &problems)
    fields.require("format", &problems)
    _ = fields.parsed(
      "format", expected: "a format of reference data that this version reads", allowed: [format],
      &problems
    ) { $0 == format ? $0 : nil }
    for value in fields.array("ncci", &problems) {
      let inner = section(value, ["setting", "edits"], &problems)
      guard let release = release(inner, &problems), let setting = setting(inner, &problems) else {
        continue
      }
      overlay.ncci.append(
        NCCIRelease(
          setting: setting, release: release, files: files(inner, &problems),
          edits: inner.array("edits", &problems).compactMap { edit($0, &problems) }))
    }
    for value in fields.array("mue", &problems) {
      let inner = section(value, ["setting", "limits"], &problems)
      guard let release = release(inner, &problems), let setting = setting(inner, &problems) else {
        continue
      }
      overlay.mue.append(
        MUERelease(
          setting: setting, release: release, files: files(inner, &problems),
          limits: inner.array("limits", &problems).compactMap { limit($0, &problems) }))
    }
    for value in fields.array("icd10cm", &problems) {
      let inner = section(value, ["changes"], &problems)
      guard let release = release(inner, &problems) else { continue }
      overlay.icd10cm.append(
        ICD10CMEdition(
          release: release, files: files(inner, &problems),
          changes: inner.array("changes", &problems).compactMap { change($0, &problems) }))
    }
  }

  private static func section(
    _ value: JSONValue, _ keys: [String], _ problems: inout [JSONProblem]
  ) -> JSONFields {
    object(value, ["release", "files"] + keys, &problems)
  }

  /// The fields of an object that must have all of them but `optional`.
  private static func object(
    _ value: JSONValue, _ keys: [String], optional: [String] = [],
    _ problems: inout [JSONProblem]
  ) -> JSONFields {
    let fields = JSONFields(value, keys: keys + optional, &problems)
    for key in keys { fields.require(key, &problems) }
    return fields
  }

  private static func release(
    _ fields: JSONFields, _ problems: inout [JSONProblem]
  ) -> CalendarDate? {
    fields.parsed("release", expected: "the first day of a quarter", &problems) {
      CalendarDate($0).flatMap {
        $0.isFirstOfQuarter && $0 >= ICD10CMTable.firstDay ? $0 : nil
      }
    }
  }

  private static func setting(
    _ fields: JSONFields, _ problems: inout [JSONProblem]
  ) -> NCCISetting? {
    fields.parsed(
      "setting", expected: "a setting", allowed: NCCISetting.allCases.map(\.rawValue), &problems,
      NCCISetting.init(rawValue:))
  }

  private static func files(
    _ fields: JSONFields, _ problems: inout [JSONProblem]
  ) -> [ImportedFile] {
    fields.array("files", &problems).compactMap { value in
      let file = object(value, ["rows", "checksum"], &problems)
      guard let rows = file.integer("rows", in: 0...1_000_000_000, &problems),
        let checksum = file.parsed(
          "checksum", expected: "16 hexadecimal digits", &problems, { UInt64($0, radix: 16) })
      else { return nil }
      return ImportedFile(rows: rows, checksum: checksum)
    }
  }

  private static func edit(
    _ value: JSONValue, _ problems: inout [JSONProblem]
  ) -> ImportedEdit? {
    let fields = object(
      value, ["columnOne", "columnTwo", "from", "modifier", "rationale"], optional: ["deletedOn"],
      &problems)
    guard let columnOne = procedure("columnOne", fields, &problems),
      let columnTwo = procedure("columnTwo", fields, &problems),
      let from = fields.parsed("from", expected: "a date", &problems, { CalendarDate($0) }),
      let modifier = fields.integer("modifier", in: 0...9, &problems),
      let rationale = fields.parsed(
        "rationale", expected: "a rationale",
        allowed: NCCIEdit.Rationale.allCases.map(\.rawValue), &problems,
        NCCIEdit.Rationale.init(rawValue:))
    else { return nil }
    guard let indicator = NCCIEdit.ModifierIndicator(rawValue: UInt8(modifier)) else {
      problems.append(
        JSONProblem(place: fields["modifier"]?.place ?? value.place, message: "0, 1 or 9"))
      return nil
    }
    guard columnOne != columnTwo else {
      problems.append(JSONProblem(place: value.place, message: "both columns have one code"))
      return nil
    }
    return ImportedEdit(
      columnOne: columnOne, columnTwo: columnTwo, effectiveFrom: from,
      deletedOn: fields.parsed("deletedOn", expected: "a date", &problems, { CalendarDate($0) }),
      modifierIndicator: indicator, rationale: rationale)
  }

  private static func procedure(
    _ key: String, _ fields: JSONFields, _ problems: inout [JSONProblem]
  ) -> ProcedureCode? {
    fields.parsed(key, expected: "a code of five letters or digits", &problems) {
      ProcedureCode($0)
    }
  }

  private static func limit(
    _ value: JSONValue, _ problems: inout [JSONProblem]
  ) -> ImportedUnitLimit? {
    let fields = object(value, ["code", "units", "adjudication"], &problems)
    guard let code = procedure("code", fields, &problems),
      let units = fields.integer("units", in: 0...99_999, &problems),
      let digit = fields.integer("adjudication", in: 1...3, &problems),
      let adjudication = MedicallyUnlikelyEdit.Adjudication(rawValue: UInt8(digit))
    else { return nil }
    return ImportedUnitLimit(code: code, units: units, adjudication: adjudication)
  }

  private static func change(
    _ value: JSONValue, _ problems: inout [JSONProblem]
  ) -> ImportedDiagnosis? {
    let fields = object(value, ["code", "state"], &problems)
    guard
      let code = fields.parsed(
        "code", expected: "an ICD-10-CM code", &problems, { DiagnosisCode($0) }),
      let state = fields.parsed(
        "state", expected: "a state", allowed: ImportedDiagnosis.State.allCases.map(\.rawValue),
        &problems, ImportedDiagnosis.State.init(rawValue:))
    else { return nil }
    return ImportedDiagnosis(code: code, state: state)
  }
}
