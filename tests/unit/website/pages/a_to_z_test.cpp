#include "website/pages/a_to_z_page.h"

#include <doctest/doctest.h>

#include "unit/website/site_sample.h"
#include "website/addresses/addresses.h"
#include "website/parts/a_to_z_entries.h"

namespace remit::a_to_z_test {

using test::day;
using test::SiteSample;
using test::text;

namespace {

// The entries, a line each: letter, name, what, path; and the pages beside it.
std::string listed(const Site& site, const std::vector<PageCard>& pages = {}) {
  std::string result;
  for (const AToZEntry& entry : a_to_z_entries(site, pages)) {
    result += a_to_z_letter(entry) + " | " + entry.name + " | " + entry.what + " | " + entry.path;
    for (const PageLink& page : entry.pages) result += " + " + page.label + " " + page.path;
    result += "\n";
  }
  return result;
}

PageCard page(std::string path, std::string title, Finding finding) {
  return {std::move(path), std::move(title), finding};
}

}  // namespace

TEST_CASE("a body stands under its name and its short form, and leads to its page") {
  SiteSample sample;
  CHECK(listed(sample.site()) ==
        "s | Safer Board | board | \n"
        "s | SB | short for Safer Board | \n");
  sample.add(DocumentKind::terms_of_reference, "board", "Terms", "2020-04-01");
  CHECK(listed(sample.site()) ==
        "s | Safer Board | board | safer/bodies/board/terms-of-reference/index.html\n"
        "s | SB | short for Safer Board | safer/bodies/board/terms-of-reference/index.html\n");
  CHECK(listed(sample.site(),
               {page(body_path("safer", "board"), "Safer Board", Finding::search_and_sitemap)}) ==
        "s | Safer Board | board | safer/bodies/board/index.html\n"
        "s | SB | short for Safer Board | safer/bodies/board/index.html\n");
}

TEST_CASE("earlier names lead to the present one, and what has ended says when") {
  SiteSample sample;
  sample.partnership.bodies.clear();
  Organisation force;
  force.id = text("force");
  force.names = {{text("Town Police"), {}, {}, day("2020-03-31")},
                 {text("Vale Police"), {}, day("2020-04-01"), {}, text("Vale Constabulary")}};
  force.until = day("2024-12-31");
  sample.partnership.organisations = {force};
  CHECK(listed(sample.site()) ==
        "t | Town Police | now Vale Police | \n"
        "v | Vale Constabulary | now Vale Police | \n"
        "v | Vale Police | organisation, until 31 December 2024 | \n");
}

TEST_CASE("an office stands there with the reports that name it, once each") {
  SiteSample sample;
  sample.partnership.bodies.clear();
  Post head, idle;
  head.id = text("head");
  head.names = {{text("Head of Safety"), {}}};
  idle.id = text("idle");
  idle.names = {{text("Clerk"), {}}};
  sample.partnership.posts = {head, idle};
  Report& report = sample.add_report("2022-work", "Work", "2022-03-15");
  report.report_of = report.author = text("head");
  CHECK(listed(sample.site()) ==
        "h | Head of Safety |  |  + Work, 15 March 2022 safer/reports/2022-work/index.html\n"
        "w | Work | Report to the , 15 March 2022 | safer/reports/2022-work/index.html\n");
}

TEST_CASE("abbreviations stand under both forms, those of names once") {
  SiteSample sample;
  Abbreviation known;
  known.short_form = text("ASB");
  known.expansion = text("anti-social behaviour");
  sample.partnership.abbreviations = {known};
  sample.add(DocumentKind::abbreviations, "abbreviations", "Abbreviations", "2022-03-15");
  const std::string list = "safer/abbreviations/index.html\n";
  CHECK(listed(sample.site()) == "a | Abbreviations |  | " + list +                             //
                                     "a | anti-social behaviour | short form: ASB | " + list +  //
                                     "a | ASB | short for anti-social behaviour | " + list +    //
                                     "s | Safer Board | board | \n" +                           //
                                     "s | Safer Partnership | short form: SP | " + list +       //
                                     "s | SB | short for Safer Board | \n" +                    //
                                     "s | SP | short for Safer Partnership | " + list);
}

TEST_CASE("every other page that a search finds stands there by its title") {
  SiteSample sample;
  sample.partnership.bodies.clear();
  CHECK(listed(sample.site(),
               {page("safer/x/index.html", "The 9 o'clock club", Finding::search_and_sitemap),
                page("safer/y/index.html", "101 reasons", Finding::search_and_sitemap),
                page("safer/z/index.html", "Éclairs", Finding::search_and_sitemap),
                page("safer/index.html", "Home", Finding::sitemap)}) ==
        "0 | 101 reasons |  | safer/y/index.html\n"
        "0 | The 9 o'clock club |  | safer/x/index.html\n"
        "e | Éclairs |  | safer/z/index.html\n");
}

TEST_CASE("letters without a name are not linked") {
  SiteSample sample;
  const auto pages = a_to_z_page(sample.site(), {});
  REQUIRE(pages.size() == 1);
  CHECK(pages[0].path == "safer/a-to-z/index.html");
  CHECK(pages[0].finding == Finding::sitemap);
  const auto& letters = pages[0].values.find("letters")->list();
  CHECK(letters.size() == 26);
  for (const Value& letter : letters) {
    const bool is_s = letter.find("label")->text() == "S";
    CHECK(letter.find("url")->text() == (is_s ? "#letter-s" : ""));
  }
  const auto& groups = pages[0].values.find("groups")->list();
  REQUIRE(groups.size() == 1);
  CHECK(groups[0].find("id")->text() == "letter-s");
  CHECK(groups[0].find("entries")->list().size() == 2);
}

}  // namespace remit::a_to_z_test
