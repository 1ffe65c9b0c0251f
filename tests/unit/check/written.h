// Facts as if they had been read from a text, for tests.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "model/workspace.h"

// A text of which each word can be made a fact.
class Written {
 public:
  explicit Written(std::string text) : source_("a.xml", std::move(text)) {}

  remit::Place place(std::string_view word) const {
    const std::size_t at = source_.text().find(word);
    if (at == std::string::npos) throw std::logic_error("not written: " + std::string(word));
    return {&source_, at, at + word.size()};
  }
  remit::Text text(std::string_view word) const { return {std::string(word), place(word)}; }
  remit::DateText date(std::string_view word) const {
    return {remit::parse_date(word), place(word)};
  }
  const remit::Source& source() const { return source_; }

 private:
  remit::Source source_;
};

inline std::string rendered(const remit::Diagnostics& diagnostics) {
  std::string result;
  for (const remit::Diagnostic& d : diagnostics.sorted()) result += render_text(d);
  return result;
}

inline std::string codes(const remit::Diagnostics& diagnostics) {
  std::string result;
  for (const remit::Diagnostic& d : diagnostics.sorted()) result += d.code + " ";
  return result;
}
