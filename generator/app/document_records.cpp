#include "app/document_records.h"

#include <algorithm>
#include <exception>
#include <memory>
#include <vector>

#include "base/digest.h"
#include "base/format.h"
#include "base/json.h"
#include "base/strings.h"
#include "read/files.h"

namespace remit {
namespace {

constexpr std::size_t kKeySize = 64;  // of a digest

// What no other run can find again.
class NotStorable : public std::exception {};

// The path from the workspace, of one as messages show it.
std::string from_root(const std::string& shown, const std::string& root) {
  const std::string begin = root + "/";
  return shown.starts_with(begin) ? shown.substr(begin.size()) : shown;
}

Json json_of(const Place& place_of_made, const std::string& root) {
  const Place place = as_written(place_of_made);
  if (!place.source) return nullptr;
  if (!place.source->origins().empty()) throw NotStorable();
  const std::string path = from_root(place.source->path(), root);
  if (place.is_whole_file()) return Json::array({path});
  return Json::array({path, place.begin, place.end});
}

Json json_of(const Diagnostics& diagnostics, const std::string& root) {
  Json result = Json::array();
  for (const Diagnostic& each : diagnostics.all()) {
    // A message that belongs to another fault is found again each time.
    const bool is_linked = !each.causes.empty() || !each.depends_on.empty() || each.is_about_form ||
                           each.settled_by != SettledBy::editing;
    if (is_linked) throw NotStorable();
    Json notes = Json::array();
    for (const Note& note : each.notes)
      notes.push_back(Json::array({note.text, json_of(note.place, root)}));
    result.push_back(Json::array(
        {json_of(each.place, root), each.code, each.message, each.help, std::move(notes)}));
  }
  return result;
}

Json json_of(const PlannedFile& file) {
  Json result = Json::array({file.path, file.from});
  if (!file.made) return result;
  const OutputFile& made = *file.made;
  result.push_back(made.on_disk ? made.on_disk->digest : digest(made.bytes));
  result.push_back(made.on_disk ? made.on_disk->size : made.bytes.size());
  return result;
}

bool has_drawings(const DocumentFiles& files) {
  return std::any_of(files.beside.begin(), files.beside.end(),
                     [](const PlannedFile& file) { return file.from.starts_with("the diagram "); });
}

bool is_empty(const PlannedFile& file) {
  return file.made && file.made->bytes.empty() && !(file.made->on_disk && file.made->on_disk->size);
}

Json record_in_json(const FilledDocument& document, const RenderedTemplates& templates,
                    const GraphvizVersion& graphviz, const InputFiles& inputs,
                    const std::string& root) {
  const DocumentFiles& files = *document.files;
  Json record;
  Json& all = record["files"] = Json::array({json_of(files.page)});
  for (const PlannedFile& file : files.beside) all.push_back(json_of(file));
  Json& downloads = record["downloads"] = Json::array();
  for (const Download& each : files.downloads)
    downloads.push_back(
        Json::array({each.path, each.kind, each.size ? Json(*each.size) : Json(), each.part}));
  Json& links = record["links"] = Json::array();
  for (const PlannedLink& link : files.links)
    links.push_back(Json::array({link.path, link.url, json_of(link.place, root)}));
  record["abbreviations"] = document.abbreviations;
  Json& read = record["read"] = Json::array();
  for (const std::string& path : document.files_read.paths)
    read.push_back(Json::array({path, inputs.file(path)}));
  record["templates"] = templates;
  if (has_drawings(files)) record["graphviz"] = graphviz();
  record["warnings"] = json_of(document.diagnostics, root);
  record["warnings-if-clean"] = json_of(document.if_clean, root);
  return record;
}

// Puts a record together again.
class Restoring {
 public:
  Restoring(const std::string& root, const KnownSources& known, RestoredDocument& result)
      : known_(known), result_(result), folder_(root, sources(), ignored_) {}

  // Whether all files that were read are as they were.
  bool same_inputs(const Json& record, const InputFiles& inputs) {
    for (const Json& each : record.at("read")) {
      const auto path = each.at(0).get<std::string>();
      if (inputs.file(path) != each.at(1).get<std::string>()) return false;
      result_.filled.files_read.paths.insert(path);
    }
    return true;
  }

  // Whether all that was made can be published again.
  bool same_files(const Json& record, OutputStore& store) {
    DocumentFiles& files = result_.filled.files.emplace();
    bool is_page = true;
    for (const Json& each : record.at("files")) {
      PlannedFile file{each.at(0).get<std::string>(), each.at(1).get<std::string>()};
      if (each.size() > 2) {
        file.made =
            store.find(file.path, {each.at(2).get<std::string>(), each.at(3).get<std::size_t>()});
        if (!file.made) return false;
      }
      if (is_page)
        files.page = std::move(file);
      else
        files.beside.push_back(std::move(file));
      is_page = false;
    }
    return true;
  }

