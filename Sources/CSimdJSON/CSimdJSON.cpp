#include "CSimdJSON.h"

#include <cstring>
#include <memory>
#include <new>
#include <vector>

#include <simdjson.h>

namespace {

using namespace simdjson;

struct Tape {
  std::vector<csimdjson_entry> entries;
  std::vector<uint8_t> arena;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// simdjson's tokens reach to the next token, so white space may follow the text.
std::string_view without_trailing_space(std::string_view token) {
  size_t end = token.size();
  while (end > 0 && (token[end - 1] == ' ' || token[end - 1] == '\t' || token[end - 1] == '\n' || token[end - 1] == '\r'))
    end--;
  return token.substr(0, end);
}

// The number grammar of RFC 8259. Numbers stay text: no value is lost to a binary fraction or a size.
bool is_number(std::string_view text) {
  const char *c = text.data(), *end = c + text.size();
  if (c < end && *c == '-') c++;
  if (c == end || !is_digit(*c)) return false;
  if (*c++ != '0')
    while (c < end && is_digit(*c)) c++;
  if (c < end && *c == '.') {
    if (++c == end || !is_digit(*c)) return false;
    while (c < end && is_digit(*c)) c++;
  }
  if (c < end && (*c == 'e' || *c == 'E')) {
    if (++c < end && (*c == '+' || *c == '-')) c++;
    if (c == end || !is_digit(*c)) return false;
    while (c < end && is_digit(*c)) c++;
  }
  return c == end;
}

// A lone surrogate that simdjson let through stands in its output as three bytes that no valid UTF-8 holds.
bool holds_surrogate(std::string_view text) {
  for (size_t i = 0; i + 1 < text.size(); i++)
    if (uint8_t(text[i]) == 0xED && uint8_t(text[i + 1]) >= 0xA0) return true;
  return false;
}

class Walk {
public:
  Walk(const padded_string &text, uint32_t depth_limit, Tape &tape)
      : start(text.data()), end(text.data() + text.size()), depth_limit(depth_limit), tape(tape) {}

  bool too_deep = false;

  error_code document(ondemand::document &document) {
    std::string_view token;
    SIMDJSON_TRY(document.raw_json_token().get(token));
    if (token[0] == '{' || token[0] == '[') {
      ondemand::value value;
      SIMDJSON_TRY(document.get_value().get(value));
      SIMDJSON_TRY(this->value(value, 1));
      return nothing_follows(document);
    }
    if (token[0] != '"') return token.data() + token.size() == end ? scalar(token) : TRAILING_CONTENT;
    std::string_view text;
    SIMDJSON_TRY(document.get_string().get(text));
    SIMDJSON_TRY(string(CSIMDJSON_STRING, token.data(), text));
    return nothing_follows(document);
  }

private:
  const char *start, *end;
  uint32_t depth_limit;
  Tape &tape;

  error_code nothing_follows(ondemand::document &document) {
    const char *next;
    return document.current_location().get(next) == OUT_OF_BOUNDS ? SUCCESS : TRAILING_CONTENT;
  }

  // Recursion is bounded by the depth limit.
  error_code value(ondemand::value &value, uint32_t depth) {
    std::string_view token = value.raw_json_token();
    switch (token[0]) {
    case '{':
      return container(CSIMDJSON_OBJECT, token, depth, [&] { return object(value, depth); });
    case '[':
      return container(CSIMDJSON_ARRAY, token, depth, [&] { return array(value, depth); });
    case '"': {
      std::string_view text;
      SIMDJSON_TRY(value.get_string().get(text));
      return string(CSIMDJSON_STRING, token.data(), text);
    }
    default:
      return scalar(token);
    }
  }

  template <typename Inside>
  error_code container(uint8_t kind, std::string_view token, uint32_t depth, Inside inside) {
    if (depth > depth_limit) {
      too_deep = true;
      return DEPTH_ERROR;
    }
    size_t index = tape.entries.size();
    tape.entries.push_back({offset(token.data()), 0, 0, kind, 0});
    SIMDJSON_TRY(inside());
    tape.entries[index].extent = uint32_t(tape.entries.size());
    return SUCCESS;
  }

