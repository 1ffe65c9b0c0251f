#include "office/printed.h"

#include <doctest/doctest.h>

#include <regex>

#include "base/process.h"

namespace remit::test {

std::string printed(const std::string& docx, const TemporaryFolder& scratch) {
  const auto office = find_program("soffice");
  const auto reader = find_program("pdftotext");
  REQUIRE_MESSAGE(office, "LibreOffice is needed: sudo apt-get install libreoffice-writer-nogui");
  REQUIRE_MESSAGE(reader, "pdftotext is needed: sudo apt-get install poppler-utils");
  ProcessOptions convert;
  convert.directory = scratch.path();
  convert.timeout = std::chrono::minutes(3);
  convert.arguments = {"--headless",
                       "-env:UserInstallation=file://" + scratch / "profile",
                       "--convert-to",
                       "pdf:writer_pdf_Export",
                       "--outdir",
                       scratch.path(),
                       docx};
  REQUIRE(run_process(*office, convert).succeeded());
  ProcessOptions read;
  read.directory = scratch.path();
  std::string name = docx.substr(docx.rfind('/') + 1);
  name.replace(name.size() - 4, 4, "pdf");
  read.arguments = {"-layout", scratch / name, "-"};
  const ProcessResult text = run_process(*reader, read);
  REQUIRE(text.succeeded());
  return text.output;
}

std::string page_shapes(const std::string& pdf) {
  const auto reader = find_program("pdfinfo");
  REQUIRE_MESSAGE(reader, "pdfinfo is needed: sudo apt-get install poppler-utils");
  ProcessOptions read;
  read.directory = pdf.substr(0, pdf.rfind('/'));
  read.arguments = {"-l", "99", pdf};
  const std::string facts = run_process(*reader, read).output;
  const std::regex size(R"(Page +\d+ size: +([\d.]+) x ([\d.]+) pts)");
  std::string result;
  for (std::sregex_iterator it(facts.begin(), facts.end(), size), end; it != end; ++it)
    result += (result.empty() ? "" : " ") +
              std::string(std::stod((*it)[1]) > std::stod((*it)[2]) ? "landscape" : "portrait");
  return result;
}

}  // namespace remit::test
