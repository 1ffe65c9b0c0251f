#include "app/options.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <iostream>
#include <thread>

#include "app/exit_status.h"
#include "base/format.h"
#include "base/spelling.h"
#include "base/strings.h"

namespace remit {
namespace {

std::string check_date(const std::string& text) {
  return parse_date(text) ? "" : format("'{}' is not a date; write it as 2022-03-15", text);
}

Date today() {
  return date_in_london(std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()));
}

// What CLI11 fills before it is checked.
struct Raw {
  std::string as_at;
  std::string on;
  std::vector<std::string> formats;
  std::string messages = "text";
};

void add_workspace(CLI::App& command, Options& options) {
  command.add_option("workspace", options.workspace, "Folder that holds content/ (default: here)");
}

void add_messages(CLI::App& command, Raw& raw) {
  command.add_option("--messages", raw.messages, "How messages are written: text or json")
      ->type_name("FORM")
      ->check(CLI::IsMember({"text", "json"}));
}

void add_common(CLI::App& command, Options& options, Raw& raw) {
  add_workspace(command, options);
  command.add_option("--as-at", raw.as_at, "State what is current on this date (default: today)")
      ->type_name("DATE")
      ->check(check_date);
  command.add_flag("--drafts", options.drafts,
                   "Take in what is only proposed; its output folder is drafts/");
  command.add_flag("--strict", options.strict, "Treat warnings as errors");
  add_messages(command, raw);
}

// Those that `--formats` names.
std::vector<std::string> format_ids() {
  std::vector<std::string> result;
  for (const DocumentFormatRow& row : document_formats())
    if (row.has_option) result.emplace_back(row.id);
  return result;
}

// What is made, and how.
void add_making(CLI::App& command, Options& options, Raw& raw) {
  command.add_option("--formats", raw.formats, "html, docx or both (default: both)")
      ->type_name("LIST")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->check(CLI::IsMember(format_ids()));
  command.add_option("--jobs", options.jobs, "Documents made at a time (default: one per core)")
      ->type_name("N")
      ->check(CLI::Range(1, 64));
}

void add_serve(CLI::App& command, Options& options, Raw& raw) {
  add_common(command, options, raw);
  command.add_option("--partnership", options.partnership, "Show this partnership's website")
      ->type_name("ID");
  add_making(command, options, raw);
  command.add_option("--port", options.port, "Where it is served (default: 8000; 0: any free)")
      ->type_name("N")
      ->check(CLI::Range(0, 65535));
}

void add_build(CLI::App& command, Options& options, Raw& raw) {
  add_common(command, options, raw);
  command
      .add_option("--out", options.out,
                  "Output folder (default: public/ in the workspace, or drafts/)")
      ->type_name("DIR");
  command
      .add_option("--partnership", options.partnership,
                  "Build only this partnership's website; the others stay as they were published")
      ->type_name("ID");
  command.add_option("--only", options.only, "Convert only documents whose name matches (* and ?)")
      ->type_name("PATTERN");
  command
      .add_option("--ended", options.ended,
                  "The website of this partnership, which content/ holds no longer, is to go")
      ->type_name("ID");
  command
      .add_flag("--public", options.is_public,
                "The website is public: from now on its addresses last (as once website.xml states "
                "its own address)")
      ->excludes("--drafts");
  add_making(command, options, raw);
}

struct NewOption {
  std::string name;
  bool required;
  std::string help;
};

void add_given(CLI::App& command, Options& options, const std::vector<NewOption>& all) {
  for (const NewOption& option : all)
    command.add_option("--" + option.name, options.given[option.name], option.help)
        ->type_name("TEXT")
        ->required(option.required);
  command
      .add_option("--workspace", options.workspace, "Folder that holds content/ (default: here)")
      ->type_name("DIR");
}

void add_forget(CLI::App& command, Options& options, Raw& raw) {
  command
      .add_option("addresses", options.addresses,
                  "Where it was, as messages have it: safer-town/reports/2022-03-15-review/")
      ->type_name("ADDRESS")
      ->required();
  add_given(command, options, {});
  command.add_option("--out", options.out, "Output folder that has it (default: public/)")
      ->type_name("DIR");
  add_messages(command, raw);
}

void add_issue(CLI::App& command, Options& options, Raw& raw) {
  command.add_option("report", options.document, "Its folder in reports/")->required();
  add_common(command, options, raw);
  command.add_option("--on", raw.on, "The day on which it is published (default: today)")
      ->type_name("DATE")
      ->check(check_date);
  command.add_flag("--revise", options.revise, "Accept that its text changed since it was issued");
  command
      .add_flag("--correct", options.correct,
                "Correct the record of its last issue or revision: --on says the right day")
      ->excludes("--revise");
  command
      .add_option("--revised-because", options.instead,
                  "With --correct: the right reason of the last revision")
      ->type_name("TEXT")
      ->needs("--correct");
  command.add_option("--reason", options.reason, "Why it is revised or corrected, for readers")
      ->type_name("TEXT");
}

struct NewKind {
  std::string kind;
  std::string help;
  std::string id_help;
  std::vector<NewOption> options;
};

const NewOption kPartnership = {"partnership", false, "Its folder, if the workspace holds several"};

// What `remit new` can begin. The values are checked as those of the file that is written.
const std::vector<NewKind>& new_kinds() {
  static const std::vector<NewKind> kinds = {
      {"partnership",
       "Begin a partnership",
       "Its folder in content/",
       {{"name", true, "Its name"},
        {"abbreviation", false, "The short form of its name"},
        {"area", true, "The area that it serves"},
        {"area-kind", true, "county, district, borough, city or unitary"},
        {"house-style", false, "How its papers are set out (default: standard)"},
        {"language", false, "en-GB or cy (default: en-GB)"},
        {"jurisdiction", false, "england or wales (default: england)"}}},
      {"body",
       "Add a board, committee, group or panel to a partnership",
       "What files call it",
       {{"name", true, "Its name"},
        {"abbreviation", false, "The short form of its name"},
        {"kind", true, "What kind of body: board, committee, group …"},
        kPartnership}},
      {"terms",
       "Begin terms of reference",
       "The body whose terms they are",
       {{"in-force-from", true, "The first day on which they apply, as 2022-03-15"}, kPartnership}},
      {"report",
       "Begin a report",
       "A word or two for its folder, behind the date",
       {{"committee", true, "The body that it is for"},
        {"date", true, "Of the meeting, as 2022-03-15"},
        {"title", true, "Its title"},
        {"report-of", true, "The post in whose name it is made"},
        {"author", true, "The post of who writes it"},
        {"house-style", false, "Another than that of its committee or partnership"},
        kPartnership}},
      {"website",
       "Begin what a partnership's website says of itself",
       "The partnership's folder in content/",
       {{"address", false, "Of its home page on your server: https://…/"}}},
      {"meetings",
       "Begin a partnership's list of meetings",
       "The partnership's folder in content/",
       {}},
      {"house-style",
       "Begin a council's own house style",
       "Its folder in templates/house-styles/",
       {{"council", true, "The council's name"},
        {"from", false, "The house style to begin with (default: standard)"}}}};
  return kinds;
}

void add_new(CLI::App& command, Options& options) {
  command.require_subcommand(1);
  for (const NewKind& kind : new_kinds()) {
    CLI::App* sub = command.add_subcommand(kind.kind, kind.help);
    sub->add_option("id", options.id, kind.id_help)->required();
    add_given(*sub, options, kind.options);
    sub->callback([&options, &kind] { options.kind = kind.kind; });
  }
}

// The life of terms of reference.
struct TermsCommands {
  CLI::App* amend;
  CLI::App* adopt;
  CLI::App* redline;
};

TermsCommands add_terms_commands(CLI::App& app, Options& options, Raw& raw) {
  TermsCommands all;
  all.amend = app.add_subcommand("amend", "Propose a new version of a body's terms of reference");
  add_given(*all.amend, options,
            {{"name", false, "A word or two for its files (default: amendment)"}, kPartnership});
  all.adopt = app.add_subcommand("adopt", "Put a version into force, and record its text for ever");
  add_given(*all.adopt, options,
            {{"agreed-by", false, "The body that agreed it"},
             {"agreed-on", false, "When, as 2022-03-15"},
             {"in-force-from", false, "The first day on which it applies, as 2022-04-01"},
             {"minute", false, "The reference of the minute"},
             {"summary", false, "What it changes, in a sentence"},
             kPartnership});
  all.redline =
      app.add_subcommand("redline", "Show what changed between two versions, with tracked changes");
  add_given(*all.redline, options, {kPartnership});
  all.redline->add_option("--out", options.out, "Output folder (default: redlines/)")
      ->type_name("DIR");
  for (CLI::App* command : {all.amend, all.adopt, all.redline}) {
    command->add_option("body", options.id, "The body whose terms they are")->required();
    command->add_option("--as-at", raw.as_at, "What is in force on this date (default: today)")
        ->type_name("DATE")
        ->check(check_date);
    add_messages(*command, raw);
  }
  for (const char* name : {"--agreed-on", "--in-force-from"})
    all.adopt->get_option(name)->check(check_date);
  all.adopt->add_option("version", options.version, "Such as proposed-amendment, or its date")
      ->required();
  all.adopt->add_flag("--as-published", options.as_published,
                      "Record terms that are public, of which nobody knows who agreed them");
  all.adopt
      ->add_flag("--correct", options.correct,
                 "Correct a slip in an adoption: the other options say what is right")
      ->excludes("--as-published");
  all.adopt
      ->add_option("--reason", options.reason, "With --correct: why it is corrected, for readers")
      ->type_name("TEXT")
      ->needs("--correct");
  all.adopt->add_flag("--undo", options.undo, "Take back an adoption that was never published")
      ->excludes("--as-published")
      ->excludes("--correct");
  all.adopt
      ->add_option("--out", options.out,
                   "With --undo: the folder that holds what was published (default: public/)")
      ->type_name("DIR");
  all.redline->add_option("old", options.before, "The earlier version (default: the one before)");
  all.redline->add_option("new", options.version, "The later version (default: the proposed one)");
  return all;
}

// CLI11 does not say which word it did not know.
bool is_unknown_command(const std::string& word, const CLI::App& app) {
  if (word.empty() || word[0] == '-') return false;
  std::vector<std::string> names;
  for (const CLI::App* known : app.get_subcommands({})) names.push_back(known->get_name());
  if (std::find(names.begin(), names.end(), word) != names.end()) return false;
  std::cerr << format("remit: there is no command '{}'\n  help: {}\n", word,
                      did_you_mean(word, names, "commands are " + listed(names, "and")));
  return true;
}

}  // namespace

