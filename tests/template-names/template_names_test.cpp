// templates/README.md lists every template, and every name that each receives. Its prose and the
// last column of its tables are written by hand; the other columns are made here from the values of
// tests/projects/every-name/, a workspace that states every fact. ACCEPT=1 writes them anew.

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <stdexcept>

#include "app/pipeline.h"
#include "base/format.h"
#include "base/strings.h"
#include "support/program.h"
#include "support/texts.h"
#include "website/frame/menu.h"
#include "website/pages.h"
#include "website/pages/document_page.h"
#include "website/pages/front_page.h"
#include "website/pages/single_page.h"
#include "website/site.h"

using namespace remit;
using namespace remit::test;
namespace fs = std::filesystem;

namespace {

const std::string kTemplates = std::string(REMIT_SOURCE_DIR) + "/templates";
const std::string kReadme = kTemplates + "/README.md";
const std::string kWorkspace = std::string(REMIT_TESTS_DIR) + "/projects/every-name";

// --- one value for all of a kind

// Objects whose members are things by their ids.
bool is_by_id(const std::string& path) {
  return path == "bodies" || path == "organisations" || path == "posts" || path == "budgets" ||
         path == "activities" || path.starts_with("priorities");
}

Value both(const Value& a, const Value& b, const std::string& path);

// A list as one entry that stands for all, an object by ids as one member "ID".
Value one(const Value& value, const std::string& path) {
  if (value.is_list()) {
    Value::List result;
    for (const Value& entry : value.list()) {
      Value next = one(entry, path + ":");
      if (result.empty())
        result.push_back(std::move(next));
      else
        result.front() = both(result.front(), next, path);
    }
    return result;
  }
  if (!value.is_object()) return value;
  Value::Object result;
  for (const auto& [name, member] : value.object()) {
    Value next = one(member, path.empty() ? name : path + "." + name);
    if (!is_by_id(path))
      result.emplace_back(name, std::move(next));
    else if (result.empty())
      result.emplace_back("ID", std::move(next));
    else
      result.front().second = both(result.front().second, next, path);
  }
  return result;
}

// What the two have in common, with the text of whichever states one.
Value both(const Value& a, const Value& b, const std::string& path) {
  const auto differ = [&] { throw std::runtime_error(path + " has two shapes"); };
  if (a.is_text() != b.is_text() || a.is_bool() != b.is_bool() || a.is_list() != b.is_list())
    differ();
  if (a.is_text()) return a.text().empty() ? b : a;
  if (a.is_bool()) return a.boolean() || b.boolean();
  if (a.is_list()) {
    if (a.list().empty() || b.list().empty()) return a.list().empty() ? b : a;
    return Value::List{both(a.list()[0], b.list()[0], path)};
  }
  if (a.object().size() != b.object().size()) differ();
  Value::Object result;
  for (std::size_t i = 0; i < a.object().size(); ++i) {
    const auto& [name, value] = a.object()[i];
    if (b.object()[i].first != name) differ();
    result.emplace_back(name, both(value, b.object()[i].second, path + "." + name));
  }
  return result;
}

// By the names of their kinds, in every build.
struct ByName {
  bool operator()(const PageKind* a, const PageKind* b) const { return a->name < b->name; }
};
using Pages = std::map<const PageKind*, Value, ByName>;

struct Names {
  Value report, terms, list, programme, protocol, redline, written, single, front;
  Pages pages;
};

void add_sample(Value& all, const Value& next) {
  const Value simple = one(next, "");
  all = all.is_object() ? both(all, simple, "") : simple;
}

Value& sample_of(DocumentKind kind, Names& names) {
  switch (kind) {
    case DocumentKind::terms_of_reference:
      return names.terms;
    case DocumentKind::redline:
      return names.redline;
    case DocumentKind::protocol:
      return names.protocol;
    case DocumentKind::work_programme:
      return names.programme;
    case DocumentKind::report:
      return names.report;
    case DocumentKind::page:
      return names.written;
    case DocumentKind::abbreviations:
      return names.list;
  }
  return names.report;
}

Names names() {
  Options options;
  options.workspace = kWorkspace;
  options.as_at = options.published_on = *parse_date("2025-07-01");
  Run run(options);
  run.keeps_documents = true;
  run_pipeline(run);
  REQUIRE(run.diagnostics.all().empty());
  const Partnership& partnership = run.workspace.partnerships.front();
  Names result;
  Site site(partnership, run.catalogue->cards_of(partnership), options.as_at);
  site.searchable = true;
  const std::vector<Download> downloads = {{"review.docx", "Word document", 18'000, "Appendix A"}};
  for (const ComposedDocument& document : run.documents) {
    site.downloads[document.key] = downloads;
    if (is_current_copy(document)) site.texts[document.key] = &document;
    add_sample(sample_of(document.key.kind, result), document.values);
    add_sample(result.single, single_page_values(document, partnership, "review", "p {}"));
  }
  result.front = one(front_page(run.workspace, options.as_at).values, "");
  const Menus menus(site);
  const auto add = [&](SitePage page) {
    finish_page(page, menus, site);
    add_sample(result.pages[page.kind], page.values);
  };
  for (const ComposedDocument& document : run.documents)
    add(document_page(document, downloads, site));
  for (SitePage& page : compose_site(site, document_page_cards(site))) add(std::move(page));
  return result;
}

// --- tables

// The address of the root from a page that stands at the root; a body that has begun, where those
// that are to come stand apart.
const std::set<std::string> kEmptyAtTimes = {"root", "bodies: begins-on"};

// The table of one document's own abbreviations, which their list lacks.
const std::set<std::string> kOfOne = {"has-abbreviations", "abbreviations", "abbreviations-where"};

// What is described once.
const std::set<std::string> kClosed = {"bodies.ID.terms", "terms", "core-members", "other-members"};

using Rows = std::vector<std::vector<std::string>>;  // all columns but the last

std::string shortened(std::string text) {
  text = collapse(text);
  std::string result;
  for (const char c : text) result += c == '|' ? std::string("\\|") : std::string(1, c);
  return result.size() <= 50 ? result : result.substr(0, result.rfind(' ', 47)) + " ...";
}

// What is put in with three braces: an author's blocks (a private-use character stands for them),
// or a page's HTML.
bool is_prose(const std::string& text) { return text.starts_with("\xF4") || text.starts_with('<'); }

void add_rows(const Value& value, const std::string& prefix, Rows& rows) {
  for (const auto& [key, member] : value.object()) {
    const std::string name = prefix + key;
    CAPTURE(name);
    const std::string shown = "`" + name + "`";
    if (member.is_text()) {
      CHECK((!member.text().empty() || kEmptyAtTimes.contains(name)));
      if (is_prose(member.text()))
        rows.push_back({shown, "prose", ""});
      else
        rows.push_back({shown, "text", shortened(member.text())});
    } else if (member.is_bool()) {
      rows.push_back({shown, "yes or no", ""});
    } else if (member.is_list()) {
      REQUIRE_FALSE(member.list().empty());
      rows.push_back({shown, "list", ""});
      if (!kClosed.contains(name) && member.list().front().is_object())
        add_rows(member.list().front(), name + ": ", rows);
    } else {
      rows.push_back({shown, "group", ""});
      if (!kClosed.contains(name)) add_rows(member, name + ".", rows);
    }
  }
}

Value without(const Value& value, const std::vector<const Value*>& others) {
  Value::Object result;
  for (const auto& [key, member] : value.object()) {
    const bool elsewhere =
        std::any_of(others.begin(), others.end(),
                    [&name = key](const Value* other) { return other->find(name); });
    if (!elsewhere) result.emplace_back(key, member);
  }
  return result;
}

Value common(const Value& a, const Value& b) {
  Value::Object result;
  for (const auto& [key, member] : a.object())
    if (const Value* other = b.find(key)) result.emplace_back(key, both(member, *other, key));
  return result;
}

Rows rows_of(const Value& value) {
  Rows rows;
  add_rows(value, "", rows);
  return rows;
}

// Each template that is rendered by itself, and whose names it receives.
std::map<std::string, std::string> rendered_templates(const Pages& pages) {
  std::map<std::string, std::string> result = {{"report", "a report"},
                                               {"terms-of-reference", "terms of reference"},
                                               {"abbreviation-list", "a list of abbreviations"},
                                               {"work-programme", "a work programme"},
                                               {"protocol", "a protocol"},
                                               {"redline", "a redline"},
                                               {"schedule-of-amendments", "a redline"},
                                               {"page", "a page that authors write"},
                                               {"tables/budget", "a budget's table"},
                                               {"site/front", "the front page"},
                                               {"site/single-page", "a page by itself"}};
  for (const auto& [kind, values] : pages) {
    const std::string_view path = kind->template_name;
    result[std::string(path.substr(0, path.find('.')))] = kind->name;
  }
  for (const auto& [path, bytes] : read_tree(kTemplates + "/clauses"))
    result["clauses/" + path.substr(0, path.find('.'))] = "a standard clause";
  for (const auto& [path, bytes] : read_tree(kTemplates + "/sections"))
    result["sections/" + path.substr(0, path.find('.'))] = "a section of a work programme";
  for (const auto& [path, bytes] : read_tree(kTemplates + "/protocol"))
    result["protocol/" + path.substr(0, path.find('.'))] = "a section of a protocol";
  return result;
}

void follow(const std::string& name, const std::string& suffix, const std::string& receives,
            std::map<std::string, std::set<std::string>>& out) {
  out[name + suffix].insert(receives);
  const std::string text = read_file(kTemplates + "/" + name + suffix);
  const std::regex partial(R"(\{\{>\s*([^}\s]+)\s*\}\})");
  for (std::sregex_iterator it(text.begin(), text.end(), partial), end; it != end; ++it)
    follow((*it)[1], suffix, receives, out);
}

Rows template_rows(const Pages& pages) {
  std::map<std::string, std::set<std::string>> all;
  for (const auto& [name, receives] : rendered_templates(pages))
    follow(name, name.starts_with("site/") ? ".html.mustache" : ".md.mustache", receives, all);
  Rows rows;
  for (const auto& [path, receives] : all)
    rows.push_back({"`" + path + "`", join({receives.begin(), receives.end()}, "; ")});
  return rows;
}

// The tables, by the headings that they stand under.
std::map<std::string, Rows> tables() {
  const Names all = names();
  const Value shared = common(common(common(all.report, all.terms), all.programme), all.protocol);
  Value page = all.single;
  for (const auto& [kind, values] : all.pages) page = common(page, values);
  const Value& budget = *all.report.find("budgets")->find("ID");
  const Value& terms = *all.report.find("bodies")->find("ID")->find("terms");
  std::map<std::string, Rows> result = {
      {"## Templates", template_rows(all.pages)},
      {"## Names of every document", rows_of(shared)},
      {"## Facts of terms of reference", rows_of(terms)},
      {"## Names of a report", rows_of(without(all.report, {&shared}))},
      {"## Names of terms of reference", rows_of(without(all.terms, {&shared, &terms}))},
      {"## Names of a list of abbreviations", rows_of(without(all.list, {&shared}))},
      {"## Names of a work programme", rows_of(without(all.programme, {&shared}))},
      {"## Names of a protocol", rows_of(without(all.protocol, {&shared}))},
      {"## Names of a redline", rows_of(without(all.redline, {&shared}))},
      {"## Names of a page that authors write", rows_of(without(all.written, {&shared}))},
      {"## Names of a budget's table", rows_of(budget)},
      {"## Names of every page", rows_of(page)},
      {"## Names of the front page", rows_of(all.front)},
      {"## Names of a page by itself", rows_of(without(all.single, {&page}))}};
  for (const auto& [kind, values] : all.pages)
    result[format("## Names of {}", kind->name)] = rows_of(without(values, {&page}));
  return result;
}

// --- the page

std::vector<std::string> cells(const std::string& line) {
  std::vector<std::string> result;
  const std::regex cell(R"(\| ((?:\\.|[^|])*?) *(?=\|))");
  for (std::sregex_iterator it(line.begin(), line.end(), cell), end; it != end; ++it)
    result.push_back((*it)[1]);
  return result;
}

// The last column, by the first, of the rows under a heading.
std::map<std::string, std::string> written_by_hand(const std::vector<std::string>& lines) {
  std::map<std::string, std::string> result;
  for (const std::string& line : lines)
    if (const auto row = cells(line); row.size() > 1) result[row.front()] = row.back();
  return result;
}

std::string row(const std::vector<std::string>& first, const std::string& last) {
  std::string result = "|";
  for (const std::string& cell : first) result += (cell.empty() ? "" : " ") + cell + " |";
  return result + (last.empty() ? "" : " ") + last + " |\n";
}

// The table with the header and the words that it has.
std::string table(const std::vector<std::string>& old, const Rows& rows) {
  const auto words = written_by_hand({old.begin() + 2, old.end()});
  std::string result = old[0] + "\n" + old[1] + "\n";
  for (const auto& first : rows) {
    const auto found = words.find(first.front());
    const std::string last = found == words.end() ? "" : found->second;
    CAPTURE(first.front());
    CHECK(last != "");
    result += row(first, last);
  }
  return result;
}

// The page with its tables made anew.
std::string made_anew(const std::string& page) {
  const auto all = tables();
  std::string result, heading;
  std::set<std::string> done;
  std::istringstream in(page);
  std::vector<std::string> old;
  const auto end_table = [&] {
    if (old.empty()) return;
    const auto found = all.find(heading);
    if (found == all.end()) {
      for (const std::string& line : old) result += line + "\n";
    } else {
      result += table(old, found->second);
      done.insert(heading);
    }
    old.clear();
  };
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with('|')) {
      old.push_back(line);
      continue;
    }
    end_table();
    if (line.starts_with("## ")) heading = line;
    result += line + "\n";
  }
  end_table();
  for (const auto& [name, rows] : all) {
    const auto& shown = name;
    CAPTURE(shown);
    CHECK(done.contains(name));
  }
  return result;
}

// --- templates that try the names

// What `check` says of a template that asks for each of the names.
std::string tried(const std::string& path, const std::vector<std::string>& names) {
  TemporaryFolder folder;
  copy_folder(kWorkspace, folder.path());
  const bool is_document = path.find('/') == path.npos;
  std::string text = path.starts_with("site/") ? "content=\"default-src 'none';\"><h1>Tried</h1>"
                     : is_document             ? "::: alone\n::: title\nTried\n:::\n:::\n\nTried.\n"
                                               : "Tried.\n";
  for (const std::string& name : names) text += format("{{{{#{0}}}}}{{{{/{0}}}}}", name);
  folder.write("templates/" + path, text);
  return codes_in(run_remit({"check", "--as-at", "2025-07-01"}, folder.path()).err);
}

// The names that a table lists and that can be asked for by themselves.
std::vector<std::string> listed_under(const std::vector<std::string>& headings) {
  const auto all = tables();
  std::vector<std::string> result;
  for (const std::string& heading : headings)
    for (const auto& row : all.at(heading)) {
      std::string name = row.front().substr(1, row.front().size() - 2);
      if (name.find(':') != name.npos) continue;
      for (const auto& [kind, id] :
           std::map<std::string, std::string>{{"bodies.", "board"},
                                              {"organisations.", "council"},
                                              {"posts.", "head-of-communities"},
                                              {"priorities.", "2024-25"},
                                              {"priorities-count.", "2024-25"},
                                              {"budgets.", "running"},
                                              {"activities.", "meetings"}})
        if (name.starts_with(kind)) name.replace(kind.size(), 2, id);
      result.push_back(name);
    }
  return result;
}

}  // namespace

