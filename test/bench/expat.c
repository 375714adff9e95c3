/*
 * Reads a multistatus with libexpat into structs: responses with href and status, propstats with status and
 * properties, each with its name and its text. Prints the CPU milliseconds of one run, and what the structs hold.
 */
#include <expat.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#define SEPARATOR '|'
#define ENOUGH 150.0

typedef struct { char *bytes; size_t length, room; } Text;
typedef struct { char *name; char *text; size_t length; } Property;
typedef struct { char *status; Property *properties; size_t count, room; } Propstat;
typedef struct { char *href; char *status; Propstat *propstats; size_t count, room; } Response;
typedef struct {
  Response *responses;
  size_t count, room;
  Text held;
  int depth, inside; /* `inside`: the depth of the property that is open, or 0 */
} Multistatus;

static void *grown(void *list, size_t count, size_t *room, size_t size) {
  if (count < *room) return list;
  *room = *room == 0 ? 8 : *room * 2;
  list = realloc(list, *room * size);
  if (list == NULL) abort();
  return list;
}

static char *copied(const char *bytes, size_t length) {
  char *copy = malloc(length + 1);
  if (copy == NULL) abort();
  memcpy(copy, bytes, length);
  copy[length] = 0;
  return copy;
}

/* The text that is held, without white space around it. */
static char *trimmed(const Text *held) {
  size_t start = 0, end = held->length;
  while (start < end && strchr(" \t\r\n", held->bytes[start])) start++;
  while (end > start && strchr(" \t\r\n", held->bytes[end - 1])) end--;
  return copied(held->bytes + start, end - start);
}

static Response *last_response(Multistatus *m) { return m->count == 0 ? NULL : &m->responses[m->count - 1]; }

static Propstat *last_propstat(Multistatus *m) {
  Response *response = last_response(m);
  return response == NULL || response->count == 0 ? NULL : &response->propstats[response->count - 1];
}

static void XMLCALL on_start(void *data, const XML_Char *name, const XML_Char **attributes) {
  Multistatus *m = data;
  (void)attributes;
  m->depth++;
  if (m->inside != 0) return;
  m->held.length = 0;
  if (m->depth == 2 && strcmp(name, "DAV:|response") == 0) {
    m->responses = grown(m->responses, m->count, &m->room, sizeof(Response));
    memset(&m->responses[m->count++], 0, sizeof(Response));
  } else if (m->depth == 3 && strcmp(name, "DAV:|propstat") == 0) {
    Response *response = last_response(m);
    response->propstats = grown(response->propstats, response->count, &response->room, sizeof(Propstat));
    memset(&response->propstats[response->count++], 0, sizeof(Propstat));
  } else if (m->depth == 5) {
    Propstat *propstat = last_propstat(m);
    if (propstat == NULL) return;
    propstat->properties = grown(propstat->properties, propstat->count, &propstat->room, sizeof(Property));
    Property *property = &propstat->properties[propstat->count++];
    property->name = copied(name, strlen(name));
    property->text = NULL;
    m->inside = m->depth;
  }
}

static void XMLCALL on_text(void *data, const XML_Char *bytes, int length) {
  Text *held = &((Multistatus *)data)->held;
  while (held->length + (size_t)length >= held->room) {
    held->room = held->room == 0 ? 1024 : held->room * 2;
    held->bytes = realloc(held->bytes, held->room);
    if (held->bytes == NULL) abort();
  }
  memcpy(held->bytes + held->length, bytes, (size_t)length);
  held->length += (size_t)length;
}

static void XMLCALL on_end(void *data, const XML_Char *name) {
  Multistatus *m = data;
  int depth = m->depth--;
  if (m->inside != 0) {
    if (depth != m->inside) return;
    Propstat *propstat = last_propstat(m);
    Property *property = &propstat->properties[propstat->count - 1];
    property->text = copied(m->held.length == 0 ? "" : m->held.bytes, m->held.length);
    property->length = m->held.length;
    m->inside = 0;
  } else if (depth == 3 && strcmp(name, "DAV:|href") == 0) last_response(m)->href = trimmed(&m->held);
  else if (depth == 3 && strcmp(name, "DAV:|status") == 0) last_response(m)->status = trimmed(&m->held);
  else if (depth == 4 && strcmp(name, "DAV:|status") == 0) last_propstat(m)->status = trimmed(&m->held);
}

static Multistatus read_body(const char *bytes, size_t length) {
  Multistatus m = {0};
  XML_Parser parser = XML_ParserCreateNS(NULL, SEPARATOR);
  XML_SetUserData(parser, &m);
  XML_SetElementHandler(parser, on_start, on_end);
  XML_SetCharacterDataHandler(parser, on_text);
  if (XML_Parse(parser, bytes, (int)length, 1) != XML_STATUS_OK) {
    fprintf(stderr, "%s\n", XML_ErrorString(XML_GetErrorCode(parser)));
    exit(1);
  }
  XML_ParserFree(parser);
  free(m.held.bytes);
  return m;
}

static size_t property_count, text_length;

static void dispose(Multistatus *m) {
  property_count = text_length = 0;
  for (size_t i = 0; i < m->count; i++) {
    Response *response = &m->responses[i];
    for (size_t k = 0; k < response->count; k++) {
      Propstat *propstat = &response->propstats[k];
      property_count += propstat->count;
      for (size_t j = 0; j < propstat->count; j++) {
        text_length += propstat->properties[j].length;
        free(propstat->properties[j].name);
        free(propstat->properties[j].text);
      }
      free(propstat->properties);
      free(propstat->status);
    }
    free(response->propstats);
    free(response->href);
    free(response->status);
  }
  free(m->responses);
}

static double milliseconds(void) {
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  return 1e3 * (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
         1e-3 * (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec);
}

int main(int count, char **arguments) {
  if (count != 2) return 2;
  FILE *file = fopen(arguments[1], "rb");
  if (file == NULL) return 2;
  fseek(file, 0, SEEK_END);
  size_t length = (size_t)ftell(file);
  rewind(file);
  char *bytes = malloc(length);
  if (bytes == NULL || fread(bytes, 1, length, file) != length) return 2;
  fclose(file);
  size_t responses = 0;
  double each = 0, spent = 0;
  for (long runs = 1; spent < ENOUGH || runs < 4; runs *= 2) {
    double before = milliseconds();
    for (long run = 0; run < runs; run++) {
      Multistatus m = read_body(bytes, length);
      responses = m.count;
      dispose(&m);
    }
    spent = milliseconds() - before;
    each = spent / (double)runs;
  }
  free(bytes);
  printf("{\"milliseconds\":%f,\"responses\":%zu,\"properties\":%zu,\"textLength\":%zu}\n", each, responses,
         property_count, text_length);
  return 0;
}