std::string Options::output_folder() const {
  if (!out.empty()) return out;
  const std::string name = drafts ? "drafts" : "public";
  return workspace == "." ? name : workspace + "/" + name;
}

ParsedCommandLine parse_command_line(int argc, char** argv) {
  Options options;
  Raw raw;
  options.jobs = static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));

  CLI::App app("Remit makes the documents and the website of local partnerships.", "remit");
  app.set_version_flag("--version", "remit " REMIT_VERSION);
  app.require_subcommand(1);
  app.footer(
      "Exit status: 0 clean, 1 the content has errors or a decision is not valid, 2 wrong command "
      "line, 3 the machine lacks something.");

  CLI::App* build = app.add_subcommand("build", "Publish the workspace");
  add_build(*build, options, raw);
  CLI::App* check = app.add_subcommand("check", "Report what is wrong with the content");
  add_common(*check, options, raw);
  CLI::Option* fix = check->add_flag(
      "--fix", options.fix,
      "First show and write the repairs of abbreviations that are certain; `remit explain "
      "abbreviation.not-spelt-out` says which");
  check->add_flag("--dry-run", options.dry_run, "With --fix: show them and write nothing")
      ->needs(fix);
  CLI::App* serve = app.add_subcommand(
      "serve", "Show the website at this machine, and each change of the content at once");
  add_serve(*serve, options, raw);
  CLI::App* affected = app.add_subcommand(
      "affected", "List every current document that states an organisation, post or body");
  affected->add_option("id", options.id, "What files call it, such as ccg")->required();
  add_common(*affected, options, raw);
  affected->add_option("--partnership", options.partnership, "Only in this one")->type_name("ID");
  CLI::App* explain =
      app.add_subcommand("explain", "Say what the code of a message means, and how to repair it");
  explain->add_option("code", options.code, "Such as fact.no-chair (default: list every code)");
  CLI::App* create = app.add_subcommand("new", "Begin something: a file to fill in");
  add_new(*create, options);
  const TermsCommands terms = add_terms_commands(app, options, raw);
  CLI::App* forget = app.add_subcommand(
      "forget", "Let an address go that was published by accident, without a page in its place");
  add_forget(*forget, options, raw);
  CLI::App* issue = app.add_subcommand("issue", "Record that a report was published");
  add_issue(*issue, options, raw);
  CLI::App* schema =
      app.add_subcommand("schema", "Print the XML Schema of the content's files, for editors");
  CLI::App* show = app.add_subcommand("show", "Look into the making of one document");
  show->add_option("window", options.window, "values, markdown or tree")
      ->required()
      ->check(CLI::IsMember({"values", "markdown", "tree"}));
  show->add_option("document", options.document, "Its name: a body's id, or a report's folder")
      ->required();
  add_common(*show, options, raw);

  if (argc > 1 && is_unknown_command(argv[1], app)) return {std::nullopt, kWrongCommandLine};
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return {std::nullopt, app.exit(error) == 0 ? 0 : kWrongCommandLine};
  }

  if (affected->parsed()) options.command = Options::Command::affected;
  if (check->parsed()) options.command = Options::Command::check;
  if (terms.amend->parsed()) options.command = Options::Command::amend;
  if (terms.adopt->parsed()) options.command = Options::Command::adopt;
  if (terms.redline->parsed()) options.command = Options::Command::redline;
  if (create->parsed()) options.command = Options::Command::create;
  if (explain->parsed()) options.command = Options::Command::explain;
  if (forget->parsed()) options.command = Options::Command::forget;
  if (issue->parsed()) options.command = Options::Command::issue;
  if (schema->parsed()) options.command = Options::Command::schema;
  if (serve->parsed()) options.command = Options::Command::serve;
  if (show->parsed()) options.command = Options::Command::show;
  options.as_at = raw.as_at.empty() ? today() : *parse_date(raw.as_at);
  options.published_on = options.as_at;
  options.on = raw.on.empty() ? options.as_at : *parse_date(raw.on);
  options.reason = collapse(options.reason);
  options.instead = collapse(options.instead);
  options.on_given = !raw.on.empty();
  if (!raw.formats.empty()) options.formats.clear();
  for (const DocumentFormatRow& row : document_formats())
    if (std::find(raw.formats.begin(), raw.formats.end(), row.id) != raw.formats.end())
      options.formats.insert(row.format);
  options.json_messages = raw.messages == "json";
  return {std::move(options), 0};
}

}  // namespace remit
