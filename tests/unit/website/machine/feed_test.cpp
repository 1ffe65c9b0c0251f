#include "website/machine/feed.h"

#include <doctest/doctest.h>

#include "base/format.h"
#include "text/xml.h"
#include "unit/website/site_sample.h"

namespace remit::feed_test {

using test::day;
using test::SiteSample;
using test::text;

namespace {

// The entries, a line each: id, title, published, updated, author, summary.
std::string entries(const SiteSample& sample) {
  const auto files = feed_file(sample.site(), {});
  REQUIRE(files.size() == 1);
  CHECK(files[0].path == "safer/feed.xml");
  Source source("feed.xml", files[0].bytes);
  Diagnostics diagnostics;
  const auto root = parse_xml(source, diagnostics);
  REQUIRE(root);
  std::string result;
  for (const XmlElement* entry : root->elements("entry")) {
    for (const char* name : {"id", "title", "published", "updated", "author", "summary"}) {
      std::string value = entry->first(name)->text();
      value.erase(0, value.find_first_not_of(" \n"));
      value.erase(value.find_last_not_of(" \n") + 1);
      result += value + (std::string(name) == "summary" ? "\n" : " | ");
    }
  }
  return result;
}

}  // namespace

TEST_CASE("a report in the feed is by its committee, of its own day") {
  SiteSample sample;
  sample.add_report("2022-work", "Work", "2022-03-15");
  CHECK(entries(sample) ==
        "https://www.example.org/safer/reports/2022-work/ | Work | 2022-03-15T00:00:00Z | "
        "2022-03-15T00:00:00Z | Safer Board | Report to the Safer Board, 15 March 2022.\n");
}

TEST_CASE("a revised report is new once more") {
  SiteSample sample;
  Report& report = sample.add_report("2022-work", "Work", "2022-03-15");
  report.issue.emplace();
  report.issue->on = day("2022-03-08");
  CHECK(entries(sample).find("| 2022-03-08T00:00:00Z | 2022-03-08T00:00:00Z |") !=
        std::string::npos);
  report.issue->revisions = {{day("2022-04-01"), {}, text("a figure")}};
  CHECK(
      entries(sample).find("| 2022-03-08T00:00:00Z | 2022-04-01T00:00:00Z | Safer Board | "
                           "Report to the Safer Board, 15 March 2022; revised on 1 April 2022.") !=
      std::string::npos);
}

TEST_CASE("nothing in the feed is of a day to come: papers are published before their meeting") {
  SiteSample sample;
  sample.add_report("2022-work", "Work", "2099-03-15");
  const std::string today = iso(sample.site().as_at) + "T00:00:00Z";
  CHECK(entries(sample).find(format("| {0} | {0} |", today)) != std::string::npos);
}

TEST_CASE("a renamed report is the same entry, at another address") {
  SiteSample sample;
  Report& report = sample.add_report("2022-work", "Work", "2022-03-15");
  report.former_addresses = {text("reports/2022-draft/"), text("reports/2022-first/")};
  const std::string made = entries(sample);
  CHECK(made.starts_with("https://www.example.org/safer/reports/2022-draft/ | Work"));
  CHECK(feed_file(sample.site(), {})[0].bytes.find(
            "href=\"https://www.example.org/safer/reports/2022-work/\"") != std::string::npos);
}

TEST_CASE("protocols and work programmes are by the partnership") {
  SiteSample sample;
  Protocol& protocol = sample.add_protocol("together", "Together", "2016-05-12");
  const WorkProgramme& programme = sample.partnership.work_programmes.emplace_back();
  sample.add(DocumentKind::work_programme, "2014-15", "Programme", "2014-04-01").programme = {
      &programme, "2014/15", ""};
  CHECK(entries(sample) ==
        "https://www.example.org/safer/protocols/together/ | Together | 2016-05-12T00:00:00Z | "
        "2016-05-12T00:00:00Z | Safer Partnership | Protocol between boards, from 12 May 2016.\n"
        "https://www.example.org/safer/work-programmes/2014-15/ | Programme | "
        "2014-04-01T00:00:00Z | 2014-04-01T00:00:00Z | Safer Partnership | "
        "Work programme for 2014/15.\n");
  protocol.illustrative = text("yes");
  CHECK(entries(sample).find("Illustrative protocol between boards") != std::string::npos);
}

TEST_CASE("there is no feed without an address, nor without papers") {
  SiteSample sample;
  CHECK(feed_file(sample.site(), {}).empty());
  CHECK(!has_feed(sample.partnership));
  sample.add_report("2022-work", "Work", "2022-03-15");
  CHECK(has_feed(sample.partnership));
  sample.partnership.website.address = {};
  CHECK(feed_file(sample.site(), {}).empty());
  CHECK(!has_feed(sample.partnership));
}

}  // namespace remit::feed_test
