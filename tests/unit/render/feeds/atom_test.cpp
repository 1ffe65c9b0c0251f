#include "render/feeds/atom.h"

#include <doctest/doctest.h>

#include "base/process.h"

namespace remit::atom_test {
namespace {

AtomFeed feed() {
  const Date march = *parse_date("2022-03-15"), june = *parse_date("2022-06-01");
  return {
      "https://www.example.org/safer/feed.xml",
      "https://www.example.org/safer/",
      "Papers",
      "Safer Riverside Partnership",
      "en-GB",
      {{"https://www.example.org/safer/reports/draft/", "https://www.example.org/safer/reports/a/",
        "Work & <more>", "Board", "A report.", march, march},
       {"https://www.example.org/safer/reports/b/", "https://www.example.org/safer/reports/b/",
        "Revised", "Panel", "Another.", *parse_date("2020-01-31"), june}}};
}

}  // namespace

TEST_CASE("a feed has its papers, those that changed last first") {
  CHECK(write_atom(feed()) == R"(<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
  <id>https://www.example.org/safer/feed.xml</id>
  <title>Papers</title>
  <link rel="self" type="application/atom+xml" href="https://www.example.org/safer/feed.xml"/>
  <link rel="alternate" type="text/html" href="https://www.example.org/safer/"/>
  <updated>2022-06-01T00:00:00Z</updated>
  <author>
    <name>Safer Riverside Partnership</name>
  </author>
  <entry>
    <id>https://www.example.org/safer/reports/b/</id>
    <title>Revised</title>
    <link rel="alternate" type="text/html" href="https://www.example.org/safer/reports/b/"/>
    <published>2020-01-31T00:00:00Z</published>
    <updated>2022-06-01T00:00:00Z</updated>
    <author>
      <name>Panel</name>
    </author>
    <summary>Another.</summary>
  </entry>
  <entry>
    <id>https://www.example.org/safer/reports/draft/</id>
    <title>Work &amp; &lt;more&gt;</title>
    <link rel="alternate" type="text/html" href="https://www.example.org/safer/reports/a/"/>
    <published>2022-03-15T00:00:00Z</published>
    <updated>2022-03-15T00:00:00Z</updated>
    <author>
      <name>Board</name>
    </author>
    <summary>A report.</summary>
  </entry>
</feed>
)");
}

TEST_CASE("papers of one day stand in the order of their addresses, whatever order they came in") {
  AtomFeed one = feed(), other = feed();
  one.entries[0].updated = other.entries[0].updated = one.entries[1].updated;
  std::swap(other.entries[0], other.entries[1]);
  CHECK(write_atom(one) == write_atom(other));
}

TEST_CASE("a feed reader that is not ours reads what was meant") {
  ProcessOptions options;
  options.arguments = {"-c",
                       "import sys, feedparser\n"
                       "feed = feedparser.parse(sys.stdin.buffer.read())\n"
                       "assert not feed.bozo, feed.bozo_exception\n"
                       "print(feed.version, feed.feed.id, feed.feed.title, feed.feed.language)\n"
                       "for e in feed.entries:\n"
                       "    print(e.id, e.link, e.title, e.author, e.summary, e.updated)\n"};
  options.input = write_atom(feed());
  const ProcessResult result = run_process("/usr/bin/python3", options);
  REQUIRE_MESSAGE(result.succeeded(), result.messages);
  CHECK(result.output ==
        "atom10 https://www.example.org/safer/feed.xml Papers en-GB\n"
        "https://www.example.org/safer/reports/b/ https://www.example.org/safer/reports/b/ Revised "
        "Panel Another. 2022-06-01T00:00:00Z\n"
        "https://www.example.org/safer/reports/draft/ https://www.example.org/safer/reports/a/ "
        "Work & "
        "<more> Board A report. 2022-03-15T00:00:00Z\n");
}

}  // namespace remit::atom_test
