#include "check/statements.h"

#include <algorithm>
#include <cctype>
#include <map>

#include "base/format.h"
#include "document/phrases.h"
#include "model/lookup.h"

namespace remit {
namespace {

constexpr const char* kInWords = "in words";
constexpr const char* kByFact = "by a fact in the text";

// Every name and short form that it ever had.
std::vector<std::string> all_names(const Thing& thing) {
  std::vector<std::string> result;
  for (const Name& name : *thing.names)
    for (const Text* text : {&name.full, &name.abbreviation})
      if (text->given()) result.push_back(text->value);
  return result;
}

std::string text_at(const Place& place) {
  if (!place.source || place.is_whole_file()) return {};
  return place.source->text().substr(place.begin, place.end - place.begin);
}

// "organisations.ccg.named"
bool is_name_of_fact(std::string_view text) {
  return text.find('.') != text.npos && text.find_first_of(" \n") == text.npos;
}

// Those of `names` alone.
void add_uses(const std::vector<PhraseUse>& uses, const std::vector<std::string>& names,
              std::vector<Statement>& out) {
  for (const PhraseUse& use : uses) {
    if (std::find(names.begin(), names.end(), use.text) == names.end()) continue;
    const std::string written = text_at(use.place);
    const bool fact = is_name_of_fact(written);
    out.push_back({use.place, fact ? kByFact : kInWords, written.empty() ? use.text : written});
  }
}

// By path and place; of two at one place the first.
std::vector<Statement> in_order(std::vector<Statement> all) {
  const auto key = [](const Statement& s) {
    return std::pair(s.place.source ? s.place.source->path() : std::string(), s.place.begin);
  };
  std::stable_sort(all.begin(), all.end(),
                   [&](const Statement& a, const Statement& b) { return key(a) < key(b); });
  all.erase(std::unique(all.begin(), all.end(),
                        [&](const auto& a, const auto& b) { return key(a) == key(b); }),
            all.end());
  return all;
}

}  // namespace

std::vector<const Text*> printed_texts(const TermsOfReference& t) {
  std::vector<const Text*> result;
  for (const Member& m : t.members) result.push_back(&m.represents);
  return result;
}

std::vector<const Text*> printed_texts(const Report& r) {
  std::vector<const Text*> result = {&r.title, &r.report_of_also};
  for (const Text& consultee : r.consultees) result.push_back(&consultee);
  for (const Appendix& a : r.appendices) result.push_back(&a.title);
  return result;
}

std::vector<const Text*> printed_texts(const WorkProgramme& p) {
  std::vector<const Text*> result = {&p.title};
  const auto leads = [&](const std::vector<Lead>& list) {
    for (const Lead& lead : list) result.push_back(&lead.words);
  };
  for (const Activity& a : p.activities) {
    result.push_back(&a.title);
    for (const WorkTask& task : a.tasks) result.push_back(&task.title);
    for (const Proposal& proposal : a.proposals) leads(proposal.leads);
  }
  if (!p.timeline) return result;
  for (const TimelineTask& task : p.timeline->tasks) {
    result.push_back(&task.title);
    leads(task.leads);
  }
  return result;
}

std::vector<const Text*> printed_texts(const Protocol& p) {
  std::vector<const Text*> result = {&p.title};
  for (const ProtocolBoard& board : p.boards)
    for (const Text& responsibility : board.responsibilities) result.push_back(&responsibility);
  for (const JointWork& work : p.joint_work) result.push_back(&work.title);
  return result;
}

std::vector<const Text*> printed_texts(const Partnership& p) {
  std::vector<const Text*> result;
  for (const Budget& budget : p.budgets) {
    result.push_back(&budget.title);
    for (const auto& line : budget.lines) result.push_back(&line.title);
  }
  for (const Process& process : p.processes) {
    result.push_back(&process.title);
    for (const ProcessStep& step : process.steps) result.push_back(&step.words);
  }
  return result;
}

std::vector<Statement> find_statements(const Partnership& partnership, const Thing& thing,
                                       const StatedDocument& document) {
  std::vector<Statement> result;
  const std::string& id = thing.id->value;
  // A post that is held in what has ended is stated with the organisation that took over.
  const auto& ended = thing.until->date;
  const bool follows =
      ended && thing.replaced_by->given() && document.date && *ended < *document.date;
  for (const Naming& naming : document.namings) {
    if (naming.is_history) continue;
    const bool itself = naming.kind == thing.kind && naming.id->value == id;
    const Post* post =
        naming.kind == ThingKind::post ? find_post(partnership, naming.id->value) : nullptr;
    if (itself)
      result.push_back({naming.id->place, naming.as, naming.id->value});
    else if (post && !follows && thing.kind == ThingKind::organisation &&
             post->organisation.value == id)
      result.push_back(
          {naming.id->place, format("{}, a post held in '{}'", naming.as, id), naming.id->value});
  }
  // A name within the longer name of another does not state this one.
  const auto names = all_names(thing);
  std::vector<std::string> of_all;
  for (const Thing& other : things(partnership))
    for (std::string& name : all_names(other)) of_all.push_back(std::move(name));
  for (const Text* text : document.texts)
    add_uses(find_phrases(text->value, text->place, of_all), names, result);
  if (document.prose) add_uses(find_phrases(*document.prose, of_all), names, result);
  return in_order(std::move(result));
}

std::vector<Statement> find_statements(const std::string& id, const StatedDocument& document) {
  std::vector<Statement> result;
  for (const Source* source : document.sources)
    for (const char* kind : {"budgets.", "budgets/", "process/"}) {
      const std::string name = kind + id;
      const std::string& text = source->text();
      for (std::size_t at = text.find(name); at != text.npos; at = text.find(name, at + 1)) {
        const std::size_t end = at + name.size();
        const char next = end < text.size() ? text[end] : ' ';
        if (std::isalnum(static_cast<unsigned char>(next)) || next == '-') continue;
        result.push_back({{source, at, end}, "put into the text", name});
      }
    }
  return in_order(std::move(result));
}

}  // namespace remit
