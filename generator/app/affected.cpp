#include <algorithm>
#include <cstdio>

#include "app/command_faults.h"
#include "app/commands.h"
#include "app/messages.h"
#include "app/pipeline.h"
#include "base/format.h"
#include "base/json.h"
#include "base/spelling.h"
#include "base/strings.h"
#include "decide/affected_documents.h"
#include "model/lookup.h"
#include "model/names.h"
#include "publish/output.h"

namespace remit {
namespace {

// Found in a partnership: an organisation, post or body, or else a budget or process.
struct Found {
  const Partnership* partnership;
  std::optional<Thing> thing;
};

std::vector<Found> find_all(const Run& run, const std::string& id) {
  std::vector<Found> result;
  const std::string& only = run.options.partnership;
  for (const Partnership& p : run.workspace.partnerships) {
    if (!only.empty() && p.folder != only) continue;
    std::optional<Thing> thing;
    for (const Thing& t : things(p))
      if (t.id->value == id && !thing) thing = t;
    if (thing || find_budget(p, id) || find_process(p, id)) result.push_back({&p, thing});
  }
  return result;
}

bool has_partnership(const Run& run) {
  std::vector<std::string> known;
  for (const Partnership& p : run.workspace.partnerships) known.push_back(p.folder);
  const std::string& name = run.options.partnership;
  return name.empty() || is_known(name, known, "partnership", "begin one: remit new partnership");
}

int unknown(const Run& run, const std::string& id) {
  std::vector<std::string> known;
  const auto add = [&](std::vector<std::string> more) {
    for (std::string& name : more) known.push_back(std::move(name));
  };
  for (const Partnership& p : run.workspace.partnerships) {
    for (const Thing& thing : things(p)) known.push_back(thing.id->value);
    add(ids(p.budgets));
    add(ids(p.processes));
  }
  std::sort(known.begin(), known.end());
  known.erase(std::unique(known.begin(), known.end()), known.end());
  std::fprintf(
      stderr,
      "remit: no organisation, post, body, budget or process is called '%s'\n"
      "  help: %s\n",
      id.c_str(),
      did_you_mean(id, known, "their ids stand in content/<partnership>/partnership.xml").c_str());
  return kWrongCommandLine;
}

std::string name_of(const Thing& thing, Date on) {
  return name_on(*thing.names, nearest_named_day(*thing.names, on)).full.value;
}

// What is known of it: its name, its last day and who took over, one after another.
std::string heading_for(const Found& found, const std::string& id, Date as_at) {
  if (!found.thing) return format("'{}' of {}\n", id, found.partnership->folder);
  const Thing& thing = *found.thing;
  std::string text =
      format("{}, '{}' of {}\n", name_of(thing, as_at), id, found.partnership->folder);
  if (!thing.until->date || *thing.until->date >= as_at) return text;
  text += format("Ended on {}.\n", in_words(*thing.until->date));
  for (const Replacement& r : replacements(*found.partnership, thing, as_at))
    text += format("In its place since {}: {}, '{}'.\n", in_words(r.from), name_of(r.now, as_at),
                   r.now.id->value);
  return text;
}

std::string place_in_words(const Place& place) {
  const LineColumn at = place.source->position(place.is_whole_file() ? 0 : place.begin);
  return format("{}:{}:{}", place.source->path(), at.line, at.column);
}

std::string print(const AffectedDocument& document) {
  std::string text = format("\n{}\n", capitalised(document.name));
  for (const Statement& s : document.statements)
    text += format("  {}: {}: {}\n", place_in_words(s.place), s.as, collapse(s.words));
  return text + format("  To do: {}.\n", document.to_do);
}

std::string print_text(const Found& found, const Affected& affected, const std::string& id,
                       Date as_at) {
  std::string text = heading_for(found, id, as_at);
  if (affected.current.empty())
    text += format("\nNo document that is current on {} states it.\n", in_words(as_at));
  for (const AffectedDocument& document : affected.current) text += print(document);
  if (!affected.earlier.empty())
    text += format("\nReports of earlier days state it too, and stay as they are: {}.\n",
                   join(affected.earlier, ", "));
  return text;
}

// A line for each place.
std::string print_json(const Found& found, const Affected& affected) {
  std::string text;
  for (const AffectedDocument& document : affected.current)
    for (const Statement& s : document.statements) {
      const LineColumn at = s.place.source->position(s.place.begin);
      const Json json = {{"partnership", found.partnership->folder},
                         {"document", document.name},
                         {"path", s.place.source->path()},
                         {"line", at.line},
                         {"column", at.column},
                         {"as", s.as},
                         {"words", collapse(s.words)},
                         {"to-do", document.to_do}};
      text += json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
    }
  return text;
}

}  // namespace

int run_affected(const Options& options) {
  Run run(options);
  OutputFolder::complete_interrupted(options.output_folder(), options.workspace, run.diagnostics);
  run.keeps_documents = true;
  run_pipeline(run);
  const auto all = find_all(run, options.id);
  if (run.diagnostics.has_errors()) print_diagnostics(run.diagnostics, options.json_messages);
  if (!has_partnership(run)) return kWrongCommandLine;
  if (all.empty()) return unknown(run, options.id);
  const DocumentsOnDate current = {run.documents, options.as_at};
  std::string text;
  for (const Found& found : all) {
    const Affected affected = found.thing ? affected_by(*found.thing, *found.partnership, current)
                                          : affected_by(options.id, *found.partnership, current);
    if (!text.empty() && !options.json_messages) text += "\n";
    text += options.json_messages ? print_json(found, affected)
                                  : print_text(found, affected, options.id, options.as_at);
  }
  std::fputs(text.c_str(), stdout);
  return exit_status(run.diagnostics);
}

}  // namespace remit
