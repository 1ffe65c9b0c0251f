#include "check/short_forms.h"

#include <algorithm>
#include <set>

#include "base/format.h"
#include "base/strings.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "check/capitals.h"
#include "document/abbreviations.h"
#include "document/definitions.h"
#include "document/long_forms.h"
#include "document/short_forms.h"

namespace remit {
namespace {

bool is_before(const AbbreviationUse& use, const FormDefinition& definition) {
  return use.block != definition.block ? use.block < definition.block : use.begin < definition.at;
}

// Whether the word begins with the sound of a vowel, as far as its letters tell.
bool sounds_like_vowel(std::string_view word) {
  const std::string folded = unicode::folded(word);
  for (const std::string_view other : {"uni", "use", "eu", "one", "once"})
    if (folded.starts_with(other)) return false;
  return !folded.empty() && std::string_view("aeiou").find(folded[0]) != std::string_view::npos;
}

bool ends_with_word(std::string_view text, std::string_view word) {
  return unicode::folded(text).ends_with(word) && !follows_word(text, text.size() - word.size());
}

class Judge {
 public:
  Judge(const Blocks& prose, const ShortFormKnowledge& knowledge, bool complete)
      : knowledge_(knowledge),
        complete_(complete),
        prose_(prose_blocks(prose)),
        definitions_(find_definitions(prose_)),
        capitals_(prose_, knowledge.names, knowledge.words) {}

  std::vector<ShortFormFault> judge() {
    std::vector<std::string> forms;
    for (const auto& [form, expansion] : knowledge_.known) forms.push_back(form);
    for (const FormDefinition& each : definitions_) forms.push_back(each.form);
    contradictions();
    for (const AbbreviationUse& use : find_abbreviations(prose_, forms, knowledge_.names)) {
      const auto known = knowledge_.known.find(use.text);
      if (known != knowledge_.known.end())
        listed(use, known->second);
      else if (const FormDefinition* own = definition_of(use.text))
        defined(use, *own);
      else
        unlisted(use);
    }
    return std::move(faults_);
  }

 private:
  const FormDefinition* definition_of(std::string_view form) const {
    const auto found =
        std::find_if(definitions_.begin(), definitions_.end(),
                     [&](const FormDefinition& d) { return d.form == undotted(form); });
    return found == definitions_.end() ? nullptr : &*found;
  }

  // Whether everybody knows it, in the meaning that it has here; "" for any.
  bool is_well_known(std::string_view form, std::string_view expansion) const {
    if (!knowledge_.in_general) return false;
    const auto& all = knowledge_.in_general->well_known;
    return std::any_of(all.begin(), all.end(), [&](const Abbreviation& a) {
      return a.short_form.value == form &&
             (expansion.empty() || same_long_form(a.expansion.value, expansion));
    });
  }

  void contradictions() {
    for (const FormDefinition& each : definitions_) {
      const auto known = knowledge_.known.find(each.form);
      if (known == knowledge_.known.end() || each.is_person || each.expansion.empty()) continue;
      if (same_long_form(each.expansion, known->second) || overlap(each.expansion, known->second) ||
          ends_with_long_form(before(each.block, each.at), known->second))
        continue;
      if (!contradicted_.insert(each.form).second) continue;
      faults_.push_back({ShortFormFault::Kind::contradicted, each.form, known->second,
                         each.expansion, each.place});
    }
  }

  // What stands before the bracket in which the form is given; "" if it is in none.
  std::string_view before(std::size_t block, std::size_t form) const {
    const std::string_view text = prose_.blocks[block].text.text();
    const auto open = bracket_before(text, form);
    return open ? text.substr(0, *open) : std::string_view();
  }

  // Whether the form is explained in brackets behind it: "DHR (domestic homicide review)".
  bool is_explained_behind(const AbbreviationUse& use, std::string_view expansion) const {
    std::string_view rest = std::string_view(prose_.blocks[use.block].text.text()).substr(use.end);
    for (const std::string_view plural : {"'s", "s"})
      if (rest.starts_with(plural)) rest.remove_prefix(plural.size());
    if (!rest.starts_with(" (") && !rest.starts_with(" [")) return false;
    const std::string_view words = rest.substr(2, rest.find_first_of(")];,", 2) - 2);
    return same_long_form(words, expansion);
  }

  void listed(const AbbreviationUse& use, const std::string& expansion) {
    if (!complete_ || contradicted_.contains(use.text) || is_well_known(use.text, expansion))
      return;
    const bool explained = ends_with_long_form(before(use.block, use.begin), expansion) ||
                           is_explained_behind(use, expansion);
    first_use(use, expansion, explained);
  }

