#include "compose/templates.h"

#include <doctest/doctest.h>

#include "temporary_folder.h"

namespace remit::templates_test {
namespace {

struct Folders {
  TemporaryFolder own, installed;
  Sources sources;
  Diagnostics diagnostics;

  std::string render(const std::string& house_style = "colchester") {
    Templates templates(own.path(), installed.path(), house_style, sources);
    return templates.render("a.md.mustache", Value(Value::Object{{"x", "*"}}), diagnostics)
        .value_or("nothing");
  }
};

}  // namespace

TEST_CASE("the workspace stands before what is installed, the house style before the general") {
  Folders f;
  f.installed.write("templates/a.md.mustache", "installed general");
  CHECK(f.render() == "installed general");
  f.own.write("templates/a.md.mustache", "own general");
  CHECK(f.render() == "own general");
  f.installed.write("templates/house-styles/colchester/a.md.mustache", "installed style");
  CHECK(f.render() == "installed style");
  f.own.write("templates/house-styles/colchester/a.md.mustache", "own style");
  CHECK(f.render() == "own style");
  CHECK(f.render("other") == "own general");
  CHECK(f.render("") == "own general");
}

TEST_CASE("partials are shadowed alike") {
  Folders f;
  f.installed.write("templates/a.md.mustache", "{{>cover}} {{>parts/b}}");
  f.installed.write("templates/cover.md.mustache", "cover");
  f.installed.write("templates/parts/b.md.mustache", "b");
  f.own.write("templates/house-styles/colchester/cover.md.mustache", "own cover");
  CHECK(f.render() == "own cover b");
}

TEST_CASE("the suffix chooses the escaping") {
  Folders f;
  f.installed.write("templates/a.md.mustache", "{{x}} {{{x}}}");
  CHECK(f.render() == "\\* *");
}

TEST_CASE("a template that is missing is an error") {
  Folders f;
  CHECK(f.render() == "nothing");
  REQUIRE(f.diagnostics.all().size() == 1);
  CHECK(f.diagnostics.all().front().code == "template.missing");
}

TEST_CASE("a link that leads out of the workspace is refused, not passed over") {
  Folders f;
  f.own.write("templates/b", "");
  f.installed.write("templates/a.md.mustache", "installed");
  REQUIRE(symlink("/etc/passwd", f.own.path("templates/a.md.mustache").c_str()) == 0);
  f.render();
  REQUIRE(f.diagnostics.all().size() == 1);
  CHECK(f.diagnostics.all().front().code == "template.unusable");
}

TEST_CASE("a template of the workspace that nothing uses is warned of") {
  Folders f;
  f.installed.write("templates/a.md.mustache", "{{> cover}}{{> own}}");
  f.installed.write("templates/cover.md.mustache", "");
  f.installed.write("templates/unused.md.mustache", "");
  f.own.write("templates/own.md.mustache", "used");
  f.own.write("templates/unused.md.mustache", "takes the place of an installed one");
  f.own.write("templates/house-styles/other/cover.md.mustache", "of a style that nothing uses");
  f.own.write("templates/house-styles/colchester/sign-of.md.mustache", "");
  f.own.write("templates/cuver.md.mustache", "");
  CHECK(f.render() == "used");
  std::set<std::string> used;
  for (const auto& source : f.sources.all()) used.insert(source->path());
  report_unused_templates(f.own.path(), f.installed.path(), used, {"colchester"}, f.sources,
                          f.diagnostics);
  std::string found;
  for (const Diagnostic& d : f.diagnostics.sorted())
    found += render_text(d).substr(f.own.path().size() + 1);
  CHECK(
      found ==
      "templates/cuver.md.mustache: warning: nothing uses this template "
      "[workspace.unused-file]\n"
      "  help: did you mean 'templates/cover.md.mustache'?\n"
      "templates/house-styles/colchester/sign-of.md.mustache: warning: nothing uses this template "
      "[workspace.unused-file]\n"
      "  help: name it in a template: {{> name}}; or remove it\n");
}

TEST_CASE("a byte order mark and the line ends of Windows make no difference") {
  Folders f;
  f.installed.write("templates/a.md.mustache", "\xEF\xBB\xBF::: note\r\n{{x}}\r\n:::\rend");
  CHECK(f.render() == "::: note\n\\*\n:::\nend");
}

}  // namespace remit::templates_test
