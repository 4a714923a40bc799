#include <string.h>

#include "CGMime.h"
#include "Streams.h"

// A node is the GMime object itself.
static GMimeObject *object(cgmime_node *node) { return (GMimeObject *)node; }

cgmime_node *cgmime_leaf(const char *type, const char *subtype, const uint8_t *bytes, size_t count, int encoding) {
  GMimePart *part = g_mime_part_new_with_type(type, subtype);
  GMimeStream *stream = cgmime_stream(bytes, count);
  const char *name = encoding == CGMIME_BASE64 ? "base64" : "quoted-printable";
  unsigned int sent_as = g_mime_content_encoding_from_string(name);
  // What is in the encoding in which it is sent goes as it is.
  unsigned int given_as = encoding == CGMIME_BASE64 ? GMIME_DEFAULT_ENCODING : sent_as;
  GMimeDataWrapper *content = g_mime_data_wrapper_new_with_stream(stream, given_as);
  g_object_unref(stream);
  g_mime_part_set_content(part, content);
  g_object_unref(content);
  g_mime_part_set_content_encoding(part, sent_as);
  return (cgmime_node *)part;
}

cgmime_node *cgmime_multipart(const char *subtype, const char *boundary) {
  GMimeMultipart *parts = g_mime_multipart_new_with_subtype(subtype);
  g_mime_multipart_set_boundary(parts, boundary);
  return (cgmime_node *)parts;
}

void cgmime_set_parameter(cgmime_node *node, const char *name, const char *value) {
  g_mime_content_type_set_parameter(g_mime_object_get_content_type(object(node)), name, value);
}

// A header's value as it is written: a space before, a line feed after.
static gchar *raw(const char *value) {
  size_t count = strlen(value);
  gchar *text = g_malloc(count + 3);
  text[0] = ' ';
  memcpy(text + 1, value, count);
  memcpy(text + 1 + count, "\n", 2);
  return text;
}

void cgmime_add_header(cgmime_node *node, const char *name, const char *value, int before) {
  GMimeHeaderList *headers = g_mime_object_get_header_list(object(node));
  // GMime would fold and encode in its own way; what it is given here is replaced by the value as it stands.
  if (before) {
    g_mime_header_list_prepend(headers, name, "", 0);
  } else {
    g_mime_header_list_append(headers, name, "", 0);
  }
  int place = before ? 0 : g_mime_header_list_get_count(headers) - 1;
  gchar *text = raw(value);
  g_mime_header_set_raw_value(g_mime_header_list_get_header_at(headers, place), text);
  g_free(text);
}

void cgmime_add(cgmime_node *parent, cgmime_node *child) {
  g_mime_multipart_add((GMimeMultipart *)parent, object(child));
  g_object_unref(child);
}

cgmime_bytes cgmime_write(cgmime_node *node) {
  GMimeFormatOptions *options = g_mime_format_options_new();
  g_mime_format_options_set_newline_format(options, GMIME_DOS_NEWLINES);
  GMimeStream *stream = g_mime_stream_mem_new();
  g_mime_object_write_to_stream(object(node), options, stream);
  g_mime_format_options_free(options);
  return cgmime_written(stream);
}

void cgmime_discard(cgmime_node *node) { g_object_unref(node); }
