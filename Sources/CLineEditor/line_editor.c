#define _GNU_SOURCE
#include "CLineEditor.h"

#include <errno.h>
#include <fcntl.h>
#include <histedit.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

enum { SIGNALS = 5 };
static const int handled[SIGNALS] = {SIGINT, SIGTERM, SIGHUP, SIGWINCH, SIGCONT};

// Set by the handler, which may do nothing else.
static volatile sig_atomic_t pending[SIGNALS];

struct line_editor {
  // NULL for a plain editor.
  EditLine *edit;
  History *history;
  // Where bytes are read from.
  int input;
  // The line of a plain editor.
  char *line;
  size_t capacity;
  void *context;
  line_editor_complete complete;
  const char *prompt;
  size_t prompt_columns;
  struct sigaction before[SIGNALS];
  int signal;
  bool interrupted;
  // Whether the terminal is asked to mark pasted text. With the keys of vi its mark would end the
  // insert mode, so pasted text is taken as typed there.
  bool marks_pastes;
  // What the completion function asks for.
  unsigned char answer;
  // Bytes that were typed before the line was read, while the terminal took Ctrl-D for itself.
  int typed_ahead;
  // Bytes of a character that is not complete yet.
  mbstate_t state;
};

static void handle(int number) {
  for (int i = 0; i < SIGNALS; i++) {
    if (handled[i] == number) pending[i] = 1;
  }
}

static bool take(int number) {
  for (int i = 0; i < SIGNALS; i++) {
    if (handled[i] == number && pending[i]) {
      pending[i] = 0;
      return true;
    }
  }
  return false;
}

static line_editor *of(EditLine *edit) {
  void *data = NULL;
  el_get(edit, EL_CLIENTDATA, &data);
  return data;
}

static void write_all(const char *text, size_t length) {
  while (length > 0) {
    ssize_t count = write(STDOUT_FILENO, text, length);
    if (count < 0) {
      if (errno == EINTR) continue;
      return;
    }
    text += count;
    length -= (size_t)count;
  }
}

static void write_text(const char *text) { write_all(text, strlen(text)); }

static void mark_pastes(line_editor *editor, bool on) {
  if (editor->marks_pastes) write_text(on ? "\033[?2004h" : "\033[?2004l");
}

static char *prompt(EditLine *edit) {
  const char *text = of(edit)->prompt;
  return (char *)(text ? text : "> ");
}

// Columns that the line takes up before the cursor.
static size_t cursor_columns(EditLine *edit) {
  const LineInfoW *line = el_wline(edit);
  size_t columns = 0;
  for (const wchar_t *c = line->buffer; c < line->cursor; c++) {
    int width = wcwidth(*c);
    if (width > 0) columns += (size_t)width;
  }
  return columns;
}

// libedit would draw from where it believes the cursor to be, which is wrong once the terminal has
// broken the line anew: begin again at the first row of the prompt.
static void resize(line_editor *editor) {
  int columns = 0, rows = 0;
  line_editor_size(editor, &columns, &rows);
  if (columns <= 0) return;
  size_t above = (editor->prompt_columns + cursor_columns(editor->edit)) / (size_t)columns;
  char text[32] = "\r";
  if (above > 0) snprintf(text, sizeof text, "\r\033[%zuA", above);
  write_text(text);
  write_text("\033[J");
  el_resize(editor->edit);
  el_set(editor->edit, EL_REFRESH);
}

