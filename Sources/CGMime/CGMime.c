#include "CGMime.h"

#include <string.h>

#include "GMimeFunctions.h"

void cgmime_start(void) { g_mime_init(); }

void cgmime_release(cgmime_bytes bytes) { g_free(bytes.bytes); }

void cgmime_sha256(const uint8_t *bytes, size_t count, char digits[65]) {
  gchar *sum = g_compute_checksum_for_data(GLIB_SHA256, bytes, count);
  memcpy(digits, sum, 65);
  g_free(sum);
}
