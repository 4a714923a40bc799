#ifndef CCMARK_SHIM_H
#define CCMARK_SHIM_H

/* The long names only: the short ones (NODE_TEXT, BULLET_LIST) are too plain for every Swift file that imports this. */
#define CMARK_NO_SHORT_NAMES
#include <cmark.h>

#endif
