#include <string.h>

#include "CGMime.h"
#include "Streams.h"

// The parts and senders of a message, which belong to GMime's message.
struct cgmime_message {
  GMimeMessage *message;
  GMimeObject **parts;
  int *depths;
  size_t part_count;
  size_t part_room;
  InternetAddress **senders;
  size_t sender_count;
  size_t sender_room;
  int is_cut;
};

static int is_a(void *instance, gsize type) { return instance && g_type_check_instance_is_a(instance, type); }

static void add_part(cgmime_message *message, GMimeObject *part, int depth) {
  if (message->part_count == message->part_room) {
    message->part_room = message->part_room * 2 + 8;
    message->parts = g_realloc(message->parts, message->part_room * sizeof *message->parts);
    message->depths = g_realloc(message->depths, message->part_room * sizeof *message->depths);
  }
  message->parts[message->part_count] = part;
  message->depths[message->part_count++] = depth;
}

static void collect(cgmime_message *message, GMimeObject *part, int depth, int most_depth, size_t most_parts) {
  if (!part) return;
  if (depth > most_depth || message->part_count == most_parts) {
    message->is_cut = 1;
    return;
  }
  add_part(message, part, depth);
  if (!is_a(part, g_mime_multipart_get_type())) return;
  int count = g_mime_multipart_get_count((GMimeMultipart *)part);
  for (int i = 0; i < count && !message->is_cut; i++) {
    collect(message, g_mime_multipart_get_part((GMimeMultipart *)part, i), depth + 1, most_depth, most_parts);
  }
}

static void add_sender(cgmime_message *message, InternetAddress *sender) {
  if (message->sender_count == message->sender_room) {
    message->sender_room = message->sender_room * 2 + 4;
    message->senders = g_realloc(message->senders, message->sender_room * sizeof *message->senders);
  }
  message->senders[message->sender_count++] = sender;
}

// Groups hold mailboxes; a group in a group is no mail address by any standard.
static void collect_senders(cgmime_message *message, InternetAddressList *list, int of_group) {
  int count = list ? internet_address_list_length(list) : 0;
  for (int i = 0; i < count; i++) {
    InternetAddress *address = internet_address_list_get_address(list, i);
    if (is_a(address, internet_address_mailbox_get_type())) {
      add_sender(message, address);
    } else if (!of_group && is_a(address, internet_address_group_get_type())) {
      collect_senders(message, internet_address_group_get_members((InternetAddressGroup *)address), 1);
    }
  }
}

cgmime_message *cgmime_read(const uint8_t *bytes, size_t count, int depth, size_t parts) {
  GMimeStream *stream = cgmime_stream(bytes, count);
  GMimeParser *parser = g_mime_parser_new_with_stream(stream);
  GMimeMessage *parsed = g_mime_parser_construct_message(parser, NULL);
  g_object_unref(parser);
  g_object_unref(stream);
  if (!parsed) return NULL;
  cgmime_message *message = g_malloc(sizeof *message);
  *message = (cgmime_message){.message = parsed};
  collect(message, g_mime_message_get_mime_part(parsed), 0, depth, parts);
  collect_senders(message, g_mime_message_get_from(parsed), 0);
  return message;
}

void cgmime_close(cgmime_message *message) {
  g_free(message->parts);
  g_free(message->depths);
  g_free(message->senders);
  g_object_unref(message->message);
  g_free(message);
}

int cgmime_is_cut(const cgmime_message *message) { return message->is_cut; }

const char *cgmime_subject(const cgmime_message *message) { return g_mime_message_get_subject(message->message); }

const char *cgmime_header(const cgmime_message *message, const char *name) {
  return g_mime_object_get_header((GMimeObject *)message->message, name);
}

size_t cgmime_from_count(const cgmime_message *message) { return message->sender_count; }

const char *cgmime_from_name(const cgmime_message *message, size_t index) {
  return internet_address_get_name(message->senders[index]);
}

const char *cgmime_from_address(const cgmime_message *message, size_t index) {
  return internet_address_mailbox_get_addr((InternetAddressMailbox *)message->senders[index]);
}

size_t cgmime_part_count(const cgmime_message *message) { return message->part_count; }

cgmime_part cgmime_part_at(const cgmime_message *message, size_t index) {
  GMimeObject *object = message->parts[index];
  GMimeContentType *type = g_mime_object_get_content_type(object);
  int is_multipart = is_a(object, g_mime_multipart_get_type());
  int is_message = is_a(object, g_mime_message_part_get_type());
  return (cgmime_part){
      .depth = message->depths[index],
      .kind = is_multipart ? CGMIME_PARTS : is_message ? CGMIME_MESSAGE : CGMIME_LEAF,
      .type = type ? g_mime_content_type_get_media_type(type) : NULL,
      .subtype = type ? g_mime_content_type_get_media_subtype(type) : NULL,
      .charset = type ? g_mime_object_get_content_type_parameter(object, "charset") : NULL,
      .disposition = g_mime_object_get_disposition(object),
      .file = is_a(object, g_mime_part_get_type()) ? g_mime_part_get_filename((GMimePart *)object) : NULL,
  };
}

cgmime_bytes cgmime_decode(const cgmime_message *message, size_t index) {
  GMimeStream *stream = g_mime_stream_mem_new();
  GMimeObject *object = message->parts[index];
  if (is_a(object, g_mime_part_get_type())) {
    GMimeDataWrapper *content = g_mime_part_get_content((GMimePart *)object);
    if (content) g_mime_data_wrapper_write_to_stream(content, stream);
  }
  return cgmime_written(stream);
}
