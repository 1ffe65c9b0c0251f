#include "publish/journal.h"

#include "base/beneath.h"
#include "base/json.h"
#include "publish/manifest.h"
#include "publish/state_files.h"

namespace remit {
namespace {

bool are_output_paths(const std::vector<std::string>& paths) {
  for (const std::string& path : paths)
    if (!is_output_path(path)) return false;
  return true;
}

bool is_stage_path(const std::string& path) { return parent_of(path) == kStagePath; }

}  // namespace

std::string write_journal(const Journal& journal) {
  Json put = Json::array();
  for (const Journal::Put& each : journal.put)
    put.push_back({{"path", each.path}, {"stage", each.stage}, {"new", each.is_new}});
  Json saved = Json::array();
  for (const Journal::Saved& each : journal.saved)
    saved.push_back({{"path", each.path}, {"stage", each.stage}});
  Json json = {{"clear", journal.clear}, {"put", std::move(put)}, {"remove", journal.remove}};
  json["saved"] = std::move(saved);
  json["made-folders"] = journal.made_folders;
  if (!journal.command.empty()) json["command"] = journal.command;
  return json.dump(2) + "\n";
}

std::optional<Journal> read_journal(std::string_view text) {
  try {
    const Json json = Json::parse(text);
    Journal journal;
    journal.clear = json.at("clear");
    journal.remove = json.at("remove");
    for (const Json& each : json.at("put")) {
      journal.put.push_back({each.at("path"), each.at("stage"), each.at("new")});
      if (!is_output_path(journal.put.back().path)) return std::nullopt;
      if (!is_stage_path(journal.put.back().stage)) return std::nullopt;
    }
    for (const Json& each : json.at("saved")) {
      journal.saved.push_back({each.at("path"), each.at("stage")});
      if (!is_output_path(journal.saved.back().path)) return std::nullopt;
      if (!is_stage_path(journal.saved.back().stage)) return std::nullopt;
    }
    journal.made_folders = json.at("made-folders");
    journal.command = json.value("command", "");
    if (!are_output_paths(journal.clear) || !are_output_paths(journal.remove) ||
        !are_output_paths(journal.made_folders))
      return std::nullopt;
    return journal;
  } catch (const Json::exception&) {
    return std::nullopt;
  }
}

}  // namespace remit
