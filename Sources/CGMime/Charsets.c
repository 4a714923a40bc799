#include <errno.h>
#include <string.h>

#include "CGMime.h"
#include "GMimeFunctions.h"

typedef struct {
  gchar *bytes;
  gsize count;
  gsize room;
} growing_text;

static void make_room(growing_text *text, gsize more) {
  if (text->room - text->count >= more) return;
  text->room = text->room * 2 + more;
  text->bytes = g_realloc(text->bytes, text->room);
}

static void add_replacement(growing_text *text) {
  make_room(text, 3);
  memcpy(text->bytes + text->count, "\xEF\xBF\xBD", 3);
  text->count += 3;
}

// Converts as far as possible, into whatever room there is.
static gsize convert(GIConv converter, gchar **next, gsize *left, growing_text *text) {
  make_room(text, 64);
  gchar *output = text->bytes + text->count;
  gsize room = text->room - text->count;
  gsize result = g_iconv(converter, next, left, &output, &room);
  text->count = text->room - room;
  return result;
}

int cgmime_utf8(const char *charset, const uint8_t *bytes, size_t count, cgmime_bytes *result, size_t *bad) {
  GIConv converter = g_iconv_open("UTF-8", charset);
  *bad = 0;
  if (converter == (GIConv)-1) return 0;
  growing_text text = {NULL, 0, 0};
  make_room(&text, count + count / 4 + 64);
  gchar *next = (gchar *)bytes;
  gsize left = count;
  while (left > 0) {
    if (convert(converter, &next, &left, &text) != (gsize)-1 || errno == E2BIG) continue;
    // A byte that is no text in this charset, or a character that the end cuts off.
    int is_within = errno == EILSEQ;
    add_replacement(&text);
    *bad += 1;
    if (!is_within) break;
    next++;
    left--;
  }
  convert(converter, NULL, NULL, &text);
  g_iconv_close(converter);
  *result = (cgmime_bytes){(uint8_t *)text.bytes, text.count};
  return 1;
}
