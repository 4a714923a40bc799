#ifndef CARENA_H
#define CARENA_H

// Memory that is taken in small pieces and given back all at once, for a library that takes an allocator but lends it no
// place to say for whom: each thread has one arena that is open.

#include <stddef.h>

typedef struct carena carena;

// Opens an arena, from which the pieces of this thread come until it is closed. Arenas close in the opposite order.
carena *carena_open(void);

// Closes an arena and gives back all its pieces.
void carena_close(carena *arena);

// As calloc, realloc and free of C; they end the program when there is no memory. A piece that is freed can be used anew
// only where it was the last one taken.
void *carena_calloc(size_t count, size_t size);
void *carena_realloc(void *piece, size_t size);
void carena_free(void *piece);

#endif
