#include "compose/work_programme.h"

#include <doctest/doctest.h>

#include "composed_reading.h"

namespace remit::work_programme_test {
namespace {

struct Programmes : ComposingDocuments {
  WorkProgramme programme;

  Programmes() {
    disk.write("templates/work-programme.md.mustache",
               "{{#sections}}\n# {{heading}} {#{{{id}}}}\n\n{{{wording}}}\n\n{{/sections}}\n");
    disk.write("templates/sections/business-analysis.md.mustache",
               "{{#business-analysis}}\n## {{title}}\n\n"
               "| Task | Hours |\n| --- | --- |\n{{#proposals}}\n| {{{text}}} | {{lead}} |\n"
               "{{/proposals}}\n\n{{hours-a-year}} hours, {{days-a-year}} days\n\n"
               "{{/business-analysis}}\n");
    disk.write("templates/sections/review.md.mustache", "Reviewed in {{review}}.\n");
    programme.slug = "plan";
    programme.place = Place::whole_file(sources.add("plan.xml", ""));
    programme.from = date("2014-04-01");
    programme.until = date("2015-03-31");
    programme.working_day = text("7.4");
    programme.title = text("Plan");
    programme.prose_read = programme.facts_clean = programme.names_complete = true;
    Activity& meetings = programme.activities.emplace_back();
    meetings.id = text("meetings");
    meetings.title = text("Meetings");
    meetings.times_a_year = text("2");
    meetings.tasks.emplace_back().hours = text("10");
    meetings.proposals.push_back(
        {{{text("police"), {}, {}}},
         {prose("It takes {{activities.meetings.hours-each}}.", "x"), {}}});
  }

  std::string compose(const std::string& markdown) {
    programme.prose = prose(markdown, "plan.md");
    const auto composed = compose_work_programme(programme, context());
    return (composed ? outline(composed->document.blocks) : "nothing\n") + messages();
  }
};

}  // namespace

TEST_CASE("sections stand as the prose has them, and what the facts give follows at the end") {
  Programmes p;
  p.programme.review.month = parse_month("2015-01");
  CHECK(p.compose("# Purpose\n\nFor {{year}}, not {{next-year}}.\n") ==
        "# Purpose\n"
        "For 2014/15, not 2015/16.\n"
        "# Business analysis\n"
        "## Meetings\n"
        "Task\nHours\nIt takes 10.\nEssex Police\n"
        "20 hours, 2.70 days\n"
        "# Review\n"
        "Reviewed in January 2015.\n");
}

TEST_CASE("a heading that names a section of facts has its own text first") {
  Programmes p;
  const std::string text =
      p.compose("# The work {#business-analysis}\n\nIn short.\n\n# End\n\nX.\n");
  CHECK(text.starts_with("# The work\nIn short.\n## Meetings\n"));
  CHECK(text.ends_with("# End\nX.\n"));
}

TEST_CASE("a review that the prose writes about is not said again") {
  Programmes p;
  p.programme.review.month = parse_month("2015-01");
  CHECK(p.compose("# Review\n\nFrom {{review}}.\n").starts_with("# Review\nFrom January 2015.\n#"));
}

TEST_CASE("text before the first heading, and a heading without anything below, are errors") {
  Programmes p;
  const std::string text = p.compose("Early.\n\n# Timeline\n");
  CHECK(text.find("plan.md:1:1: error: this text stands before the first heading "
                  "[section.text-before-heading]") != std::string::npos);
  CHECK(text.find("plan.md:3:1: error: the section 'Timeline' says nothing "
                  "[section.empty]") != std::string::npos);
  CHECK(text.find("help: write it, or state its facts at plan.xml") != std::string::npos);
}

TEST_CASE("a programme without its first day is not composed") {
  Programmes p;
  p.programme.from.date.reset();
  CHECK(p.compose("# Purpose\n\nX.\n") == "nothing\n");
}

}  // namespace remit::work_programme_test
