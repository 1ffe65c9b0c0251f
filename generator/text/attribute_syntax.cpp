#include "text/attribute_syntax.h"

#include <cctype>
#include <string>

#include "base/strings.h"

namespace remit {

bool is_attribute_character(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) || c == '-' || c == '_' || c == '.' ||
         c == ':' || static_cast<unsigned char>(c) >= 0x80;
}

std::optional<Attr> parse_attributes(std::string_view text) {
  Attr attr;
  std::size_t i = 0;
  auto word = [&] {
    const std::size_t start = i;
    while (i < text.size() && is_attribute_character(text[i])) ++i;
    return std::string(text.substr(start, i - start));
  };
  bool any = false;
  while (i < text.size()) {
    if (text[i] == ' ' || text[i] == '\t') {
      ++i;
      continue;
    }
    any = true;
    if (text[i] == '-' && (i + 1 == text.size() || text[i + 1] == ' ')) {
      attr.add_class("unnumbered");
      ++i;
    } else if (text[i] == '#' || text[i] == '.') {
      const bool id = text[i++] == '#';
      std::string name = word();
      if (name.empty() || (id && !attr.id.empty())) return std::nullopt;
      if (id)
        attr.id = std::move(name);
      else
        attr.add_class(name);
    } else {
      std::string key = word();
      if (key.empty() || i == text.size() || text[i++] != '=') return std::nullopt;
      std::string value;
      if (i < text.size() && text[i] == '"') {
        const std::size_t close = text.find('"', i + 1);
        if (close == std::string_view::npos) return std::nullopt;
        value = text.substr(i + 1, close - i - 1);
        i = close + 1;
      } else {
        value = word();
      }
      attr.set(lower_ascii(key), std::move(value));
    }
  }
  if (!any) return std::nullopt;
  return attr;
}

}  // namespace remit