  error_code object(ondemand::value &value, uint32_t depth) {
    ondemand::object object;
    SIMDJSON_TRY(value.get_object().get(object));
    for (auto result : object) {
      ondemand::field field;
      SIMDJSON_TRY(std::move(result).get(field));
      const char *quote = field.key().raw() - 1;
      std::string_view key;
      SIMDJSON_TRY(field.unescaped_key().get(key));
      SIMDJSON_TRY(string(CSIMDJSON_KEY, quote, key));
      SIMDJSON_TRY(this->value(field.value(), depth + 1));
    }
    return SUCCESS;
  }

  error_code array(ondemand::value &value, uint32_t depth) {
    ondemand::array array;
    SIMDJSON_TRY(value.get_array().get(array));
    for (auto result : array) {
      ondemand::value element;
      SIMDJSON_TRY(std::move(result).get(element));
      SIMDJSON_TRY(this->value(element, depth + 1));
    }
    return SUCCESS;
  }

  // simdjson checks `true` and numbers only where they are asked for, and never keeps a number's text.
  error_code scalar(std::string_view token) {
    std::string_view text = without_trailing_space(token);
    uint8_t kind;
    if (text == "true") kind = CSIMDJSON_TRUE;
    else if (text == "false") kind = CSIMDJSON_FALSE;
    else if (text == "null") kind = CSIMDJSON_NULL;
    else if (is_number(text)) kind = CSIMDJSON_NUMBER;
    else return TAPE_ERROR;
    tape.entries.push_back({offset(text.data()), offset(text.data()), uint32_t(text.size()), kind, 0});
    return SUCCESS;
  }

  // `text` has as many bytes as the document shows when it has no escape; then it need not be copied.
  error_code string(uint8_t kind, const char *quote, std::string_view text) {
    bool escaped = text.empty() ? quote[1] != '"' : std::memchr(quote + 1, '\\', text.size()) != nullptr;
    uint32_t where = offset(quote) + 1;
    if (escaped) {
      if (holds_surrogate(text)) return STRING_ERROR;
      where = uint32_t(tape.arena.size());
      tape.arena.insert(tape.arena.end(), text.begin(), text.end());
    }
    tape.entries.push_back({offset(quote), where, uint32_t(text.size()), kind, uint8_t(escaped)});
    return SUCCESS;
  }

  uint32_t offset(const char *place) const { return uint32_t(place - start); }
};

int parse(const uint8_t *bytes, size_t length, uint32_t depth_limit, csimdjson_tape *tape, size_t *where) {
  padded_string text(reinterpret_cast<const char *>(bytes), length);
  ondemand::parser parser;
  ondemand::document document;
  auto error = parser.iterate(text).get(document);
  if (error == MEMALLOC) return CSIMDJSON_OUT_OF_MEMORY;
  if (error) return CSIMDJSON_REFUSED;

  auto owner = std::make_unique<Tape>();
  Walk walk(text, depth_limit, *owner);
  error = walk.document(document);
  if (error) {
    const char *location;
    if (!document.current_location().get(location)) *where = size_t(location - text.data());
    return walk.too_deep ? CSIMDJSON_TOO_DEEP : CSIMDJSON_REFUSED;
  }
  *tape = {owner->entries.data(), owner->entries.size(), owner->arena.data(), owner->arena.size(), nullptr};
  tape->owner = owner.release();
  return CSIMDJSON_OK;
}

} // namespace

int csimdjson_parse(const uint8_t *bytes, size_t length, uint32_t depth_limit, csimdjson_tape *tape, size_t *where) {
  *tape = {nullptr, 0, nullptr, 0, nullptr};
  *where = 0;
  try {
    return parse(bytes, length, depth_limit, tape, where);
  } catch (const std::bad_alloc &) {
    return CSIMDJSON_OUT_OF_MEMORY;
  }
}

void csimdjson_free(csimdjson_tape *tape) {
  delete static_cast<Tape *>(tape->owner);
  *tape = {nullptr, 0, nullptr, 0, nullptr};
}
