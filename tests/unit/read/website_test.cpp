#include "read/website.h"

#include <doctest/doctest.h>

#include "temporary_folder.h"
#include "text/xml.h"

namespace remit::website_test {
namespace {

constexpr const char* kLogo =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"6\" viewBox=\"0 0 9 6\"/>\n";

struct Disk {
  Website read(const std::string& xml) {
    const Source& source = sources.add("website.xml", xml);
    const auto root = parse_xml(source, diagnostics);
    REQUIRE(root);
    Folder folder(disk.path(), sources, diagnostics);
    return read_website(*root, "content/safer", folder, diagnostics);
  }

  TemporaryFolder disk;
  Sources sources;
  Diagnostics diagnostics;
};

}  // namespace

TEST_CASE("whom to ask, the logo, the colours and the menu are read") {
  Disk d;
  d.disk.write("content/safer/look/logo.svg", kLogo);
  const Website website = d.read(R"(<website address="https://example.org/safer/">
  <contact telephone="01632 960000" email="office@example.org">
    <name>Partnership Office</name>
    <address-line>1 Street</address-line>
    <address-line>Riverside</address-line>
  </contact>
  <logo file="look/logo.svg" alternative="Safer Partnership"/>
  <colours light="1F3864" dark="B9D0F5"/>
  <menu><item page="reports"/><item page="bodies"/></menu>
</website>)");
  CHECK(d.diagnostics.all().empty());
  CHECK(website.address.value == "https://example.org/safer/");
  CHECK(website.contact.name.value == "Partnership Office");
  CHECK(website.contact.telephone.value == "01632 960000");
  CHECK(website.contact.email.value == "office@example.org");
  REQUIRE(website.contact.address_lines.size() == 2);
  CHECK(website.contact.address_lines[1].value == "Riverside");
  REQUIRE(website.logo.picture);
  CHECK(website.logo.picture->bytes == kLogo);
  CHECK(website.logo.picture->suffix == "svg");
  CHECK(website.logo.alternative.value == "Safer Partnership");
  CHECK(website.colours.dark.value == "B9D0F5");
  REQUIRE(website.menu.size() == 2);
  CHECK(website.menu[0].value == "reports");
}

TEST_CASE("each part may be left out") {
  Disk d;
  const Website website = d.read("<website/>");
  CHECK(d.diagnostics.all().empty());
  CHECK_FALSE(website.contact.name.given());
  CHECK_FALSE(website.logo.picture);
  CHECK_FALSE(website.colours.light.given());
  CHECK(website.menu.empty());
}

TEST_CASE("a logo that is not there is an error where it is named") {
  Disk d;
  const Website website =
      d.read("<website>\n<logo file=\"none.svg\" alternative=\"A\"/></website>");
  CHECK_FALSE(website.logo.picture);
  REQUIRE(d.diagnostics.all().size() == 1);
  const std::string said = render_text(d.diagnostics.all().front());
  CHECK(said.find("website.xml:2:13: error:") == 0);
  CHECK(said.find("'none.svg'") != said.npos);
}

TEST_CASE("a logo that is no picture is an error, whatever its name says") {
  Disk d;
  d.disk.write("content/safer/logo.png", "no picture");
  d.read("<website><logo file=\"logo.png\" alternative=\"A\"/></website>");
  REQUIRE(d.diagnostics.all().size() == 1);
  CHECK(d.diagnostics.all().front().code == "picture.unknown-kind");
}

}  // namespace remit::website_test
