import Glibc

/// Processor time of this process, so that other work on the machine matters less.
public enum Stopwatch {
  public static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  /// Seconds a call takes: the best and the median of `rounds` rounds of `calls` calls.
  public static func measure(
    rounds: Int = 15, calls: Int, _ body: () -> Void
  ) -> (best: Double, median: Double) {
    body()
    var times: [Double] = []
    for _ in 0..<rounds {
      let start = processorSeconds()
      for _ in 0..<calls { body() }
      times.append((processorSeconds() - start) / Double(calls))
    }
    times.sort()
    return (times[0], times[times.count / 2])
  }

  /// Highest resident memory of this process so far, in MB.
  public static func peakMegabytes() -> Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Double(usage.ru_maxrss) / 1024
  }
}
