/// What the built-in set must say on the last day, the first day and the day before of each of its
/// dates, written from the sources and not from the set. `?` marks an answer that stays open
/// because no source tells since when it holds; `none` a day without a period.
enum ExpectedDates {
  static let policies = """
    medicare-ncd-30.3.3 2019-12-31 unknown; 2020-01-01 not-covered; 2020-01-20 not-covered
    medicare-ncd-30.3.3 2020-01-21 conditional
    medicare-advantage 2020-01-20 unknown?; 2020-01-21 conditional
    amerihealth-ma 2020-01-20 unknown?; 2020-01-21 conditional
    bcbs-ri-ma 2020-12-31 none; 2021-01-01 conditional
    tricare 2020-02-25 unknown?; 2020-02-26 not-covered; 2020-03-05 not-covered
    tricare 2020-03-06 not-covered
    bcbs-nc 2016-08-29 none; 2016-08-30 investigational
    bcbs-sc 2016-07-31 none; 2016-08-01 investigational
    bcbs-al 2021-06-30 conditional; 2021-07-01 investigational
    amerihealth 2020-11-29 none; 2020-11-30 investigational
    cigna 2021-04-06 not-covered?; 2021-04-07 not-covered
    anthem 2024-04-13 unknown?; 2024-04-14 not-medically-necessary
    aetna 2025-04-01 investigational?; 2025-04-02 investigational
    wa-lni 2022-08-21 conditional?; 2022-08-22 conditional
    tx-wc 2007-04-30 none; 2007-05-01 conditional
    carefirst 2025-03-03 investigational?
    bcbs-mi 2025-03-03 investigational?
    triple-s 2025-03-03 investigational?
    ibx 2025-03-03 investigational?
    il-insured 2025-03-03 no-mandate?
    generic-guide 2025-03-03 conditional?
    anthem-aim-3 2025-03-03 conditional?
    bcbsa-2.01.100 2025-03-03 investigational?
    self-pay 2025-03-03 unknown
    bcbs-vt 2025-03-03 unknown?
    wellmark 2025-03-03 unknown?
    bcbs-ms 2025-03-03 unknown?
    paramount 2025-03-03 unknown?
    uhc 2025-03-03 unknown?
    humana 2025-03-03 unknown?
    bcbs-ma 2025-03-03 unknown?
    bcbs-tx 2025-03-03 unknown?
    kaiser 2025-03-03 unknown?
    highmark 2025-03-03 unknown?
    premera 2025-03-03 unknown?
    regence 2025-03-03 unknown?
    horizon-nj 2025-03-03 unknown?
    bcbs-mn 2025-03-03 unknown?
    bcbs-tn 2025-03-03 unknown?
    bcbs-fl 2025-03-03 unknown?
    bcbs-fep 2025-03-03 unknown?
    ca-wc 2025-03-03 unknown?
    co-wc 2025-03-03 unknown?
    oh-bwc 2025-03-03 unknown?
    ny-wc 2025-03-03 unknown?
    workers-compensation 2025-03-03 unknown?
    va-ccn 2025-03-03 unknown?
    medicaid 2025-03-03 unknown?
    auto 2025-03-03 unknown?
    liability 2025-03-03 unknown?
    """

