#include "base/utf8.h"

#include <algorithm>

namespace remit::utf8 {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// Bytes of the sequence that a lead byte announces; 0 if it cannot lead.
std::size_t sequence_length(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead < 0xE0) return 2;
  if (lead >= 0xE0 && lead < 0xF0) return 3;
  if (lead >= 0xF0 && lead < 0xF5) return 4;
  return 0;
}

// The second byte's range excludes overlong forms, surrogates and what lies above U+10FFFF.
bool second_byte_allowed(unsigned char lead, unsigned char second) {
  switch (lead) {
    case 0xE0:
      return second >= 0xA0;
    case 0xED:
      return second < 0xA0;
    case 0xF0:
      return second >= 0x90;
    case 0xF4:
      return second < 0x90;
    default:
      return true;
  }
}

// Bytes of the character that starts at `offset`; 0 if there is no valid one.
std::size_t character_at(std::string_view text, std::size_t offset) {
  const auto lead = static_cast<unsigned char>(text[offset]);
  const std::size_t count = sequence_length(lead);
  if (count == 0 || count > text.size() - offset) return 0;
  for (std::size_t k = 1; k < count; ++k)
    if (!is_continuation(text[offset + k])) return 0;
  if (count > 1 && !second_byte_allowed(lead, static_cast<unsigned char>(text[offset + 1])))
    return 0;
  return count;
}

bool is_wide(char32_t c) {
  return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) ||
         (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) ||
         (c >= 0x1F300 && c <= 0x1FAFF) || (c >= 0x20000 && c <= 0x3FFFD);
}

bool is_zero_width(char32_t c) {
  return (c >= 0x0300 && c <= 0x036F) || (c >= 0x200B && c <= 0x200F) || c == 0xFEFF ||
         (c >= 0xFE00 && c <= 0xFE0F);
}

}  // namespace

std::size_t length(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++count)
    i += std::max<std::size_t>(1, character_at(text, i));
  return count;
}

std::optional<std::size_t> find_invalid(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t count = character_at(text, i);
    if (count == 0) return i;
    i += count;
  }
  return std::nullopt;
}

char32_t next(std::string_view text, std::size_t& offset) {
  const std::size_t count = character_at(text, offset);
  const auto lead = static_cast<unsigned char>(text[offset++]);
  if (count == 0) return kReplacement;
  if (count == 1) return lead;
  char32_t character = lead & (0x7Fu >> count);
  for (std::size_t k = 1; k < count; ++k)
    character = (character << 6) | (static_cast<unsigned char>(text[offset++]) & 0x3F);
  return character;
}

void append(std::string& text, char32_t c) {
  auto put = [&](char32_t byte) { text.push_back(static_cast<char>(byte)); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | (c >> 6));
    put(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    put(0xE0 | (c >> 12));
    put(0x80 | ((c >> 6) & 0x3F));
    put(0x80 | (c & 0x3F));
  } else {
    put(0xF0 | (c >> 18));
    put(0x80 | ((c >> 12) & 0x3F));
    put(0x80 | ((c >> 6) & 0x3F));
    put(0x80 | (c & 0x3F));
  }
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next(text, i);
    width += is_zero_width(c) ? 0 : is_wide(c) ? 2 : 1;
  }
  return width;
}

}  // namespace remit::utf8
