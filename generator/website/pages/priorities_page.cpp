#include "website/pages/priorities_page.h"

#include <algorithm>
#include <functional>
#include <map>

#include "compose/budgets.h"
#include "website/addresses/addresses.h"
#include "website/frame/frame.h"
#include "website/frame/listings.h"
#include "website/parts/priorities_on.h"

namespace remit {
namespace {

constexpr PageKind kPrioritiesPage = {"the priorities", "site/priorities.html.mustache"};

struct Year {
  Value::List priorities;
  Value::List budgets;
  Value::List programmes;
};

// By year as printed, the newest first.
using Years = std::map<std::string, Year, std::greater<>>;

Years years_of(const Site& site, const std::string& page) {
  Years result;
  for (const Priorities& all : site.partnership.priorities)
    for (const Text& priority : all.priorities)
      result[year_as_printed(all.year.value)].priorities.emplace_back(
          Value::Object{{"words", priority.value}});
  for (const Budget& budget : site.partnership.budgets)
    result[year_as_printed(budget.year.value)].budgets.emplace_back(budget_values(budget));
  for (const DocumentCard* card : site.cards)
    if (card->programme)
      result[card->programme->year].programmes.emplace_back(Value::Object{
          {"title", card->title}, {"url", relative_address(page, page_path(card->key))}});
  return result;
}

Value::List year_values(Years years) {
  Value::List result;
  for (auto& [name, year] : years) {
    std::string id = "year-" + name;
    std::replace(id.begin(), id.end(), '/', '-');
    result.emplace_back(Value::Object{{"year", name},
                                      {"id", std::move(id)},
                                      {"has-priorities", !year.priorities.empty()},
                                      {"priorities", std::move(year.priorities)},
                                      {"budgets", std::move(year.budgets)},
                                      {"has-programmes", !year.programmes.empty()},
                                      {"programmes", std::move(year.programmes)}});
  }
  return result;
}

Value::List process_values(const Partnership& partnership) {
  Value::List result;
  for (const Process& process : partnership.processes) {
    Value::List steps;
    for (const ProcessStep& step : process.steps)
      steps.emplace_back(Value::Object{{"when", step.when.value}, {"words", step.words.value}});
    result.emplace_back(Value::Object{{"id", "process-" + process.id.value},
                                      {"title", process.title.value},
                                      {"cycle", process.cycle.given()},
                                      {"steps", std::move(steps)}});
  }
  return result;
}

}  // namespace

std::vector<SitePage> priorities_page(const Site& site) {
  if (!has_listing(site, Listing::priorities)) return {};
  const std::string path = listing_path(site.partnership.folder, Listing::priorities);
  Value::List years = year_values(years_of(site, path));
  Value::List processes = process_values(site.partnership);
  Value values = frame_values(site.partnership, path, "Priorities and plans", {}, site.as_at);
  values.set("has-several-years", years.size() > 1);
  values.set("years", std::move(years));
  values.set("has-processes", !processes.empty());
  values.set("processes", std::move(processes));
  return {{&kPrioritiesPage, path, std::move(values), "the priorities and plans"}};
}

}  // namespace remit
