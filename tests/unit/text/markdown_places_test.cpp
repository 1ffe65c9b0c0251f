// A property: whatever stands around it, a misspelt fact or a reference to nowhere is found exactly
// where it was written.
#include <doctest/doctest.h>

#include <random>

#include "document/walk.h"
#include "markdown_reading.h"

namespace remit::markdown_places_test {
namespace {

constexpr const char* kWords[] = {
    "board",    "Tŷ",     "“quoted”", "it's",        "&amp;",         "&eacute;",   "*emphasis*",
    "**bold**", "`code`", "漢字",     "[link](a/b)", "\\*escaped\\*", "~~gone~~",   "café",
    "--",       "\"x\"",  "5.2",      "(CSDB)",      "&#x2013;",      "<!-- c -->", "e.g."};
constexpr std::string_view kFact = "misspelt.name";
constexpr std::string_view kReference = "#nowhere";

class Author {
 public:
  explicit Author(unsigned seed) : random_(seed) {}

  std::string document() {
    std::string result;
    for (int i = pick(1, 4); i > 0; --i) result += block() + "\n";
    return result;
  }

 private:
  int pick(int from, int to) { return std::uniform_int_distribution<int>(from, to)(random_); }

  std::string phrase() {
    std::string result = "start";
    for (int i = pick(0, 8); i > 0; --i) {
      switch (pick(0, 9)) {
        case 0:
          result += " {{" + std::string(kFact) + "}}";
          break;
        case 1:
          result += " [see](" + std::string(kReference) + ")";
          break;
        default:
          result += std::string(" ") + kWords[pick(0, std::size(kWords) - 1)];
      }
    }
    return result;
  }

  // Lines with a prefix, the first with another.
  std::string lines(const std::string& first, const std::string& rest, int most = 3) {
    std::string result = first + phrase() + "\n";
    for (int i = pick(0, most - 1); i > 0; --i) result += rest + phrase() + "\n";
    return result;
  }

  std::string block() {
    switch (pick(0, 6)) {
      case 0:
        return "# " + phrase() + "\n";
      case 1:
        return lines("- ", "  ") + lines("- ", "  ") + lines("  - ", "    ");
      case 2:
        return lines("> ", "> ") + lines("> ", "");
      case 3:
        return "| " + phrase() + " | b |\n|---|:-:|\n| a | " + phrase() + " |\n";
      case 4:
        return lines("1. ", "   ") + "\n" + lines("   ", "   ");
      case 5:
        return "::: note\n" + lines("", "") + ":::\n";
      default:
        return lines("", "");
    }
  }

  std::mt19937 random_;
};

std::vector<std::size_t> offsets(const std::string& text, std::string_view part) {
  std::vector<std::size_t> result;
  for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1))
    result.push_back(at);
  return result;
}

void check_document(const std::string& text) {
  const Source source("a.md", text);
  Diagnostics diagnostics;
  const Blocks blocks = read_markdown(mapped(source), MarkdownKind::prose, diagnostics);
  std::vector<std::size_t> facts, references;
  for_each_inline(blocks, [&](const Inline& node) {
    if (const Span* span = get_if<Span>(node); span && span->attr.has_class("fact")) {
      facts.push_back(node.place.begin);
      CHECK(text.substr(node.place.begin, node.place.end - node.place.begin) == kFact);
    }
    if (const Link* link = get_if<Link>(node); link && link->target.url == kReference)
      references.push_back(node.place.begin);
  });
  CHECK(facts == offsets(text, kFact));
  CHECK(references == offsets(text, kReference));
}

std::string with_crlf(const std::string& text) {
  std::string result;
  for (char c : text) result += c == '\n' ? std::string("\r\n") : std::string(1, c);
  return result;
}

}  // namespace

TEST_CASE("facts and references are found exactly where they were written") {
  for (unsigned seed = 1; seed <= 500; ++seed) {
    const std::string text = Author(seed).document();
    CAPTURE(text);
    check_document(text);
    check_document(with_crlf(text));
  }
}

}  // namespace remit::markdown_places_test
