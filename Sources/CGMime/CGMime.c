#include "CGMime.h"

// GMime's own headers need compiler flags that a package cannot ask for without a warning on every build.
void g_mime_init(void);

void cgmime_start(void) { g_mime_init(); }
