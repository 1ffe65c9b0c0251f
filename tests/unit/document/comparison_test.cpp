// Two documents as one redline. Deletions are shown as [-…-], insertions as [+…+], in front of
// blocks and items as "-" and "+".
#include "document/comparison.h"

#include <doctest/doctest.h>

#include <functional>

#include "document/print.h"
#include "support/texts.h"
#include "tree_builders.h"

namespace remit::comparison_test {
namespace {

// The printed redline, with the marks of words and blocks made short.
std::string redline(const Blocks& before, const Blocks& after) {
  std::string result = print_tree(compare(before, after));
  result = test::replaced_all(result, "[Span {.deletion}:", "[-");
  result = test::replaced_all(result, "[Span {.insertion}:", "[+");
  result = test::replaced_all(result, "Div {.deletion}", "-");
  return test::replaced_all(result, "Div {.insertion}", "+");
}

// Of one paragraph.
std::string words(std::string_view before, std::string_view after) {
  return redline({para(before)}, {para(after)});
}

Block named(Block block, std::string id) {
  attr_of(block)->id = std::move(id);
  return block;
}

Block numbered(std::string number, std::string_view text) {
  return division({"", {"numbered"}, {{"number", std::move(number)}}}, {para(text)});
}

Block table(std::vector<Row> rows) {
  Table result;
  result.columns.resize(rows.front().cells.size());
  result.head = {rows.front()};
  result.bodies.emplace_back();
  result.bodies.front().rows.assign(rows.begin() + 1, rows.end());
  return {result, {}};
}

Block paragraph_of(Inlines content) { return {Para{std::move(content)}, {}}; }

Inline strong(std::string_view text) { return {Strong{inlines_from_text(text)}, {}}; }

Inlines join(std::vector<Inlines> parts) {
  Inlines result;
  for (const Inlines& part : parts) result.insert(result.end(), part.begin(), part.end());
  return result;
}

}  // namespace

TEST_CASE("what is the same has no marks") {
  const Blocks terms = {heading(1, "Quorum"), para("A meeting needs five agencies.")};
  CHECK(compare(terms, terms) == terms);
  CHECK(count_changes(compare(terms, terms)).all() == 0);
}

TEST_CASE("a changed word is a deletion and then an insertion, without the spaces around") {
  CHECK(words("A meeting needs at least five agencies to decide.",
              "A meeting needs at least eight agencies to decide.") ==
        "Para \"A meeting needs at least [- five][+ eight] agencies to decide.\"\n");
}

TEST_CASE("words that came or went take the space before them with them") {
  CHECK(words("The board meets twice.", "The whole board meets twice.") ==
        "Para \"The[+  whole] board meets twice.\"\n");
  CHECK(words("The board meets twice a year.", "The board meets twice.") ==
        "Para \"The board meets twice[-  a year].\"\n");
  CHECK(words("Old board members attend every meeting.", "board members attend every meeting.") ==
        "Para \"[- Old ]board members attend every meeting.\"\n");
}

TEST_CASE("punctuation changes by itself, not with the word that it stands at") {
  CHECK(words("The chair, or a deputy, attends.", "The chair or a deputy attends.") ==
        "Para \"The chair[- ,] or a deputy[- ,] attends.\"\n");
  CHECK(words("It meets in “public”.", "It meets in public.") ==
        "Para \"It meets in [- “]public[- ”].\"\n");
}

TEST_CASE("a short word between two changes is changed with them") {
  CHECK(
      words("The board meets every month of the calendar year in the town hall.",
            "The board meets every quarter of the financial year in the town hall.") ==
      "Para \"The board meets every [- month][+ quarter] of the [- calendar][+ financial] year in "
      "the town hall.\"\n");
  CHECK(words("The members present and voting decide each of the questions.",
              "The members attending and entitled decide each of the questions.") ==
        "Para \"The members [- present and voting][+ attending and entitled] decide each of the "
        "questions.\"\n");
}

TEST_CASE("a sentence that came is shown from its own beginning") {
  CHECK(words("The chair opens the meeting. The chair closes the meeting.",
              "The chair opens the meeting. The chair signs the minutes. The chair closes the "
              "meeting.") ==
        "Para \"The chair opens the meeting.[+  The chair signs the minutes.] The chair closes the "
        "meeting.\"\n");
  CHECK(words("The chair signs the minutes. The chair closes the meeting.",
              "The chair closes the meeting.") ==
        "Para \"[- The chair signs the minutes. ]The chair closes the meeting.\"\n");
}

TEST_CASE("a paragraph of which more than two thirds changed is replaced") {
  CHECK(words("The board meets every other month to review progress.",
              "Papers reach members five clear days before each meeting.") ==
        "-\n"
        "  Para \"The board meets every other month to review progress.\"\n"
        "+\n"
        "  Para \"Papers reach members five clear days before each meeting.\"\n");
}

TEST_CASE("a word that became bold is replaced") {
  const Blocks before = {para("Members must attend every meeting of the board.")};
  const Blocks after = {paragraph_of(join({inlines_from_text("Members "),
                                           {strong("must")},
                                           inlines_from_text(" attend every meeting of the "
                                                             "board.")}))};
  CHECK(redline(before, after) ==
        "Para \"Members [- must][+ [Strong: must]] attend every meeting of the board.\"\n");
}

TEST_CASE("bold words are compared inside, if they are alike") {
  CHECK(redline({paragraph_of({strong("at least five agencies")})},
                {paragraph_of({strong("at least eight agencies")})}) ==
        "Para \"[Strong: at least [- five][+ eight] agencies]\"\n");
}

TEST_CASE("a link with another address is replaced") {
  const auto link = [](std::string url) {
    return Inline{Link{{}, inlines_from_text("the plan"), {std::move(url), ""}}, {}};
  };
  const auto document = [&](std::string url) {
    return Blocks{paragraph_of(join({inlines_from_text("Members agreed "),
                                     {link(std::move(url))},
                                     inlines_from_text(" at their last meeting.")}))};
  };
  CHECK(
      redline(document("https://a.example"), document("https://b.example")) ==
      "Para \"Members agreed [- [Link https://a.example: the plan]][+ [Link https://b.example: the "
      "plan]] at their last meeting.\"\n");
}

TEST_CASE("a footnote is compared inside") {
  const auto document = [](std::string_view note) {
    return Blocks{
        paragraph_of(join({inlines_from_text("Members agreed."), {{Footnote{{para(note)}}, {}}}}))};
  };
  const Blocks changed = compare(document("Minute 12 of the meeting in March"),
                                 document("Minute 13 of the meeting in March"));
  const Para& paragraph = std::get<Para>(changed.front().node);
  const Footnote& note = std::get<Footnote>(paragraph.content.back().node);
  CHECK(print_tree(note.content) ==
        "Para \"Minute [Span {.deletion}: 12][Span {.insertion}: 13] of the meeting in March\"\n");
}

TEST_CASE("where a line ended in the source is no change") {
  CHECK(words("The board meets\nevery month.", "The board\nmeets every month.") ==
        "Para \"The board⏎meets every month.\"\n");
}

TEST_CASE("numbers are no change, and are those of the new document") {
  CHECK(redline({numbered("1.1", "The board meets."), numbered("1.2", "The chair leads.")},
                {numbered("2.1", "The board meets."), numbered("2.2", "The vice chair leads.")}) ==
        "Div {.numbered number=\"2.1\"}\n"
        "  Para \"The board meets.\"\n"
        "Div {.numbered number=\"2.2\"}\n"
        "  Para \"The[+  vice] chair leads.\"\n");
}

TEST_CASE("what went keeps its own number") {
  CHECK(redline({numbered("1.1", "The board meets."), numbered("1.2", "The chair leads.")},
                {numbered("1.1", "The chair leads.")}) ==
        "-\n"
        "  Div {.numbered number=\"1.1\"}\n"
        "    Para \"The board meets.\"\n"
        "Div {.numbered number=\"1.1\"}\n"
        "  Para \"The chair leads.\"\n");
}

TEST_CASE("a numbered paragraph is replaced with its number") {
  CHECK(redline({numbered("1.1", "The board meets every other month.")},
                {numbered("1.1", "Papers reach members in good time.")}) ==
        "-\n"
        "  Div {.numbered number=\"1.1\"}\n"
        "    Para \"The board meets every other month.\"\n"
        "+\n"
        "  Div {.numbered number=\"1.1\"}\n"
        "    Para \"Papers reach members in good time.\"\n");
}

TEST_CASE("the text of a reference is no change, an author's own words in it are") {
  const auto reference = [](std::string_view text) {
    return Blocks{paragraph_of(
        {{Str{"Applications"}, {}},
         {Space{}, {}},
         {Link{{"", {"reference"}, {}}, inlines_from_text(text), {"#bids", ""}}, {}}})};
  };
  CHECK(redline(reference("paragraph\u00a06.2"), reference("paragraph\u00a07.1")) ==
        "Para \"Applications [Link {.reference} #bids: paragraph\u00a07.1]\"\n");
  CHECK(redline(reference("the list above"), reference("the list below")) ==
        "Para \"Applications [- [Link {.reference} #bids: the list above]]"
        "[+ [Link {.reference} #bids: the list below]]\"\n");
}

TEST_CASE("a reference by the text of a heading follows the heading") {
  const auto document = [](std::string_view title) {
    return Blocks{
        named(heading(1, title), "bids"),
        paragraph_of(
            {{Link{{"", {"reference"}, {}}, inlines_from_text(title), {"#bids", ""}}, {}}})};
  };
  CHECK(redline(document("Bids"), document("Grants")) ==
        "Header 1 {#bids} \"[- Bids][+ Grants]\"\n"
        "Para \"[Link {.reference} #bids: Grants]\"\n");
}

TEST_CASE("a heading stands for another by its id, whatever it says") {
  CHECK(redline({named(heading(1, "Frequency"), "meetings"), para("The board meets monthly.")},
                {named(heading(1, "How often we meet"), "meetings"),
                 para("Members come together four times.")}) ==
        "Header 1 {#meetings} \"[- Frequency][+ How often we meet]\"\n"
        "-\n"
        "  Para \"The board meets monthly.\"\n"
        "+\n"
        "  Para \"Members come together four times.\"\n");
}

TEST_CASE("a heading with another id stands for another by what follows") {
  CHECK(redline({named(heading(1, "Frequency"), "a"), para("The board meets every month.")},
                {named(heading(1, "Dates"), "b"), para("The board meets every week.")}) ==
        "Header 1 {#b was-id=\"a\"} \"[- Frequency][+ Dates]\"\n"
        "Para \"The board meets every [- month][+ week].\"\n");
}

TEST_CASE("a paragraph that is given an id is the same paragraph") {
  CHECK(redline({para("The board meets every month.")},
                {division({"meets", {}, {}}, {para("The board meets every week.")})}) ==
        "Div {#meets was-id=\"\"}\n"
        "  Para \"The board meets every [- month][+ week].\"\n");
}

TEST_CASE("a clause in the place of another that says something else replaces it") {
  CHECK(redline({heading(1, "Support"), para("The council takes the minutes.")},
                {heading(1, "Conduct"), para("Members declare interests.")}) ==
        "-\n"
        "  Header 1 \"Support\"\n"
        "  Para \"The council takes the minutes.\"\n"
        "+\n"
        "  Header 1 \"Conduct\"\n"
        "  Para \"Members declare interests.\"\n");
}

TEST_CASE("a clause that was moved went and came, and its id stands there once") {
  const Block aims = named(heading(1, "Aims"), "aims");
  const Block support = named(heading(1, "Support"), "support");
  const Block text = para("Members join forces against crime and disorder.");
  const Block minutes = para("The council takes the minutes.");
  CHECK(redline({aims, text, support, minutes}, {support, minutes, aims, text}) ==
        "-\n"
        "  Header 1 {was-id=\"aims\"} \"Aims\"\n"
        "  Para \"Members join forces against crime and disorder.\"\n"
        "Header 1 {#support} \"Support\"\n"
        "Para \"The council takes the minutes.\"\n"
        "+\n"
        "  Header 1 {#aims} \"Aims\"\n"
        "  Para \"Members join forces against crime and disorder.\"\n");
}

TEST_CASE("a heading of another level is replaced, what it stands over is not") {
  CHECK(redline({heading(1, "Aims"), para("To join forces.")},
                {heading(2, "Aims"), para("To join forces.")}) ==
        "-\n"
        "  Header 1 \"Aims\"\n"
        "+\n"
        "  Header 2 \"Aims\"\n"
        "Para \"To join forces.\"\n");
}

TEST_CASE("lists are compared by item: those that came or went, and the words of the others") {
  CHECK(redline({bullets({{plain("Essex Police")},
                          {plain("Essex County Fire and Rescue Service")},
                          {plain("Colchester Borough Council")}})},
                {bullets({{plain("Essex Police")},
                          {plain("Colchester City Council")},
                          {plain("the Probation Service")}})}) ==
        "BulletList\n"
        "  Item\n"
        "    Plain \"Essex Police\"\n"
        "  Item\n"
        "    -\n"
        "      Plain \"Essex County Fire and Rescue Service\"\n"
        "  Item\n"
        "    Plain \"Colchester [- Borough][+ City] Council\"\n"
        "  Item\n"
        "    +\n"
        "      Plain \"the Probation Service\"\n");
}

TEST_CASE("items of an ordered list are compared with the lists that stand in them") {
  const auto document = [](std::string_view inner) {
    return Blocks{ordered(
        {{plain("The board advises the council on:"), bullets({{plain("crime")}, {plain(inner)}})},
         {plain("It reports each year.")}})};
  };
  CHECK(redline(document("disorder in the streets"), document("disorder in the parks")) ==
        "OrderedList from 1\n"
        "  Item\n"
        "    Plain \"The board advises the council on:\"\n"
        "    BulletList\n"
        "      Item\n"
        "        Plain \"crime\"\n"
        "      Item\n"
        "        Plain \"disorder in the [- streets][+ parks]\"\n"
        "  Item\n"
        "    Plain \"It reports each year.\"\n");
}

TEST_CASE("a list whose items were set apart from each other is the same") {
  CHECK(count_changes(compare({bullets({{plain("crime")}, {plain("disorder")}})},
                              {bullets({{para("crime")}, {para("disorder")}})}))
            .all() == 0);
}

TEST_CASE("a list that its author begins with another number is replaced") {
  const auto from = [](int number, Block item) {
    Block list = ordered({{std::move(item)}});
    get_if<OrderedList>(list)->list.start = number;
    return Blocks{list};
  };
  CHECK(redline(from(3, plain("crime")), from(5, plain("crime"))) ==
        "-\n"
        "  OrderedList from 3\n"
        "    Item\n"
        "      Plain \"crime\"\n"
        "+\n"
        "  OrderedList from 5\n"
        "    Item\n"
        "      Plain \"crime\"\n");
  const Block numbered{Div{Attr{"", {"numbered"}, {}}, {plain("crime")}}, {}};  // by the style
  CHECK(count_changes(compare(from(3, numbered), from(5, numbered))).all() == 0);
}

TEST_CASE("what comes at the end of a section stands there, before the section that goes") {
  CHECK(redline({heading(1, "Purpose"), para("The board reduces crime."), heading(1, "Duties"),
                 para("It meets every quarter.")},
                {heading(1, "Purpose"), para("The board reduces crime."),
                 para("A map of the district follows.")}) ==
        "Header 1 \"Purpose\"\n"
        "Para \"The board reduces crime.\"\n"
        "+\n"
        "  Para \"A map of the district follows.\"\n"
        "-\n"
        "  Header 1 \"Duties\"\n"
        "  Para \"It meets every quarter.\"\n");
}

TEST_CASE("a list of another kind is replaced") {
  CHECK(redline({bullets({{plain("crime")}})}, {ordered({{plain("crime")}})}) ==
        "-\n"
        "  BulletList\n"
        "    Item\n"
        "      Plain \"crime\"\n"
        "+\n"
        "  OrderedList from 1\n"
        "    Item\n"
        "      Plain \"crime\"\n");
}

TEST_CASE("terms and their definitions are compared one by one") {
  const auto item = [](std::string_view term, std::string_view text) {
    return std::pair<Inlines, std::vector<Blocks>>{inlines_from_text(term), {{plain(text)}}};
  };
  CHECK(redline({{DefinitionList{
                      {item("Board", "the delivery board"), item("Fund", "what members pay into")}},
                  {}}},
                {{DefinitionList{{item("Board", "the strategic board")}}, {}}}) ==
        "DefinitionList\n"
        "  Term \"Board\"\n"
        "    Plain \"the [- delivery][+ strategic] board\"\n"
        "  Term \"[- Fund]\"\n"
        "    -\n"
        "      Plain \"what members pay into\"\n");
}

TEST_CASE("tables are compared by row, and rows by the words of their cells") {
  CHECK(redline({table({row({"Agency", "Votes"}), row({"Essex Police", "one"}),
                        row({"Probation", "one"})})},
                {table({row({"Agency", "Votes"}), row({"Essex Police", "two"}),
                        row({"Fire and Rescue", "none"})})}) ==
        "Table\n"
        "  Head\n"
        "    Cell\n"
        "      Plain \"Agency\"\n"
        "    Cell\n"
        "      Plain \"Votes\"\n"
        "  Row\n"
        "    Cell\n"
        "      Plain \"Essex Police\"\n"
        "    Cell\n"
        "      Plain \"[- one][+ two]\"\n"
        "  Row\n"
        "    Cell\n"
        "      Plain \"Probation\"\n"
        "    Cell\n"
        "      Plain \"one\"\n"
        "  Row\n"
        "    Cell\n"
        "      Plain \"Fire and Rescue\"\n"
        "    Cell\n"
        "      Plain \"none\"\n");
  const Blocks changed =
      compare({table({row({"Agency"}), row({"Essex Police"}), row({"Probation"})})},
              {table({row({"Agency"}), row({"Essex Police"}), row({"Fire"})})});
  const std::vector<Row>& rows = std::get<Table>(changed.front().node).bodies.front().rows;
  REQUIRE(rows.size() == 3);
  CHECK(rows[0].attr.classes.empty());
  CHECK(rows[1].attr.has_class("deletion"));
  CHECK(rows[2].attr.has_class("insertion"));
}

TEST_CASE("a table with another column is replaced") {
  const Blocks changed = compare({table({row({"Agency"}), row({"Essex Police"})})},
                                 {table({row({"Agency", "Votes"}), row({"Essex Police", "one"})})});
  REQUIRE(changed.size() == 2);
  CHECK(is_deleted(changed[0]));
  CHECK(is_inserted(changed[1]));
}

TEST_CASE("a table with merged cells is replaced, if anything in it changed") {
  Block merged = table({row({"Agency", "Votes"}), row({"Essex Police", "one"})});
  std::get<Table>(merged.node).head.front().cells.front().col_span = 2;
  std::get<Table>(merged.node).head.front().cells.pop_back();
  Block changed = merged;
  std::get<Table>(changed.node).bodies.front().rows.front() = row({"Essex Police", "two"});
  CHECK(compare({merged}, {merged}) == Blocks{merged});
  CHECK(compare({merged}, {changed}) == Blocks{deleted({merged}), inserted({changed})});
}

TEST_CASE("a table that is set otherwise is replaced, though its words are the same") {
  const Block before = table({row({"Agency", "Votes"}), row({"Essex Police", "one"})});
  const auto replaced = [&](const std::function<void(Table&)>& change) {
    Block after = before;
    change(std::get<Table>(after.node));
    return compare({before}, {after}) == Blocks{deleted({before}), inserted({after})} &&
           compare({after}, {before}) == Blocks{deleted({after}), inserted({before})};
  };
  CHECK(compare({before}, {before}) == Blocks{before});
  CHECK(replaced([](Table& t) { t.bodies.front().row_head_columns = 1; }));
  CHECK(replaced([](Table& t) { t.bodies.front().attr.add_class("wide"); }));
  CHECK(replaced([](Table& t) { t.attr.add_class("wide"); }));
  CHECK(replaced([](Table& t) { t.columns.back().alignment = Alignment::right; }));
  CHECK(replaced([](Table& t) { t.columns.back().width = 0.5; }));
  CHECK(replaced([](Table& t) { t.bodies.emplace_back().rows = {row({"Probation", "one"})}; }));
}

TEST_CASE("a row that is set otherwise is replaced, though its words are the same") {
  const Block before =
      table({row({"Agency", "Votes"}), row({"Essex Police", "one"}), row({"Probation", "one"})});
  const auto marks = [&](const std::function<void(Row&)>& change) {
    Block after = before;
    change(std::get<Table>(after.node).bodies.front().rows.front());
    const Blocks compared = compare({before}, {after});
    std::string result;
    for (const Row& each : std::get<Table>(compared.front().node).bodies.front().rows)
      result += each.attr.has_class("deletion")    ? "-"
                : each.attr.has_class("insertion") ? "+"
                                                   : "=";
    return result;
  };
  CHECK(marks([](Row&) {}) == "==");
  CHECK(marks([](Row& r) { r.cells.back().alignment = Alignment::right; }) == "-+=");
  CHECK(marks([](Row& r) { r.cells.back().attr.add_class("wide"); }) == "-+=");
  CHECK(marks([](Row& r) { r.attr.add_class("wide"); }) == "-+=");
}

TEST_CASE("the number of a table is no change, the words of its caption are") {
  const auto captioned = [](std::string label, std::string_view text) {
    Block result = table({row({"Agency"}), row({"Essex Police"})});
    Table& node = std::get<Table>(result.node);
    node.caption = {plain(label + ": " + std::string(text))};
    node.attr.set("label", label);
    return Blocks{result};
  };
  CHECK(count_changes(compare(captioned("Table 1", "Members"), captioned("Table 2", "Members")))
            .all() == 0);
  const Blocks changed = compare(captioned("Table 1", "Members"), captioned("Table 2", "Agencies"));
  CHECK(print_tree(std::get<Table>(changed.front().node).caption) ==
        "Plain \"Table 2: [Span {.deletion}: Members][Span {.insertion}: Agencies]\"\n");
}

TEST_CASE("a division is compared inside, one of another class replaced") {
  const auto note = [](std::string name, std::string_view text) {
    return Blocks{division({"", {std::move(name)}, {}}, {para(text), para("It is published.")})};
  };
  CHECK(
      redline(note("note", "The board meets monthly."), note("note", "The board meets weekly.")) ==
      "Div {.note}\n"
      "  Para \"The board meets [- monthly][+ weekly].\"\n"
      "  Para \"It is published.\"\n");
  CHECK(redline(note("note", "The board meets."), note("box", "The board meets.")) ==
        "-\n"
        "  Div {.note}\n"
        "    Para \"The board meets.\"\n"
        "    Para \"It is published.\"\n"
        "+\n"
        "  Div {.box}\n"
        "    Para \"The board meets.\"\n"
        "    Para \"It is published.\"\n");
}

TEST_CASE("code is replaced, by the block") {
  const auto code = [](std::string text) { return Blocks{{CodeBlock{{}, std::move(text)}, {}}}; };
  CHECK(redline(code("a\nb\nc"), code("a\nb\nd")) ==
        "-\n"
        "  CodeBlock \"a\nb\nc\"\n"
        "+\n"
        "  CodeBlock \"a\nb\nd\"\n");
}

TEST_CASE("one word changed in a long document is one change") {
  Blocks before;
  for (int i = 0; i < 400; ++i)
    before.push_back(para("In year " + std::to_string(i) + " the board meets every month."));
  Blocks after = before;
  after[200] = para("In year 200 the board meets every week.");
  const ChangeCount changes = count_changes(compare(before, after));
  CHECK(changes.deletions == 1);
  CHECK(changes.insertions == 1);
}

}  // namespace remit::comparison_test