  void defined(const AbbreviationUse& use, const FormDefinition& own) {
    if (own.is_person || own.in_list || is_well_known(use.text, own.expansion)) return;
    if (complete_) first_use(use, own.expansion, false);
  }

  // A use of a form that is to be explained where it is first used, but for headings.
  void first_use(const AbbreviationUse& use, const std::string& expansion, bool explained) {
    if (met_.contains(use.text)) return;
    for (const FormDefinition& each : definitions_)
      if (each.form == undotted(use.text) && (each.in_list || !is_before(use, each)))
        explained = true;
    const ProseBlock& block = prose_.blocks[use.block];
    if (!explained && (block.is_heading || capitals_.is_shouted(use))) return;
    met_.insert(use.text);
    if (explained) return;
    ShortFormFault fault{ShortFormFault::Kind::not_spelt_out, use.text, expansion, {}, use.place};
    if (is_certain(use, expansion)) {
      fault.exact = block.text.exact_place(use.begin, use.end);
      if (fault.exact.source) fault.repair = spelt_out(use, expansion);
    }
    faults_.push_back(std::move(fault));
  }

  bool begins_sentence(const AbbreviationUse& use) const {
    const std::string_view text =
        trim(std::string_view(prose_.blocks[use.block].text.text()).substr(0, use.begin));
    return text.empty() || text.back() == '.' || text.back() == '?' || text.back() == '!';
  }

  std::string spelt_out(const AbbreviationUse& use, const std::string& expansion) const {
    return format("{} ({})", begins_sentence(use) ? capitalised(expansion) : expansion, use.text);
  }

  // See the header.
  bool is_certain(const AbbreviationUse& use, const std::string& expansion) const {
    const ProseBlock& block = prose_.blocks[use.block];
    const std::string_view text = block.text.text();
    const std::string_view ahead = text.substr(0, use.begin), behind = text.substr(use.end);
    if (block.is_cell || expansion.empty()) return false;
    if (text.substr(use.begin, use.end - use.begin) != use.text) return false;
    if (!ahead.empty() && ahead.back() != ' ') return false;
    if (!behind.empty() && std::string_view(" .,;:?!").find(behind[0]) == std::string_view::npos)
      return false;
    if (behind.starts_with(" (") || behind.starts_with(" [")) return false;
    const std::string_view last = trim(ahead);
    if (ends_with_word(last, "an")) return sounds_like_vowel(expansion);
    if (ends_with_word(last, "a")) return !sounds_like_vowel(expansion);
    return true;
  }

  // One that is spelt like a word is a word all the same among others in capitals, at the beginning
  // of a sentence, and where the text has that word.
  bool is_word(const AbbreviationUse& use) {
    if (!knowledge_.in_general) return capitals_.is_word(use);
    const auto& all = knowledge_.in_general->like_a_word;
    const bool like_a_word = std::any_of(all.begin(), all.end(), [&](const Abbreviation& a) {
      return a.short_form.value == use.text;
    });
    if (!like_a_word) return capitals_.is_word(use);
    return capitals_.is_shouted(use) || capitals_.is_own_word(unicode::folded(use.text)) ||
           begins_sentence(use);
  }

  void unlisted(const AbbreviationUse& use) {
    if (met_.contains(use.text) || is_well_known(use.text, {})) return;
    const auto then = knowledge_.other_times.find(use.text);
    const bool was_known = then != knowledge_.other_times.end();
    if (was_known ? capitals_.is_shouted(use) : is_word(use)) return;
    met_.insert(use.text);
    if (was_known)
      faults_.push_back({ShortFormFault::Kind::not_in_use, use.text, then->second, {}, use.place});
    else
      faults_.push_back({ShortFormFault::Kind::unknown, use.text, {}, {}, use.place});
  }

  const ShortFormKnowledge& knowledge_;
  const bool complete_;
  const ProseBlocks prose_;
  const std::vector<FormDefinition> definitions_;
  Capitals capitals_;
  std::set<std::string> met_;
  std::set<std::string> contradicted_;
  std::vector<ShortFormFault> faults_;
};

}  // namespace

std::vector<ShortFormFault> judge_short_forms(const Blocks& prose,
                                              const ShortFormKnowledge& knowledge, bool complete) {
  return Judge(prose, knowledge, complete).judge();
}

}  // namespace remit
