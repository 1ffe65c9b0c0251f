#include "unit/text/random_markdown.h"

namespace {

constexpr unsigned kDeepestList = 4;

}  // namespace

RandomMarkdown::RandomMarkdown(unsigned seed) : random_(seed) {
  blocks(6);
  footnotes();
}

std::string RandomMarkdown::word() {
  const std::string result = "w" + std::to_string(++word_count_);
  words_[result] = path_;
  return result;
}

// Words, stressed, linked and noted here and there.
std::string RandomMarkdown::words(unsigned most) {
  std::string result;
  for (unsigned i = below(most) + 1; i > 0; --i) {
    std::string next = word();
    const unsigned how = below(20);
    if (how == 0) next = "*" + next + "*";
    if (how == 1) next = "**" + next + " " + word() + "**";
    if (how == 2) next = "`" + next + "`";
    if (how == 3) next = "[" + next + "](#x)";
    if (how == 4) next = "\"" + next + "\"";
    if (how == 5) next = "~~" + next + "~~";
    if (how == 6 && footnotes_.size() < 3) {
      const std::string label = "[^n" + std::to_string(++footnote_count_) + "]";
      next += label;
      footnotes_.push_back(label + ": " + word());
    }
    result += (result.empty() ? "" : " ") + next;
  }
  return result;
}

void RandomMarkdown::line(const std::string& content) {
  text_ += (first_prefix_.empty() ? prefix_ : first_prefix_) + content + "\n";
  first_prefix_.clear();
  at_beginning_ = false;
}

void RandomMarkdown::blank() {
  if (at_beginning_) return;
  const std::size_t end = prefix_.find_last_not_of(' ');
  text_ += (end == std::string::npos ? "" : prefix_.substr(0, end + 1)) + "\n";
}

void RandomMarkdown::blocks(unsigned most) {
  for (unsigned i = below(most) + 1; i > 0; --i) {
    if (chance(50)) blank();
    block();
  }
}

void RandomMarkdown::block() {
  ++depth_;
  const bool deeper = depth_ < kDeepestList;
  const unsigned kind = below(deeper ? 14 : 9);
  if (kind <= 2) paragraph();
  if (kind == 3) heading();
  if (kind == 4) line("___");  // "***" behind "* " would be one rule with it
  if (kind == 5) fenced_code();
  if (kind == 6) indented_code();
  if (kind == 7) table();
  if (kind == 8) comment();
  if (kind == 9) list();
  if (kind == 10) quotation();
  if (kind >= 11) division();
  --depth_;
}

void RandomMarkdown::paragraph() {
  for (unsigned i = below(3); i > 0; --i) line(words(4) + (chance(10) ? "  " : ""));
  line(words(4) + (chance(20) ? " {#i" + std::to_string(word_count_) + "}" : ""));
}

void RandomMarkdown::heading() {
  const std::string attributes = chance(30) ? " {-}" : "";
  if (chance(60)) return line("## " + words(3) + attributes);
  blank();
  line(words(3) + attributes);
  line(chance(50) ? "===" : "---");
}

void RandomMarkdown::list() {
  static const char* const kMarkers[] = {"- ", "* ", "1. ", "1) ", "- [ ] "};
  const std::string marker = kMarkers[below(5)];
  const std::string indent = marker.starts_with("1") ? "   " : "  ";
  for (unsigned i = below(3) + 1; i > 0; --i) {
    if (chance(30)) blank();
    const std::string outer = prefix_;
    first_prefix_ = (first_prefix_.empty() ? prefix_ : first_prefix_) + marker;
    prefix_ += indent;
    at_beginning_ = true;
    if (marker.size() > 3) line(words(3));
    blocks(2);
    prefix_ = outer;
  }
}

void RandomMarkdown::quotation() {
  const std::string outer = prefix_;
  if (!first_prefix_.empty()) first_prefix_ += "> ";
  prefix_ += "> ";
  blocks(3);
  prefix_ = outer;
}

// Code may hold anything that would mean something outside of it.
void RandomMarkdown::fenced_code() {
  const std::string fence = chance(50) ? "```" : "~~~~";
  line(fence + (chance(30) ? " cpp" : ""));
  for (unsigned i = below(4); i > 0; --i) {
    static const char* const kLines[] = {"::: note", ":::", "Table: x", "<!--", "{{f}} {#a}", "#"};
    if (chance(60)) line(kLines[below(6)]);
    if (chance(30)) blank();
    line(word());
  }
  line(fence);
}

void RandomMarkdown::indented_code() {
  blank();
  line("    " + word());
  line("    " + word());
}

void RandomMarkdown::table_rows() {
  const bool bars = chance(70);
  const unsigned columns = below(3) + (bars ? 1 : 2);
  auto row = [&](auto cell) {
    std::string result = bars ? "| " : "";
    for (unsigned i = 0; i < columns; ++i) result += (i > 0 ? " | " : "") + cell();
    return result + (bars ? " |" : "");
  };
  line(row([&] { return word(); }));
  line(row([] { return std::string("---"); }));
  for (unsigned i = below(3); i > 0; --i) line(row([&] { return words(2); }));
}

void RandomMarkdown::table() {
  const unsigned caption = below(4);
  if (caption == 0) {
    line("Table: " + words(3));
    if (chance(50)) blank();
  }
  table_rows();
  if (caption == 1) {
    if (chance(50)) blank();
    line("Table: " + words(3) + (chance(30) ? " {#t" + std::to_string(word_count_) + "}" : ""));
  }
}

// What stands in a comment is left out, and no line of it is one of ours.
void RandomMarkdown::comment() {
  if (chance(50)) return line("<!-- gone -->");
  line("<!--");
  line(chance(50) ? "::: note" : ":::");
  line("gone");
  if (chance(50)) line("Table: gone");
  line("-->");
}

void RandomMarkdown::division() {
  const std::string outer = path_;
  const std::string name = "d" + std::to_string(++division_count_);
  const std::string colons(3 + below(2), ':');
  path_ += name + " ";
  line(colons + (chance(70) ? " " + name : " {." + name + "}"));
  blocks(3);
  if (chance(20)) footnotes();
  if (chance(50)) blank();
  path_ = outer;
  line(colons);
}

// Those that have been referred to; their words belong where they are.
void RandomMarkdown::footnotes() {
  for (const std::string& footnote : footnotes_) {
    blank();
    line(footnote);
  }
  footnotes_.clear();
}
