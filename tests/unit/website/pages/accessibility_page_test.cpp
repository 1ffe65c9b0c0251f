// The accessibility statement claims what somebody confirmed, and nothing else.
#include "website/pages/accessibility_page.h"

#include <doctest/doctest.h>

#include <regex>

#include "compose/templates.h"

namespace remit::accessibility_page_test {
namespace {

struct Statement {
  Statement() {
    partnership.folder = "safer";
    partnership.names = {{{"Safer Partnership", {}}}};
    partnership.language.value = "en-GB";
    Organisation& council = partnership.organisations.emplace_back();
    council.id.value = "council";
    council.names = {{{"Vale Council", {}}}};
    Post& post = partnership.posts.emplace_back();
    post.id.value = "officer";
    post.names = {{{"Web Officer", {}}}};
    post.organisation.value = "council";
    post.email.value = "web@example.org";
    said().given = true;
    said().status.value = "partially";
    said().prepared = {parse_date("2025-03-03"), {}};
    said().contact.value = "officer";
    said().issues.push_back({{"non-compliance", {}}, {"1.1.1", {}}, {}, {"The map.", {}}, {}, {}});
  }
  AccessibilityStatement& said() { return partnership.website.accessibility; }
  void confirm() {
    said().confirmed_by.value = "officer";
    said().confirmed_on = {parse_date("2025-03-10"), {}};
  }

  // What a visitor reads on the page.
  std::string page() {
    const Site site{partnership, {}, *parse_date("2025-07-01")};
    const SitePage page = accessibility_page(site).at(0);
    CHECK(page.path == "safer/accessibility/index.html");
    Templates templates(REMIT_SOURCE_DIR, REMIT_SOURCE_DIR, "", sources);
    const std::string html =
        templates.render(std::string(page.kind->template_name), page.values, diagnostics)
            .value_or("nothing");
    return std::regex_replace(html, std::regex("<[^>]*>"), "");
  }
  bool says(const std::string& words) { return page().find(words) != std::string::npos; }

  Partnership partnership;
  Sources sources;
  Diagnostics diagnostics;
};

}  // namespace

TEST_CASE("a statement that nobody confirmed says so, and claims nothing") {
  Statement s;
  CHECK(s.says("Nobody has confirmed this statement yet."));
  CHECK_FALSE(s.says("compliant with level AA"));
  CHECK_FALSE(s.says("confirmed this statement on"));
  CHECK(s.says("The map."));
}

TEST_CASE("a confirmed statement says how far the website complies, and who confirmed it") {
  Statement s;
  s.confirm();
  CHECK_FALSE(s.says("Nobody has confirmed"));
  CHECK(
      s.says("This website is partially compliant with level AA of the Web Content "
             "Accessibility Guidelines, version 2.2."));
  CHECK(s.says("The map. This fails success criterion 1.1.1 of the guidelines."));
  CHECK(s.says("The Web Officer of Vale Council confirmed this statement on 10 March 2025."));
  CHECK(s.says("It was prepared on 3 March 2025."));
}

TEST_CASE("a statement always says who enforces the regulations, and whom visitors can ask") {
  Statement s;
  CHECK(
      s.says("The Equality and Human Rights Commission (EHRC) enforces the Public Sector Bodies "
             "(Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018"));
  CHECK(s.says("contact the Equality Advisory and Support Service (EASS)"));
  CHECK(s.says("get in touch with the Web Officer, Vale Council:"));
  CHECK(s.says("web@example.org"));
  s.said() = {};
  CHECK(s.says("contact the Equality Advisory and Support Service (EASS)"));
  CHECK(s.says("It has not been stated yet whom you can ask."));
}

}  // namespace remit::accessibility_page_test
