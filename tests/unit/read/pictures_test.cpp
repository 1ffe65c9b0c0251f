#include "read/pictures.h"

#include <doctest/doctest.h>

#include "base/files.h"
#include "document/print.h"
#include "temporary_folder.h"
#include "text/markdown.h"

namespace remit::pictures_test {
namespace {

std::string fixture(const std::string& name) {
  FileResult file = read_beneath(REMIT_TESTS_DIR, "unit/read/pictures/" + name, 100'000);
  REQUIRE(file.fault == FileFault::none);
  return file.bytes;
}

const std::string kSvg =
    "<?xml version=\"1.0\"?>\n"
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M0 0h9\"/></svg>\n";

struct Reading {
  TemporaryFolder disk;
  std::string pictures;  // "path:name:suffix " of each
  std::string tree;
  std::string messages;

  void read(const std::string& markdown) {
    Sources sources;
    Diagnostics diagnostics;
    Folder folder(disk.path(), sources, diagnostics);
    const Source& source = sources.add("r.md", markdown);
    Blocks blocks = read_markdown(mapped(source), MarkdownKind::prose, diagnostics);
    pictures.clear();
    messages.clear();
    for (const PictureFile& p : read_pictures(blocks, "reports/x", folder, diagnostics))
      pictures += p.path + ":" + p.name + ":" + p.suffix + " ";
    tree = print_tree(blocks);
    for (const Diagnostic& d : diagnostics.sorted()) messages += render_text(d);
    if (messages.starts_with(disk.path() + "/")) messages.erase(0, disk.path().size() + 1);
  }
};

}  // namespace

TEST_CASE("pictures are known by their bytes, and read once") {
  Reading r;
  r.disk.write("reports/x/a.png", fixture("map.png"));
  r.disk.write("reports/x/sub/b b.png", fixture("photo.jpg"));
  r.disk.write("reports/x/d.jpg", fixture("inks.jpg"));
  r.disk.write("reports/c", kSvg);
  r.read("![a](a.png) ![b](sub/b%20b.png) ![c](../c) ![a](./a.png) ![d](d.jpg)\n");
  CHECK(r.messages.empty());
  CHECK(r.pictures ==
        "reports/x/a.png:a.png:png reports/x/sub/b b.png:sub/b b.png:jpg reports/c:../c:svg "
        "reports/x/d.jpg:d.jpg:jpg ");
  CHECK(r.tree.find("./a.png") == std::string::npos);
}

TEST_CASE("a damaged picture is an error where it is named") {
  Reading r;
  const std::string png = fixture("map.png");
  r.disk.write("reports/x/a.png", png.substr(0, png.size() - 20));
  r.read("![a](a.png)\n");
  CHECK(
      r.messages ==
      R"(r.md:1:6: error: the picture 'a.png' cannot be shown: read beyond end of data [picture.damaged]
    ![a](a.png)
         ^~~~~
  help: save it anew, and see that it opens in a browser
)");
  CHECK(r.pictures.empty());

  std::string flipped = png;
  flipped[png.find("IDAT") + 8] ^= 1;
  const std::string jpeg = fixture("photo.jpg");
  for (const std::string& bytes :
       {flipped, png.substr(0, 8), jpeg.substr(0, 3), jpeg.substr(0, jpeg.size() - 30)}) {
    r.disk.write("reports/x/a.png", bytes);
    r.read("![a](a.png)\n");
    CHECK(r.messages.find("[picture.damaged]") != std::string::npos);
  }
}

// kMaxPicturePixels
TEST_CASE("a picture that would fill the memory is refused before it is decoded") {
  Reading r;
  std::string jpeg = fixture("photo.jpg");
  const std::size_t size = jpeg.find("\xFF\xC0") + 5;  // height and width, two bytes each
  jpeg.replace(size, 4, "\xFF\x00\xFF\x00", 4);
  r.disk.write("reports/x/a.jpg", jpeg);
  r.read("![a](a.jpg)\n");
  CHECK(r.messages.find("cannot be shown: more than 50 million pixels [picture.damaged]") !=
        std::string::npos);
}

TEST_CASE("what is wrong in an SVG is reported there") {
  Reading r;
  r.disk.write("reports/x/a.svg",
               "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">\n"
               "<script>x()</script>\n</svg>\n");
  r.read("See\n![a](a.svg)\n");
  CHECK(r.messages ==
        R"(reports/x/a.svg:2:2: error: <script> does not belong in a picture [picture.active]
    <script>x()</script>
     ^~~~~~
  help: remove it, or export the picture anew as a plain drawing
  note: the picture is named at r.md:2
)");
  CHECK(r.pictures.empty());
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
  r.disk.write("reports/x/a.png", fixture("map.png"));
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
  for (const std::string path : {"../../../x.png", "/etc/passwd", "%2e%2e/../../x.png"}) {
    CAPTURE(path);
    r.read("![a](" + path + ")\n");
    CHECK(r.messages.find("'" + path + "' lies outside the workspace [file.outside]") !=
          std::string::npos);
  }
}

TEST_CASE("a diagram is no file, and may be without a text alternative") {
  Reading r;
  r.read("![](diagram:relations)\n\n![Who](diagram:membership/board)\n");
  CHECK(r.messages.empty());
  CHECK(r.pictures.empty());
  CHECK(r.tree.find("diagram:membership/board") != std::string::npos);
}

}  // namespace remit::pictures_test