TEST_CASE("templates/README.md lists every template and every name, with a line for each") {
  const std::string page = read_file(kReadme);
  const std::string anew = made_anew(page);
  if (std::getenv("ACCEPT"))
    write_file(kReadme, anew);
  else
    CHECK_MESSAGE(page == anew, "run the test with ACCEPT=1 to write the tables anew");
}

TEST_CASE("every template of the folder is listed") {
  const std::string page = read_file(kReadme);
  for (const auto& [path, bytes] : read_tree(kTemplates)) {
    if (!path.ends_with(".mustache") || path.starts_with("house-styles/")) continue;
    const auto& shown = path;
    CAPTURE(shown);
    CHECK(page.find("| `" + path + "` |") != std::string::npos);
  }
}

TEST_CASE("terms of reference know their own facts by the names that other documents use") {
  const Names all = names();
  const Value& terms = *all.report.find("bodies")->find("ID")->find("terms");
  for (const auto& [key, member] : terms.object()) {
    const auto& shown = key;
    CAPTURE(shown);
    REQUIRE(all.terms.find(key));
    CHECK_NOTHROW(both(*all.terms.find(key), member, key));
  }
  for (const std::string key : {"core-members", "other-members"})
    CHECK_NOTHROW(both(*terms.find(key), *terms.find("members"), key));
}

