#ifndef STREAMS_H
#define STREAMS_H

#include "CGMime.h"
#include "GMimeFunctions.h"

// A stream that reads a copy of these bytes.
static inline GMimeStream *cgmime_stream(const uint8_t *bytes, size_t count) {
  return g_mime_stream_mem_new_with_buffer((const char *)bytes, count);
}

// Takes what was written to a stream in memory, and closes it.
static inline cgmime_bytes cgmime_written(GMimeStream *stream) {
  gsize count = 0;
  uint8_t *bytes = g_byte_array_steal(g_mime_stream_mem_get_byte_array((GMimeStreamMem *)stream), &count);
  g_object_unref(stream);
  return (cgmime_bytes){bytes, bytes ? count : 0};
}

#endif
