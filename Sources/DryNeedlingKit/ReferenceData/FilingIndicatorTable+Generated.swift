// swift-format-ignore-file
// Written by `swift run generate-reference-data`; do not edit.
// Source: claim filing indicator values of 4010 and 5010

extension FilingIndicatorTable {
  /// The entry of a value of two ASCII characters, the first in the high byte.
  static func entry(packed: UInt16) -> FilingIndicatorEntry? {
    switch packed {
    case 0x3039: FilingIndicatorEntry(kind: .selfPay, isValidIn5010: false)  // 09
    case 0x3130: FilingIndicatorEntry(kind: .unknown, isValidIn5010: false)  // 10
    case 0x3131: FilingIndicatorEntry(kind: .otherNonFederal, isValidIn5010: true)  // 11
    case 0x3132: FilingIndicatorEntry(kind: .commercial, isValidIn5010: true)  // 12
    case 0x3133: FilingIndicatorEntry(kind: .commercial, isValidIn5010: true)  // 13
    case 0x3134: FilingIndicatorEntry(kind: .commercial, isValidIn5010: true)  // 14
    case 0x3135: FilingIndicatorEntry(kind: .commercial, isValidIn5010: true)  // 15
    case 0x3136: FilingIndicatorEntry(kind: .medicareAdvantage, isValidIn5010: true)  // 16
    case 0x3137: FilingIndicatorEntry(kind: .dental, isValidIn5010: true)  // 17
    case 0x414d: FilingIndicatorEntry(kind: .auto, isValidIn5010: true)  // AM
    case 0x424c: FilingIndicatorEntry(kind: .blueCross, isValidIn5010: true)  // BL
    case 0x4348: FilingIndicatorEntry(kind: .tricare, isValidIn5010: true)  // CH
    case 0x4349: FilingIndicatorEntry(kind: .commercial, isValidIn5010: true)  // CI
    case 0x4453: FilingIndicatorEntry(kind: .disability, isValidIn5010: true)  // DS
    case 0x4649: FilingIndicatorEntry(kind: .federalEmployeeProgram, isValidIn5010: true)  // FI
    case 0x484d: FilingIndicatorEntry(kind: .commercial, isValidIn5010: true)  // HM
    case 0x4c49: FilingIndicatorEntry(kind: .liability, isValidIn5010: false)  // LI
    case 0x4c4d: FilingIndicatorEntry(kind: .liability, isValidIn5010: true)  // LM
    case 0x4d41: FilingIndicatorEntry(kind: .medicare, isValidIn5010: true)  // MA
    case 0x4d42: FilingIndicatorEntry(kind: .medicare, isValidIn5010: true)  // MB
    case 0x4d43: FilingIndicatorEntry(kind: .medicaid, isValidIn5010: true)  // MC
    case 0x4f46: FilingIndicatorEntry(kind: .otherFederal, isValidIn5010: true)  // OF
    case 0x5456: FilingIndicatorEntry(kind: .titleV, isValidIn5010: true)  // TV
    case 0x5641: FilingIndicatorEntry(kind: .va, isValidIn5010: true)  // VA
    case 0x5743: FilingIndicatorEntry(kind: .workersCompensation, isValidIn5010: true)  // WC
    case 0x5a5a: FilingIndicatorEntry(kind: .unknown, isValidIn5010: true)  // ZZ
    default: nil
    }
  }
}
