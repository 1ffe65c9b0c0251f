#include "compose/later_changes.h"

#include <algorithm>
#include <array>

#include "base/format.h"
#include "base/strings.h"
#include "compose/values.h"
#include "model/lookup.h"
#include "model/names.h"

namespace remit {
namespace {

// What a name ends with that stands behind "the".
constexpr std::array<std::string_view, 28> kCommonNouns = {
    "agency",     "alliance", "association", "authority", "board",        "bureau",
    "centre",     "college",  "commission",  "committee", "commissioner", "company",
    "department", "district", "forum",       "fund",      "group",        "network",
    "office",     "panel",    "partnership", "programme", "scheme",       "service",
    "services",   "society",  "team",        "trust"};

std::string name_then(const Thing& thing, Date on) {
  const Name& name = name_on(*thing.names, nearest_named_day(*thing.names, on));
  return amid_sentence(thing.kind, name.full.value);
}

std::string replaced(const std::vector<Replacement>& chain, Date document) {
  const auto now = [](const Replacement& r) { return name_then(r.now, r.from); };
  const auto before = [&](std::size_t i) {
    return i == 0 ? name_then(chain[0].before, document) : now(chain[i - 1]);
  };
  const std::size_t last = chain.size() - 1;
  if (last == 0)
    return format("Since {} {} has taken the place of {}.", in_words(chain[0].from), now(chain[0]),
                  before(0));
  std::vector<std::string> steps;
  for (std::size_t i = 0; i < last; ++i)
    steps.push_back(
        i == 0 ? format("On {} {} took the place of {}", in_words(chain[i].from), now(chain[i]),
                        before(i))
               : format("on {} {} that of {}", in_words(chain[i].from), now(chain[i]), before(i)));
  return format("{}, and since {} {} has taken that of {}.", join(steps, ", "),
                in_words(chain[last].from), now(chain[last]), before(last));
}

std::string renamed(const Thing& thing, Date document, Date on) {
  const Name* then = find_name(*thing.names, document);
  const Name* now = find_name(*thing.names, on);
  if (!then || !now || !now->since.date || then->full == now->full) return {};
  return format("Since {} {} has been called {}.", in_words(*now->since.date),
                amid_sentence(thing.kind, then->full.value),
                amid_sentence(thing.kind, now->full.value));
}

// What a document of its date calls by this thing's id, and what became of it.
std::string change(const Partnership& partnership, Thing thing, Date document, Date on) {
  const auto before = replacements(partnership, thing, document);
  if (!before.empty()) thing = before.back().now;
  const auto chain = replacements(partnership, thing, on);
  const Thing& last = chain.empty() ? thing : chain.back().now;
  const bool gone = last.until->date && *last.until->date < on;
  if (chain.empty())
    return gone ? format("{} came to an end on {}.", capitalised(name_then(thing, document)),
                         in_words(*thing.until->date))
                : renamed(thing, document, on);
  return replaced(chain, document) +
         (gone ? format(" It came to an end on {}.", in_words(*last.until->date)) : "");
}

template <class T>
const T* dated(const std::vector<T>& list, const std::string& slug) {
  const auto found =
      std::find_if(list.begin(), list.end(), [&](const T& item) { return item.slug == slug; });
  return found == list.end() ? nullptr : &*found;
}

std::vector<Naming> namings_of(const Partnership& partnership, const DocumentCard& card, Date on) {
  switch (card.key.kind) {
    case DocumentKind::terms_of_reference:
      if (const TermsOfReference* terms = terms_in_force(partnership, card.key.subject, on);
          terms && *terms->in_force_from.date == card.date)
        return namings(*terms);
      break;
    case DocumentKind::protocol:
      if (const Protocol* protocol = dated(partnership.protocols, card.key.subject))
        return namings(*protocol);
      break;
    case DocumentKind::work_programme:
      if (const WorkProgramme* programme = dated(partnership.work_programmes, card.key.subject);
          programme && programme->until.date && on <= *programme->until.date)
        return namings(*programme);
      break;
    case DocumentKind::redline:
    case DocumentKind::report:  // which is of its own day
    case DocumentKind::page:
    case DocumentKind::abbreviations:
      break;
  }
  return {};
}

}  // namespace

Value::Object existence_values(const Partnership& partnership, const Body& body, Date on) {
  const auto& [since, until] = std::pair(body.since.date, body.until.date);
  const auto thing = find_thing(partnership, ThingKind::body, body.id.value);
  std::vector<Replacement> chain;
  if (thing) chain = replacements(partnership, *thing, on);
  const auto successor = [&] {
    const auto& names = *chain.back().now.names;
    return named(name_on(names, nearest_named_day(names, on)));
  };
  return {{"begins-on", since && on < *since ? in_words(*since) : std::string()},
          {"ended-on", until && *until < on ? in_words(*until) : std::string()},
          {"successor", chain.empty() ? std::string() : successor()},
          {"successor-since", chain.empty() ? std::string() : in_words(chain.back().from)}};
}

std::string amid_sentence(ThingKind kind, const std::string& name) {
  if (name.starts_with("The ")) return "the " + name.substr(4);
  if (name.starts_with("the ")) return name;
  const std::string last = lower_ascii(name.substr(name.rfind(' ') + 1));
  const bool common =
      kind == ThingKind::post || name.starts_with("University of ") ||
      std::find(kCommonNouns.begin(), kCommonNouns.end(), last) != kCommonNouns.end();
  return common ? "the " + name : name;
}

std::vector<std::string> later_changes(const Partnership& partnership,
                                       const std::vector<Naming>& namings, Date document, Date on) {
  std::vector<std::string> result;
  const auto add = [&](ThingKind kind, const std::string& id) {
    const auto thing = find_thing(partnership, kind, id);
    if (!thing) return;
    std::string sentence = change(partnership, *thing, document, on);
    if (!sentence.empty() && std::find(result.begin(), result.end(), sentence) == result.end())
      result.push_back(std::move(sentence));
  };
  for (const Naming& naming : namings) {
    if (naming.is_history) continue;
    add(naming.kind, naming.id->value);
    if (naming.kind != ThingKind::post) continue;
    if (const Post* post = post_on(partnership, naming.id->value, document))
      add(ThingKind::organisation, post->organisation.value);
  }
  return result;
}

std::vector<std::string> later_changes(const Partnership& partnership, const DocumentCard& card,
                                       Date on) {
  if (on <= card.date) return {};
  return later_changes(partnership, namings_of(partnership, card, on), card.date, on);
}

Value::Object later_values(const std::vector<std::string>& sentences) {
  Value::List list;
  for (const std::string& sentence : sentences)
    list.emplace_back(Value::Object{{"sentence", sentence}});
  return {{"has-later", !sentences.empty()},
          {"several-later", sentences.size() > 1},
          {"later", std::move(list)}};
}

}  // namespace remit