  /// Kansas, Maryland, Nevada, Indiana and Virginia have dates on which only the conditions change.
  static let scopes = """
    AK chiropractor 2018-02-26 none; 2018-02-27 permitted
    AK occupational-therapist 2025-03-03 prohibited?
    AK physical-therapist 2012-04-23 none; 2012-04-24 permitted
    AL occupational-therapist 2025-03-03 permitted?
    AL physical-therapist 2007-10-22 none; 2007-10-23 permitted
    AR physical-therapist 2009-05-27 none; 2009-05-28 permitted
    AZ athletic-trainer 2022-09-29 none; 2022-09-30 permitted
    AZ occupational-therapist 2025-03-03 permitted?
    AZ physical-therapist 2014-04-24 none; 2014-04-25 permitted
    CA acupuncturist 2025-03-03 permitted?
    CA occupational-therapist 2025-03-03 silent
    CA physical-therapist 2025-03-03 prohibited
    CA physician 2025-03-03 permitted?
    CO occupational-therapist 2027-08-31 prohibited; 2027-09-01 permitted
    CO physical-therapist 2013-08-31 none; 2013-09-01 permitted
    CT physical-therapist 2025-03-03 silent
    DC acupuncturist 2025-03-03 permitted?
    DC physical-therapist 2011-01-27 none; 2011-01-28 permitted
    DE athletic-trainer 2025-03-03 prohibited?
    DE physical-therapist 2014-08-11 none; 2014-08-12 permitted
    DE physical-therapist-assistant 2014-08-11 none; 2014-08-12 prohibited
    FL physical-therapist 2020-06-30 unresolved?; 2020-07-01 permitted
    FL physical-therapist-assistant 2020-06-30 none; 2020-07-01 prohibited
    GA occupational-therapist 2025-03-03 silent
    GA physical-therapist 2011-06-30 none; 2011-07-01 permitted
    HI physical-therapist 2025-03-03 prohibited
    IA physical-therapist 2018-01-09 none; 2018-01-10 permitted
    ID physical-therapist 2018-06-30 prohibited; 2018-07-01 enacted-not-operational; 2019-02-28 enacted-not-operational
    ID physical-therapist 2019-03-01 permitted
    IL athletic-trainer 2025-03-03 permitted?
    IL physical-therapist 2017-08-24 prohibited?; 2017-08-25 permitted
    IN physical-therapist 2023-04-18 none; 2023-04-19 permitted; 2024-06-30 permitted
    IN physical-therapist 2024-07-01 permitted
    IN physical-therapist-assistant 2023-04-18 none; 2023-04-19 prohibited
    KS physical-therapist 2016-04-30 none; 2016-05-01 permitted; 2017-05-11 permitted
    KS physical-therapist 2017-05-12 permitted
    KS physical-therapist-assistant 2017-05-11 none; 2017-05-12 prohibited
    KY physical-therapist 2010-03-17 none; 2010-03-18 permitted
    LA physical-therapist 2025-03-03 permitted?
    MA physical-therapist 2025-03-03 silent
    MD athletic-trainer 2025-03-03 permitted?
    MD physical-therapist 1983-12-31 none; 1984-01-01 permitted; 2018-09-30 permitted
    MD physical-therapist 2018-10-01 permitted
    MD physical-therapist-assistant 2018-09-30 none; 2018-10-01 prohibited
    ME physical-therapist 2016-06-16 none; 2016-06-17 permitted
    MI physical-therapist 2025-03-03 silent
    MN physical-therapist 2025-03-03 silent
    MO physical-therapist 2025-03-03 silent
    MS occupational-therapist 2025-03-03 permitted?
    MS physical-therapist 2025-03-03 permitted?
    MT physical-therapist 2016-09-23 none; 2016-09-24 permitted
    MT physical-therapist-assistant 2016-09-23 none; 2016-09-24 prohibited
    NC physical-therapist 2001-12-31 none; 2002-01-01 prohibited; 2009-12-31 prohibited
    NC physical-therapist 2010-01-01 permitted
    ND chiropractor 2025-03-03 permitted?
    ND physical-therapist 2013-05-12 none; 2013-05-13 permitted
    NE athletic-trainer 2016-07-07 none; 2016-07-08 prohibited
    NE chiropractor 2025-03-03 permitted?
    NE occupational-therapist 2016-07-07 none; 2016-07-08 prohibited
    NE physical-therapist 2011-05-31 none; 2011-06-01 permitted
    NE physical-therapist-assistant 2016-07-07 none; 2016-07-08 prohibited
    NH physical-therapist 2025-03-03 permitted?
    NJ physical-therapist 2009-08-31 none; 2009-09-01 permitted; 2017-02-08 permitted
    NJ physical-therapist 2017-02-09 prohibited; 2022-04-17 prohibited; 2022-04-18 permitted
    NJ physical-therapist-assistant 2022-04-17 none; 2022-04-18 prohibited
    NM physical-therapist 1998-12-31 none; 1999-01-01 permitted
    NV physical-therapist 2012-02-29 none; 2012-03-01 permitted; 2020-05-21 permitted
    NV physical-therapist 2020-05-22 permitted
    NV physical-therapist-assistant 2020-05-21 none; 2020-05-22 prohibited
    NY acupuncturist 2025-03-03 permitted?
    NY physical-therapist 1991-12-31 none; 1992-01-01 prohibited
    OH physical-therapist 2025-03-03 permitted?
    OK physical-therapist 2025-03-03 silent
    OR chiropractor 2014-01-22 unresolved?; 2014-01-23 prohibited
    OR physical-therapist 2009-06-30 none; 2009-07-01 unresolved; 2017-05-16 unresolved
    OR physical-therapist 2017-05-17 prohibited; 2025-08-06 prohibited; 2025-08-07 enacted-not-operational
    PA physical-therapist 2025-03-03 silent
    RI physical-therapist 2025-03-03 permitted?
    SC physical-therapist 2025-03-03 permitted?
    SD physical-therapist 2018-07-31 prohibited; 2018-08-01 permitted
    TN athletic-trainer 2025-03-03 unresolved
    TN occupational-therapist 2025-03-03 permitted?
    TN physical-therapist 2011-07-31 none; 2011-08-01 permitted; 2014-06-18 permitted
    TN physical-therapist 2014-06-19 prohibited; 2015-06-30 prohibited; 2015-07-01 permitted
    TN physical-therapist-assistant 2015-06-30 none; 2015-07-01 prohibited
    TX chiropractor 2025-03-03 permitted?
    TX physical-therapist 2007-12-31 none; 2008-01-01 permitted
    TX physical-therapist-assistant 2007-12-31 none; 2008-01-01 prohibited
    UT occupational-therapist 2025-03-03 permitted?
    UT physical-therapist 2014-05-12 none; 2014-05-13 permitted
    VA physical-therapist 2007-02-28 none; 2007-03-01 permitted; 2019-12-31 permitted
    VA physical-therapist 2020-01-01 permitted
    VA physical-therapist-assistant 2019-12-31 none; 2020-01-01 prohibited
    VT physical-therapist 2012-01-31 none; 2012-02-01 permitted
    WA acupuncturist 2025-03-03 permitted?
    WA occupational-therapist 2025-03-03 silent
    WA physical-therapist 2023-07-22 prohibited; 2023-07-23 enacted-not-operational; 2024-06-21 enacted-not-operational
    WA physical-therapist 2024-06-22 permitted
    WI chiropractor 2025-03-03 silent
    WI occupational-therapist 2025-03-03 permitted?
    WI physical-therapist 2025-03-03 permitted?
    WV physical-therapist 2025-03-03 permitted?
    WY physical-therapist 2016-03-31 none; 2016-04-01 permitted
    """

  /// Payer identifiers on the days around which they came into or went out of use.
  static let identifiers = """
    tricare 99727 2024-12-31 no; 2025-01-01 yes
    tricare TREST 2025-04-30 yes; 2025-05-01 no
    tricare 99726 2024-12-31 no; 2025-01-01 yes
    medicare-advantage 66006 2016-12-31 no; 2017-01-01 yes
    """

  /// What Medicare makes of a diagnosis on the days around which codes changed.
  static let diagnoses = """
    M54.5 2021-09-30 accepted; 2021-10-01 other
    M54.50 2021-10-01 accepted
    M54.59 2021-10-01 accepted
    M54.51 2021-10-01 unsettled
    M54.16 2025-03-03 unsettled
    M54.9 2025-03-03 unsettled
    M51.362 2025-03-03 unsettled
    M79.7 2025-03-03 refused
    M17.11 2025-03-03 refused
    M54.2 2025-03-03 other
    M79.18 2025-03-03 other
    """
}
