#include "read/pictures.h"

#include <doctest/doctest.h>

#include "temporary_folder.h"
#include "text/markdown.h"

using namespace remit;

namespace {

const std::string kPng = std::string("\x89PNG\r\n\x1A\n", 8) + "rest";
const std::string kJpeg = "\xFF\xD8\xFFrest";
const std::string kSvg = "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>";

struct Reading {
  TemporaryFolder disk;
  std::string pictures;  // "url:suffix " of each
  std::string messages;

  void read(const std::string& markdown) {
    Sources sources;
    Diagnostics diagnostics;
    Folder folder(disk.path(), sources, diagnostics);
    const Source& source = sources.add("r.md", markdown);
    const Blocks blocks = read_markdown(mapped(source), MarkdownKind::prose, diagnostics);
    pictures.clear();
    messages.clear();
    for (const ReportPicture& p : read_pictures(blocks, "reports/x", folder, diagnostics))
      pictures += p.url + ":" + p.suffix + " ";
    for (const Diagnostic& d : diagnostics.sorted()) messages += render_text(d);
  }
};

}  // namespace

TEST_CASE("pictures are known by their first bytes, and read once") {
  Reading r;
  r.disk.write("reports/x/a.png", kPng);
  r.disk.write("reports/x/sub/b.png", kJpeg);
  r.disk.write("reports/c", kSvg);
  r.read("![a](a.png) ![b](sub/b.png) ![c](../c) ![a](a.png)\n");
  CHECK(r.messages.empty());
  CHECK(r.pictures == "a.png:png sub/b.png:jpg ../c:svg ");
}

TEST_CASE("what is no picture is an error where it is named") {
  Reading r;
  r.disk.write("reports/x/a.png", "<html><p>no</p></html>");
  r.read("See ![a](a.png)\n");
  CHECK(r.messages ==
        R"(r.md:1:10: error: 'a.png' is not a PNG, JPEG or SVG picture [picture.unknown-kind]
    See ![a](a.png)
             ^~~~~
  help: save it as one of these
)");
  CHECK(r.pictures.empty());
}

TEST_CASE("a picture needs a text alternative") {
  Reading r;
  r.disk.write("reports/x/a.png", kPng);
  r.read("![](a.png)\n");
  CHECK(r.messages ==
        R"(r.md:1:5: error: the picture 'a.png' has no text alternative [picture.no-alternative]
    ![](a.png)
        ^~~~~
  help: describe it for who cannot see it: ![what it shows](path)
)");
}

TEST_CASE("a picture on the network, or outside the workspace, is refused") {
  Reading r;
  r.read("![a](https://e.org/a.png)\n");
  CHECK(
      r.messages ==
      R"(r.md:1:6: error: 'https://e.org/a.png' is not a file of the workspace [picture.not-a-file]
    ![a](https://e.org/a.png)
         ^~~~~~~~~~~~~~~~~~~
  help: copy the picture beside the text and name it by its path
)");
  r.read("![a](//e.org/a.png)\n");
  CHECK(r.messages.find("[picture.not-a-file]") != std::string::npos);
  for (const char* path : {"../../../x.png", "/etc/passwd"}) {
    CAPTURE(path);
    r.read("![a](" + std::string(path) + ")\n");
    CHECK(r.messages.find("[file.outside]") != std::string::npos);
  }
}
