import DryNeedlingKit
import LocatedJSON

/// Writes forms for programs and for paper.
enum FormDocument {
  /// One JSON document of all forms.
  static func json(_ kind: ClaimFormKind, _ forms: [ClaimForm]) -> [UInt8] {
    var json = JSONWriter(layout: .pretty)
    json.beginObject()
    json.key("schemaVersion")
    json.integer(1)
    json.key("form")
    json.string(kind.rawValue)
    json.key("forms")
    json.beginArray()
    for form in forms {
      json.beginObject()
      json.key("claim")
      json.string(form.claimNumber)
      json.key("sheet")
      json.beginObject()
      json.key("number")
      json.integer(form.sheet.number)
      json.key("of")
      json.integer(form.sheet.of)
      json.endObject()
      json.key("fields")
      json.beginArray()
      for section in form.sections + form.closing {
        for field in section.fields { write(field, into: &json) }
      }
      json.endArray()
      json.key("lines")
      json.beginArray()
      for line in form.lines {
        json.beginArray()
        for field in line { write(field, into: &json) }
        json.endArray()
      }
      json.endArray()
      json.key("missing")
      json.beginArray()
      for missing in form.missing { json.string(missing) }
      json.endArray()
      json.endObject()
    }
    json.endArray()
    json.endObject()
    json.endLine()
    return json.takeBytes()
  }

  private static func write(_ field: ClaimForm.Field, into json: inout JSONWriter) {
    json.beginObject()
    if !field.box.isEmpty {
      json.key("box")
      json.string(field.box)
    }
    json.key("label")
    json.string(field.label)
    json.key("value")
    switch field.value {
    case .text(let text): json.string(text)
    case .date(let date): json.string(date.description)
    case .amount(let amount): json.string(amount.description)
    case .withheld: json.string("[withheld]")
    case nil: json.null()
    }
    json.endObject()
  }

  /// One page to print, a sheet of paper a form. It needs no other file, and loads none.
  static func html(_ kind: ClaimFormKind, _ forms: [ClaimForm]) -> [UInt8] {
    var page = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <title>\(escaped(forms.first?.title ?? kind.rawValue))</title>
      <style>
      @page { size: letter; margin: 1.2cm }
      body { font: 9pt/1.3 sans-serif; margin: 0 auto; max-width: 19cm; padding: 1em }
      article { page-break-after: always; break-after: page; margin-bottom: 3em }
      article:last-child { page-break-after: auto; break-after: auto; margin-bottom: 0 }
      h1 { font-size: 13pt; margin: 0 0 .4em }
      h2 { font-size: 9pt; margin: .7em 0 .2em; border-bottom: 1px solid }
      dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(5.6cm, 1fr));
        gap: .15em .6em; margin: 0 }
      dt { font-size: 7pt; color: #444 }
      dd { margin: 0; min-height: 1.2em; overflow-wrap: anywhere }
      table { border-collapse: collapse; width: 100% }
      th, td { border: 1px solid #888; padding: .15em .3em; text-align: left; font-weight: normal;
        vertical-align: top }
      th { font-size: 7pt; color: #444 }
      b { font-weight: 600 }
      </style>
      </head>
      <body>

      """
    for form in forms { page += article(form) }
    page += "</body>\n</html>\n"
    return Array(page.utf8)
  }

  private static func article(_ form: ClaimForm) -> String {
    var text = "<article>\n<h1>\(escaped(form.title))"
    if !form.claimNumber.isEmpty { text += ", claim \(escaped(form.claimNumber))" }
    if form.sheet.of > 1 { text += ", sheet \(form.sheet.number) of \(form.sheet.of)" }
    text += "</h1>\n"
    for section in form.sections { text += html(section) }
    if let first = form.lines.first {
      text += "<h2>Services</h2>\n<table>\n<tr>"
      for field in first { text += "<th>\(label(field))</th>" }
      text += "</tr>\n"
      for line in form.lines {
        text += "<tr>"
        for field in line { text += "<td>\(value(field))</td>" }
        text += "</tr>\n"
      }
      text += "</table>\n"
    }
    for section in form.closing { text += html(section) }
    return text + "</article>\n"
  }

  private static func html(_ section: ClaimForm.Section) -> String {
    var text = "<h2>\(escaped(section.title))</h2>\n<dl>\n"
    for field in section.fields {
      text += "<div><dt>\(label(field))</dt><dd>\(value(field))</dd></div>\n"
    }
    return text + "</dl>\n"
  }

  private static func label(_ field: ClaimForm.Field) -> String {
    (field.box.isEmpty ? "" : "<b>\(escaped(field.box))</b> ") + escaped(field.label)
  }

  /// Dates as forms have them.
  private static func value(_ field: ClaimForm.Field) -> String {
    switch field.value {
    case .text(let text): return escaped(text)
    case .date(let date):
      let parts = date.description.split(separator: "-")
      return parts.count == 3 ? "\(parts[1])/\(parts[2])/\(parts[0])" : date.description
    case .amount(let amount): return amount.description
    case .withheld: return "[withheld]"
    case nil: return ""
    }
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
