#ifndef CSIMDJSON_H
#define CSIMDJSON_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// A flat C interface over simdjson's on-demand parser: one call reads a whole document, visits every value of it, and
// gives the values as one array in document order.

enum {
  CSIMDJSON_OBJECT = 0,
  CSIMDJSON_ARRAY = 1,
  CSIMDJSON_KEY = 2,
  CSIMDJSON_STRING = 3,
  CSIMDJSON_NUMBER = 4,
  CSIMDJSON_TRUE = 5,
  CSIMDJSON_FALSE = 6,
  CSIMDJSON_NULL = 7,
};

enum {
  CSIMDJSON_OK = 0,
  CSIMDJSON_REFUSED = 1,       // not JSON
  CSIMDJSON_TOO_DEEP = 2,      // nested deeper than asked for
  CSIMDJSON_OUT_OF_MEMORY = 3,
};

// One value or key. An object is followed by its keys, each followed by its value; an array by its elements.
typedef struct {
  uint32_t offset;   // of its first byte in the document: the bracket, the opening quote, the first digit
  uint32_t text;     // keys and scalars: where the text starts, in the document or in the arena
  uint32_t extent;   // keys and scalars: bytes of text; objects and arrays: index of the entry after the last one inside
  uint8_t kind;      // one of the kinds above
  uint8_t unescaped; // 1 when the text had escapes and stands, without them, in the arena
} csimdjson_entry;

typedef struct {
  const csimdjson_entry *entries;
  size_t count;
  const uint8_t *arena;
  size_t arena_length;
  void *owner;
} csimdjson_tape;

// Reads `length` bytes (fewer than 4 GB). On CSIMDJSON_OK the caller owns the tape and gives it back with
// csimdjson_free; the texts of entries that are not unescaped stay in `bytes`. Otherwise the tape is empty and
// `*where` is the offset near which reading stopped, which is no more than a hint.
int csimdjson_parse(const uint8_t *bytes, size_t length, uint32_t depth_limit, csimdjson_tape *tape, size_t *where);

void csimdjson_free(csimdjson_tape *tape);

#ifdef __cplusplus
}
#endif

#endif
