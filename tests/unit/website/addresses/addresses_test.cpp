#include "website/addresses/addresses.h"

#include <doctest/doctest.h>

namespace remit::addresses_test {
namespace {

const DocumentKey kReport = {"safer", DocumentKind::report, "2022-03-15-work"};
const DocumentKey kTerms = terms_key("safer", "csdb");
constexpr DocumentFormat kWord = DocumentFormat::docx;

}  // namespace

TEST_CASE("a partnership has its index and its assets") {
  CHECK(index_path("safer") == "safer/index.html");
  CHECK(asset_path("safer", "fonts/a.woff2") == "safer/assets/fonts/a.woff2");
}

TEST_CASE("a report has a folder with its page and its Word document") {
  CHECK(folder_path(kReport) == "safer/reports/2022-03-15-work/");
  CHECK(page_path(kReport) == "safer/reports/2022-03-15-work/index.html");
  CHECK(file_path(kReport, kWord) == "safer/reports/2022-03-15-work/2022-03-15-work.docx");
}

TEST_CASE("terms of reference stand under their body") {
  CHECK(folder_path(kTerms) == "safer/bodies/csdb/terms-of-reference/");
  CHECK(page_path(kTerms) == "safer/bodies/csdb/terms-of-reference/index.html");
  CHECK(file_path(kTerms, kWord) ==
        "safer/bodies/csdb/terms-of-reference/csdb-terms-of-reference.docx");
}

TEST_CASE("a version of terms and what it changed have addresses of their own") {
  const DocumentKey version = terms_key("safer", "csdb", "2022-04-01");
  const std::string folder = "safer/bodies/csdb/terms-of-reference/2022-04-01/";
  CHECK(page_path(version) == folder + "index.html");
  CHECK(file_path(version, kWord) == folder + "csdb-terms-of-reference-2022-04-01.docx");
  DocumentKey redline = version;
  redline.kind = DocumentKind::redline;
  redline.before = "2020-04-01";
  CHECK(page_path(redline) == folder + "redline/index.html");
  CHECK(file_path(redline, kWord) == folder + "redline/csdb-redline-2020-04-01-2022-04-01.docx");
}

TEST_CASE("other documents are named by their slugs") {
  CHECK(file_path({"safer", DocumentKind::protocol, "together"}, kWord) ==
        "safer/protocols/together/together.docx");
  CHECK(file_path({"safer", DocumentKind::work_programme, "2022-23"}, kWord) ==
        "safer/work-programmes/2022-23/2022-23.docx");
  CHECK(file_path({"safer", DocumentKind::page, "about-us"}, DocumentFormat::html) ==
        "safer/about-us/index.html");
}

TEST_CASE("the list of abbreviations stands under the partnership, with its data") {
  const DocumentKey list = {"safer", DocumentKind::abbreviations, "abbreviations"};
  CHECK(folder_path(list) == "safer/abbreviations/");
  CHECK(file_path(list, kWord) == "safer/abbreviations/abbreviations.docx");
  CHECK(file_path(list, DocumentFormat::csv) == "safer/abbreviations/abbreviations.csv");
}

TEST_CASE("a picture is published beside the page, whatever folder it came from") {
  const std::string folder = "safer/reports/2022-03-15-work/";
  CHECK(picture_path(kReport, "map.png") == folder + "map.png");
  CHECK(picture_path(kReport, "maps/town.png") == folder + "maps-town.png");
  CHECK(picture_path(kReport, "./maps//town.png") == folder + "maps-town.png");
  CHECK(picture_path(kReport, "../logo.png") == folder + "logo.png");
}

TEST_CASE("an address leads from one page to another file") {
  CHECK(relative_address("a/index.html", "a/b.docx") == "b.docx");
  CHECK(relative_address("a/index.html", "a/b/c/d.html") == "b/c/d.html");
  CHECK(relative_address("a/b/c/index.html", "a/index.html") == "../../index.html");
  CHECK(relative_address("a/b/index.html", "a/c/index.html") == "../c/index.html");
  CHECK(relative_address("a/index.html", "b/index.html") == "../b/index.html");
  CHECK(relative_address("index.html", "a/index.html") == "a/index.html");
}

TEST_CASE("a file is never taken for a folder of the same name") {
  CHECK(relative_address("a/b", "a/b/c") == "b/c");
  CHECK(relative_address("a/b/c", "a/b") == "../b");
  CHECK(relative_address("a/index.html", "a/index.html") == "index.html");
}

TEST_CASE("an address is percent-encoded") {
  CHECK(relative_address("a/index.html", "a/town map é.png") == "town%20map%20%C3%A9.png");
}

TEST_CASE("lists have folders of their own, which no page of an author can take") {
  for (const ListingRow& row : kListings) {
    CHECK(listing_path("safer", row.listing) == "safer/" + std::string(row.id) + "/index.html");
    CHECK(is_reserved_slug(row.id));
  }
  CHECK(reports_by_committee_path("safer") == "safer/reports/by-committee/index.html");
}

TEST_CASE("the folders of the website's own documents are no pages of authors") {
  for (const DocumentKindRow& row : document_kinds()) {
    CAPTURE(row.id);
    const std::string path = folder_path({"safer", row.kind, "x"}).substr(6);
    CHECK(is_reserved_slug(path.substr(0, path.find('/'))) == (row.kind != DocumentKind::page));
  }
}

TEST_CASE("a page of an author lies directly below the home page") {
  CHECK(page_path({"safer", DocumentKind::page, "about-us"}) == "safer/about-us/index.html");
}

}  // namespace remit::addresses_test
