import CaseExplorer
import Glibc

/// Tables that are made when they are first asked for, made while the user reads the first prompt.
enum Preparation {
  static func begin() {
    // Signals are for the thread that reads the keys.
    var all = sigset_t()
    var before = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_SETMASK, &all, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    var thread = pthread_t()
    let isMade = pthread_create(
      &thread, nil,
      { _ in
        // The first prompt goes before.
        usleep(30_000)
        CaseSession.prepare()
        return nil
      }, nil)
    if isMade == 0 { pthread_detach(thread) }
  }
}
