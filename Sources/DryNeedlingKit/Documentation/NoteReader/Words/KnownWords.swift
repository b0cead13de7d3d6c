/// Words that the reader compares one by one, by their numbers in the lexicon.
struct KnownWords: Sendable {
  private(set) var times: UInt16 = 0
  private(set) var by: UInt16 = 0
  private(set) var millimeters = WordSet()
  private(set) var inches = WordSet()
  private(set) var gauge = WordSet()
  private(set) var diameter = WordSet()
  private(set) var minutes = WordSet()
  private(set) var seconds = WordSet()
  private(set) var days = WordSet()
  private(set) var weeks = WordSet()
  private(set) var months = WordSet()
  private(set) var years = WordSet()
  private(set) var left = WordSet()
  private(set) var right = WordSet()
  private(set) var both = WordSet()
  private(set) var sideWords = WordSet()
  private(set) var and = WordSet()
  private(set) var andWord: UInt16 = 0
  private(set) var yes = WordSet()
  private(set) var no = WordSet()
  private(set) var out: UInt16 = 0
  private(set) var of: UInt16 = 0
  private(set) var to: UInt16 = 0
  private(set) var throughWord: UInt16 = 0
  private(set) var dry: UInt16 = 0
  private(set) var forWord: UInt16 = 0
  private(set) var total = WordSet()
  private(set) var each = WordSet()
  private(set) var copulas = WordSet()
  private(set) var degrees = WordSet()
  private(set) var percent = WordSet()
  private(set) var timesWord = WordSet()
  private(set) var once = WordSet()
  private(set) var twice = WordSet()
  private(set) var every = WordSet()
  private(set) var per = WordSet()
  private(set) var more = WordSet()
  private(set) var levels = WordSet()
  private(set) var milliliters = WordSet()
  private(set) var wordNumber = WordSet()
  private(set) var several = WordSet()
  private(set) var depthWords = WordSet()
  private(set) var monthNames = WordSet()
  private(set) var point: UInt16 = 0
  private(set) var single: UInt16 = 0
  private(set) var toward = WordSet()
  private(set) var abbreviated = WordSet()
  private(set) var none = WordSet()

  init(_ builder: inout LexiconBuilder) {
    func set(_ words: String) -> WordSet { builder.set(words) }
    func intern(_ word: String) -> UInt16 { builder.word(word) }
    times = intern("x")
    by = intern("by")
    millimeters = set("mm millimeter millimetre millimeters")
    inches = set("in inch inches")
    gauge = set("g ga gauge gage gu")
    diameter = set("dia diameter diam")
    minutes = set("min mins minute minutes")
    seconds = set("sec secs second s")
    days = set("day days d")
    weeks = set("week weeks wk wks w semaine semaines sem wek weks")
    months = set("month months mo mos mth mths mon")
    years = set("year years yr yrs y")
    left = set("left l lt lft sinistra sinister")
    right = set("right r rt rgt dextra dexter")
    both = set("bilateral bilaterally bilat bil b bl b/l both each bilats")
    sideWords = set("side sided sides hand")
    and = set("and plus w/ with n")
    andWord = intern("and")
    yes = set("yes y positive pos oui si")
    no = set("no n non none denied denies negative neg nil absent nka")
    none = set("none nil n/a na no denied unremarkable")
    point = intern("point")
    single = intern("single")
    out = intern("out")
    of = intern("of")
    to = intern("to")
    forWord = intern("for")
    total = set("total totals used tot")
    each = set("each per ea apiece every")
    throughWord = intern("through")
    dry = intern("dry")
    copulas = set("was is were are remains remain also noted still very appears appear feels felt")
    degrees = set("deg degree degrees degs")
    percent = set("percent pct")
    timesWord = set("times time x")
    once = set("once")
    twice = set("twice bid")
    every = set("every q each")
    per = set("per a each every")
    more = set("more additional further next remaining addl")
    levels = set("c t l s")
    milliliters = set("ml cc mg mcg units")
    wordNumber = set("number no count")
    several = set("several multiple few some many numerous various")
    depthWords = set("depth opening vas deep")
    monthNames = set(
      "jan january feb february mar march apr april may jun june jul july aug august sep sept "
        + "september oct october nov november dec december spring summer fall winter christmas "
        + "thanksgiving childhood birth")
    toward = set("to from of at in into over on for")
    abbreviated = set(
      "min mins approx vs m mm dr hx pt no r l b mo wk wks yr yrs sec lat med ant post inf sup max "
        + "ext int flex rot etc appt incl tx rx dx s p o a e g i est st mr mrs ms avg prev levs lev "
        + "subj obj bilat fig lt rt")
  }
}
