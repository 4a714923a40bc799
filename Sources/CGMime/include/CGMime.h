#ifndef CGMIME_H
#define CGMIME_H

// A flat C interface over GMime: mails are written and read here, nothing more.

// Starts GMime; to be called once, before anything else, and never ended.
void cgmime_start(void);

#endif
