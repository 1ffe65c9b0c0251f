#include "read/attached_file.h"

#include <doctest/doctest.h>

#include "temporary_folder.h"
#include "text/zip.h"

namespace remit::attached_file_test {
namespace {

const std::string kPdf = "%PDF-1.7\n%%EOF\n";

struct Attaching {
  TemporaryFolder disk;
  Sources sources;
  Source sheet{"report.xml", "<appendix file=\"plan.pdf\"/>"};
  std::string messages;

  std::optional<AttachedFile> read(std::string name) {
    Diagnostics diagnostics;
    Folder folder(disk.path(), sources, diagnostics);
    auto result =
        read_attached_file({std::move(name), {&sheet, 16, 24}}, "reports/x", folder, diagnostics);
    messages.clear();
    for (const Diagnostic& d : diagnostics.sorted()) messages += render_text(d);
    return result;
  }
};

}  // namespace

TEST_CASE("a PDF, a Word document and an Excel workbook may be attached") {
  Attaching a;
  a.disk.write("reports/x/plan.pdf", kPdf);
  a.disk.write("reports/x/more/Plan.DOCX", write_zip({{"word/document.xml", "<x/>"}}));
  a.disk.write("reports/x/plan.xlsx", write_zip({{"xl/workbook.xml", "<x/>"}}));
  const auto pdf = a.read("plan.pdf");
  REQUIRE(pdf);
  CHECK(pdf->kind == "PDF");
  CHECK(pdf->path == "reports/x/plan.pdf");
  CHECK(pdf->bytes == kPdf);
  const auto word = a.read("more/Plan.DOCX");
  REQUIRE(word);
  CHECK(word->kind == "Word document");
  CHECK(word->name == "Plan.DOCX");
  const auto excel = a.read("plan.xlsx");
  REQUIRE(excel);
  CHECK(excel->kind == "Excel workbook");
}

TEST_CASE("a file of another kind is refused, at the place where it is named") {
  Attaching a;
  a.disk.write("reports/x/plan.exe", "MZ");
  CHECK_FALSE(a.read("plan.exe"));
  CHECK(
      a.messages ==
      R"(report.xml:1:17: error: 'plan.exe' is neither a PDF nor a DOCX or XLSX [attachment.unknown-kind]
    <appendix file="plan.pdf"/>
                    ^~~~~~~~
  help: save it as one of these; a PDF is best if it is tagged for screen readers
)");
}

TEST_CASE("a file that is not what its name says is refused, and so are macros") {
  Attaching a;
  auto refused = [&](const std::string& name, const std::string& bytes) {
    a.disk.write("reports/x/" + name, bytes);
    CHECK_FALSE(a.read(name));
    return a.messages.substr(0, a.messages.find(" [attachment.unknown-kind]"));
  };
  CHECK(refused("plan.pdf", "<html>") == "report.xml:1:17: error: 'plan.pdf' is not a PDF inside");
  CHECK(refused("a.docx", kPdf) ==
        "report.xml:1:17: error: 'a.docx' is not a Word document inside");
  CHECK(refused("a.xlsx", write_zip({{"word/document.xml", "<x/>"}})) ==
        "report.xml:1:17: error: 'a.xlsx' is not an Excel workbook inside");
  CHECK(
      refused("b.docx", write_zip({{"word/document.xml", "<x/>"}, {"word/vbaProject.bin", "x"}})) ==
      "report.xml:1:17: error: 'b.docx' holds macros");
}

TEST_CASE("a file that is not there is an error") {
  Attaching a;
  CHECK_FALSE(a.read("plan.pdf"));
  CHECK(
      a.messages.starts_with("report.xml:1:17: error: 'plan.pdf' does not exist [file.missing]\n"));
}

}  // namespace remit::attached_file_test
