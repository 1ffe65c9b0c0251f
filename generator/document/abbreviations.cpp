#include "document/abbreviations.h"

#include <algorithm>
#include <array>
#include <map>

#include "base/utf8.h"
#include "document/codes.h"
#include "document/short_forms.h"

namespace remit {
namespace {

// "DHR's", "DHRs": what may follow a known form that is written out.
std::size_t after_plural(std::string_view text, std::size_t end) {
  return end < text.size() && text[end] == 's' && !continues_word(text, end + 1) ? end + 1 : end;
}

// Known forms by the byte with which they begin, the longest first; and without full stops.
class KnownForms {
 public:
  explicit KnownForms(const std::vector<std::string>& forms) {
    for (const std::string& form : forms) {
      const std::string plain = plainly_typed(form);
      if (plain.empty()) continue;
      by_first_[static_cast<unsigned char>(plain[0])].push_back({plain, form});
      by_letters_.emplace(undotted(plain), form);
    }
    for (auto& list : by_first_)
      std::stable_sort(list.begin(), list.end(), [](const Known& a, const Known& b) {
        return a.plain.size() > b.plain.size();
      });
  }

  struct Found {
    const std::string* form = nullptr;
    std::size_t size = 0;
  };

  // A form that is written there as it is known.
  Found written_at(std::string_view text, std::size_t at) const {
    for (const Known& known : by_first_[static_cast<unsigned char>(text[at])])
      if (text.substr(at).starts_with(known.plain) && ends_at(text, at + known.plain.size()))
        return {&known.form, known.plain.size()};
    return {};
  }

  const std::string* of_letters(std::string_view undotted_form) const {
    const auto found = by_letters_.find(std::string(undotted_form));
    return found == by_letters_.end() ? nullptr : &found->second;
  }

 private:
  struct Known {
    std::string plain;
    std::string form;
  };

  static bool ends_at(std::string_view text, std::size_t end) {
    if (end < text.size() && (text[end] == '+' || text[end] == '&') && follows_word(text, end))
      return text[end] == '&' && !continues_word(text, end + 1);
    return !continues_word(text, after_plural(text, end));
  }

  std::array<std::vector<Known>, 256> by_first_;
  std::map<std::string, std::string> by_letters_;
};

// Names that have a form within them, in their places of a text.
std::vector<TextRange> name_ranges(std::string_view text, const std::vector<std::string>& names) {
  std::vector<TextRange> result;
  for (const std::string& name : names)
    for (std::size_t at = text.find(name); at != std::string_view::npos;
         at = text.find(name, at + 1))
      if (!follows_word(text, at) && !continues_word(text, at + name.size()))
        result.emplace_back(at, at + name.size());
  return result;
}

bool has_form(std::string_view name) {
  for (std::size_t i = 0; i < name.size(); ++i)
    if (continues_word(name, i) && !follows_word(name, i) && short_form_size(name.substr(i)) > 0)
      return true;
  return false;
}

// "NHS" is the whole of a name, and is used by it.
std::vector<std::string> names_with_forms(const std::vector<std::string>& names) {
  std::vector<std::string> result;
  for (const std::string& name : names) {
    std::string plain = plainly_typed(name);
    if (plain.find(' ') != std::string::npos && has_form(plain)) result.push_back(std::move(plain));
  }
  return result;
}

class AbbreviationFinder {
 public:
  AbbreviationFinder(const std::vector<std::string>& known, const std::vector<std::string>& names)
      : known_(known), names_(names_with_forms(names)) {}

  void block(const ProseBlock& block, std::size_t number) {
    block_ = &block;
    number_ = number;
    text_ = block.text.text();
    std::vector<TextRange> skipped;
    bool looked = false;
    for (std::size_t i = 0; i < text_.size();) {
      if (follows_word(text_, i) || !continues_word(text_, i)) {
        ++i;
        continue;
      }
      std::size_t end = 0;
      const std::string form = form_at(i, end);
      if (form.empty()) {
        while (continues_word(text_, i)) utf8::next(text_, i);
        continue;
      }
      if (!looked) skipped = ranges();
      looked = true;
      const auto within = std::find_if(skipped.begin(), skipped.end(), [&](const TextRange& r) {
        return r.first <= i && i < r.second;
      });
      if (within == skipped.end())
        uses_.push_back({form, number_, i, end, block_->text.place(i, end)});
      i = within == skipped.end() ? end : std::max(end, within->second);
    }
  }

  std::vector<AbbreviationUse> take() { return std::move(uses_); }

 private:
  std::vector<TextRange> ranges() const {
    std::vector<TextRange> result = find_codes(text_);
    const auto of_names = name_ranges(text_, names_);
    result.insert(result.end(), of_names.begin(), of_names.end());
    return result;
  }

  // The form that begins there, and where it ends; or "".
  std::string form_at(std::size_t at, std::size_t& end) const {
    const KnownForms::Found known = known_.written_at(text_, at);
    const std::size_t size = short_form_size(text_.substr(at));
    if (known.form && known.size + 1 >= size) {
      end = at + known.size;
      return *known.form;
    }
    const std::string_view written = text_.substr(at, size);
    for (const std::string_view form : {written, without_plural_s(written)})
      if (const std::string* same = known_.of_letters(undotted(form))) {
        end = at + form.size();
        return *same;
      }
    // Of a longer word only its first part may be known: "ASB" of "ASB-19".
    if (known.form) {
      end = at + known.size;
      return *known.form;
    }
    const std::string_view form = without_plural_s(written);
    end = at + form.size();
    return looks_like_short_form(undotted(form)) ? undotted(form) : std::string();
  }

  const KnownForms known_;
  const std::vector<std::string> names_;
  const ProseBlock* block_ = nullptr;
  std::size_t number_ = 0;
  std::string_view text_;
  std::vector<AbbreviationUse> uses_;
};

}  // namespace

std::vector<AbbreviationUse> find_abbreviations(const ProseBlocks& prose,
                                                const std::vector<std::string>& known,
                                                const std::vector<std::string>& names) {
  AbbreviationFinder finder(known, names);
  for (std::size_t i = 0; i < prose.blocks.size(); ++i) finder.block(prose.blocks[i], i);
  return finder.take();
}

std::vector<AbbreviationUse> find_abbreviations(const Blocks& blocks,
                                                const std::vector<std::string>& known) {
  return find_abbreviations(prose_blocks(blocks), known);
}

}  // namespace remit
