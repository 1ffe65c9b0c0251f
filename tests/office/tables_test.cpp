// Tables through LibreOffice: no word and no figure of theirs is broken in two, in any house style.

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <regex>
#include <set>

#include "base/format.h"
#include "base/process.h"
#include "base/strings.h"
#include "office/printed.h"
#include "read/workspace.h"
#include "render/docx/docx.h"
#include "render/docx/prepared_tree.h"
#include "support/program.h"
#include "support/proved.h"
#include "unit/document/tree_builders.h"

namespace remit::tables_test {
using namespace test;

namespace {

constexpr int kTablesInDocument = 25;

// A word, and the parts in which it may be printed: others than itself only where hyphens join
// words.
struct Word {
  std::string whole;
  std::vector<std::string> parts;
};

class RandomTables {
 public:
  explicit RandomTables(unsigned seed) : random_(seed) {}

  Table table() {
    Table result;
    const std::size_t columns = 2 + below(8);
    result.columns.resize(columns);
    if (below(4) > 0) result.head.push_back(row(columns, 3));
    TableBody body;
    body.row_head_columns = static_cast<int>(below(2));
    for (std::size_t r = 0; r < 1 + below(4); ++r) body.rows.push_back(row(columns, 9));
    result.bodies.push_back(std::move(body));
    if (below(5) == 0) result.foot.push_back(row(columns, 3));
    return result;
  }

  std::vector<Word> take_words() { return std::exchange(words_, {}); }

 private:
  std::size_t below(std::size_t n) {
    return std::uniform_int_distribution<std::size_t>(0, n - 1)(random_);
  }

  std::string letters(std::size_t most, char from) {
    std::string result;
    for (std::size_t i = 0; i < 1 + below(most); ++i)
      result += static_cast<char>(from + static_cast<char>(below(26)));
    return result;
  }
  std::string digits(std::size_t count) {
    std::string result;
    for (std::size_t i = 0; i < count; ++i) result += static_cast<char>('0' + below(10));
    return result;
  }

  Word whole(std::string text) { return {text, {text}}; }

  // None occurs twice in a document, nearly.
  Word word() {
    switch (below(14)) {
      case 0:
        return whole("£" + digits(3) + "," + digits(3));
      case 1:
        return whole("£" + digits(1) + "," + digits(3) + "," + digits(3) + "." + digits(2));
      case 2:
        return whole(letters(10, 'A'));
      case 3:
        return whole(letters(14, 'a') + digits(2));
      case 4:
        return whole("20" + digits(2) + "-" + digits(2) + letters(2, 'a'));
      case 5:
        return whole(letters(6, 'a') + "." + letters(6, 'a') + "@" + letters(4, 'a') + ".gov.uk");
      case 6:
        return whole("−" + digits(2) + "." + digits(1) + "%");
      case 7:
        return whole(letters(2, 'A') + digits(2) + "\u00a0" + digits(3) + letters(2, 'A'));
      case 8: {
        const std::string first = letters(8, 'a') + "-", second = letters(8, 'A');
        return {first + second, {first, second}};
      }
      case 9:
        return whole("Tŷ" + letters(4, 'a') + "’s" + digits(2));
      case 10:
        return whole("(" + letters(5, 'A') + "&" + letters(3, 'A') + ");");
      default:
        return whole(letters(9, 'a'));
    }
  }

  Inline inlines_of(const std::string& text) {
    Inlines content = {Inline{Str{text}, {}}};
    switch (below(8)) {
      case 0:
        return {Strong{std::move(content)}, {}};
      case 1:
        return {Emph{std::move(content)}, {}};
      case 2:
        return {Link{{}, std::move(content), {"https://example.org/", ""}}, {}};
      default:
        return std::move(content.front());
    }
  }

  Inlines words(std::size_t most) {
    Inlines result;
    for (std::size_t i = 0; i < 1 + below(most); ++i) {
      if (i > 0) result.push_back({Space{}, {}});
      words_.push_back(word());
      result.push_back(inlines_of(words_.back().whole));
    }
    return result;
  }

