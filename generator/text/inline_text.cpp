#include "text/inline_text.h"

#include <algorithm>
#include <iterator>

#include "base/format.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "text/addresses.h"
#include "text/footnotes.h"
#include "text/languages.h"
#include "text/raw_html.h"

namespace remit {
namespace {

constexpr const char* kAttributes = "remit-attributes";

const Span* attribute_span(const Inline& node) {
  const Span* span = get_if<Span>(node);
  return span && span->attr.has_class(kAttributes) ? span : nullptr;
}

}  // namespace

void InlineText::words(std::string_view text, Inlines& out) {
  std::string word;
  auto flush = [&] {
    if (word.empty()) return;
    const Place where = finder_.find(word);
    unknown_footnotes(word, where);
    out.push_back({Str{std::move(word)}, where});
    word.clear();
  };
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t start = i;
    const char32_t c = utf8::next(text, i);
    if (const auto index = mark_index(c); index && *index < marks_.size()) {
      flush();
      finder_.skip(text.substr(start, i - start));
      out.push_back(mark_inline(*index));
    } else if (c == ' ' || c == '\t') {
      flush();
      if (out.empty() || !get_if<Space>(out.back())) out.push_back({Space{}, finder_.here()});
    } else {
      word += text.substr(start, i - start);
    }
  }
  flush();
}

Inline InlineText::mark_inline(std::size_t index) {
  const Mark& mark = marks_[index];
  switch (mark.kind) {
    case Mark::Kind::fact:
      return {Span{Attr{"", {"fact"}, {{"name", mark.value}}}, {}}, mark.place};
    case Mark::Kind::bad_fact:
      diagnostics_.error(mark.place, "markdown.bad-fact",
                         format("'{}' is not the name of a fact", mark.raw),
                         "write {{name}} with letters, digits, hyphens and dots; '\\{{' writes "
                         "the braces themselves");
      return {Str{mark.raw}, mark.place};
    case Mark::Kind::bad_attributes:
      diagnostics_.error(mark.place, "markdown.bad-attributes",
                         format("'{}' is not an id or a class", mark.raw),
                         "write {#id} with letters, digits, hyphens and dots; '\\{' writes the "
                         "brace itself");
      return {Str{mark.raw}, mark.place};
    case Mark::Kind::attributes:
      return {Span{Attr{"", {kAttributes}, {{"index", std::to_string(index)}}}, {}}, mark.place};
    case Mark::Kind::language_begin:
    case Mark::Kind::language_end:
      return language_sign(mark, index);
    default:
      return {Str{mark.raw}, mark.place};
  }
}

// The address as written, and where.
Target InlineText::target(std::string_view url, std::string_view title, Place& where) {
  Target result{without_marks(url, marks_), without_marks(title, marks_)};
  for (std::size_t i = 0; i < url.size();) {
    const auto index = mark_index(utf8::next(url, i));
    if (!index || *index >= marks_.size()) continue;
    where = marks_[*index].place;
    if (i == url.size()) finder_.skip(url);
    if (marks_[*index].kind == Mark::Kind::fact)
      diagnostics_.error(where, "markdown.fact-in-address", "a fact cannot stand in an address",
                         "write the address itself");
  }
  return result;
}

void InlineText::link(Inlines content, std::string_view url, std::string_view title, Inlines& out) {
  Place where = content.empty() ? finder_.here() : content.front().place;
  Target to = target(url, title, where);
  if (content.empty() && !to.url.starts_with('#'))
    diagnostics_.error(where, "markdown.link-without-text",
                       format("the link to '{}' has no text", to.url),
                       "write what it leads to between '[' and ']'");
  if (to.url.starts_with("www.")) {
    diagnostics_.error(where, "markdown.address-scheme",
                       format("'{}' would be taken for a file of the workspace", to.url),
                       format("write 'https://{}'", to.url));
    to.url.insert(0, "https://");
  }
  if (is_safe_address(to.url)) {
    out.push_back({Link{{}, std::move(content), std::move(to)}, where});
    return;
  }
  diagnostics_.warning(where, "markdown.unsafe-address",
                       format("the link to '{}' is left out; its text stays", to.url),
                       "an address begins with http:, https:, mailto:, tel: or '#', or is the "
                       "path of a file in the workspace (a space in it as %20)");
  std::move(content.begin(), content.end(), std::back_inserter(out));
}

