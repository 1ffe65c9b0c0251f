// Makers of paths, addresses, anchors and escaped texts, and readers of dates and attributes. The
// input is two texts, apart by the first line end.

#include <algorithm>

#include "base/date.h"
#include "base/format.h"
#include "base/spelling.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "require.h"
#include "text/addresses.h"
#include "text/attribute_syntax.h"
#include "text/escaping.h"
#include "text/markdown.h"
#include "website/addresses/addresses.h"

using namespace remit;
using namespace remit::fuzz;

namespace {

constexpr std::string_view kLetters =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

bool only(std::string_view text, std::string_view more) {
  return std::all_of(text.begin(), text.end(), [&](char c) {
    return kLetters.find(c) != kLetters.npos || more.find(c) != more.npos;
  });
}

// The folders and the file of a path, without what leads nowhere.
std::vector<std::string> parts(std::string_view path) {
  std::vector<std::string> result;
  for (std::string_view part : split(path, '/'))
    if (!part.empty() && part != "." && part != "..") result.emplace_back(part);
  return result;
}

// As RFC 3986, 5.2 says, for paths.
std::string resolved(const std::string& page, const std::string& address) {
  std::vector<std::string> folders = parts(page);
  if (!folders.empty()) folders.pop_back();
  const std::string decoded = percent_decoded(address);
  for (std::string_view part : split(decoded, '/')) {
    if (part == "..")
      folders.pop_back();
    else
      folders.emplace_back(part);
  }
  return join(folders, "/");
}

void addresses(const std::string& a, const std::string& b) {
  const std::string lower = lower_ascii(a);
  if (is_safe_address(a)) {
    require(a.find_first_of(" \t\r\n\\") == a.npos, "a safe address has no gaps", a);
    for (std::string_view bad : {"javascript:", "vbscript:", "data:", "file:", "blob:", "//"})
      require(!lower.starts_with(bad), "a safe address runs nothing", a);
  }
  const std::string encoded = percent_encoded(a);
  require(only(encoded, "-._~/%"), "what is encoded is plain", encoded);
  require(percent_decoded(encoded) == a, "what is encoded is decoded to itself", a);
  require(is_safe_address(encoded) || a.starts_with("//"), "an encoded path is safe", encoded);
  require(escape_address(a).find_first_of("<>\" \n\\") == std::string::npos,
          "an escaped address can stand in an attribute", a);
  scheme_of(a);

  const auto from = parts(a);
  const auto to = parts(b);
  if (from.empty() || to.empty()) return;
  const std::string address = relative_address(join(from, "/"), join(to, "/"));
  require(resolved(join(from, "/"), address) == join(to, "/"), "an address leads to its file",
          address);
  require(is_safe_address(address), "an address is safe", address);
}

void paths(const std::string& name) {
  const DocumentKey document = {"riverside", DocumentKind::report, "2022-03-15-budget"};
  if (parts(name).empty()) return;
  const std::string folder = folder_path(document);
  const std::string path = picture_path(document, name);
  require(path.starts_with(folder) && path.size() > folder.size() &&
              path.find('/', folder.size()) == path.npos,
          "a picture lies beside its page", path);
}

void texts(const std::string& a, const std::string& b) {
  const std::string id = slug(a);
  require(only(id, "-") && id == lower_ascii(id) && id.find("--") == id.npos, "an anchor is plain",
          id);
  require(!id.starts_with('-') && !id.ends_with('-') && slug(id) == id, "an anchor is its own", id);
  require(collapse(collapse(a)) == collapse(a), "collapsing twice is once", a);
  require(trim(a).size() <= a.size(), "trimming shortens");
  const auto pieces = split(a, '/');
  require(join({pieces.begin(), pieces.end()}, "/") == a, "what is split can be joined", a);
  require(edit_distance(a, b) == edit_distance(b, a), "distance has no direction");
  require(edit_distance(a, b) <= std::max(a.size(), b.size()), "distance has a bound");
  const std::vector<std::string> candidates = {b};
  nearest(a, candidates);
  require(utf8::display_width(a) <= 2 * utf8::length(a), "a character is two columns at most");
}

void dates(const std::string& a) {
  if (const auto date = parse_date(a)) {
    require(iso(*date) == a, "a date is written as it was read", a);
    require(in_words(*date).ends_with(month_and_year(*date)), "a date ends with its month", a);
  }
}

std::string written(const Attr& attr) {
  std::string result = attr.id.empty() ? "" : "#" + attr.id;
  for (const std::string& name : attr.classes) result += " ." + name;
  for (const auto& [key, value] : attr.attributes) result += format(" {}=\"{}\"", key, value);
  return result;
}

void attributes(const std::string& a) {
  const auto attr = parse_attributes(a);
  if (!attr) return;
  const auto again = parse_attributes(written(*attr));
  require(again == attr, "attributes are read as they are written", written(*attr));
}

// A text that was escaped for Markdown is read as itself, wherever it stands.
void escaped(const std::string& a) {
  const std::string text = collapse(a);
  const std::string markdown = escape(a, Escaping::markdown);
  for (const char* around : {"{}", "x {} y", "# {}", "- {}", "> {}", "**x** {}"}) {
    const Source source("a.md", format(fmt::runtime(around), markdown));
    if (source.text().starts_with("\uFEFF")) continue;  // a source has no byte order mark
    Diagnostics diagnostics;
    const Blocks blocks = read_markdown(mapped(source), MarkdownKind::composed, diagnostics);
    if (diagnostics.has_errors()) return;  // characters that no document can carry
    std::string expected = collapse(format(fmt::runtime(around), text));
    for (std::string_view mark : {"# ", "- ", "> "})
      if (std::string_view(around).starts_with(mark)) expected = text;
    if (std::string_view(around).starts_with("**")) expected = collapse("x " + text);
    require(plain_text(blocks) == expected, "what is escaped is read as itself", source.text());
  }
  const std::string html = escape(a, Escaping::html);
  require(html.find_first_of("<>\"'") == html.npos, "what is escaped is no HTML", html);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text = text_of(data, size);
  const std::size_t line = std::min(text.find('\n'), text.size());
  const std::string a = text.substr(0, line);
  const std::string b = line < text.size() ? text.substr(line + 1) : "";
  addresses(a, b);
  paths(a);
  texts(a, b);
  dates(a);
  attributes(a);
  escaped(text);
  return 0;
}
