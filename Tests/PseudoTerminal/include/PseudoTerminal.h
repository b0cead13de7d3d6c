// Starts a program on a pseudo-terminal: Swift has no fork, and its tests run on threads that block
// signals, which a program would inherit.
#ifndef PSEUDOTERMINAL_H
#define PSEUDOTERMINAL_H

#include <sys/types.h>

// Starts `path`; `arguments` and `environment` end in NULL. Answers the process, or -1, and the
// terminal's other side.
pid_t pseudo_terminal_start(
    const char *path, char *const arguments[], char *const environment[], int columns, int rows,
    int *terminal);

void pseudo_terminal_resize(int terminal, int columns, int rows);

// Whether the terminal hands over lines (1) or single keys (0).
int pseudo_terminal_is_cooked(int terminal);

#endif
