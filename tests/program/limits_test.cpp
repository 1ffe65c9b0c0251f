// The limits of base/limits.h that a workspace can meet: one step beyond each is one clear error,
// through the whole program.

#include "base/limits.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <functional>

#include "support/program.h"
#include "support/proved.h"

namespace remit::limits_test {
using namespace test;
namespace fs = std::filesystem;

namespace {

const std::string kPartnership = "content/safer-riverside/";
const std::string kReport = kPartnership + "reports/2025-06-10-first-review/";

std::string times(std::size_t count, const std::string& text) {
  std::string result;
  for (std::size_t i = 0; i < count; ++i) result += text;
  return result;
}

struct Workspace {
  TemporaryFolder folder;

  Workspace() { copy_folder(std::string(REMIT_TESTS_DIR) + "/projects/riverside", folder.path()); }

  void add_prose(const std::string& text) {
    const std::string path = folder / (kReport + "report.md");
    write_file(path, read_file(path) + "\n" + text + "\n");
  }
  void add_file_of(const std::string& path, std::size_t bytes) {
    folder.write(path, "x");
    fs::resize_file(folder / path, bytes);
  }
  // Inside the first element of the partnership's facts.
  void add_facts(const std::string& xml) {
    edit(folder / (kPartnership + "partnership.xml"), "<area ", xml + "<area ");
  }
  void add_appendix(const std::string& xml) {
    edit(folder / (kReport + "report.xml"), "</report>", xml + "</report>");
  }
  std::string check() { return run_remit({"check", "."}, folder.path()).err; }
};

struct Limit {
  const char* name;
  const char* code;
  std::function<void(Workspace&)> exceed;
};

const std::vector<Limit> kLimits = {
    {"kMaxTextBytes", "limit.file-size",
     [](Workspace& w) { w.add_file_of(kPartnership + "abbreviations.xml", kMaxTextBytes + 1); }},
    {"kMaxPictureBytes", "limit.file-size",
     [](Workspace& w) {
       w.add_file_of(kReport + "map.png", kMaxPictureBytes + 1);
       w.add_prose("![map](map.png)");
     }},
    {"kMaxAttachedBytes", "limit.file-size",
     [](Workspace& w) {
       w.add_file_of(kReport + "plan.pdf", kMaxAttachedBytes + 1);
       w.add_appendix("<appendix id=\"B\" title=\"Plan\" file=\"plan.pdf\"/>");
     }},
    {"kMaxAssetBytes", "limit.file-size",
     [](Workspace& w) { w.add_file_of("site/assets/film.mp4", kMaxAssetBytes + 1); }},
    {"kMaxXmlAttributes", "xml.too-many-attributes",
     [](Workspace& w) {
       std::string attributes;
       for (std::size_t i = 0; i <= kMaxXmlAttributes; ++i)
         attributes += " a" + std::to_string(i) + "=\"\"";
       w.add_facts("<area" + attributes + "/>");
     }},
    {"kMaxXmlDepth", "xml.too-deep",
     [](Workspace& w) {
       w.add_facts(times(kMaxXmlDepth + 1, "<area>") + times(kMaxXmlDepth + 1, "</area>"));
     }},
    {"kMaxPatternedValue", "xml.bad-value",
     [](Workspace& w) {
       edit(w.folder / (kPartnership + "partnership.xml"), "post id=\"head",
            "post id=\"" + times(kMaxPatternedValue + 1, "a") +
                "\" organisation=\"council\"><name>x</name>"
                "</post><post id=\"head");
     }},
    {"kMaxMonths", "limit.months",
     [](Workspace& w) {
       w.folder.write(kPartnership + "work-programmes/plan.xml",
                      "<work-programme from=\"2025-04-01\" until=\"2026-03-31\" working-day=\"7\">"
                      "<title>Plan</title><timeline from=\"2025-04\" until=\"2030-04\">"
                      "<title>Years</title><task><title>Work</title></task></timeline>"
                      "</work-programme>");
     }},
    {"kMaxMarkdownBytes", "limit.markdown-size",
     [](Workspace& w) { w.add_prose(times(kMaxMarkdownBytes / 16 + 1, "A paragraph it.\n\n")); }},
    {"kMaxParagraphBytes", "limit.paragraph-size",
     [](Workspace& w) { w.add_prose(times(kMaxParagraphBytes / 10 + 1, "Some words\n")); }},
    {"kMaxQuotationMarks", "limit.quotation-marks",
     [](Workspace& w) { w.add_prose(times(kMaxQuotationMarks / 2 + 1, "\"a\" ")); }},
    {"kMaxTableColumns", "limit.table-columns",
     [](Workspace& w) {
       w.add_prose(times(kMaxTableColumns + 1, "| a ") + "|\n" +
                   times(kMaxTableColumns + 1, "|---") + "|");
     }},
    {"kMaxMarkdownDepth", "limit.markdown-depth",
     [](Workspace& w) { w.add_prose(times(kMaxMarkdownDepth + 1, "> ") + "deep"); }},
    {"kMaxNameBytes", "output.long-path",
     [](Workspace& w) {
       const std::string name = "2025-06-10-" + times(kMaxNameBytes - 14, "a");
       fs::rename(w.folder / kReport, w.folder / (kPartnership + "reports/" + name));
     }},
    {"kMaxDivisionDepth", "limit.markdown-depth",
     [](Workspace& w) {
       w.add_prose(times(kMaxDivisionDepth + 1, "::: note\n") + "deep\n" +
                   times(kMaxDivisionDepth + 1, ":::\n"));
     }},
    {"kMaxMarks", "limit.markdown-marks",
     [](Workspace& w) {
       w.add_prose(times(kMaxMarks / 4'000 + 1, times(4'000, "{{report.date}} ") + "\n\n"));
     }},
    {"kMaxBlocks", "limit.blocks", [](Workspace& w) { w.add_prose(times(kMaxBlocks, "- a\n\n")); }},
    {"kMaxDiagramBoxes", "limit.diagram-boxes",
     [](Workspace& w) {
       edit(w.folder / (kPartnership + "partnership.xml"), "</partnership>",
            "<process id=\"long\" title=\"A long way\">" +
                times(kMaxDiagramBoxes + 1, "<step>another step</step>") +
                "</process></partnership>");
       w.add_prose("![A long way](diagram:process/long)");
     }},
    {"kMaxTemplateBytes", "template.too-large",
     [](Workspace& w) {
       w.add_file_of("templates/words.md.mustache", kMaxTemplateBytes / 2 + 1);
       w.folder.write("templates/cover.md.mustache", "{{>words}} {{>words}}\n");
     }},
    {"kMaxTemplateNesting", "template.too-deep",
     [](Workspace& w) {
       w.folder.write("templates/cover.md.mustache",
                      times(kMaxTemplateNesting + 1, "{{#report}}") +
                          times(kMaxTemplateNesting + 1, "{{/report}}"));
     }},
};

}  // namespace

TEST_CASE("one step beyond a limit is one clear error") {
  for (const Limit& limit : kLimits) {
    const std::string name = limit.name;
    CAPTURE(name);
    Workspace workspace;
    limit.exceed(workspace);
    const std::string said = workspace.check();
    const std::string start = said.substr(0, 2000);
    CAPTURE(start);
    CHECK(said.find("[" + std::string(limit.code) + "]") != std::string::npos);
    CHECK(said.find("  help: ") != std::string::npos);
    CHECK(said.find("1 error") != std::string::npos);
  }
  proved("limits", "met through the whole program", static_cast<long>(kLimits.size()));
}

TEST_CASE("a published document too large to be read back is converted anew") {
  Workspace workspace;
  REQUIRE(run_remit({"build", "."}, workspace.folder.path()).status == 0);
  const std::string docx = workspace.folder /
                           "public/safer-riverside/reports/2025-06-10-first-review/"
                           "2025-06-10-first-review.docx";
  const std::string before = read_file(docx);
  fs::resize_file(docx, kMaxPublishedBytes + 1);
  REQUIRE(run_remit({"build", ".", "--only", "board"}, workspace.folder.path()).status == 0);
  CHECK(read_file(docx) == before);
}

}  // namespace remit::limits_test
