#include "app/whole_run.h"

#include <exception>
#include <utility>

#include "app/messages.h"
#include "app/run_version.h"
#include "base/digest.h"
#include "base/format.h"
#include "base/json.h"
#include "base/strings.h"

namespace remit {
namespace {

std::string key_of(const Options& options, const std::string& out, const InputFiles& inputs,
                   const std::string& version) {
  const std::vector<std::string> ended(options.ended.begin(), options.ended.end());
  // Messages name the folders as the command line does.
  return digest(join({version, options.workspace, out, options.strict ? "strict" : "",
                      options.is_public ? "announced" : "", join(ended, " "), inputs.all()},
                     "\n"));
}

bool is_drawn(const std::string& path) { return path.ends_with(".svg"); }

// Of what the run published, "" without drawings.
std::string drawn_by(const OutputFolder* folder, const WholeRun::GraphvizVersion& graphviz) {
  return folder && folder->has(is_drawn) ? graphviz() : std::string();
}

}  // namespace

WholeRun::WholeRun(const ResultCache& runs, const Options& options, std::string out,
                   const InputFiles& inputs, std::string version)
    : runs_(runs), options_(options), inputs_(inputs) {
  if (!options.partnership.empty() || !options.only.empty()) return;
  name_ = digest("whole " + run_name(options, out));
  key_ = key_of(options, out, inputs, version);
  try {
    std::string kept = runs.find(name_).value_or("{}");
    if (Json::parse(kept).value("key", "") == key_) kept_ = std::move(kept);
  } catch (const Json::exception&) {
    // Not what a run has kept.
  }
}

std::optional<WholeRun::Said> WholeRun::find(const OutputFolder* folder,
                                             const GraphvizVersion& graphviz) const {
  if (kept_.empty()) return std::nullopt;
  try {
    const Json json = Json::parse(kept_);
    for (const auto& [path, digest] : json.at("read").items())
      if (inputs_.file(path) != digest.get<std::string>()) return std::nullopt;
    if (folder && json.at("published") != folder->list_digest()) return std::nullopt;
    if (folder && !folder->is_whole(options_.jobs)) return std::nullopt;
    if (json.at("graphviz") != drawn_by(folder, graphviz)) return std::nullopt;
    return Said{json.at("text"),      json.at("json"), json.at("summary"), json.at("warnings"),
                json.at("documents"), json.at("kept"), json.at("files")};
  } catch (const Json::exception&) {
    return std::nullopt;  // of another version
  }
}

void WholeRun::keep(const Said& said, const std::set<std::string>& read, const OutputFolder* folder,
                    const GraphvizVersion& graphviz) const {
  if (name_.empty() || !inputs_.are_as_read()) return;
  Json others = Json::object();  // that the key does not tell
  for (const std::string& path : read)
    if (!inputs_.contains(path)) others[path] = inputs_.file(path);
  try {
    runs_.keep(name_, Json{{"key", key_},
                           {"read", std::move(others)},
                           {"published", folder ? folder->list_digest() : ""},
                           {"graphviz", drawn_by(folder, graphviz)},
                           {"text", said.text},
                           {"json", said.json},
                           {"summary", said.summary},
                           {"warnings", said.warnings},
                           {"documents", said.documents},
                           {"kept", said.kept},
                           {"files", said.files}}
                          .dump());
  } catch (const Json::exception&) {
    // A name that is not UTF-8: the run is made again each time.
  }
}

WholeRun::Said said_of(const Diagnostics& diagnostics, std::size_t documents) {
  return {messages_of(diagnostics, false), messages_of(diagnostics, true), summary(diagnostics),
          diagnostics.warnings(), documents};
}

}  // namespace remit
