#include "compose/budgets.h"

#include <doctest/doctest.h>

#include "composed_reading.h"
#include "document/print.h"

namespace remit::budgets_test {
namespace {

struct Budgets : Composing {
  Budgets() {
    installed.write("templates/tables/budget.md.mustache",
                    "| What | Amount |\n| --- | ---: |\n{{#lines}}\n| {{title}} | {{amount}} |\n"
                    "{{/lines}}\n\n{{remaining}} of {{amount}} are left.\n");
    Budget budget;
    budget.id = text("projects");
    budget.title = text("Projects");
    budget.amount = text("66000");
    budget.lines = {{text("Salaries"), text("57000")}};
    data.budgets = {budget};
  }

  std::string put(const std::string& markdown) {
    const Source& source = sources.add("a.md", markdown);
    Blocks blocks = read_markdown(mapped(source), MarkdownKind::prose, diagnostics);
    put_tables(blocks, context());
    return print_tree(blocks) + messages();
  }
};

}  // namespace

TEST_CASE("amounts are facts in pounds, and what is left is computed") {
  const Value values(budget_values(Budgets().data.budgets.front()));
  CHECK(values.find("amount")->text() == "£66,000");
  CHECK(values.find("allocated")->text() == "£57,000");
  CHECK(values.find("remaining")->text() == "£9,000");
  CHECK(values.find("has-remaining")->boolean());
}

TEST_CASE("one amount with pence gives pence to all") {
  Budget budget = Budgets().data.budgets.front();
  budget.lines.front().amount = text("29349.50");
  const Value values(budget_values(budget));
  CHECK(values.find("amount")->text() == "£66,000.00");
  CHECK(values.find("remaining")->text() == "£36,650.50");
}

TEST_CASE("a picture of a table, alone in its paragraph, becomes the table with its caption") {
  Budgets b;
  const std::string tree = b.put("Spent:\n\n![What was *spent*](table:budgets/projects){#money}\n");
  CHECK(tree.starts_with("Para \"Spent:\"\nTable {#money}\n  Caption\n    Plain \"What was [Emph"));
  CHECK(tree.ends_with("Para \"£9,000 of £66,000 are left.\"\n"));
}

TEST_CASE("a table without a caption is called by the budget's title") {
  Budgets b;
  CHECK(b.put("![](table:budgets/projects)\n").find("Plain \"Projects\"") != std::string::npos);
}

TEST_CASE("a table that does not exist, and one among other text, are errors") {
  Budgets b;
  CHECK(b.put("![x](table:budgets/project)\n\nSee ![x](table:budgets/projects).\n") ==
        R"(Para "See ."
a.md:1:6: error: there is no table 'table:budgets/project' [table.unknown]
    ![x](table:budgets/project)
         ^~~~~~~~~~~~~~~~~~~~~
  help: did you mean 'table:budgets/projects'?
a.md:3:10: error: this table stands among other text [table.not-alone]
    See ![x](table:budgets/projects).
             ^~~~~~~~~~~~~~~~~~~~~~
  help: put it into a paragraph of its own, with a blank line before and after it
)");
}

TEST_CASE("nothing is said of budgets where the file that lists them could not be read") {
  Budgets b;
  b.data.names_complete = false;
  CHECK(b.put("![x](table:budgets/other)\n") == "");
}

}  // namespace remit::budgets_test