void InlineText::image(Inlines content, Place start, std::string_view url, std::string_view title,
                       Inlines& out) {
  Target to = target(url, title, start);
  out.push_back({Image{{}, std::move(content), std::move(to)}, start});
}

void InlineText::html(std::string_view html, Inlines& out) {
  if (const auto index = comment_mark(html)) {
    if (marks_[*index].kind != Mark::Kind::caption)
      diagnostics_.error(marks_[*index].place, "markdown.division-misplaced",
                         "this ':::' line stands inside a paragraph",
                         "indent it no further than the text around it");
    return;
  }
  const std::string tag = lower_ascii(html);
  const Place where = finder_.find(html);
  if (tag == "<br>" || tag == "<br/>" || tag == "<br />")
    out.push_back({LineBreak{}, where});
  else if (!html.starts_with("<!--"))
    diagnostics_.warning(where, "markdown.raw-html", "this HTML tag is left out",
                         "write it in Markdown; '\\<' writes a '<'");
}

void InlineText::join_languages(Inlines& list) {
  remit::join_languages(list, marks_, diagnostics_);
}

const Mark& InlineText::mark_of(const Span& span) const {
  return marks_[std::stoul(span.attr.get("index"))];
}

Attr InlineText::take_attributes(Inlines& content) {
  Attr attr;
  while (!content.empty() && (get_if<Space>(content.back()) || get_if<SoftBreak>(content.back())))
    content.pop_back();
  if (!content.empty()) {
    if (const Span* span = attribute_span(content.back())) {
      const Mark& mark = mark_of(*span);
      if (content.size() == 1) {
        diagnostics_.error(mark.place, "markdown.attributes-alone",
                           format("'{}' belongs to nothing", mark.raw),
                           "put it at the end of the paragraph, item or heading that is meant, in "
                           "its last line");
        put_back_attributes(content);
        return attr;
      }
      content.pop_back();
      Image* image = content.empty() ? nullptr : get_if<Image>(content.back());
      (image ? image->attr : attr) = mark.attr;
      if (!content.empty() && get_if<Space>(content.back())) content.pop_back();
    }
  }
  put_back_attributes(content);
  return attr;
}

Attr InlineText::take_paragraph_attributes(Inlines& content, const Place& where) {
  const Attr all = take_attributes(content);
  const Str* first = content.empty() ? nullptr : get_if<Str>(content.front());
  if (first && first->text == "Table:") return all;  // a caption's are the table's
  Attr attr{all.id, {}, {}};
  if (all.has_class("unnumbered")) attr.add_class("unnumbered");
  if (attr.classes.size() != all.classes.size() || !all.attributes.empty())
    diagnostics_.error(where, "markdown.paragraph-class",
                       "a paragraph or list item takes an id or {-} and nothing else",
                       "put it into a division: '::: name' before it and ':::' behind it");
  return attr;
}

void InlineText::put_back_attributes(Inlines& content) {
  for (Inline& node : content)
    if (const Span* span = attribute_span(node)) {
      std::string raw = mark_of(*span).raw;
      node.node = Str{std::move(raw)};
    }
}

void InlineText::refuse_attributes(Inlines& content) {
  if (content.size() == 1 && attribute_span(content.front()))
    take_attributes(content);  // which says so
  else
    put_back_attributes(content);
}

// What cmark did not take for a reference, since there is no such footnote.
void InlineText::unknown_footnotes(std::string_view word, const Place& where) {
  const std::string_view raw = std::string_view(text_.source->text());
  if (raw.substr(std::min(where.begin, raw.size()), word.size()) != word) return;
  if (where.begin > 0 && raw[where.begin - 1] == '\\') return;
  for (std::size_t at = word.find("[^"); at != word.npos; at = word.find("[^", at + 2)) {
    const std::string_view reference = footnote_reference(word, at);
    if (reference.empty() || !unknown_footnotes_.emplace(reference).second) continue;
    const std::size_t begin = where.begin + at;
    diagnostics_.error({text_.source, begin, begin + reference.size()}, "markdown.footnote-unknown",
                       format("there is no footnote '{}'", reference),
                       format("write its text in a paragraph of its own: '{}: …'", reference));
  }
}

}  // namespace remit
