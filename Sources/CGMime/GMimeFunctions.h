#ifndef GMIME_FUNCTIONS_H
#define GMIME_FUNCTIONS_H

// The functions of GMime 3 and GLib that are used, declared by hand: GMime's own headers need compiler flags that a
// package cannot ask for without a warning on every build. Tests/MailTests compiles this file after the real headers,
// so that a declaration that is not theirs fails.

typedef struct _GByteArray GByteArray;
typedef struct _GChecksum GChecksum;
typedef struct _GIConv *GIConv;
typedef struct _GTypeInstance GTypeInstance;
typedef struct _GMimeContentType GMimeContentType;
typedef struct _GMimeDataWrapper GMimeDataWrapper;
typedef struct _GMimeFormatOptions GMimeFormatOptions;
typedef struct _GMimeHeader GMimeHeader;
typedef struct _GMimeHeaderList GMimeHeaderList;
typedef struct _GMimeMessage GMimeMessage;
typedef struct _GMimeMultipart GMimeMultipart;
typedef struct _GMimeObject GMimeObject;
typedef struct _GMimeParser GMimeParser;
typedef struct _GMimeParserOptions GMimeParserOptions;
typedef struct _GMimePart GMimePart;
typedef struct _GMimeStream GMimeStream;
typedef struct _GMimeStreamMem GMimeStreamMem;
typedef struct _InternetAddress InternetAddress;
typedef struct _InternetAddressGroup InternetAddressGroup;
typedef struct _InternetAddressList InternetAddressList;
typedef struct _InternetAddressMailbox InternetAddressMailbox;

// GLib's types, of which its enumerations are unsigned.
typedef int gboolean;
typedef char gchar;
typedef unsigned char guchar;
typedef unsigned char guint8;
typedef unsigned long gsize;
typedef long gssize;
typedef void *gpointer;

void *g_malloc(gsize size);
void *g_realloc(gpointer memory, gsize size);
void g_free(gpointer memory);
void g_object_unref(gpointer object);
gboolean g_type_check_instance_is_a(GTypeInstance *instance, gsize type);
guint8 *g_byte_array_steal(GByteArray *array, gsize *count);
gchar *g_compute_checksum_for_data(unsigned int kind, const guchar *data, gsize count);
GIConv g_iconv_open(const gchar *to, const gchar *from);
gsize g_iconv(GIConv converter, gchar **input, gsize *left, gchar **output, gsize *room);
int g_iconv_close(GIConv converter);

void g_mime_init(void);

GMimeStream *g_mime_stream_mem_new(void);
GMimeStream *g_mime_stream_mem_new_with_buffer(const char *buffer, size_t count);
GByteArray *g_mime_stream_mem_get_byte_array(GMimeStreamMem *stream);

unsigned int g_mime_content_encoding_from_string(const char *name);
GMimeDataWrapper *g_mime_data_wrapper_new_with_stream(GMimeStream *stream, unsigned int encoding);
gssize g_mime_data_wrapper_write_to_stream(GMimeDataWrapper *wrapper, GMimeStream *stream);

GMimePart *g_mime_part_new_with_type(const char *type, const char *subtype);
void g_mime_part_set_content(GMimePart *part, GMimeDataWrapper *content);
GMimeDataWrapper *g_mime_part_get_content(GMimePart *part);
void g_mime_part_set_content_encoding(GMimePart *part, unsigned int encoding);
const char *g_mime_part_get_filename(GMimePart *part);
gsize g_mime_part_get_type(void);

GMimeMultipart *g_mime_multipart_new_with_subtype(const char *subtype);
void g_mime_multipart_set_boundary(GMimeMultipart *multipart, const char *boundary);
void g_mime_multipart_add(GMimeMultipart *multipart, GMimeObject *part);
int g_mime_multipart_get_count(GMimeMultipart *multipart);
GMimeObject *g_mime_multipart_get_part(GMimeMultipart *multipart, int index);
gsize g_mime_multipart_get_type(void);
gsize g_mime_message_part_get_type(void);

GMimeContentType *g_mime_object_get_content_type(GMimeObject *object);
const char *g_mime_object_get_content_type_parameter(GMimeObject *object, const char *name);
const char *g_mime_object_get_disposition(GMimeObject *object);
const char *g_mime_object_get_header(GMimeObject *object, const char *name);
GMimeHeaderList *g_mime_object_get_header_list(GMimeObject *object);
gssize g_mime_object_write_to_stream(GMimeObject *object, GMimeFormatOptions *options, GMimeStream *stream);

void g_mime_content_type_set_parameter(GMimeContentType *type, const char *name, const char *value);
const char *g_mime_content_type_get_media_type(GMimeContentType *type);
const char *g_mime_content_type_get_media_subtype(GMimeContentType *type);

void g_mime_header_list_prepend(GMimeHeaderList *list, const char *name, const char *value, const char *charset);
void g_mime_header_list_append(GMimeHeaderList *list, const char *name, const char *value, const char *charset);
int g_mime_header_list_get_count(GMimeHeaderList *list);
GMimeHeader *g_mime_header_list_get_header_at(GMimeHeaderList *list, int index);
void g_mime_header_set_raw_value(GMimeHeader *header, const char *value);

GMimeFormatOptions *g_mime_format_options_new(void);
void g_mime_format_options_set_newline_format(GMimeFormatOptions *options, unsigned int format);
void g_mime_format_options_free(GMimeFormatOptions *options);

GMimeParser *g_mime_parser_new_with_stream(GMimeStream *stream);
GMimeMessage *g_mime_parser_construct_message(GMimeParser *parser, GMimeParserOptions *options);
InternetAddressList *g_mime_message_get_from(GMimeMessage *message);
const char *g_mime_message_get_subject(GMimeMessage *message);
GMimeObject *g_mime_message_get_mime_part(GMimeMessage *message);

int internet_address_list_length(InternetAddressList *list);
InternetAddress *internet_address_list_get_address(InternetAddressList *list, int index);
const char *internet_address_get_name(InternetAddress *address);
const char *internet_address_mailbox_get_addr(InternetAddressMailbox *mailbox);
InternetAddressList *internet_address_group_get_members(InternetAddressGroup *group);
gsize internet_address_mailbox_get_type(void);
gsize internet_address_group_get_type(void);

// Constants of GMime's and GLib's enumerations.
enum { GMIME_DEFAULT_ENCODING = 0, GMIME_DOS_NEWLINES = 1, GLIB_SHA256 = 2 };

#endif
