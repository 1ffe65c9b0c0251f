#include "text/markdown_marks.h"

#include <algorithm>
#include <cctype>

#include "base/format.h"
#include "base/limits.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "text/attribute_syntax.h"
#include "text/languages.h"
#include "text/line_start.h"

namespace remit {
namespace {

constexpr char32_t kFirstMark = 0xF0000;

bool is_fact_name(std::string_view name) {
  return !name.empty() && std::isalpha(static_cast<unsigned char>(name[0])) &&
         std::all_of(name.begin(), name.end(), [](char c) {
           return std::isalnum(static_cast<unsigned char>(c)) || c == '-' || c == '.';
         });
}

// Characters of an address that Markdown passes on unchanged, whatever stands around it.
bool is_plain_address(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) ||
         std::string_view("-./#:?=%+,@").find(c) != std::string_view::npos;
}

class Marker {
 public:
  Marker(const MappedText& in, bool facts) : in_(in), facts_(facts) {
    result_.text.source = in.source;
  }

  MarkedText run() {
    for (std::size_t i = 0; i < in_.text.size();) {
      const std::size_t end = std::min(in_.text.find('\n', i), in_.text.size());
      line(i, end);
      if (end < in_.text.size()) copy(end, end + 1);
      i = end + 1;
    }
    result_.text.finish(in_.origin.back());
    return std::move(result_);
  }

 private:
  std::string_view view(std::size_t begin, std::size_t end) const {
    return std::string_view(in_.text).substr(begin, end - begin);
  }
  bool full() const { return result_.marks.size() >= kMaxMarks; }

  void copy(std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      result_.text.text += in_.text[i];
      result_.text.origin.push_back(in_.origin[i]);
    }
  }

  std::string add(Mark mark) {
    std::string character;
    utf8::append(character, kFirstMark + static_cast<char32_t>(result_.marks.size()));
    result_.marks.push_back(std::move(mark));
    return character;
  }

  void put(Mark mark, std::size_t at) {
    const std::string character = add(std::move(mark));
    result_.text.append_as(character, in_.origin[at]);
  }

  void line(std::size_t begin, std::size_t end) {
    const std::string_view whole = view(begin, end);
    const std::size_t first = begin + behind_markers(whole);
    const std::string_view rest = view(first, end);
    const bool hidden = in_comment_ || full();
    if (rest.starts_with(":::") && !hidden) {
      division(begin, first, end);
    } else {
      // At the beginning of an item no table stands before it.
      const bool in_item = first > begin + behind_quotations(whole);
      if (rest.starts_with("Table:") && !hidden && !in_item) caption(begin, first);
      inside(begin, end);
    }
    blank_before_ = trim(rest).empty();
    follow(trim(rest));
  }

  // Whether the next line stands in a comment of the author's, which a comment of ours would end. A
  // "<!--" in fenced code opens none.
  void follow(std::string_view line) {
    if (in_comment_) {
      in_comment_ = line.find("-->") == line.npos;
    } else if (!fence_.empty()) {
      if (line.starts_with(fence_) && line.find_first_not_of(fence_[0]) == line.npos)
        fence_.clear();
    } else if (line.starts_with("```") || line.starts_with("~~~")) {
      fence_ = line.substr(0, line.find_first_not_of(line[0]));
    } else {
      in_comment_ = line.starts_with("<!--") && line.find("-->", 4) == line.npos;
    }
  }

  void division(std::size_t begin, std::size_t first, std::size_t end) {
    std::string_view name = trim(view(first, end));
    while (name.starts_with(':')) name.remove_prefix(1);
    while (name.ends_with(':')) name.remove_suffix(1);
    name = trim(name);
    std::optional<Attr> attr;
    if (name.starts_with('{') && name.ends_with('}'))
      attr = parse_attributes(name.substr(1, name.size() - 2));
    else if (std::all_of(name.begin(), name.end(), is_attribute_character))
      attr = Attr{{}, {std::string(name)}, {}};
    if (!attr) attr = Attr{};  // not of the form: resolve_divisions reports it
    const auto kind = name.empty() ? Mark::Kind::division_close : Mark::Kind::division_open;
    copy(begin, first);
    comment({kind, std::string(view(first, end)), std::string(name), *attr, in_.place(first, end)},
            first);
  }

  void caption(std::size_t begin, std::size_t first) {
    if (blank_before_) return;
    copy(begin, first);
    comment({Mark::Kind::caption, "", "", {}, in_.place(first, first + 6)}, first);
    result_.text.append_as("\n", in_.origin[first]);
  }

  void comment(Mark mark, std::size_t at) {
    const std::string character = add(std::move(mark));
    result_.text.append_as("<!--" + character + "-->", in_.origin[at]);
  }

