#ifndef CMEMORY_H
#define CMEMORY_H

// Asks the C library to keep memory that is given back, for a program that soon wants it again: by default large pieces go
// to the system and come back cleared, page by page. Does nothing where the library has no such choice.
void cmemory_keep(void);

// Gives memory that nothing uses back to the system, for a program that has just let go of much. Does nothing where the
// library has no such call.
void cmemory_give_back(void);

#endif
