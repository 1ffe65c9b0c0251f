#include <cstdio>

#include "app/commands.h"
#include "app/messages.h"
#include "app/pipeline.h"
#include "base/format.h"
#include "base/spelling.h"
#include "document/print.h"
#include "publish/output.h"

namespace remit {
namespace {

const ComposedDocument* find_document(const Run& run) {
  for (const ComposedDocument& document : run.documents)
    if (document.name == run.options.document ||
        document.key.partnership + "/" + document.name == run.options.document)
      return &document;
  return nullptr;
}

// "quorum.minimum  5" for each name; lists by their length and the names of their entries.
std::string print_values(const Value& values, const std::string& prefix = {}) {
  std::string out;
  for (const auto& [name, value] : values.object()) {
    const std::string path = prefix + name;
    if (value.is_object()) {
      out += print_values(value, path + ".");
    } else if (value.is_list()) {
      out += format("{}  ({} entries)\n", path, value.list().size());
      if (!value.list().empty() && value.list().front().is_object())
        for (const auto& [entry, unused] : value.list().front().object())
          out += format("  each: {}\n", entry);
    } else {
      const std::string text = value.is_bool() ? (value.boolean() ? "yes" : "no") : value.text();
      out += format("{}  {}\n", path, text.empty() ? "(not stated)" : text);
    }
  }
  return out;
}

}  // namespace

int run_show(const Options& options) {
  Run run(options);
  OutputFolder::complete_interrupted(options.output_folder(), options.workspace, run.diagnostics);
  run.keeps_documents = true;
  run_pipeline(run);
  const ComposedDocument* document = find_document(run);
  if (!document) {
    print_diagnostics(run.diagnostics, options.json_messages);
    std::vector<std::string> names;
    for (const ComposedDocument& d : run.documents) names.push_back(d.name);
    const std::string all =
        names.empty() ? "there is none in this workspace" : "documents are " + listed(names, "and");
    std::fprintf(stderr, "remit: there is no document '%s'\n  help: %s\n", options.document.c_str(),
                 did_you_mean(options.document, names, all).c_str());
    return run.diagnostics.has_errors() ? exit_status(run.diagnostics) : kContentHasErrors;
  }
  std::string text;
  if (options.window == "values") text = print_values(document->values);
  if (options.window == "markdown") text = document->markdown;
  if (options.window == "tree") text = print_tree(document->document.blocks, true);
  std::fputs(text.c_str(), stdout);
  print_diagnostics(run.diagnostics, options.json_messages);
  return exit_status(run.diagnostics);
}

}  // namespace remit
