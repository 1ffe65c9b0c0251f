#include "compose/budgets.h"

#include "base/format.h"
#include "base/spelling.h"
#include "compose/assemble.h"
#include "document/walk.h"
#include "model/arithmetic.h"
#include "model/lookup.h"

namespace remit {
namespace {

constexpr const char* kBudgetTemplate = "tables/budget.md.mustache";
constexpr std::string_view kTableScheme = "table:";
constexpr std::string_view kBudgets = "table:budgets/";

bool names_table(const Inline& node) {
  const Image* image = get_if<Image>(node);
  return image && image->target.url.starts_with(kTableScheme);
}

// The picture that names a table, if it is all that the paragraph holds.
const Inline* table_alone(const Block& block) {
  const Para* para = get_if<Para>(block);
  if (!para || para->content.size() != 1 || !names_table(para->content.front())) return nullptr;
  return &para->content.front();
}

class TablePutter {
 public:
  explicit TablePutter(const ComposeContext& context) : context_(context) {}

  void put_into(Blocks& list) {
    Blocks result;
    for (Block& block : list) {
      const Inline* node = table_alone(block);
      if (!node) {
        result.push_back(std::move(block));
        continue;
      }
      for (Block& made : table(*get_if<Image>(*node), node->place))
        result.push_back(std::move(made));
    }
    list = std::move(result);
  }

  void report_others(Inlines& list) {
    for (Inline& node : list)
      if (names_table(node)) not_alone(node);
    std::erase_if(list, names_table);
  }

 private:
  Blocks table(const Image& image, const Place& place) {
    const Budget* budget = find(image.target.url, place);
    if (!budget) return {};
    auto rendered = assemble(context_.templates, kBudgetTemplate, Value(budget_values(*budget)), {},
                             context_.sources, context_.diagnostics);
    if (!rendered) return {};
    const Inlines caption =
        image.content.empty() ? inlines_from_text(budget->title.value, place) : image.content;
    bool first = true;
    walk(rendered->blocks, {[&](Blocks& list) {
                              for (Block& block : list) {
                                Table* made = get_if<Table>(block);
                                if (!made || !std::exchange(first, false)) continue;
                                made->attr.id = image.attr.id;
                                made->caption = {Block{Plain{caption}, place}};
                              }
                            },
                            {}});
    return std::move(rendered->blocks);
  }

  const Budget* find(const std::string& address, const Place& place) {
    const bool known_kind = address.starts_with(kBudgets);
    const std::string id = known_kind ? address.substr(kBudgets.size()) : std::string();
    if (const Budget* budget = find_budget(context_.partnership, id)) return budget;
    if (known_kind && !context_.partnership.names_complete) return nullptr;
    std::vector<std::string> known;
    for (const std::string& budget : ids(context_.partnership.budgets))
      known.push_back(format("{}{}", kBudgets, budget));
    context_.diagnostics.error(
        place, "table.unknown", format("there is no table '{}'", address),
        did_you_mean(address, known,
                     known.empty() ? "a budget in partnership.xml gives one: table:budgets/<id>"
                                   : "tables are " + listed(known, "and")));
    return nullptr;
  }

  void not_alone(const Inline& node) {
    context_.diagnostics.error(node.place, "table.not-alone", "this table stands among other text",
                               "put it into a paragraph of its own, with a blank line before and "
                               "after it");
  }

  const ComposeContext& context_;
};

}  // namespace

Value::Object budget_values(const Budget& budget) {
  const BudgetTotals totals = totals_of(budget);
  const auto money = [&](const Decimal& amount) { return in_pounds(amount, totals.with_pence); };
  Value::List lines;
  for (const BudgetLine& line : budget.lines)
    lines.emplace_back(
        Value::Object{{"title", line.title.value},
                      {"amount", money(Decimal::parse(line.amount.value).value_or(Decimal(0)))}});
  return {{"id", budget.id.value},
          {"title", budget.title.value},
          {"year", budget.year.value},
          {"amount", money(totals.amount)},
          {"approximate", budget.approximate.given()},
          {"allocated", money(totals.allocated)},
          {"remaining", money(totals.remaining)},
          {"remainder", budget.remainder.value},
          {"has-remaining", !totals.remaining.is_zero()},
          {"lines", std::move(lines)}};
}

void put_tables(Blocks& blocks, const ComposeContext& context) {
  TablePutter putter(context);
  walk(blocks, {[&](Blocks& list) { putter.put_into(list); },
                [&](Inlines& list) { putter.report_others(list); }});
}

}  // namespace remit
