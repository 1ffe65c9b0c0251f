// The page of a version leads to all the others, and says until when it is in force.
#include "website/parts/versions.h"

#include <doctest/doctest.h>

#include <deque>

namespace remit::versions_test {
namespace {

// Documents of a partnership, as they are composed: each version, and the current one once more.
struct Own {
  DocumentCard& version(const std::string& name, const std::string& day,
                        const std::string& body = "board") {
    TermsOfReference& t = terms.emplace_back();
    t.version = name;
    t.proposed = name.starts_with("proposed-");
    DocumentCard& result = add(DocumentKind::terms_of_reference, body, name, day);
    result.terms = {&t};
    return result;
  }
  DocumentCard& current(const DocumentCard& of) {
    DocumentCard& result = documents.emplace_back(of);
    result.key.version.clear();
    return result;
  }
  DocumentCard& redline(const std::string& name, const std::string& day) {
    return add(DocumentKind::redline, "board", name, day);
  }

  // "1 April 2020 <page> <redline> *" a line each, and then the rest.
  std::string around(const DocumentCard& document) const {
    std::vector<const DocumentCard*> own;
    for (const DocumentCard& each : documents) own.push_back(&each);
    const Versions versions = versions_around(document, own);
    std::string result;
    for (const VersionLink& link : versions.all)
      result += link.label + " <" + link.path + "> <" + link.redline_path + ">" +
                (link.here ? " *" : "") + "\n";
    return result + "until <" + versions.until + ">, current <" + versions.current_path + ">\n";
  }

  std::deque<DocumentCard> documents;
  std::deque<TermsOfReference> terms;

 private:
  DocumentCard& add(DocumentKind kind, const std::string& body, const std::string& name,
                    const std::string& day) {
    DocumentCard& result = documents.emplace_back();
    result.key = {"safer", kind, body, name};
    result.name = body;
    result.date = *parse_date(day);
    return result;
  }
};

const std::string kBase = "safer/bodies/board/terms-of-reference/";

}  // namespace

TEST_CASE("the only version leads to the current terms, which are itself") {
  Own own;
  const auto& first = own.version("2020-04-01", "2020-04-01");
  const auto& current = own.current(first);
  CHECK(own.around(first) == "1 April 2020 <" + kBase + "2020-04-01/index.html> <> *\nuntil <>, " +
                                 "current <" + kBase + "index.html>\n");
  CHECK(own.around(current) ==
        "1 April 2020 <" + kBase + "2020-04-01/index.html> <> *\nuntil <>, current <>\n");
}

TEST_CASE("versions stand in the order of their days, proposed ones last") {
  Own own;
  own.version("proposed-b", "2019-01-01");
  own.version("proposed-a", "2025-01-01");
  const auto& second = own.version("2022-04-01", "2022-04-01");
  own.version("2020-04-01", "2020-04-01");
  own.version("2021-01-01", "2021-01-01", "panel");
  own.redline("2022-04-01", "2022-04-01");
  own.redline("proposed-a", "2025-01-01");
  CHECK(own.around(second) ==
        "1 April 2020 <" + kBase + "2020-04-01/index.html> <>\n" + "1 April 2022 <" + kBase +
            "2022-04-01/index.html> <" + kBase + "2022-04-01/redline/index.html> *\n" +
            "Proposed: a <" + kBase + "proposed-a/index.html> <" + kBase +
            "proposed-a/redline/index.html>\n" + "Proposed: b <" + kBase +
            "proposed-b/index.html> <>\n" + "until <>, current <" + kBase + "index.html>\n");
}

TEST_CASE("a version is in force until the day before the next, whatever is proposed") {
  Own own;
  const auto& first = own.version("2020-04-01", "2020-04-01");
  const auto& second = own.version("2022-03-01", "2022-03-01");
  const auto& proposed = own.version("proposed-a", "2025-01-01");
  own.version("2023-01-01", "2023-01-01");
  CHECK(own.around(first).find("until <28 February 2022>") != std::string::npos);
  CHECK(own.around(second).find("until <31 December 2022>") != std::string::npos);
  CHECK(own.around(proposed).find("until <>") != std::string::npos);
}

TEST_CASE("where terms are only proposed, there are no current ones to lead to") {
  Own own;
  const auto& proposed = own.version("proposed-a", "2025-01-01");
  CHECK(own.around(proposed).find("current <>") != std::string::npos);
}

TEST_CASE("other documents have no versions") {
  Own own;
  own.version("2020-04-01", "2020-04-01");
  const auto& redline = own.redline("2020-04-01", "2020-04-01");
  CHECK(own.around(redline) == "until <>, current <>\n");
}

TEST_CASE("templates are given addresses from their own page") {
  const Versions versions = {{{"1 April 2020", kBase + "2020-04-01/index.html", "", false},
                              {"1 April 2022", kBase + "2022-04-01/index.html",
                               kBase + "2022-04-01/redline/index.html", true}},
                             "31 May 2023",
                             kBase + "index.html"};
  Value values(Value::Object{});
  set_versions(values, versions, kBase + "2022-04-01/index.html");
  CHECK(values.find("has-versions")->truthy());
  CHECK(values.find("in-force-until")->text() == "31 May 2023");
  CHECK(values.find("current-terms-url")->text() == "../index.html");
  const auto& list = values.find("versions")->list();
  REQUIRE(list.size() == 2);
  CHECK(list[0].find("url")->text() == "../2020-04-01/index.html");
  CHECK(list[0].find("redline-url")->text() == "");
  CHECK(list[1].find("redline-url")->text() == "redline/index.html");
  CHECK(list[1].find("here")->truthy());
}

TEST_CASE(
    "the page of the current terms leads to their only version, too, which has its own address") {
  Value values(Value::Object{});
  set_versions(values, {{{"1 April 2020", kBase + "2020-04-01/index.html", "", true}}, "", ""},
               kBase + "index.html");
  CHECK(values.find("has-versions")->truthy());
}

}  // namespace remit::versions_test
