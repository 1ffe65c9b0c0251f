#include "text/xml_limits.h"

#include <algorithm>
#include <cctype>

#include "base/format.h"
#include "base/limits.h"
#include "base/strings.h"

namespace remit {
namespace {

bool check_encoding(const Source& source, Diagnostics& diagnostics) {
  const std::string_view text = source.text();
  if (!text.starts_with("<?xml")) return true;
  const std::string_view declaration = text.substr(0, text.find("?>"));
  const std::size_t name = declaration.find("encoding");
  const std::size_t quote = name == text.npos ? name : declaration.find_first_of("\"'", name);
  if (quote == text.npos) return true;
  const std::size_t end =
      std::min(declaration.find(declaration[quote], quote + 1), declaration.size());
  const std::string_view encoding = declaration.substr(quote + 1, end - quote - 1);
  const std::string lower = lower_ascii(encoding);
  if (lower == "utf-8" || lower == "us-ascii") return true;
  diagnostics.error({&source, quote + 1, end}, "xml.encoding",
                    format("the encoding '{}' is not UTF-8", encoding),
                    "save the file as UTF-8, and write encoding=\"UTF-8\"");
  return false;
}

// Where the markup that begins at `i` with "<" ends; `values` counts its values in quotes.
std::size_t end_of_markup(std::string_view text, std::size_t i, std::size_t& values) {
  auto behind = [&](std::string_view closing) {
    const std::size_t at = text.find(closing, i);
    return at == text.npos ? text.size() : at + closing.size();
  };
  if (text.substr(i).starts_with("<!--")) return behind("-->");
  if (text.substr(i).starts_with("<![CDATA[")) return behind("]]>");
  while (i < text.size() && text[i] != '>') {
    if (text[i] == '"' || text[i] == '\'') {
      ++values;
      i = std::min(text.find(text[i], i + 1), text.size() - 1);
    }
    ++i;
  }
  return i;
}

}  // namespace

bool check_xml_limits(const Source& source, Diagnostics& diagnostics) {
  if (!check_encoding(source, diagnostics)) return false;
  const std::string_view text = source.text();
  for (std::size_t i = text.find('<'); i < text.size(); i = text.find('<', i)) {
    const std::size_t begin = i + 1;
    std::size_t values = 0;
    i = end_of_markup(text, i, values);
    if (values <= kMaxXmlAttributes) continue;
    const std::size_t end = std::min(text.find_first_of(" \t\r\n/>", begin), text.size());
    diagnostics.error({&source, begin, end}, "xml.too-many-attributes",
                      format("<{}> has more than {} attributes", text.substr(begin, end - begin),
                             kMaxXmlAttributes),
                      format("an element may have {} at most", kMaxXmlAttributes));
    return false;
  }
  return true;
}

}  // namespace remit
