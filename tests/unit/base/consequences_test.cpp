// One mistake, one message: what is dropped because another fault is reported, and what is not.
#include "base/consequences.h"

#include <doctest/doctest.h>

#include "base/causes.h"

namespace remit::consequences_test {
namespace {

struct Found {
  Sources sources;
  Diagnostics diagnostics;
  const Source& facts = sources.add("partnership.xml", "board quorum='x'", {"safer", true});
  const Source& report = sources.add("report.xml", "bord", {"safer", true});
  const Source& prose = sources.add("report.md", "{{bodies.bord.name}}", {"safer", false});
  const Source& other = sources.add("other.md", "{{bodies.bord.name}}", {"other", false});
  const Source& style = sources.add("house-style.xml", "{{report.wards}}");

  static Place all(const Source& source) { return {&source, 0, source.text().size()}; }

  Diagnostic& error(const Source& source, const char* code) {
    return diagnostics.error(all(source), code, "");
  }

  std::string left() {
    drop_consequences(diagnostics);
    std::string result;
    for (const Diagnostic& d : diagnostics.sorted())
      result += (result.empty() ? "" : ", ") + d.place.source->path() + " " + d.code;
    return result;
  }
};

}  // namespace

TEST_CASE("what depends on the facts of a partnership is dropped while they have an error") {
  Found f;
  f.error(f.facts, "a");
  f.error(f.prose, "b").follows_from(FaultyFacts{"safer"});
  f.error(f.other, "b").follows_from(FaultyFacts{"other"});
  CHECK(f.left() == "other.md b, partnership.xml a");
}

TEST_CASE("an error in prose or in a house style leaves no facts faulty") {
  for (const bool in_style : {false, true}) {
    Found f;
    f.error(in_style ? f.style : f.prose, "a");
    f.error(f.prose, "b").follows_from(FaultyFacts{"safer"});
    CHECK(f.left().find("report.md b") != std::string::npos);
  }
}

TEST_CASE("what depends on the facts is never its own reason, in a file of facts either") {
  Found f;
  f.error(f.facts, "a").follows_from(FaultyFacts{"safer"});
  f.error(f.report, "b").follows_from(FaultyFacts{"safer"});
  CHECK(f.left() == "partnership.xml a, report.xml b");
}

TEST_CASE("a warning in the facts drops nothing") {
  Found f;
  f.diagnostics.warning(f.all(f.facts), "a", "");
  f.error(f.prose, "b").follows_from(FaultyFacts{"safer"});
  CHECK(f.left() == "partnership.xml a, report.md b");
}

TEST_CASE("names below an id that is unknown are dropped in its partnership alone") {
  Found f;
  f.error(f.report, "a").leaves_unknown(UnknownId{"safer", "bord"});
  f.error(f.prose, "b").follows_from(UnknownId{"safer", "bord"});
  f.error(f.prose, "c").follows_from(UnknownId{"safer", "group"});
  f.error(f.other, "b").follows_from(UnknownId{"other", "bord"});
  CHECK(f.left() == "other.md b, report.md c, report.xml a");
}

TEST_CASE("nothing more is said of a value that could not be read, but for its form") {
  Found f;
  Diagnostic& unreadable = f.error(f.facts, "a");
  unreadable.is_about_form = true;
  unreadable.leaves_unknown(UnreadableValue(f.all(f.facts)));
  f.error(f.facts, "b").is_about_form = true;
  f.error(f.facts, "c");
  f.diagnostics.error({&f.facts, 6, 9}, "d", "");
  CHECK(f.left() == "partnership.xml a, partnership.xml b, partnership.xml d");
}

TEST_CASE("what follows from a consequence is dropped with it") {
  Found f;
  Diagnostic& unreadable = f.error(f.report, "a");
  unreadable.is_about_form = true;
  unreadable.leaves_unknown(UnreadableValue(f.all(f.report)));
  f.error(f.report, "b").leaves_unknown(UnknownId{"safer", "bord"});
  f.error(f.prose, "c").follows_from(UnknownId{"safer", "bord"});
  CHECK(f.left() == "report.xml a");
}

}  // namespace remit::consequences_test
