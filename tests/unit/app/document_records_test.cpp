#include "app/document_records.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "temporary_folder.h"

namespace remit::document_records_test {
namespace {

// A document that was filled from a report and a picture, with a warning about each.
struct Filled {
  Filled() {
    root.write("content/a/reports/x/report.md", "Some words.\n");
    root.write("content/a/reports/x/map.png", "png");
    document.sources = std::make_unique<Sources>();
    const Source& text =
        document.sources->add(root / "content/a/reports/x/report.md", "Some words.\n");
    document.files.emplace();
    document.files->page = {"a/reports/x/index.html", "the report 'x'",
                            OutputFile{"a/reports/x/index.html", "<html>"}};
    document.files->beside.push_back({"a/reports/x/x.docx", "the report 'x' as DOCX"});
    document.files->downloads.push_back({"a/reports/x/map.png", "picture", 3, "Appendix A"});
    document.files->links.push_back({"a/index.html", "../../", {&text, 5, 10}});
    document.abbreviations = {"CSP"};
    document.files_read.paths = {"content/a/reports/x/report.md", "content/a/reports/x/map.png"};
    document.diagnostics.warning({&text, 5, 10}, "text.odd", "these words are odd", "mend them")
        .note("they were odd before", Place::whole_file(text));
  }

  InputFiles inputs() const { return {root.path(), root / "installed", 1}; }
  std::optional<std::string> record() const {
    return record_of(
        document, {{"", "report.md.mustache"}}, [] { return "2.43"; }, inputs(), root.path());
  }
  std::optional<RestoredDocument> restored(const std::string& record) const {
    NoStore store;
    return restore(
        record, inputs(), root.path(), {}, [] { return "2.43"; }, store);
  }

  TemporaryFolder root;
  FilledDocument document;
};

std::string text(const Diagnostics& diagnostics) {
  std::string result;
  for (const Diagnostic& each : diagnostics.all()) result += render_text(each);
  return result;
}

}  // namespace

TEST_CASE("a document comes back from its record as it was, messages included") {
  const Filled filled;
  const auto record = filled.record();
  REQUIRE(record);
  const auto restored = filled.restored(*record);
  REQUIRE(restored);
  CHECK(restored->templates == RenderedTemplates{{"", "report.md.mustache"}});
  const FilledDocument& document = restored->filled;
  CHECK(text(document.diagnostics) == text(filled.document.diagnostics));
  CHECK(shape_of(document) == shape_of(filled.document));
  CHECK(describe(document.files->links[0].place) ==
        describe(filled.document.files->links[0].place));
  CHECK(document.files->page.made->on_disk->size == 6);
  CHECK_FALSE(document.files->beside[0].made);
}

TEST_CASE("a record is no use once a file that was read has changed, or is gone") {
  const Filled filled;
  const auto record = filled.record();
  REQUIRE(record);
  filled.root.write("content/a/reports/x/map.png", "another");
  CHECK_FALSE(filled.restored(*record));
  filled.root.write("content/a/reports/x/map.png", "png");
  CHECK(filled.restored(*record));
  std::filesystem::remove(filled.root / "content/a/reports/x/map.png");
  CHECK_FALSE(filled.restored(*record));
}

TEST_CASE("a record is no use if what it made is not there any more") {
  const Filled filled;
  const auto record = filled.record();
  REQUIRE(record);
  MemoryStore nothing_was_made;
  CHECK_FALSE(restore(
      *record, filled.inputs(), filled.root.path(), {}, [] { return ""; }, nothing_was_made));
}

TEST_CASE("drawings count on the Graphviz that drew them") {
  Filled filled;
  filled.document.files->beside.push_back({"a/reports/x/members.svg", "the diagram 'members'",
                                           OutputFile{"a/reports/x/members.svg", "<svg/>"}});
  const auto record = filled.record();
  REQUIRE(record);
  NoStore store;
  CHECK(filled.restored(*record));
  CHECK_FALSE(restore(
      *record, filled.inputs(), filled.root.path(), {}, [] { return "3.0"; }, store));
}

TEST_CASE("there is no record of a document with an error, or one that is not whole") {
  Filled with_error;
  with_error.document.diagnostics.error({}, "text.wrong", "this is wrong");
  CHECK_FALSE(with_error.record());

  Filled with_old_word;
  with_old_word.document.files->whole = false;
  CHECK_FALSE(with_old_word.record());

  Filled without_page;  // its template is at fault
  without_page.document.files->page.made->bytes.clear();
  CHECK_FALSE(without_page.record());

  Filled with_consequence;
  with_consequence.document.diagnostics.warning({}, "text.odd", "this follows")
      .follows_from(FaultyFacts{"a"});
  CHECK_FALSE(with_consequence.record());
}

TEST_CASE("a record that is no record, or of another form, is none") {
  const Filled filled;
  for (const char* record : {"", "{", "[]", "{}", R"({"read":[]})", R"({"read":1})"})
    CHECK_FALSE(filled.restored(record));
}

TEST_CASE("records are read by the run of the same name") {
  const TemporaryFolder folder;
  const ResultCache cache(folder.path());
  const std::string key(64, 'a'), one(64, 'c');
  DocumentRecords(cache, one).keep({{key, "{\"x\":1}"}});
  CHECK(DocumentRecords(cache, one).find(key) == "{\"x\":1}");
  CHECK_FALSE(DocumentRecords(cache, one).find(std::string(64, 'b')));
  CHECK_FALSE(DocumentRecords(cache, std::string(64, 'd')).find(key));
}

}  // namespace remit::document_records_test