  // Facts, addresses and attributes of one line.
  void inside(std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end;) {
      if (in_.text[i] == '\\' && i + 1 < end) {
        // "\\{{" is no fact; Markdown makes "{{" of it.
        const std::size_t past = i + (facts_ && view(i, end).starts_with("\\{{") ? 3 : 2);
        copy(i, past);
        i = past;
        continue;
      }
      std::size_t next = i;
      if (!full()) next = mark_at(i, end);
      if (next == i) {
        copy(i, i + 1);
        ++next;
      }
      i = next;
    }
  }

  // Marks what starts at `i`; returns where it ends, or `i` if nothing of ours starts there.
  std::size_t mark_at(std::size_t i, std::size_t end) {
    if (const std::size_t past = language(i); past != i) return past;
    if (in_.text[i] == '{') {
      if (facts_ && view(i, end).starts_with("{{")) return fact(i, end);
      return attributes(i, end);
    }
    if (in_.text[i] == ']' && i + 1 < end && in_.text[i + 1] == '(') return address(i, end);
    return i;
  }

  std::size_t language(std::size_t i) {
    if (languages_.begins.contains(i)) {
      put({Mark::Kind::language_begin, "[", "", {}, in_.place(i, i + 1)}, i);
      return i + 1;
    }
    const auto found = languages_.ends.find(i);
    if (found == languages_.ends.end()) return i;
    const auto& [past, attr] = found->second;
    put({Mark::Kind::language_end, std::string(view(i, past)), "", attr, in_.place(i + 1, past)},
        i);
    return past;
  }

  std::size_t fact(std::size_t i, std::size_t end) {
    const std::size_t close = view(i, end).find("}}");
    const bool closed = close != std::string_view::npos;
    // Nor is any fact behind this one in the line then: one message will do.
    if (!closed && unclosed_line_ == end) return i;
    if (!closed) unclosed_line_ = end;
    const std::size_t stop = closed ? i + close + 2 : i + 2;
    const std::string_view inner = closed ? view(i + 2, stop - 2) : std::string_view();
    const std::string_view name = trim(inner);
    if (!is_fact_name(name)) {
      put({Mark::Kind::bad_fact,
           std::string(view(i, stop)),
           std::string(name),
           {},
           in_.place(i, stop)},
          i);
      return stop;
    }
    const std::size_t from = i + 2 + static_cast<std::size_t>(name.data() - inner.data());
    put({Mark::Kind::fact,
         std::string(view(i, stop)),
         std::string(name),
         {},
         in_.place(from, from + name.size())},
        i);
    return stop;
  }

  // Attributes stand behind a space or a closing bracket, and nothing but spaces follows them.
  std::size_t attributes(std::size_t i, std::size_t end) {
    const std::size_t close = view(i, end).find('}');
    if (close == std::string_view::npos) return i;
    const std::size_t stop = i + close + 1;
    if (!trim(view(stop, end)).empty()) return i;
    const std::string_view inner = view(i + 1, stop - 1);
    const auto attr = parse_attributes(inner);
    const bool meant = inner.size() > 1 && (inner[0] == '#' || inner[0] == '.');
    if (!attr && !meant) return i;
    put({attr ? Mark::Kind::attributes : Mark::Kind::bad_attributes, std::string(view(i, stop)), "",
         attr.value_or(Attr{}), in_.place(i, stop)},
        i);
    return stop;
  }

  std::size_t address(std::size_t i, std::size_t end) {
    std::size_t stop = i + 2;
    while (stop < end && is_plain_address(in_.text[stop])) ++stop;
    if (stop == i + 2 || stop == end || (in_.text[stop] != ')' && in_.text[stop] != ' ')) return i;
    copy(i, i + 2);
    const std::string text(view(i + 2, stop));
    put({Mark::Kind::address, text, text, {}, in_.place(i + 2, stop)}, i + 2);
    return stop;
  }

  const MappedText& in_;
  const LanguageSigns languages_ = find_languages(in_.text);
  const bool facts_;
  MarkedText result_;
  bool blank_before_ = true;
  std::optional<std::size_t> unclosed_line_;  // the end of the last line with "{{" but no "}}"
  bool in_comment_ = false;
  std::string fence_;  // of the code that the line stands in
};

}  // namespace

MarkedText mark_markdown(const MappedText& text, bool facts) { return Marker(text, facts).run(); }

std::optional<std::size_t> mark_index(char32_t character) {
  if (character < kFirstMark || character >= kFirstMark + kMaxMarks) return std::nullopt;
  return character - kFirstMark;
}

bool is_private_use(char32_t c) { return c >= 0xF0000; }

std::string without_marks(std::string_view text, const std::vector<Mark>& marks) {
  std::string result;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t start = i;
    const auto index = mark_index(utf8::next(text, i));
    if (!index || *index >= marks.size()) {
      result += text.substr(start, i - start);
      continue;
    }
    const Mark& mark = marks[*index];
    const bool comment = mark.kind == Mark::Kind::division_open ||
                         mark.kind == Mark::Kind::division_close ||
                         mark.kind == Mark::Kind::caption;
    if (comment) {
      result.resize(result.size() - 4);  // "<!--"
      i += 3;                            // "-->"
      if (mark.kind == Mark::Kind::caption && i < text.size()) {
        ++i;
        while (!result.empty() && result.back() != '\n') result.pop_back();
      }
    }
    result += mark.raw;
  }
  return result;
}

std::string code_text(std::string_view code, const std::vector<Mark>& marks,
                      Diagnostics& diagnostics) {
  for (std::size_t i = 0; i < code.size();) {
    const auto index = mark_index(utf8::next(code, i));
    if (!index || *index >= marks.size() || marks[*index].kind != Mark::Kind::fact) continue;
    diagnostics.warning(marks[*index].place, "markdown.fact-in-code",
                        format("the fact '{}' stands in code, and is printed as it is written",
                               marks[*index].value),
                        "begin the line without spaces, and take away the '`' around it");
  }
  return without_marks(code, marks);
}

}  // namespace remit