  void rest(const Json& record) {
    DocumentFiles& files = *result_.filled.files;
    for (const Json& each : record.at("downloads"))
      files.downloads.push_back({each.at(0), each.at(1), size_of(each.at(2)), each.at(3)});
    for (const Json& each : record.at("links"))
      files.links.push_back({each.at(0), each.at(1), place(each.at(2))});
    result_.filled.abbreviations = record.at("abbreviations").get<std::set<std::string>>();
    result_.templates = record.at("templates").get<RenderedTemplates>();
    warnings(record.at("warnings"), result_.filled.diagnostics);
    warnings(record.at("warnings-if-clean"), result_.filled.if_clean);
  }

 private:
  static std::optional<std::size_t> size_of(const Json& json) {
    return json.is_null() ? std::nullopt : std::optional(json.get<std::size_t>());
  }

  Sources& sources() {
    if (!result_.filled.sources) result_.filled.sources = std::make_unique<Sources>();
    return *result_.filled.sources;
  }

  void warnings(const Json& all, Diagnostics& to) {
    for (const Json& each : all) {
      Diagnostic& warning = to.warning(place(each.at(0)), each.at(1), each.at(2), each.at(3));
      for (const Json& note : each.at(4)) warning.note(note.at(0), place(note.at(1)));
    }
  }

  Place place(const Json& json) {
    if (json.is_null()) return {};
    const Source& source = source_of(json.at(0).get<std::string>());
    if (json.size() == 1) return Place::whole_file(source);
    const auto begin = json.at(1).get<std::size_t>(), end = json.at(2).get<std::size_t>();
    if (begin > end || end > source.text().size()) throw NotStorable();
    return {&source, begin, end};
  }

  const Source& source_of(const std::string& path) {
    const Source*& source = found_[path];
    if (source) return *source;
    const auto known = known_.find(folder_.shown(path));
    source = known != known_.end() ? known->second : folder_.read_text(path);
    if (!source) throw NotStorable();
    return *source;
  }

  const KnownSources& known_;
  RestoredDocument& result_;
  Diagnostics ignored_;  // what cannot be read is filled again, and told then
  Folder folder_;
  std::map<std::string, const Source*> found_;
};

}  // namespace

DocumentRecords::DocumentRecords(const ResultCache& cache, std::string name)
    : cache_(cache), name_(std::move(name)) {
  text_ = cache_.find(name_).value_or("");
  for (const std::string_view line : split(text_, '\n'))
    if (line.size() > kKeySize) read_.emplace(line.substr(0, kKeySize), line.substr(kKeySize + 1));
}

std::optional<std::string_view> DocumentRecords::find(const std::string& key) const {
  if (const auto kept = kept_.find(key); kept != kept_.end()) return kept->second;
  const auto read = read_.find(key);
  return read == read_.end() ? std::nullopt : std::optional(read->second);
}

void DocumentRecords::keep(std::map<std::string, std::string> records) {
  std::string text;
  for (const auto& [key, record] : records) text += format("{} {}\n", key, record);
  cache_.keep(name_, text);
  read_.clear();
  text_.clear();
  kept_ = std::move(records);
}

std::optional<std::string> record_of(const FilledDocument& document,
                                     const RenderedTemplates& templates,
                                     const GraphvizVersion& graphviz, const InputFiles& inputs,
                                     const std::string& root) {
  // A page without bytes is one whose template is at fault, which was told of another document.
  const bool whole = document.files && document.files->whole && !is_empty(document.files->page);
  const bool sound = !document.diagnostics.has_errors() && !document.if_clean.has_errors() &&
                     document.tool_faults.all().empty();
  if (!whole || !sound || !document.files_read.unread_prose.empty()) return std::nullopt;
  try {
    return record_in_json(document, templates, graphviz, inputs, root).dump();
  } catch (const NotStorable&) {
    return std::nullopt;
  } catch (const Json::exception&) {
    return std::nullopt;  // a name that is not UTF-8
  }
}

KnownSources known_sources(const Sources& facts) {
  KnownSources result;
  for (const auto& source : facts.all()) {
    const Source*& known = result[source->path()];
    // A file that was named only is a source without text.
    if (!known || known->text().empty()) known = source.get();
  }
  return result;
}

std::optional<RestoredDocument> restore(std::string_view record, const InputFiles& inputs,
                                        const std::string& root, const KnownSources& known,
                                        const GraphvizVersion& graphviz, OutputStore& store) {
  RestoredDocument result;
  try {
    const Json json = Json::parse(record);
    Restoring restoring(root, known, result);
    if (!restoring.same_inputs(json, inputs)) return std::nullopt;
    if (json.contains("graphviz") && json.at("graphviz").get<std::string>() != graphviz())
      return std::nullopt;
    if (!restoring.same_files(json, store)) return std::nullopt;
    restoring.rest(json);
  } catch (const NotStorable&) {
    return std::nullopt;
  } catch (const Json::exception&) {
    return std::nullopt;  // of another version
  }
  return result;
}

}  // namespace remit
