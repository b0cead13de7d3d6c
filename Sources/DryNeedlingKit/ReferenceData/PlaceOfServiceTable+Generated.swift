// swift-format-ignore-file
// Written by `swift run generate-reference-data`; do not edit.
// Source: CMS place-of-service code set, 20240502

extension PlaceOfServiceTable {
  /// The entry of a code; nil for a code that is not assigned.
  static func entry(for place: PlaceOfService) -> PlaceOfServiceEntry? {
    switch place.number {
    case 1:
      PlaceOfServiceEntry(
        label: "pharmacy",
        assignedFrom: .constant(2003, 10, 1), needling: .unclear)
    case 2:
      PlaceOfServiceEntry(
        label: "telehealth, patient not at home",
        assignedFrom: .constant(2017, 1, 1), needling: .impossible)
    case 3:
      PlaceOfServiceEntry(
        label: "school",
        assignedFrom: .constant(2003, 1, 1), needling: .possible)
    case 4:
      PlaceOfServiceEntry(
        label: "homeless shelter",
        assignedFrom: .constant(2003, 1, 1), needling: .possible)
    case 5:
      PlaceOfServiceEntry(
        label: "Indian Health Service clinic, free-standing",
        assignedFrom: .constant(2003, 1, 1), needling: .possible)
    case 6:
      PlaceOfServiceEntry(
        label: "Indian Health Service facility, provider-based",
        assignedFrom: .constant(2003, 1, 1), needling: .possible)
    case 7:
      PlaceOfServiceEntry(
        label: "tribal 638 clinic, free-standing",
        assignedFrom: .constant(2003, 1, 1), needling: .possible)
    case 8:
      PlaceOfServiceEntry(
        label: "tribal 638 facility, provider-based",
        assignedFrom: .constant(2003, 1, 1), needling: .possible)
    case 9:
      PlaceOfServiceEntry(
        label: "prison or jail",
        assignedFrom: .constant(2006, 7, 1), needling: .possible)
    case 10:
      PlaceOfServiceEntry(
        label: "telehealth, patient at home",
        assignedFrom: .constant(2022, 1, 1), needling: .impossible)
    case 11:
      PlaceOfServiceEntry(
        label: "office",
        assignedFrom: nil, needling: .possible)
    case 12:
      PlaceOfServiceEntry(
        label: "patient's home",
        assignedFrom: nil, needling: .possible)
    case 13:
      PlaceOfServiceEntry(
        label: "assisted living facility",
        assignedFrom: .constant(2003, 10, 1), needling: .possible)
    case 14:
      PlaceOfServiceEntry(
        label: "group home",
        assignedFrom: .constant(2003, 10, 1), needling: .possible)
    case 15:
      PlaceOfServiceEntry(
        label: "mobile unit",
        assignedFrom: .constant(2003, 1, 1), needling: .possible)
    case 16:
      PlaceOfServiceEntry(
        label: "hotel or other temporary lodging",
        assignedFrom: .constant(2008, 1, 1), needling: .possible)
    case 17:
      PlaceOfServiceEntry(
        label: "walk-in clinic inside a store",
        assignedFrom: .constant(2010, 5, 1), needling: .possible)
    case 18:
      PlaceOfServiceEntry(
        label: "patient's place of work",
        assignedFrom: .constant(2013, 5, 1), needling: .possible)
    case 19:
      PlaceOfServiceEntry(
        label: "hospital outpatient department, off campus",
        assignedFrom: .constant(2016, 1, 1), needling: .possible)
    case 20:
      PlaceOfServiceEntry(
        label: "urgent care",
        assignedFrom: .constant(2003, 1, 1), needling: .possible)
    case 21:
      PlaceOfServiceEntry(
        label: "hospital inpatient",
        assignedFrom: nil, needling: .possible)
    case 22:
      PlaceOfServiceEntry(
        label: "hospital outpatient department, on campus",
        assignedFrom: nil, needling: .possible)
    case 23:
      PlaceOfServiceEntry(
        label: "hospital emergency department",
        assignedFrom: nil, needling: .possible)
    case 24:
      PlaceOfServiceEntry(
        label: "ambulatory surgical center",
        assignedFrom: nil, needling: .possible)
    case 25:
      PlaceOfServiceEntry(
        label: "birthing center",
        assignedFrom: nil, needling: .unclear)
    case 26:
      PlaceOfServiceEntry(
        label: "military treatment facility",
        assignedFrom: nil, needling: .possible)
    case 27:
      PlaceOfServiceEntry(
        label: "street or other outreach site",
        assignedFrom: .constant(2023, 10, 1), needling: .unclear)
    case 31:
      PlaceOfServiceEntry(
        label: "skilled nursing facility",
        assignedFrom: nil, needling: .possible)
    case 32:
      PlaceOfServiceEntry(
        label: "nursing facility",
        assignedFrom: nil, needling: .possible)
    case 33:
      PlaceOfServiceEntry(
        label: "custodial care facility",
        assignedFrom: nil, needling: .possible)
    case 34:
      PlaceOfServiceEntry(
        label: "hospice facility",
        assignedFrom: nil, needling: .possible)
    case 41:
      PlaceOfServiceEntry(
        label: "ambulance, land",
        assignedFrom: nil, needling: .impossible)
    case 42:
      PlaceOfServiceEntry(
        label: "ambulance, air or water",
        assignedFrom: nil, needling: .impossible)
    case 49:
      PlaceOfServiceEntry(
        label: "independent clinic",
        assignedFrom: .constant(2003, 10, 1), needling: .possible)
    case 50:
      PlaceOfServiceEntry(
        label: "federally qualified health center",
        assignedFrom: nil, needling: .possible)
    case 51:
      PlaceOfServiceEntry(
        label: "psychiatric hospital inpatient",
        assignedFrom: nil, needling: .possible)
    case 52:
      PlaceOfServiceEntry(
        label: "psychiatric partial hospitalization",
        assignedFrom: nil, needling: .possible)
    case 53:
      PlaceOfServiceEntry(
        label: "community mental health center",
        assignedFrom: nil, needling: .unclear)
    case 54:
      PlaceOfServiceEntry(
        label: "intermediate care facility for people with intellectual disabilities",
        assignedFrom: nil, needling: .possible)
    case 55:
      PlaceOfServiceEntry(
        label: "residential substance use treatment",
        assignedFrom: nil, needling: .possible)
    case 56:
      PlaceOfServiceEntry(
        label: "psychiatric residential treatment center",
        assignedFrom: nil, needling: .possible)
    case 57:
      PlaceOfServiceEntry(
        label: "non-residential substance use treatment",
        assignedFrom: nil, needling: .unclear)
    case 58:
      PlaceOfServiceEntry(
        label: "opioid treatment program, non-residential",
        assignedFrom: .constant(2020, 1, 1), needling: .unclear)
    case 60:
      PlaceOfServiceEntry(
        label: "mass immunization site",
        assignedFrom: nil, needling: .impossible)
    case 61:
      PlaceOfServiceEntry(
        label: "inpatient rehabilitation facility",
        assignedFrom: nil, needling: .possible)
    case 62:
      PlaceOfServiceEntry(
        label: "outpatient rehabilitation facility (CORF)",
        assignedFrom: nil, needling: .possible)
    case 65:
      PlaceOfServiceEntry(
        label: "dialysis facility",
        assignedFrom: nil, needling: .unclear)
    case 66:
      PlaceOfServiceEntry(
        label: "PACE center",
        assignedFrom: .constant(2024, 8, 1), needling: .possible)
    case 71:
      PlaceOfServiceEntry(
        label: "state or local public health clinic",
        assignedFrom: nil, needling: .possible)
    case 72:
      PlaceOfServiceEntry(
        label: "rural health clinic",
        assignedFrom: nil, needling: .possible)
    case 81:
      PlaceOfServiceEntry(
        label: "independent laboratory",
        assignedFrom: nil, needling: .impossible)
    case 99:
      PlaceOfServiceEntry(
        label: "other place, none of the above",
        assignedFrom: nil, needling: .unclear)
    default: nil
    }
  }
}
