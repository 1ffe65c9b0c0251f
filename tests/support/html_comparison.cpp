#include "support/html_comparison.h"

#include <regex>

namespace remit::test {
namespace {

std::string replaced(const std::string& text, const char* pattern, const char* with) {
  return std::regex_replace(text, std::regex(pattern), with);
}

std::string with_single_spaces(const std::string& html) {
  std::string result;
  int code = 0;  // how deep in <pre> and <code>
  for (std::size_t i = 0; i < html.size(); ++i) {
    for (const std::string tag : {"<pre", "<code"}) code += html.compare(i, tag.size(), tag) == 0;
    for (const std::string tag : {"</pre", "</code"}) code -= html.compare(i, tag.size(), tag) == 0;
    const char c = html[i] == '\t' && code == 0 ? ' ' : html[i];
    if (c != ' ' || code > 0 || result.empty() || result.back() != ' ') result += c;
  }
  return result;
}

std::string with_plain_notes(std::string html) {
  html = replaced(html, R"(<sup class="footnote-ref(?:erence)?"><a [^>]*>([^<]*)</a></sup>)",
                  "<sup>$1</sup>");
  html = replaced(html, R"(<section class="footnotes"[^>]*>)", "<section>");
  return replaced(html, R"(<li id="(?:fn|note)-[^"]*">)", "<li>");
}

// As a block of its own, at the end of a paragraph (with the space before it), and elsewhere.
std::string without_raw_html(std::string html) {
  html = replaced(html, "(^|>\n)(?:<!-- raw HTML omitted -->\n)+", "$1");
  html = replaced(html, "[ \n]?(?:<!-- raw HTML omitted -->)+</p>", "</p>");
  html = replaced(html, "<!-- raw HTML omitted -->", "");
  return replaced(html, "<li>\n</li>", "<li></li>");
}

}  // namespace

std::string comparable_cmark(std::string html) {
  html = without_raw_html(html);
  html = replaced(html, R"(<input type="checkbox" checked="" disabled="" />)", "☒");
  html = replaced(html, R"(<input type="checkbox" disabled="" />)", "☐");
  html = replaced(html, "<(/?)del>", "<$1s>");  // <del> is what a redline takes away
  html = with_plain_notes(html);
  html = replaced(html, R"(\s?<a href="#fnref[^>]*>↩(<sup[^>]*>\d+</sup>)?</a>)", "");
  return with_single_spaces(replaced(html, "&#x27;", "'"));
}

std::string comparable_ours(std::string html) {
  html = replaced(html, R"(<th scope="col")", "<th");
  html = replaced(html, R"(<(t[hd]) class="(left|right)\">)", R"(<$1 align="$2">)");
  html = replaced(html, R"(<(t[hd]) class="centre\">)", R"(<$1 align="center">)");
  html = replaced(with_plain_notes(html), R"(<p><a href="#note-reference[^>]*>↩</a></p>\n)", "");
  return with_single_spaces(html);
}

}  // namespace remit::test