// Waits for a byte; signals arrive only here. Answers 1, 0 at the end, or -1.
static int wait_for_byte(line_editor *editor, unsigned char *byte) {
  sigset_t open, closed;
  sigprocmask(SIG_SETMASK, NULL, &closed);
  open = closed;
  for (int i = 0; i < SIGNALS; i++) sigdelset(&open, handled[i]);
  for (;;) {
    if (take(SIGWINCH) && editor->edit != NULL) resize(editor);
    if (take(SIGCONT) && editor->edit != NULL) {
      el_set(editor->edit, EL_PREP_TERM, 0);
      el_set(editor->edit, EL_PREP_TERM, 1);
      mark_pastes(editor, true);
      el_set(editor->edit, EL_REFRESH);
    }
    if (take(SIGINT)) {
      editor->interrupted = true;
      errno = EINTR;
      return -1;
    }
    for (int i = 1; i <= 2; i++) {
      if (take(handled[i])) editor->signal = handled[i];
    }
    if (editor->signal != 0) {
      errno = EINTR;
      return -1;
    }
    // Not pselect, in which the thread sanitizer holds signals back.
    struct pollfd input = {.fd = editor->input, .events = POLLIN};
    if (ppoll(&input, 1, NULL, &open) < 0) {
      if (errno == EINTR) continue;
      return -1;
    }
    // A signal goes before what was typed after it, for which ppoll returns without it.
    sigprocmask(SIG_SETMASK, &open, NULL);
    sigprocmask(SIG_SETMASK, &closed, NULL);
    if (pending[0] || pending[1] || pending[2]) continue;
    ssize_t count = read(editor->input, byte, 1);
    if (count >= 0) return (int)count;
    // EAGAIN: Ctrl-C took away what was typed before it.
    if (errno != EINTR && errno != EAGAIN) return -1;
  }
}

static int get_character(EditLine *edit, wchar_t *character) {
  line_editor *editor = of(edit);
  for (;;) {
    unsigned char byte;
    int count = wait_for_byte(editor, &byte);
    if (count <= 0) return count;
    if (editor->typed_ahead > 0) {
      editor->typed_ahead--;
      // What the terminal keeps of a Ctrl-D.
      if (byte == 0) byte = 4;
    }
    size_t used = mbrtowc(character, (const char *)&byte, 1, &editor->state);
    if (used == (size_t)-2) continue;
    if (used == (size_t)-1) {
      // Not UTF-8: the byte is dropped.
      memset(&editor->state, 0, sizeof editor->state);
      continue;
    }
    return 1;
  }
}

// Text that the terminal says was pasted: inserted as it is, line breaks and all, without Tab
// completing or Enter entering.
static unsigned char paste(EditLine *edit, int key) {
  (void)key;
  static const wchar_t end[] = L"\033[201~";
  size_t count = 0, capacity = 1024;
  wchar_t *text = malloc(capacity * sizeof *text);
  if (text == NULL) return CC_ERROR;
  for (;;) {
    wchar_t character;
    if (el_wgetc(edit, &character) != 1) {
      free(text);
      return CC_EOF;
    }
    if (count + 2 > capacity) {
      wchar_t *larger = realloc(text, 2 * capacity * sizeof *text);
      if (larger == NULL) break;
      text = larger;
      capacity *= 2;
    }
    text[count++] = character;
    if (count >= 6 && wcsncmp(text + count - 6, end, 6) == 0) {
      count -= 6;
      break;
    }
  }
  size_t kept = 0;
  for (size_t i = 0; i < count; i++) {
    wchar_t c = text[i];
    if (c == L'\r') c = i + 1 < count && text[i + 1] == L'\n' ? 0 : L'\n';
    if (c == L'\t') c = L' ';
    if (c == L'\n' || (c >= 0x20 && c != 0x7F && !(c >= 0x80 && c < 0xA0))) text[kept++] = c;
  }
  // A line break at the end is that of the last line, not one more.
  while (kept > 0 && text[kept - 1] == L'\n') kept--;
  text[kept] = 0;
  int inserted = kept == 0 ? 0 : el_winsertstr(edit, text);
  free(text);
  return inserted < 0 ? CC_ERROR : CC_REFRESH;
}

static unsigned char complete(EditLine *edit, int key) {
  (void)key;
  line_editor *editor = of(edit);
  const LineInfo *line = el_line(edit);
  editor->answer = CC_REFRESH;
  editor->complete(editor->context, editor, line->buffer, (size_t)(line->cursor - line->buffer));
  return editor->answer;
}

void line_editor_replace(line_editor *editor, int scalars, const char *text) {
  if (scalars > 0) el_deletestr(editor->edit, scalars);
  if (text[0] != 0 && el_insertstr(editor->edit, text) < 0) editor->answer = CC_REFRESH_BEEP;
}

void line_editor_show(line_editor *editor, const char *text) {
  write_text("\n");
  write_text(text);
  editor->answer = CC_REDISPLAY;
}

void line_editor_beep(line_editor *editor) { editor->answer = CC_REFRESH_BEEP; }

