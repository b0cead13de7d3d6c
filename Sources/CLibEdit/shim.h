// The line editor of BSD; on Debian in the package libedit-dev.
#include <histedit.h>
