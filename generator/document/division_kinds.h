// The divisions that there are: "::: note … :::". One table, by which Markdown is read, Word
// documents are styled and the documentation is held.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "document/tree.h"

namespace remit {

struct DivisionKind {
  std::string_view name;  // its class
  bool for_authors;       // false: only templates have it
  std::string_view what;  // what it makes of its content, for the documentation

  // Styles in Word of its paragraphs, and of those in its lists; empty: those of the text around
  // it.
  const char* word_text = "";
  const char* word_list = "";
};

// Those of authors first.
std::span<const DivisionKind> division_kinds();

// The kind of that name, or null.
const DivisionKind* find_division_kind(std::string_view name);

// Names for a suggestion: those that an author may write, or all.
std::vector<std::string> division_names(bool of_templates_too);

// The first of a division's classes that has styles of its own in Word, or null.
const DivisionKind* word_division(const Attr& attr);

}  // namespace remit