// libedit never sets the locale, and without UTF-8 it would take accents for several characters.
static void choose_locale(void) {
  static const char *const others[] = {"C.UTF-8", "en_US.UTF-8"};
  if (setlocale(LC_CTYPE, "") != NULL && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return;
  for (size_t i = 0; i < sizeof others / sizeof others[0]; i++) {
    if (setlocale(LC_CTYPE, others[i]) != NULL) return;
  }
}

static void bind_keys(EditLine *edit) {
  static const char *const keys[][2] = {
      {"^I", "needling-complete"},       {"\\e[200~", "needling-paste"},
      {"^R", "em-inc-search-prev"},      {"^W", "ed-delete-prev-word"},
      {"\\e[A", "ed-search-prev-history"}, {"\\e[B", "ed-search-next-history"},
      {"\\eOA", "ed-search-prev-history"}, {"\\eOB", "ed-search-next-history"},
      {"\\e[H", "ed-move-to-beg"},       {"\\e[F", "ed-move-to-end"},
      {"\\eOH", "ed-move-to-beg"},       {"\\eOF", "ed-move-to-end"},
      {"\\e[1~", "ed-move-to-beg"},      {"\\e[4~", "ed-move-to-end"},
      {"\\e[3~", "ed-delete-next-char"}, {"\\e[1;5C", "em-next-word"},
      {"\\e[1;5D", "ed-prev-word"},      {"\\e[1;3C", "em-next-word"},
      {"\\e[1;3D", "ed-prev-word"},      {"\\eb", "ed-prev-word"},
      {"\\ef", "em-next-word"},          {"\\ed", "em-delete-next-word"},
  };
  for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
    el_set(edit, EL_BIND, keys[i][0], keys[i][1], NULL);
  }
}

static void install_handlers(line_editor *editor) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handle;
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < SIGNALS; i++) {
    pending[i] = 0;
    sigaction(handled[i], &action, &editor->before[i]);
  }
}

static bool open_terminal(line_editor *editor, const char *program) {
  editor->edit = el_init(program, stdin, stdout, stderr);
  editor->history = history_init();
  if (editor->edit == NULL || editor->history == NULL) return false;
  HistEvent event;
  history(editor->history, &event, H_SETSIZE, 2000);
  history(editor->history, &event, H_SETUNIQUE, 1);
  editor->marks_pastes = true;
  EditLine *edit = editor->edit;
  el_set(edit, EL_CLIENTDATA, editor);
  el_set(edit, EL_SIGNAL, 0);
  el_set(edit, EL_HIST, history, editor->history);
  el_set(edit, EL_EDITOR, "emacs");
  el_set(edit, EL_GETCFN, get_character);
  el_set(edit, EL_PROMPT_ESC, prompt, '\1');
  el_set(edit, EL_ADDFN, "needling-complete", "complete the word", complete);
  el_set(edit, EL_ADDFN, "needling-paste", "insert pasted text", paste);
  bind_keys(edit);
  return true;
}