TEST_CASE("each template can ask for every name that is listed for it") {
  const std::string every = "## Names of every document";
  const std::string facts = "## Facts of terms of reference";
  const std::string terms = "## Names of terms of reference";
  // One of the reports was issued, and such a template would say something else.
  CHECK(tried("report.md.mustache", listed_under({every, "## Names of a report"})) ==
        "report.issued-changed");
  // Terms without clauses change none of those for which a reason is given.
  CHECK(tried("terms-of-reference.md.mustache", listed_under({every, facts, terms})) ==
        "terms.reason-unused");
  std::vector<std::string> listed = listed_under({every, "## Names of a list of abbreviations"});
  std::erase_if(listed, [](const std::string& name) { return kOfOne.contains(name); });
  CHECK(tried("abbreviation-list.md.mustache", listed) == "");
  CHECK(tried("work-programme.md.mustache",
              listed_under({every, "## Names of a work programme"})) == "");
  CHECK(tried("protocol.md.mustache", listed_under({every, "## Names of a protocol"})) == "");
  // The report refers to its table, which is then not there.
  CHECK(tried("tables/budget.md.mustache", listed_under({"## Names of a budget's table"})) ==
        "reference.unknown-id");
  CHECK(tried("site/front.html.mustache", listed_under({"## Names of the front page"})) == "");
  for (const auto& [kind, values] : names().pages)
    CHECK(tried(std::string(kind->template_name),
                listed_under({"## Names of every page", format("## Names of {}", kind->name)})) ==
          "");
}

