// The template loader and the rendering, with partials. The input is several files: a line
// "=== name" begins the partial of that name, what stands before the first is the template.

#include <map>

#include "document/print.h"
#include "render/html/html.h"
#include "require.h"
#include "text/markdown.h"
#include "text/mustache.h"

using namespace remit;
using namespace remit::fuzz;

namespace {

Value person(const char* name, bool chair) {
  return Value::Object{{"name", name}, {"chair", chair}, {"posts", Value::List{"One", "Two"}}};
}

const Value& values() {
  static const Value result(Value::Object{
      {"name", "Riverside"},
      {"empty", ""},
      {"hostile", "<script>{{name}}</script> [x](javascript:y) | # ::: {{{/yes}}"},
      {"yes", true},
      {"no", false},
      {"none", Value::List{}},
      {"members", Value::List{person("Ann", true), person("Bob", false)}},
      {"body",
       Value(Value::Object{{"name", "Board"}, {"terms", Value(Value::Object{{"quorum", "5"}})}})}});
  return result;
}

struct Files {
  Sources sources;
  const Source* main = nullptr;
  std::map<std::string, const Source*, std::less<>> partials;

  explicit Files(const std::string& text) {
    std::string name;
    std::string content;
    auto finish = [&] {
      const Source& source = sources.add(name.empty() ? "main" : name, content);
      if (main)
        partials[name] = &source;
      else
        main = &source;
      content.clear();
    };
    for (std::size_t i = 0; i < text.size();) {
      const std::size_t end = std::min(text.find('\n', i), text.size() - 1) + 1;
      const std::string_view line = std::string_view(text).substr(i, end - i);
      i = end;
      if (!line.starts_with("=== ")) {
        content += line;
        continue;
      }
      finish();
      name = line.substr(4, line.find('\n') - 4);
    }
    finish();
  }

  PartialFinder finder() const {
    return {[this](std::string_view name) {
              const auto found = partials.find(name);
              return found == partials.end() ? nullptr : found->second;
            },
            [this] {
              std::vector<std::string> names;
              for (const auto& [name, source] : partials) names.push_back(name);
              return names;
            }};
  }
};

// The parts stand in order, inside the text, and literal ones are as in the template.
void require_origins(const std::string& text, const std::vector<Origin>& origins) {
  for (std::size_t i = 0; i < origins.size(); ++i) {
    const Origin& origin = origins[i];
    const std::size_t end = i + 1 < origins.size() ? origins[i + 1].begin : text.size();
    require(origin.begin <= end && end <= text.size(), "origins stand in order", text);
    require_place(origin.place, "an origin");
    if (!origin.verbatim) continue;
    const std::string& written = origin.place.source->text();
    require(text.compare(origin.begin, end - origin.begin, written, origin.place.begin,
                         origin.place.end - origin.place.begin) == 0,
            "literal text is as in the template", text);
  }
}

void read_result(Files& files, const std::string& text, std::vector<Origin> origins) {
  const Source& made = files.sources.add("main", text, std::move(origins));
  Diagnostics diagnostics;
  const Blocks blocks = read_markdown(mapped(made), MarkdownKind::composed, diagnostics);
  require_places(diagnostics);
  require_places(blocks);
  print_tree(blocks, true);
  require_html(render_html(blocks), false);
}

void run(const std::string& text, Escaping escaping) {
  Files files(text);
  Diagnostics diagnostics;
  const auto loaded = Template::load(*files.main, escaping, files.finder(), diagnostics);
  require_places(diagnostics);
  require(loaded.has_value() == !diagnostics.has_errors(), "a template, or an error");
  if (!loaded) return;
  std::vector<Origin> origins;
  const auto result = loaded->render(values(), diagnostics, &origins);
  require_places(diagnostics);
  require(result.has_value() == !diagnostics.has_errors(), "a text, or an error");
  if (!result) return;
  require_origins(*result, origins);
  Diagnostics again;
  require(loaded->render(values(), again) == result, "a second time gives the same", *result);
  if (escaping == Escaping::markdown) read_result(files, *result, std::move(origins));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text = text_of(data, size);
  run(text, Escaping::markdown);
  run(text, Escaping::html);
  return 0;
}
