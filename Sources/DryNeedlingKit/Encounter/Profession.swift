/// The profession of the person who gave or billed a service, as licensing laws and payer policies
/// tell them apart.
///
/// Raw values are stable and used in case files and policies.
@nonexhaustive public enum Profession: String, Sendable, Hashable, CaseIterable {
  /// Doctor of medicine or osteopathy (MD, DO).
  case physician
  /// Physician assistant or associate (PA).
  case physicianAssistant = "physician-assistant"
  /// Nurse practitioner (NP).
  case nursePractitioner = "nurse-practitioner"
  /// Clinical nurse specialist (CNS).
  case clinicalNurseSpecialist = "clinical-nurse-specialist"
  /// Certified registered nurse anesthetist (CRNA).
  case nurseAnesthetist = "nurse-anesthetist"
  /// Advanced practice or certified midwife (CNM, CM).
  case midwife
  /// Doctor of podiatric medicine (DPM).
  case podiatrist
  /// Dentist, oral surgeons with a dental license included (DDS, DMD).
  case dentist
  /// Doctor of chiropractic (DC).
  case chiropractor
  /// Licensed acupuncturist (LAc), under whatever title the state uses.
  case acupuncturist
  /// Physical therapist (PT).
  case physicalTherapist = "physical-therapist"
  /// Physical therapist assistant (PTA).
  case physicalTherapistAssistant = "physical-therapist-assistant"
  /// Occupational therapist (OT).
  case occupationalTherapist = "occupational-therapist"
  /// Occupational therapy assistant (OTA, COTA).
  case occupationalTherapyAssistant = "occupational-therapy-assistant"
  /// Athletic trainer (AT, ATC).
  case athleticTrainer = "athletic-trainer"
  /// Naturopathic doctor (ND).
  case naturopath
  /// Massage therapist (LMT).
  case massageTherapist = "massage-therapist"
  /// Registered nurse without an advanced practice license (RN).
  case registeredNurse = "registered-nurse"
  /// A trainee of any profession (SPT, student).
  case student
  /// A known profession that is none of these.
  case other
}

extension Profession {
  /// Reads a raw value such as `physical-therapist`, a title such as `Physical Therapist`, or the
  /// credentials that notes, claims and state tables use: `PT`, `DPT`, `COTA`, `L.Ac.`, `MD/DO`.
  ///
  /// Letter case, dots, blanks, hyphens and underscores do not matter. Nil for anything else, also
  /// for several credentials in one text: the caller knows which of them licenses the service.
  public init?(credential text: some StringProtocol) {
    var letters: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x41...0x5A: letters.append(byte | 0x20)
      case 0x61...0x7A: letters.append(byte)
      case 0x20, 0x2D, 0x2E, 0x2F, 0x5F: continue
      default: return nil
      }
      // The longest spelling below has 37 letters.
      guard letters.count <= 40 else { return nil }
    }
    switch String(decoding: letters, as: UTF8.self) {
    case "physician", "md", "do", "mddo", "medicaldoctor", "doctorofmedicine",
      "doctorofosteopathy", "doctorofosteopathicmedicine":
      self = .physician
    case "physicianassistant", "physicianassociate", "pa", "pac": self = .physicianAssistant
    case "nursepractitioner", "np", "fnp", "fnpc", "fnpbc", "arnp", "crnp", "agnp", "anp":
      self = .nursePractitioner
    case "clinicalnursespecialist", "cns": self = .clinicalNurseSpecialist
    case "nurseanesthetist", "certifiedregisterednurseanesthetist", "crna":
      self = .nurseAnesthetist
    case "midwife", "advancedpracticemidwife", "nursemidwife", "certifiednursemidwife", "cnm",
      "cm":
      self = .midwife
    case "podiatrist", "dpm": self = .podiatrist
    case "dentist", "dds", "dmd": self = .dentist
    case "chiropractor", "chiropracticphysician", "doctorofchiropractic", "dc":
      self = .chiropractor
    case "acupuncturist", "licensedacupuncturist", "lac", "dipac", "aemp", "lacaemp", "eamp",
      "dacm", "daom":
      self = .acupuncturist
    case "physicaltherapist", "pt", "dpt", "mpt", "mspt", "ptdpt", "lpt", "rpt":
      self = .physicalTherapist
    case "physicaltherapistassistant", "physicaltherapyassistant", "pta", "lpta":
      self = .physicalTherapistAssistant
    case "occupationaltherapist", "ot", "otr", "otrl", "otd", "mot":
      self = .occupationalTherapist
    case "occupationaltherapyassistant", "occupationaltherapistassistant",
      "certifiedoccupationaltherapyassistant", "ota", "cota", "cotal":
      self = .occupationalTherapyAssistant
    case "athletictrainer", "certifiedathletictrainer", "licensedathletictrainer", "at", "atc",
      "lat", "latatc", "atcl":
      self = .athleticTrainer
    case "naturopath", "naturopathicdoctor", "naturopathicphysician", "nd", "nmd":
      self = .naturopath
    case "massagetherapist", "licensedmassagetherapist", "lmt", "rmt", "cmt":
      self = .massageTherapist
    case "registerednurse", "rn", "bsn", "rnbsn": self = .registeredNurse
    case "student", "studentphysicaltherapist", "spt", "spta", "sot", "sota", "trainee":
      self = .student
    case "other": self = .other
    default: return nil
    }
  }
}