TEST_CASE("a standard clause can ask for all but what is made of the clauses") {
  const std::string clause = "clauses/quorum.md.mustache";
  const std::vector<std::string> made = {"has-abbreviations", "abbreviations",
                                         "abbreviations-where", "clauses", "appended"};
  std::vector<std::string> before =
      listed_under({"## Names of every document", "## Facts of terms of reference",
                    "## Names of terms of reference"});
  std::erase_if(before, [&](const std::string& name) {
    return std::find(made.begin(), made.end(), name) != made.end();
  });
  CHECK(tried(clause, before) == "");
  for (const std::string& name : made) CHECK(tried(clause, {name}) == "template.unknown-name");
}

TEST_CASE("a section of a work programme can ask for all but what is made of the sections") {
  const std::string section = "sections/timeline.md.mustache";
  const std::vector<std::string> made = {"has-abbreviations", "abbreviations",
                                         "abbreviations-where", "sections"};
  std::vector<std::string> before =
      listed_under({"## Names of every document", "## Names of a work programme"});
  std::erase_if(before, [&](const std::string& name) {
    return std::find(made.begin(), made.end(), name) != made.end();
  });
  CHECK(tried(section, before) == "");
  for (const std::string& name : made) CHECK(tried(section, {name}) == "template.unknown-name");
}
