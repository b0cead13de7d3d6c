/// A service of this server: which hook of the EHR calls it, and what the EHR should send with the
/// call, since the server fetches nothing itself.
struct Hook: Sendable {
  /// Part of its address, `/cds-services/{id}`.
  let id: String
  let hook: String
  let title: String
  let description: String
  let prefetch: [Prefetch]

  struct Prefetch: Sendable {
    let key: String
    let query: String
    /// Whether a call without it is refused. `null` counts as sent: the EHR looked and has none.
    var isRequired = false
  }

  static let all = [
    Hook(
      id: "dry-needling-order-sign", hook: "order-sign",
      title: "Dry needling: an order is signed",
      description: """
        Says of an order for dry needling whether published policies of the payer cover it, and what \
        they ask for, before it is signed
        """,
      prefetch: [patient, coverage, earlierNeedling]),
    Hook(
      id: "dry-needling-appointment-book", hook: "appointment-book",
      title: "Dry needling: an appointment is booked",
      description: """
        Says of an appointment for dry needling whether published policies of the payer cover \
        another visit, so that the patient can be told
        """,
      prefetch: [patient, coverage, earlierNeedling]),
    Hook(
      id: "dry-needling-encounter-discharge", hook: "encounter-discharge",
      title: "Dry needling: a visit ends",
      description: """
        Checks what a visit with dry needling would be billed as: the code for the muscles, the \
        record, the patient's coverage
        """,
      prefetch: [
        patient, coverage,
        Prefetch(
          key: "encounter", query: "Encounter/{{context.encounterId}}", isRequired: true),
        Prefetch(
          key: "procedures", query: "Procedure?encounter={{context.encounterId}}",
          isRequired: true),
        Prefetch(key: "conditions", query: "Condition?patient={{context.patientId}}"),
        Prefetch(
          key: "documents", query: "DocumentReference?encounter={{context.encounterId}}"),
        earlierNeedling,
      ]),
  ]

  private static let patient = Prefetch(
    key: "patient", query: "Patient/{{context.patientId}}", isRequired: true)

  private static let coverage = Prefetch(
    key: "coverage", query: "Coverage?beneficiary={{context.patientId}}&status=active",
    isRequired: true)

  private static let earlierNeedling = Prefetch(
    key: "history",
    query: """
      Procedure?subject={{context.patientId}}&code=http://www.ama-assn.org/go/cpt|20560,\
      http://www.ama-assn.org/go/cpt|20561
      """)
}

/// The answer to `GET /cds-services`.
struct Discovery: Encodable {
  struct Service: Encodable {
    let id: String
    let hook: String
    let title: String
    let description: String
    let prefetch: [String: String]
    let usageRequirements: String
  }

  let services = Hook.all.map { hook in
    Service(
      id: hook.id, hook: hook.hook, title: hook.title, description: hook.description,
      prefetch: Dictionary(
        uniqueKeysWithValues: hook.prefetch.map { ($0.key, $0.query) }),
      usageRequirements: """
        Needs in its prefetch: \
        \(hook.prefetch.filter(\.isRequired).map(\.key).joined(separator: ", ")). Nothing is \
        fetched from the FHIR server
        """)
  }
}
