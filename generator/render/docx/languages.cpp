// Pandoc writes no language for a part of a document. But it makes a character style (w:rStyle) of
// a Span's "custom-style". So before Pandoc, the words of a passage get a Span with a style named
// language-<tag>; after it, each such w:rStyle becomes a w:lang, and the styles that Pandoc added
// are removed. Words are wrapped paragraph by paragraph, since a Span cannot hold paragraphs.
#include "render/docx/languages.h"

#include <algorithm>

#include "document/walk.h"

namespace remit {
namespace {

constexpr std::string_view kStyle = "language-";  // and the tag

Attr style_of_language(const std::string& language) {
  Attr attr;
  attr.set("custom-style", std::string(kStyle) + language);
  return attr;
}

// A picture alone in its paragraph is more than words.
bool has_words(const Inlines& list) {
  return std::any_of(list.begin(), list.end(), [](const Inline& n) { return get_if<Str>(n); });
}

void mark_words(Blocks& blocks, const std::string& language) {
  walk(blocks, {[&](Blocks& list) {
                  for (Block& block : list) {
                    Inlines* content = nullptr;
                    if (Para* para = get_if<Para>(block)) content = &para->content;
                    if (Plain* plain = get_if<Plain>(block)) content = &plain->content;
                    if (Header* header = get_if<Header>(block)) content = &header->content;
                    if (!content || !has_words(*content)) continue;
                    const Place place = content->front().place;
                    Span span{style_of_language(language), std::move(*content)};
                    *content = {};
                    content->push_back({std::move(span), place});
                  }
                },
                {}});
}

bool mark_divisions(Blocks& blocks) {
  bool found = false;
  walk(blocks, {[&](Blocks& list) {
                  for (Block& block : list)
                    if (Div* div = get_if<Div>(block); div && !div->attr.get("lang").empty()) {
                      mark_words(div->content, div->attr.get("lang"));
                      found = true;
                    }
                },
                {}});
  return found;
}

bool mark_spans(Blocks& blocks) {
  bool found = false;
  walk(blocks, {{}, [&](Inlines& list) {
                  for (Inline& node : list)
                    if (Span* span = get_if<Span>(node); span && !span->attr.get("lang").empty()) {
                      span->attr.set("custom-style", std::string(kStyle) + span->attr.get("lang"));
                      found = true;
                    }
                }});
  return found;
}

void set_in_runs(XmlElement& element) {
  for (XmlElement* child : element.elements()) {
    set_in_runs(*child);
    if (child->name != "w:rPr") continue;
    const std::string style = value_of(*child, "w:rStyle");
    if (!style.starts_with(kStyle)) continue;
    remove_children(*child, "w:rStyle");
    set_value(*child, "w:lang", style.substr(kStyle.size()));
  }
}

bool is_language_style(const XmlNode& node) {
  const auto* element = std::get_if<std::unique_ptr<XmlElement>>(&node);
  return element && (*element)->get("w:styleId").starts_with(kStyle);
}

}  // namespace

bool mark_languages(Blocks& blocks) {
  const bool in_divisions = mark_divisions(blocks);
  return mark_spans(blocks) || in_divisions;
}

bool set_languages(DocxPackage& package, Diagnostics& diagnostics) {
  for (const char* part : {"word/document.xml", "word/footnotes.xml"}) {
    const auto root = package.read(part, diagnostics);
    if (!root) return false;
    set_in_runs(*root);
    package.write(part, *root);
  }
  const auto styles = package.read("word/styles.xml", diagnostics);
  if (!styles) return false;
  std::erase_if(styles->children, is_language_style);
  package.write("word/styles.xml", *styles);
  return true;
}

}  // namespace remit
