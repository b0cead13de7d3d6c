// libedit behind plain functions: its own interface is variadic, which Swift cannot call, and its
// signal handling broadcasts signals to the whole process group, which this one does not.
//
// One editor at a time, on one thread.
#ifndef CLINEEDITOR_H
#define CLINEEDITOR_H

#include <stdbool.h>
#include <stddef.h>

typedef struct line_editor line_editor;

typedef enum {
  LINE_EDITOR_LINE,       // a line was entered
  LINE_EDITOR_END,        // end of input: Ctrl-D on an empty line, or the terminal is gone
  LINE_EDITOR_INTERRUPT,  // Ctrl-C
  LINE_EDITOR_TERMINATE,  // a signal asks the program to end; see line_editor_signal
  LINE_EDITOR_ERROR
} line_editor_outcome;

// Called when Tab is typed. `line` is the text before the cursor, not terminated. The function
// answers through line_editor_replace, line_editor_show and line_editor_beep.
typedef void (*line_editor_complete)(
    void *context, line_editor *editor, const char *line, size_t length);

// An editor on standard input and output; NULL when libedit has no use for the terminal. A plain one
// leaves the editing to the terminal and writes no escape sequences.
line_editor *line_editor_open(
    const char *program, bool plain, void *context, line_editor_complete complete);

// Restores the terminal and the signals.
void line_editor_close(line_editor *editor);

// Reads the user's ~/.editrc; call it last, so that what it says holds.
void line_editor_read_settings(line_editor *editor);

// Reads a line with `prompt`, in which \1 stands around escape sequences. The text is valid until
// the next call.
line_editor_outcome line_editor_read(
    line_editor *editor, const char *prompt, size_t prompt_columns, const char **text,
    size_t *length);

// The signal that ended the reading; 0 when there was none.
int line_editor_signal(line_editor *editor);

// Whether Ctrl-C was typed since the last call, while no line was being read.
bool line_editor_take_interrupt(line_editor *editor);

// Puts `text` in place of so many Unicode scalars before the cursor.
void line_editor_replace(line_editor *editor, int scalars, const char *text);

// Shows a text below the line; the line is then shown again.
void line_editor_show(line_editor *editor, const char *text);

void line_editor_beep(line_editor *editor);

// Columns and rows of the terminal.
void line_editor_size(line_editor *editor, int *columns, int *rows);

// History: entries of one line or more, the oldest first.
void line_editor_add_history(line_editor *editor, const char *entry);

#endif
