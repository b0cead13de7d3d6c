// Places in tables. A switch is many times faster than hashing the raw value.

extension PayerKind {
  /// Position in ``allCases``.
  var ordinal: Int {
    switch self {
    case .medicare: 0
    case .medicareAdvantage: 1
    case .medicaid: 2
    case .tricare: 3
    case .va: 4
    case .workersCompensation: 5
    case .auto: 6
    case .liability: 7
    case .blueCross: 8
    case .commercial: 9
    case .federalEmployeeProgram: 10
    case .otherFederal: 11
    case .otherNonFederal: 12
    case .titleV: 13
    case .disability: 14
    case .dental: 15
    case .selfPay: 16
    case .unknown: 17
    }
  }
}

extension Profession {
  /// Professions there are.
  static let count = allCases.count

  /// Position in ``allCases``.
  var ordinal: Int {
    switch self {
    case .physician: 0
    case .physicianAssistant: 1
    case .nursePractitioner: 2
    case .clinicalNurseSpecialist: 3
    case .nurseAnesthetist: 4
    case .midwife: 5
    case .podiatrist: 6
    case .dentist: 7
    case .chiropractor: 8
    case .acupuncturist: 9
    case .physicalTherapist: 10
    case .physicalTherapistAssistant: 11
    case .occupationalTherapist: 12
    case .occupationalTherapyAssistant: 13
    case .athleticTrainer: 14
    case .naturopath: 15
    case .massageTherapist: 16
    case .registeredNurse: 17
    case .student: 18
    case .other: 19
    }
  }
}
