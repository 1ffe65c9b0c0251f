#include "text/template_sections.h"

#include <algorithm>
#include <string>

#include "base/format.h"
#include "base/limits.h"
#include "base/spelling.h"

namespace remit {
namespace {

class SectionChecker {
 public:
  explicit SectionChecker(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  // False, and an error, beyond kMaxTemplateNesting: what else is wrong does not matter then.
  bool open(const TemplateToken& token) {
    open_.push_back(&token);
    if (open_.size() <= kMaxTemplateNesting) return true;
    diagnostics_.error(
        token.place, "template.too-deep",
        format("sections and partials are nested more than {} deep", kMaxTemplateNesting),
        "close sections that should end earlier, or divide the template");
    return false;
  }
  void close(const TemplateToken& token);
  void end() {
    for (const TemplateToken* section : open_) report_unclosed(*section, "");
  }

 private:
  Diagnostic& report_unclosed(const TemplateToken& section, std::string_view before) {
    return diagnostics_.error(section.place, "template.unclosed-section",
                              format("the section '{}' is not closed", section.text),
                              format("write {{{{/{}}}}}{}", section.text, before));
  }
  void close_across(const TemplateToken& token);
  void close_unopened(const TemplateToken& token);
  bool is_open(std::string_view name) const {
    return std::any_of(open_.begin(), open_.end(),
                       [&](const TemplateToken* section) { return section->text == name; });
  }

  Diagnostics& diagnostics_;
  std::vector<const TemplateToken*> open_;
  std::vector<std::string_view> crossed_;  // reported as unclosed, their closing tag may yet come
};

void SectionChecker::close(const TemplateToken& token) {
  if (is_open(token.text))
    close_across(token);
  else if (const auto found = std::find(crossed_.begin(), crossed_.end(), token.text);
           found != crossed_.end())
    crossed_.erase(found);
  else
    close_unopened(token);
}

// Closes the section, and reports those opened after it that are still open.
void SectionChecker::close_across(const TemplateToken& token) {
  while (open_.back()->text != token.text) {
    const std::string before = format(" before {{{{/{}}}}}", token.text);
    report_unclosed(*open_.back(), before)
        .note(format("'{}' is closed at", token.text), token.place);
    crossed_.push_back(open_.back()->text);
    open_.pop_back();
  }
  open_.pop_back();
}

void SectionChecker::close_unopened(const TemplateToken& token) {
  std::vector<std::string> names;
  for (auto section = open_.rbegin(); section != open_.rend(); ++section)
    names.emplace_back((*section)->text);
  diagnostics_.error(token.place, "template.unopened-section",
                     format("no section '{}' is open here", token.text),
                     did_you_mean(token.text, names,
                                  format("remove it, or write {{{{#{}}}}} before it", token.text)));
  // A misspelt closing tag is one mistake, not two.
  if (!names.empty() && nearest(token.text, names) == names.front()) open_.pop_back();
}

}  // namespace

void check_sections(const std::vector<TemplateToken>& tokens, Diagnostics& diagnostics) {
  SectionChecker checker(diagnostics);
  for (const TemplateToken& token : tokens) {
    const bool opens = token.kind == TokenKind::section || token.kind == TokenKind::inverted;
    if (opens && !checker.open(token)) return;
    if (token.kind == TokenKind::close) checker.close(token);
  }
  checker.end();
}

}  // namespace remit
