import DryNeedlingKit
import LocatedJSON

extension EncounterAssembler {
  /// Since when it hurts, and whether it gets better.
  mutating func readComplaint(_ sources: VisitSources, _ patient: CollectionSurvey.Key) {
    let record = survey.record(of: patient)
    if encounter.condition.onset == nil, record != nil || !conditionOfDiagnosis.isEmpty {
      var conditions: [Int] = []
      let pointers = firstNeedlingLine.map { encounter.serviceLines[$0].diagnosisPointers } ?? []
      for pointer in pointers where pointer <= encounter.diagnoses.count {
        if let number = conditionOfDiagnosis[pointer - 1] {
          conditions.append(number)
        } else if let code = encounter.diagnoses[pointer - 1].code,
          let number = record?.conditionOfCode[code]
        {
          conditions.append(Int(number))
        }
      }
      if conditions.isEmpty {
        conditions = conditionOfDiagnosis.sorted { $0.key < $1.key }.map(\.value)
      }
      if conditions.isEmpty {
        conditions = encounter.diagnoses.compactMap(\.code).compactMap {
          record?.conditionOfCode[$0].map(Int.init)
        }
      }
      for number in conditions.prefix(20) where encounter.condition.onset == nil {
        readOnset(of: collection.resources[number].element)
      }
    }
    if encounter.condition.improvement == nil { readImprovement(record) }
    if encounter.patient.isPregnant == nil { readPregnancy(record) }
  }

  /// The last day on which it can have begun: what is claimed of its age is then never too much.
  private mutating func readOnset(of condition: Element) {
    var last: CalendarDate?
    var place: Element?
    if let element = condition["onsetDateTime"] {
      (last, place) = (PartialDate(element.value)?.last, element)
    } else if let element = condition["onsetPeriod"]?["start"] {
      (last, place) = (PartialDate(element.value)?.last, element)
    } else if let age = condition["onsetAge"], let value = age["value"]?.value.integer,
      value >= 0, value < 150, let birth = encounter.patient.birthDate
    {
      let isYears =
        age.has("code", "a") || age["code"] == nil && age.has("unit", anyOf: "a", "years", "yr")
      if isYears {
        let (year, month, day) = birth.components
        let next =
          CalendarDate(year: year + value + 1, month: month, day: day)
          ?? CalendarDate(year: year + value + 1, month: month, day: 28)
        (last, place) = (next?.adding(days: -1), age)
      }
    }
    guard let last, let place else { return }
    // A year or month that is not over on the day of service leaves open what had begun by then.
    if let day = serviceDay, last > day { return }
    encounter.condition.onset = last
    self.place(.conditionOnset, place)
  }

  /// Scores of pain since the first visit tell whether it gets better, then those of function, and
  /// else the goals.
  private mutating func readImprovement(_ record: CollectionSurvey.PatientRecord?) {
    guard let record, let day = serviceDay else { return }
    if let start = record.visits.first(where: { $0.kind != .triggerPointInjection })?.date,
      start < day
    {
      for kind in ScoreKind.allCases {
        let scores = record.scores(of: kind)
        let from = scores.partitioningIndex { $0.day >= start }
        let end = scores.partitioningIndex { $0.day > day }
        guard from < end, scores[from].day < scores[end - 1].day else { continue }
        let (first, last) = (scores[from], scores[end - 1])
        encounter.condition.improvement =
          kind.isBurden ? last.tenths < first.tenths : last.tenths > first.tenths
        place(.conditionImprovement, collection.resources[Int(last.resource)].element)
        return
      }
    }
    for number in record.goals.suffix(50).reversed() {
      let goal = collection.resources[Int(number)].element
      guard let status = goal.concept("achievementStatus") else { continue }
      if let date = goal.date("statusDate")?.day, date > day { continue }
      if status.has(anyOf: "improving", "achieved", "sustaining") {
        encounter.condition.improvement = true
      } else if status.has(anyOf: "worsening", "no-change", "no-progress", "not-achieved") {
        encounter.condition.improvement = false
      } else {
        continue
      }
      place(.conditionImprovement, status.element)
      return
    }
  }

  /// A condition that is still there and called pregnancy in so many words.
  private mutating func readPregnancy(_ record: CollectionSurvey.PatientRecord?) {
    guard let number = record?.pregnancies.first,
      let code = collection.resources[Int(number)].element.concept("code")
    else { return }
    encounter.patient.isPregnant = true
    place(.patientPregnancy, code.element)
  }

  // MARK: - History

  mutating func readHistory(_ patient: CollectionSurvey.Key) {
    guard let record = survey.record(of: patient), !record.visits.isEmpty else { return }
    var first = encounter.claim.dateOfService
    for index in encounter.serviceLines.indices {
      if let date = encounter.serviceLines[index].dateOfService {
        first = first.map { min($0, date) } ?? date
      }
    }
    let end =
      first.map { first in record.visits.partitioningIndex { $0.date >= first } }
      ?? record.visits.count
    encounter.history.visits = Array(record.visits[..<end].suffix(limits.visits))
  }
}
