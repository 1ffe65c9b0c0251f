#include "website/pages/priorities_page.h"

#include <doctest/doctest.h>

#include "unit/website/site_of.h"

namespace remit::priorities_page_test {
namespace {

Budget budget(std::string year, std::string amount, std::string line) {
  Budget result;
  result.title = SmallSite::text("Projects");
  result.year = SmallSite::text(std::move(year));
  result.amount = SmallSite::text(std::move(amount));
  result.lines = {{SmallSite::text("Salaries"), SmallSite::text(std::move(line))}};
  return result;
}

std::string page(const SmallSite& s, const std::string& markup) {
  return SmallSite::filled(priorities_page(s.site()).at(0), markup);
}

}  // namespace

TEST_CASE("where there are no priorities, budgets, programmes and processes there is no page") {
  const SmallSite s;
  CHECK(priorities_page(s.site()).empty());
}

TEST_CASE("priorities, budgets and programmes of a year stand together, however it is written") {
  SmallSite s;
  s.partnership.priorities = {
      {SmallSite::text("2019-20"), {SmallSite::text("Old aim")}},
      {SmallSite::text("2020-21"), {SmallSite::text("One"), SmallSite::text("Two")}}};
  s.partnership.budgets = {budget("2020/21", "1000", "400"), budget("2018–19", "500", "500")};
  WorkProgramme& programme = s.partnership.work_programmes.emplace_back();
  programme.slug = "plan";
  programme.title = SmallSite::text("Shared work");
  s.document(DocumentKind::work_programme, "plan", "Shared work", "2020-04-01").programme = {
      &programme, "2020/21", ""};
  CHECK(page(s,
             "{{#years}}{{id}} {{year}}:{{#priorities}} {{words}}{{/priorities}}"
             "{{#budgets}} {{title}} {{amount}} {{remaining}}{{/budgets}}"
             "{{#programmes}} {{title}} {{url}}{{/programmes}}\n{{/years}}") ==
        "year-2020-21 2020/21: One Two Projects £1,000 £600 Shared work "
        "../work-programmes/plan/index.html\n"
        "year-2019-20 2019/20: Old aim\n"
        "year-2018-19 2018/19: Projects £500 £0\n");
}

TEST_CASE("a process is told step by step") {
  SmallSite s;
  s.partnership.processes = {
      {SmallSite::text("evidence"),
       SmallSite::text("The year"),
       SmallSite::text("yes"),
       {{SmallSite::text("April"), SmallSite::text("Begin")}, {{}, SmallSite::text("End")}}}};
  CHECK(page(s,
             "{{#processes}}{{id}} {{title}}{{#cycle}} again{{/cycle}}:"
             "{{#steps}} {{when}} {{words}};{{/steps}}{{/processes}}") ==
        "process-evidence The year again: April Begin;  End;");
}

}  // namespace remit::priorities_page_test
