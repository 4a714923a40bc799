#ifndef CGMIME_H
#define CGMIME_H

#include <stddef.h>
#include <stdint.h>

// A flat C interface over GMime: mails are written and read here, nothing more. Texts are UTF-8 and end with NUL.

// Starts GMime; to be called once, before anything else, and never ended.
void cgmime_start(void);

// What cgmime_write, cgmime_decode and cgmime_utf8 give, to be released with cgmime_release.
typedef struct {
  uint8_t *bytes;
  size_t count;
} cgmime_bytes;

void cgmime_release(cgmime_bytes bytes);

// Writing.

// A part of a mail that is being made; owned by whoever made it, until it is added to another.
typedef struct cgmime_node cgmime_node;

// How a part is sent: its bytes are text in quoted-printable already, or are to be written in base64.
enum { CGMIME_QUOTED_PRINTABLE, CGMIME_BASE64 };

// A part that holds bytes, which are copied.
cgmime_node *cgmime_leaf(const char *type, const char *subtype, const uint8_t *bytes, size_t count, int encoding);
// A part that holds parts.
cgmime_node *cgmime_multipart(const char *subtype, const char *boundary);
// Sets a parameter of Content-Type.
void cgmime_set_parameter(cgmime_node *node, const char *name, const char *value);
// Adds a header, whose value is written as it stands (`value`, folded with LF and a space, no LF at the end) and must
// have been checked. The header stands before all others, or after them.
void cgmime_add_header(cgmime_node *node, const char *name, const char *value, int before);
// Adds a part, which then belongs to `parent`.
void cgmime_add(cgmime_node *parent, cgmime_node *child);
// The part as it is sent, with CRLF line ends.
cgmime_bytes cgmime_write(cgmime_node *node);
void cgmime_discard(cgmime_node *node);

// The SHA-256 of `count` bytes as 64 hexadecimal digits and NUL.
void cgmime_sha256(const uint8_t *bytes, size_t count, char digits[65]);

// Reading.

typedef struct cgmime_message cgmime_message;

enum { CGMIME_LEAF, CGMIME_PARTS, CGMIME_MESSAGE };

// A part of a mail, in the order of the mail; its texts live as long as the message, and are NULL where unknown.
typedef struct {
  int depth;
  int kind;
  const char *type;
  const char *subtype;
  const char *charset;
  const char *disposition;
  const char *file;
} cgmime_part;

// A message, or NULL where there is none to be made of these bytes. Messages within messages are not looked into;
// neither is what lies deeper than `depth` or after `parts` parts, which cgmime_is_cut tells.
cgmime_message *cgmime_read(const uint8_t *bytes, size_t count, int depth, size_t parts);
void cgmime_close(cgmime_message *message);
int cgmime_is_cut(const cgmime_message *message);
// The subject, or the first header of a name, decoded; NULL where there is none.
const char *cgmime_subject(const cgmime_message *message);
const char *cgmime_header(const cgmime_message *message, const char *name);
// The mailboxes of From, those of groups among them.
size_t cgmime_from_count(const cgmime_message *message);
const char *cgmime_from_name(const cgmime_message *message, size_t index);
const char *cgmime_from_address(const cgmime_message *message, size_t index);
size_t cgmime_part_count(const cgmime_message *message);
cgmime_part cgmime_part_at(const cgmime_message *message, size_t index);
// The bytes of a leaf without their transfer encoding.
cgmime_bytes cgmime_decode(const cgmime_message *message, size_t index);

// Turns text into UTF-8. What is no text in `charset` becomes U+FFFD and is counted in `bad`. Returns 0 where the
// charset is unknown.
int cgmime_utf8(const char *charset, const uint8_t *bytes, size_t count, cgmime_bytes *text, size_t *bad);

#endif
