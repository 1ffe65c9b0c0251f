#include "app/consequences.h"

#include <doctest/doctest.h>

namespace remit::consequences_test {
namespace {

struct Found {
  Sources sources;
  Diagnostics diagnostics;
  const Source& facts = sources.add("content/safer/partnership.xml", "board quorum='x'");
  const Source& terms = sources.add("content/safer/reports/a/report.xml", "bord");
  const Source& prose = sources.add("content/safer/reports/a/report.md", "{{bodies.bord.name}}");
  const Source& other = sources.add("content/other/reports/a/report.md", "{{bodies.bord.name}}");

  static Place all(const Source& source) { return {&source, 0, source.text().size()}; }
  static Place name(const Source& source) { return {&source, 2, source.text().size() - 2}; }

  std::string left() {
    drop_consequences(diagnostics);
    std::string result;
    for (const Diagnostic& d : diagnostics.sorted())
      result += d.place.source->path().substr(8) + " " + d.code + "\n";
    return result;
  }
};

}  // namespace

TEST_CASE("a fact that is not stated is not said while its partnership's data has errors") {
  Found f;
  f.diagnostics.error(f.all(f.facts), "xml.bad-value", "");
  f.diagnostics.error(f.name(f.prose), "fact.not-stated", "");
  f.diagnostics.error(f.name(f.other), "fact.not-stated", "");
  CHECK(f.left() ==
        "other/reports/a/report.md fact.not-stated\nsafer/partnership.xml xml.bad-value\n");
}

TEST_CASE("a fact that a house style's wording states is never its own excuse") {
  for (const char* workspace : {"mycontent/a/", "/srv/content/a/", ""}) {
    Found f;
    const Source& style = f.sources.add(
        std::string(workspace) + "templates/house-styles/a/house-style.xml", "{{report.wards}}");
    f.diagnostics.error(f.name(style), "fact.not-stated", "");
    CHECK(f.left().find("fact.not-stated") != std::string::npos);
  }
}

TEST_CASE("a warning in the data silences nothing") {
  Found f;
  f.diagnostics.warning(f.all(f.facts), "fact.unused", "");
  f.diagnostics.error(f.name(f.prose), "fact.not-stated", "");
  CHECK(f.left().find("fact.not-stated") != std::string::npos);
}

TEST_CASE("names below an id that is reported as unknown are not said again") {
  Found f;
  f.diagnostics.error(f.all(f.terms), "reference.unknown-body", "");
  f.diagnostics.error(f.name(f.prose), "template.unknown-name", "");
  f.diagnostics.error(f.name(f.other), "template.unknown-name", "");
  CHECK(f.left() ==
        "other/reports/a/report.md template.unknown-name\n"
        "safer/reports/a/report.xml reference.unknown-body\n");
}

TEST_CASE("of a value that is not of its type nothing more is said") {
  Found f;
  f.diagnostics.error(f.all(f.facts), "reference.unknown-house-style", "");
  f.diagnostics.error(f.all(f.facts), "xml.bad-value", "");
  f.diagnostics.error({&f.facts, 6, 9}, "reference.unknown-body", "");
  CHECK(f.left() ==
        "safer/partnership.xml xml.bad-value\nsafer/partnership.xml reference.unknown-body\n");
}

}  // namespace remit::consequences_test
