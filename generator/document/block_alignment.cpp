#include "document/block_alignment.h"

#include <algorithm>
#include <map>
#include <optional>

#include "document/similarity.h"

namespace remit {
namespace {

// Under headings that have nothing to do with each other.
constexpr double kMuchAlike = 0.7;

// What stands under headings that have nothing in common, if they are to be those of one section.
constexpr double kSectionAlike = 0.5;

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

const std::string& id_of(const Block& block) {
  static const std::string kNoId;
  const Attr* attr = attr_of(block);
  return attr ? attr->id : kNoId;
}

// The blocks of one document as they are compared.
struct Side {
  Side(const Blocks& blocks, const Comparable& comparable) : compared(comparable.of(blocks)) {
    std::size_t heading = kNone;
    std::map<std::size_t, std::string> sections;
    for (std::size_t i = 0; i < compared.size(); ++i) {
      const bool is_heading = get_if<Header>(compared[i]);
      if (is_heading) heading = i;
      headings.push_back(heading);
      const std::string text = whole_text({compared[i]});
      words.emplace_back(text);
      texts.push_back(text);
      if (!is_heading && heading != kNone) sections[heading] += text + "\n";
    }
    for (const auto& [at, text] : sections) section_words[at] = WordBag(text);
  }

  const WordBag& section(std::size_t heading) const {
    static const WordBag kEmpty;
    const auto found = section_words.find(heading);
    return found == section_words.end() ? kEmpty : found->second;
  }

  Blocks compared;
  std::vector<std::string> texts;
  std::vector<WordBag> words;                    // of each block
  std::vector<std::size_t> headings;             // the one that each block stands under, or is
  std::map<std::size_t, WordBag> section_words;  // by its heading, of what stands under it
};

class BlockAlignment {
 public:
  BlockAlignment(const Blocks& before, const Blocks& after, const Comparable& comparable)
      : before_(before, comparable), after_(after, comparable) {}

  Matches find() {
    Keys<Block> keys;
    std::map<std::string, int> headings;
    const std::vector<int> before = keys_of(before_, keys, headings);
    const Matches same = common_subsequence(before, keys_of(after_, keys, headings));
    return add_alike(same, before_.compared.size(), after_.compared.size(),
                     [this](std::size_t i, std::size_t j) { return alike(i, j); });
  }

 private:
  static std::vector<int> keys_of(const Side& side, Keys<Block>& keys,
                                  std::map<std::string, int>& headings) {
    std::vector<int> result;
    for (std::size_t i = 0; i < side.compared.size(); ++i) {
      const Block& block = side.compared[i];
      const std::string& id = id_of(block);
      if (get_if<Header>(block) && !id.empty()) {
        int& key = headings[id];
        if (key == 0) key = keys.another();
        result.push_back(key);
      } else {
        result.push_back(keys.of(block, side.texts[i]));
      }
    }
    return result;
  }

  double alike(std::size_t i, std::size_t j);
  double headings_alike(std::size_t i, std::size_t j);

  Side before_;
  Side after_;
  std::map<std::pair<std::size_t, std::size_t>, double> headings_alike_;
};

// Of two headings, and of two that there are not.
double BlockAlignment::headings_alike(std::size_t i, std::size_t j) {
  if (i == kNone || j == kNone) return i == j ? 1 : 0;
  const auto [known, is_new] = headings_alike_.try_emplace({i, j}, 0);
  if (!is_new) return known->second;
  const std::string& id = id_of(before_.compared[i]);
  const bool same_id = !id.empty() && id == id_of(after_.compared[j]);
  if (same_id) return known->second = 1;
  const double section = similarity(before_.section(i), after_.section(j));
  const double heading = similarity(before_.words[i], after_.words[j]);
  return known->second = section < kSectionAlike ? heading : std::max(heading, section);
}

double BlockAlignment::alike(std::size_t i, std::size_t j) {
  const Block& a = before_.compared[i];
  const Block& b = after_.compared[j];
  const bool same_kind = a.node.index() == b.node.index();
  if (!same_kind && a.node.index() != without_id_division(b).node.index()) return 0;
  if (get_if<Header>(a)) return headings_alike(i, j);
  const double result = similarity(before_.words[i], after_.words[j]);
  if (result < kAlike) return 0;
  const bool together = headings_alike(before_.headings[i], after_.headings[j]) >= kAlike;
  return together || result >= kMuchAlike ? result : 0;
}

}  // namespace

const Block& without_id_division(const Block& block) {
  const Div* div = get_if<Div>(block);
  const bool only_named = div && div->attr.classes.empty() && div->attr.attributes.empty();
  return only_named && div->content.size() == 1 ? div->content.front() : block;
}

Matches align_blocks(const Blocks& before, const Blocks& after, const Comparable& comparable) {
  return BlockAlignment(before, after, comparable).find();
}

Matches align_items(const std::vector<Blocks>& before, const std::vector<Blocks>& after,
                    const Comparable& comparable) {
  Keys<Blocks> keys;
  std::vector<WordBag> words_before, words_after;
  const auto keys_of = [&](const std::vector<Blocks>& items, std::vector<WordBag>& words) {
    std::vector<int> result;
    for (const Blocks& item : items) {
      Blocks compared = comparable.of(item);
      const std::string text = whole_text(compared);
      words.emplace_back(text);
      result.push_back(keys.of(std::move(compared), text));
    }
    return result;
  };
  const std::vector<int> left = keys_of(before, words_before);
  const std::vector<int> right = keys_of(after, words_after);
  return add_alike(
      common_subsequence(left, right), before.size(), after.size(),
      [&](std::size_t i, std::size_t j) { return similarity(words_before[i], words_after[j]); });
}

}  // namespace remit
