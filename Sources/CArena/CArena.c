#include "CArena.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// Blocks come from the system, pieces from the last block; a large piece has a block of its own.
enum { block_size = 1 << 18, alignment = 16 };

typedef struct block {
  struct block *previous;
} block;

struct carena {
  carena *outer;
  block *last;
  char *next;
  char *end;
};

// What stands before each piece: how many bytes it has.
typedef struct {
  size_t size;
} head;

static _Thread_local carena *current;

static size_t rounded(size_t size) {
  if (size > SIZE_MAX / 2) abort();
  return (size + alignment - 1) / alignment * alignment;
}

static void *taken(size_t size) {
  void *memory = malloc(size);
  if (!memory) abort();
  return memory;
}

carena *carena_open(void) {
  carena *arena = taken(sizeof(carena));
  *arena = (carena){.outer = current};
  current = arena;
  return arena;
}

void carena_close(carena *arena) {
  current = arena->outer;
  while (arena->last) {
    block *previous = arena->last->previous;
    free(arena->last);
    arena->last = previous;
  }
  free(arena);
}

static void add_block(carena *arena, size_t size) {
  block *added = taken(alignment + size);
  added->previous = arena->last;
  arena->last = added;
  arena->next = (char *)added + alignment;
  arena->end = arena->next + size;
}

// A piece whose bytes are not set.
static void *piece_of(size_t size) {
  carena *arena = current;
  if (!arena) abort();
  size_t whole = alignment + rounded(size);
  if (whole > (size_t)(arena->end - arena->next)) add_block(arena, whole > block_size ? whole : block_size);
  char *piece = arena->next + alignment;
  ((head *)(void *)arena->next)->size = size;
  arena->next += whole;
  return piece;
}

static size_t *size_of(void *piece) { return &((head *)(void *)((char *)piece - alignment))->size; }

static int is_last(void *piece) { return (char *)piece + rounded(*size_of(piece)) == current->next; }

void *carena_calloc(size_t count, size_t size) {
  if (size && count > SIZE_MAX / size) abort();
  return memset(piece_of(count * size), 0, count * size);
}

void *carena_realloc(void *piece, size_t size) {
  if (!piece) return piece_of(size);
  size_t old = *size_of(piece);
  if (size <= old) return piece;
  if (is_last(piece) && rounded(size) <= (size_t)(current->end - (char *)piece)) {
    current->next = (char *)piece + rounded(size);
    *size_of(piece) = size;
    return piece;
  }
  return memcpy(piece_of(size), piece, old);
}

void carena_free(void *piece) {
  if (piece && is_last(piece)) current->next = (char *)piece - alignment;
}