// The terminal, opened once more so that reading does not wait: Ctrl-C drops what was typed before it,
// also when that has been polled and not yet read, and a read that waits would not see the signal.
// Standard input itself is shared with other programs and stays as it is.
static int open_input(void) {
  char name[256];
  if (ttyname_r(STDIN_FILENO, name, sizeof name) != 0) return STDIN_FILENO;
  int input = open(name, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  return input < 0 ? STDIN_FILENO : input;
}

static void release(line_editor *editor) {
  if (editor->input != STDIN_FILENO) close(editor->input);
  if (editor->edit != NULL) el_end(editor->edit);
  if (editor->history != NULL) history_end(editor->history);
  free(editor->line);
  free(editor);
}

line_editor *line_editor_open(
    const char *program, bool plain, void *context, line_editor_complete function) {
  choose_locale();
  line_editor *editor = calloc(1, sizeof *editor);
  if (editor == NULL) return NULL;
  editor->context = context;
  editor->complete = function;
  editor->input = open_input();
  if (!plain && !open_terminal(editor, program)) {
    release(editor);
    return NULL;
  }
  install_handlers(editor);
  return editor;
}

void line_editor_read_settings(line_editor *editor) {
  if (editor->edit == NULL) return;
  el_source(editor->edit, NULL);
  // `bind -v` begins with a key map of its own, in which Tab is to work as well.
  const char *keys = NULL;
  if (el_get(editor->edit, EL_EDITOR, &keys) == 0 && keys != NULL && strcmp(keys, "vi") == 0) {
    editor->marks_pastes = false;
    el_set(editor->edit, EL_BIND, "^I", "needling-complete", NULL);
    el_set(editor->edit, EL_BIND, "^R", "em-inc-search-prev", NULL);
  }
}

void line_editor_close(line_editor *editor) {
  for (int i = 0; i < SIGNALS; i++) sigaction(handled[i], &editor->before[i], NULL);
  release(editor);
}

// A line as the terminal hands it over, with its line break; NULL with a count of 0 at the end of the
// input and of -1 for a signal or a failure.
static const char *read_plain(line_editor *editor, int *count) {
  write_text(editor->prompt);
  size_t length = 0;
  for (;;) {
    unsigned char byte;
    int result = wait_for_byte(editor, &byte);
    if (result < 0 || (result == 0 && length == 0)) {
      *count = result;
      return NULL;
    }
    if (length + 1 > editor->capacity) {
      size_t capacity = editor->capacity == 0 ? 1024 : 2 * editor->capacity;
      char *line = realloc(editor->line, capacity);
      if (line == NULL) {
        *count = -1;
        return NULL;
      }
      editor->line = line;
      editor->capacity = capacity;
    }
    editor->line[length++] = result == 0 ? '\n' : (char)byte;
    if (result == 0 || byte == '\n') {
      *count = (int)length;
      return editor->line;
    }
  }
}

line_editor_outcome line_editor_read(
    line_editor *editor, const char *text, size_t columns, const char **line, size_t *length) {
  editor->prompt = text;
  editor->prompt_columns = columns;
  editor->interrupted = false;
  memset(&editor->state, 0, sizeof editor->state);
  sigset_t block, before;
  sigemptyset(&block);
  for (int i = 0; i < SIGNALS; i++) sigaddset(&block, handled[i]);
  sigprocmask(SIG_BLOCK, &block, &before);
  if (take(SIGWINCH) && editor->edit != NULL) el_resize(editor->edit);
  take(SIGCONT);
  // libedit shows the prompt first and only then asks for single keys: what is typed in between
  // would be edited by the terminal.
  if (editor->edit != NULL) {
    el_set(editor->edit, EL_PREP_TERM, 1);
    if (ioctl(STDIN_FILENO, FIONREAD, &editor->typed_ahead) != 0) editor->typed_ahead = 0;
  }
  mark_pastes(editor, true);
  int count = 0;
  errno = 0;
  const char *result =
      editor->edit == NULL ? read_plain(editor, &count) : el_gets(editor->edit, &count);
  int failure = errno;
  mark_pastes(editor, false);
  // Those that were blocked before stay blocked everywhere but in the reader.
  sigprocmask(SIG_SETMASK, &before, NULL);
  if (result != NULL && count > 0 && editor->signal == 0 && !editor->interrupted) {
    *line = result;
    *length = (size_t)count;
    return LINE_EDITOR_LINE;
  }
  if (editor->signal != 0) return LINE_EDITOR_TERMINATE;
  if (editor->interrupted) return LINE_EDITOR_INTERRUPT;
  if (count == 0 || failure == 0 || failure == EIO) return LINE_EDITOR_END;
  return failure == EINTR ? LINE_EDITOR_INTERRUPT : LINE_EDITOR_ERROR;
}

int line_editor_signal(line_editor *editor) {
  for (int i = 1; i <= 2 && editor->signal == 0; i++) {
    if (take(handled[i])) editor->signal = handled[i];
  }
  return editor->signal;
}

bool line_editor_take_interrupt(line_editor *editor) {
  (void)editor;
  return take(SIGINT);
}

void line_editor_size(line_editor *editor, int *columns, int *rows) {
  (void)editor;
  struct winsize size;
  *columns = 80;
  *rows = 24;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0) {
    if (size.ws_col > 0) *columns = size.ws_col;
    if (size.ws_row > 0) *rows = size.ws_row;
  }
}

void line_editor_add_history(line_editor *editor, const char *entry) {
  if (editor->history == NULL) return;
  HistEvent event;
  history(editor->history, &event, H_ENTER, entry);
}