  Row row(std::size_t columns, std::size_t most) {
    Row result;
    for (std::size_t c = 0; c < columns;) {
      Cell cell;
      const bool spans = below(20) == 0 && c + 1 < columns;
      cell.col_span = spans ? 2 : 1;
      c += spans ? 2 : 1;
      const Alignment alignments[] = {Alignment::left, Alignment::right, Alignment::center};
      cell.alignment = alignments[below(3)];
      if (below(12) == 0)
        cell.content = {bullets({{{Plain{words(4)}, {}}}, {{Plain{words(2)}, {}}}})};
      else
        cell.content = {{Plain{words(below(2) ? 1 : most)}, {}}};
      result.cells.push_back(std::move(cell));
    }
    return result;
  }

  std::mt19937 random_;
  std::vector<Word> words_;
};

struct Printed {
  std::set<std::string> words;
  int outside = 0;  // words that reach over the margins
};

struct Box {
  double left, top, right;
  std::string text;
};

// The word that begins with the box, and goes on with those that touch it on its line.
std::string word_from(const Box& first, const std::vector<Box>& boxes) {
  for (const Box& next : boxes)
    if (std::abs(next.top - first.top) < 3 && std::abs(next.left - first.right) < 1.5 &&
        next.left > first.left)
      return first.text + word_from(next, boxes);
  return first.text;
}

// Words as pdftotext finds them. It parts one where something else than letters is drawn (the
// no-break hyphen), so what is nearer on a line than two words are is put together again.
Printed words_of_pdf(const std::string& pdf, double margin) {
  const auto reader = find_program("pdftotext");
  REQUIRE_MESSAGE(reader, "pdftotext is needed: sudo apt-get install poppler-utils");
  ProcessOptions read;
  read.directory = pdf.substr(0, pdf.rfind('/'));
  read.arguments = {"-bbox", pdf, "-"};
  const ProcessResult result = run_process(*reader, read);
  REQUIRE(result.succeeded());
  const std::regex page(R"re(<page width="([\d.]+)")re");
  const std::regex word(
      R"re(<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)"[^>]*>(.*)</word>)re");
  Printed printed;
  double width = 0;
  std::vector<Box> boxes;  // of the page
  for (std::string_view each : split(result.output, '\n')) {
    const std::string line(each);
    std::smatch match;
    if (std::regex_search(line, match, page)) width = std::stod(match[1]);
    if (std::regex_search(line, match, word)) {
      std::string text = std::regex_replace(match[4].str(), std::regex("&amp;"), "&");
      text = std::regex_replace(text, std::regex("\u2011"), "-");
      boxes.push_back({std::stod(match[1]), std::stod(match[2]), std::stod(match[3]),
                       std::regex_replace(text, std::regex("\u00a0"), " ")});
    }
    if (line.find("</page>") == line.npos) continue;
    for (const Box& box : boxes) {
      if (box.left < margin - 3 || box.right > width - margin + 3) ++printed.outside;
      printed.words.insert(box.text);
      printed.words.insert(word_from(box, boxes));
    }
    boxes.clear();
  }
  return printed;
}

// Every style of content/ and of the tests (those that print alike once), and fonts that councils
// use besides.
std::vector<PageStyle> page_styles() {
  std::vector<PageStyle> result;
  for (const std::string root : {REMIT_SOURCE_DIR, REMIT_TESTS_DIR "/projects/explained"}) {
    Sources sources;
    Diagnostics diagnostics;
    const auto facts = read_facts(root, REMIT_SOURCE_DIR, sources, diagnostics);
    for (const HouseStyle& style : facts.workspace.house_styles) {
      const auto is_alike = [&](const PageStyle& page) {
        return page.font == style.page.font && page.size_pt == style.page.size_pt &&
               page.margin_cm == style.page.margin_cm;
      };
      if (std::none_of(result.begin(), result.end(), is_alike)) result.push_back(style.page);
    }
  }
  for (const char* font : {"Calibri", "Times New Roman", "Verdana"}) {
    result.emplace_back();
    result.back().font = result.back().heading_font = font;
    result.back().size_pt = 12;
  }
  return result;
}

std::string docx_of(const Blocks& blocks, const DocxStyle& style) {
  Diagnostics diagnostics;
  const auto pandoc = find_pandoc(diagnostics);
  REQUIRE_MESSAGE(pandoc, "these tests need Pandoc");
  Document document;
  document.blocks = blocks;
  const auto bytes = render_docx(*pandoc, document, style, {}, 1749513600, diagnostics);
  REQUIRE(bytes);
  return *bytes;
}

Printed printed_words(const Blocks& blocks, const DocxStyle& style) {
  const TemporaryFolder folder;
  folder.write("tables.docx", docx_of(blocks, style));
  printed(folder / "tables.docx", folder);
  return words_of_pdf(folder / "tables.pdf", style.page.margin_cm / 2.54 * 72);
}

bool is_whole(const Printed& printed, const std::string& text) {
  // What a no-break space joins is on one line, but two words to pdftotext.
  const std::string spaced = std::regex_replace(text, std::regex("\u00a0"), " ");
  for (std::string_view part : split(spaced, ' '))
    if (!printed.words.contains(std::string(part))) return false;
  return true;
}

// Those that are neither whole nor in their parts.
std::vector<std::string> broken_words(const Printed& printed, const std::vector<Word>& words) {
  std::vector<std::string> result;
  for (const Word& word : words) {
    const bool in_parts =
        std::all_of(word.parts.begin(), word.parts.end(),
                    [&](const std::string& part) { return is_whole(printed, part); });
    if (!in_parts && !is_whole(printed, word.whole)) result.push_back(word.whole);
  }
  return result;
}

}  // namespace

TEST_CASE("no word or figure of a table is broken in two, on upright pages and on turned ones") {
  unsigned seed = 1;
  long tables = 0, turned = 0, too_wide = 0, broken = 0, count = 0;
  for (const PageStyle& page : page_styles()) {
    DocxStyle style;
    style.page = page;
    RandomTables random(seed++);
    Blocks blocks;
    std::vector<Word> words;
    for (int i = 0; i < kTablesInDocument; ++i) {
      Block table = {random.table(), {}};
      const std::vector<Word> own = random.take_words();
      if (!wide_tables({table}, style).empty()) {
        table = division({"", {"landscape"}, {}}, {table});
        if (!wide_tables({table}, style).empty()) {
          ++too_wide;
          continue;
        }
        ++turned;
      }
      ++tables;
      blocks.push_back(std::move(table));
      words.insert(words.end(), own.begin(), own.end());
    }
    const Printed printed = printed_words(blocks, style);
    CAPTURE(page.font);
    CAPTURE(page.size_pt);
    CHECK(join(broken_words(printed, words), " ") == "");
    CHECK(printed.outside == 0);
    broken += static_cast<long>(broken_words(printed, words).size());
    count += static_cast<long>(words.size());
  }
  CHECK(tables > 150);
  CHECK(turned > 20);
  proved("tables in Word", "tables", tables);
  proved("tables in Word", "of them on turned pages", turned);
  proved("tables in Word", "words and figures", count);
  proved("tables in Word", "broken words", broken);
  proved("tables in Word", "tables reported as too wide", too_wide);
}

TEST_CASE("the test sees a broken word: that of a table which is reported as too wide") {
  Table table;
  table.columns.resize(8);
  Row cells;
  for (int i = 0; i < 8; ++i)
    cells.cells.push_back({{}, {}, 1, 1, {plain(format("Communications{}", i))}, {}});
  table.bodies.push_back({{}, 0, {}, {cells}});
  const Blocks blocks = {{table, {}}};
  const DocxStyle style;
  CHECK(wide_tables(blocks, style).size() == 1);
  const Printed printed = printed_words(blocks, style);
  CHECK(broken_words(printed, {{"Communications3", {"Communications3"}}}).size() == 1);
}

}  // namespace remit::tables_test
