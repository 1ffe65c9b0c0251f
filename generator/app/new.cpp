#include <algorithm>
#include <cstdio>
#include <optional>
#include <regex>
#include <set>

#include "app/command_faults.h"
#include "app/commands.h"
#include "app/installed.h"
#include "app/messages.h"
#include "app/workspace_edit.h"
#include "base/files.h"
#include "base/format.h"
#include "base/limits.h"
#include "base/spelling.h"
#include "base/strings.h"
#include "model/lookup.h"
#include "read/check_vocabulary.h"
#include "read/schema.h"
#include "read/skeleton.h"
#include "read/vocabulary.h"
#include "read/workspace.h"
#include "text/escaping.h"

namespace remit {
namespace {

constexpr const char* kSchema = "remit.xsd";

constexpr const char* kBodyPath = "partnership/body";

std::string without_end(std::string lines) {
  lines.pop_back();
  return lines;
}

// The text of a partnership's facts with one more body: after the last one; or else before what the
// vocabulary has after bodies; or at the end, after the comments that show what can be written.
std::string with_body(std::string text, const XmlElement& root, const std::string& body) {
  const auto bodies = root.elements("body");
  if (!bodies.empty()) return text.insert(bodies.back()->place.end, "\n\n" + without_end(body));
  const auto rules = child_rules(*find_rule("partnership"));
  auto rule = std::find_if(rules.begin(), rules.end(),
                           [](const auto* each) { return each->name() == "body"; });
  std::size_t next = root.content.end;
  for (; rule != rules.end(); ++rule)
    if (const XmlElement* element = root.first((*rule)->name()))
      next = std::min(next, element->place.begin);
  if (next == root.content.end) return text.insert(next, "\n" + body);
  // On a line of its own, be it that the other element stands behind something.
  const std::size_t line = text.find_last_not_of(" \t", next - 1) + 1;
  return text.insert(line, (text[line - 1] == '\n' ? "" : "\n") + body + "\n");
}

// What a command of `new` writes, and what its user does next. Nothing if something was wrong,
// which has been said.
struct Beginning {
  std::vector<NewFile> files;
  std::string next;
};
using Begun = std::optional<Beginning>;

class Beginner {
 public:
  explicit Beginner(const Options& options) : options_(options), installed_(installed_folder()) {
    Diagnostics ignored;  // what is wrong in the workspace is for `remit check` to say
    workspace_ = read_workspace(options.workspace, installed_, sources_, ignored);
  }

  Begun begin() {
    const std::string& kind = options_.kind;
    if ((kind == "partnership" || kind == "body" || kind == "house-style") && !has_id())
      return std::nullopt;
    if (kind == "partnership") return partnership();
    if (kind == "house-style") return house_style();
    if (kind == "website") return website();
    if (kind == "meetings") return meetings();
    if (!choose_partnership()) return std::nullopt;
    if (kind == "body") return body();
    return kind == "terms" ? terms() : report();
  }

 private:
  Begun partnership();
  Begun website();
  Begun meetings();
  Begun body();
  Begun terms();
  Begun report();
  Begun house_style();

  std::string given(const std::string& name, const std::string& otherwise = {}) const {
    const std::string text = remit::given(options_, name);
    return text.empty() ? otherwise : text;
  }

  std::vector<NewFile> partials_of(const std::string& style, const std::string& folder);
  std::vector<std::string> partnerships() const;
  bool choose_partnership();
  Begun beside_the_facts(const char* root, const KnownValues& known, const char* to_do);
  bool has_id() const;
  bool is_valid(const std::string& path, const std::string& text, const char* root);
  std::string report_prose(const HouseStyle* style) const;
  std::string folder(const std::string& rest) const {
    return format("content/{}/{}", partnership_->folder, rest);
  }

  const Options& options_;
  const std::string installed_;
  Sources sources_;
  Workspace workspace_;
  const Partnership* partnership_ = nullptr;
};

std::vector<std::string> Beginner::partnerships() const {
  std::vector<std::string> names;
  for (const Partnership& p : workspace_.partnerships) names.push_back(p.folder);
  return names;
}

bool Beginner::choose_partnership() {
  const std::vector<std::string> names = partnerships();
  const std::string wanted = given("partnership", names.size() == 1 ? names.front() : "");
  if (wanted.empty() && names.size() > 1)
    return refuse("the workspace holds several partnerships",
                  "add --partnership: " + listed(names));
  if (names.empty())
    return refuse(format("there is no partnership in '{}'", options_.workspace),
                  "go to the folder that holds content/, or begin one: remit new partnership ID "
                  "--name … --area … --area-kind …");
  if (!is_known(wanted, names, "partnership",
                "begin one: remit new partnership ID --name … --area … --area-kind …"))
    return false;
  for (const Partnership& p : workspace_.partnerships)
    if (p.folder == wanted) partnership_ = &p;
  return true;
}

// Files are named by the id, and others refer to it.
bool Beginner::has_id() const {
  const std::string id = slug(options_.id);
  if (id == options_.id) return true;
  return refuse(format("'{}' cannot be an id: small letters, digits and hyphens", options_.id),
                id.empty() ? "choose another" : format("write {}", id));
}

// What was given on the command line is checked as part of the file.
bool Beginner::is_valid(const std::string& path, const std::string& text, const char* root) {
  Diagnostics diagnostics;
  const Source& source = sources_.add(path, text);
  const auto element = parse_xml(source, diagnostics);
  if (element) check_vocabulary(*element, root, diagnostics);
  print_diagnostics(diagnostics, false);
  if (diagnostics.has_errors()) std::fprintf(stderr, "nothing was written\n");
  return !diagnostics.has_errors();
}

Begun Beginner::partnership() {
  const std::string style = given("house-style", "standard");
  if (!is_known(style, ids(workspace_.house_styles), "house style", "install Remit anew"))
    return std::nullopt;
  KnownValues known = {{"partnership@id", options_.id},
                       {"partnership@jurisdiction", given("jurisdiction", "england")},
                       {"partnership@language", given("language", "en-GB")},
                       {"partnership@house-style", style},
                       {"partnership/name", given("name")},
                       {"partnership/area", given("area")},
                       {"partnership/area@kind", given("area-kind")}};
  if (!given("abbreviation").empty())
    known["partnership/name@abbreviation"] = given("abbreviation");
  const std::string path = format("content/{}/partnership.xml", options_.id);
  const std::string text = write_skeleton("partnership", known, format("../../{}", kSchema));
  if (!is_valid(path, text, "partnership")) return std::nullopt;
  return Beginning{{{path, text}},
                   format("list the organisations and posts in {}, then\n"
                          "  remit new body BOARD --name \"Safer Town Board\" --kind board",
                          path)};
}

// A file of that root element, and of its name.
Begun Beginner::beside_the_facts(const char* root, const KnownValues& known, const char* to_do) {
  if (!is_known(options_.id, partnerships(), "partnership", "begin it: remit new partnership …"))
    return std::nullopt;
  const std::string path = format("content/{}/{}.xml", options_.id, root);
  const std::string text = write_skeleton(root, known, format("../../{}", kSchema));
  if (!is_valid(path, text, root)) return std::nullopt;
  return Beginning{{{path, text}}, format("{} in {}, then\n  remit build", to_do, path)};
}

Begun Beginner::website() {
  KnownValues known;
  if (!given("address").empty()) known["website@address"] = given("address");
  return beside_the_facts("website", known, "take out of its comments what applies");
}

Begun Beginner::meetings() { return beside_the_facts("meetings", {}, "list the meetings to come"); }

Begun Beginner::body() {
  KnownValues known = {{"partnership/body@id", options_.id},
                       {"partnership/body@kind", given("kind")},
                       {"partnership/body/name", given("name")}};
  if (!given("abbreviation").empty())
    known["partnership/body/name@abbreviation"] = given("abbreviation");
  const std::string path = folder("partnership.xml");
  const FileResult file = read_beneath(options_.workspace, path, kMaxTextBytes);
  Diagnostics ignored;
  const auto root = parse_xml(sources_.add(path, file.bytes), ignored);
  if (!root) {
    refuse(format("'{}' cannot be read", path), "mend it first: `remit check` says what is wrong");
    return std::nullopt;
  }
  if (find_body(*partnership_, options_.id)) {
    refuse(format("there is a body '{}' already", options_.id), "edit it in " + path);
    return std::nullopt;
  }
  const std::string text = with_body(file.bytes, *root, write_skeleton_element(kBodyPath, known));
  if (!is_valid(path, text, "partnership")) return std::nullopt;
  return Beginning{{{path, text, true}},
                   format("say in {} how it relates to other bodies, then\n"
                          "  remit new terms {} --in-force-from 2026-04-01",
                          path, options_.id)};
}

Begun Beginner::terms() {
  if (!is_known(options_.id, ids(partnership_->bodies), "body",
                "add it: remit new body ID --name … --kind …"))
    return std::nullopt;
  const std::string date = given("in-force-from");
  const KnownValues known = {{"terms-of-reference@body", options_.id},
                             {"terms-of-reference@in-force-from", date}};
  const std::string path = folder(format("terms-of-reference/{}/{}.xml", options_.id, date));
  const std::string text =
      write_skeleton("terms-of-reference", known, format("../../../../{}", kSchema));
  if (!is_valid(path, text, "terms-of-reference")) return std::nullopt;
  return Beginning{
      {{path, text}},
      format("take out of their comments the facts that apply: each gives its clause.\n"
             "  Clauses of your own go into {}.md, a heading each; then\n"
             "  remit check",
             path.substr(0, path.size() - 4))};
}

std::string Beginner::report_prose(const HouseStyle* style) const {
  static constexpr const char* kToWrite =
      "# {}\n\n<!-- Write this section, and remove this line. -->\n\n";
  std::string text;
  bool is_explained = false;
  for (const StandardHeading& heading : style->headings) {
    if (heading.wording.empty()) {
      if (heading.required) text += format(kToWrite, heading.title.value);
      continue;
    }
    if (!std::exchange(is_explained, true))
      text +=
          "<!-- A heading with {.standard} gets the house style's wording. To say something else, "
          "remove\n{.standard} and write the section. -->\n\n";
    text += format("# {} {{.standard}}\n\n", heading.title.value);
  }
  if (text.empty()) text = format(kToWrite, "Summary");
  text.pop_back();
  return text;
}

Begun Beginner::report() {
  const Partnership& p = *partnership_;
  const std::string date = given("date");
  if (!is_known(given("committee"), ids(p.bodies), "body", "add it: remit new body ID …"))
    return std::nullopt;
  for (const char* post : {"report-of", "author"})
    if (!is_known(given(post), ids(p.posts), "post",
                  "list the posts in " + folder("partnership.xml")))
      return std::nullopt;
  Report begun;
  begun.committee.value = given("committee");
  begun.date.date = parse_date(date);
  begun.house_style.value = given("house-style");
  const HouseStyle* style = house_style_of(workspace_, p, begun);
  const std::string& named =
      given("house-style").empty() ? p.house_style.value : begun.house_style.value;
  if (!style && !is_known(named, ids(workspace_.house_styles), "house style", ""))
    return std::nullopt;
  KnownValues known = {
      {"report@committee", given("committee")}, {"report@date", date},
      {"report/title", given("title")},         {"report/report-of@post", given("report-of")},
      {"report/author@post", given("author")},  {"report/classification", "public"}};
  if (!given("house-style").empty()) known["report@house-style"] = given("house-style");
  const std::string base = folder(format("reports/{}-{}/", date, slug(options_.id)));
  const std::string text = write_skeleton("report", known, format("../../../../{}", kSchema));
  if (!is_valid(base + "report.xml", text, "report")) return std::nullopt;
  return Beginning{{{base + "report.xml", text}, {base + "report.md", report_prose(style)}},
                   format("write the sections of {}report.md, complete its cover sheet, then\n"
                          "  remit check",
                          base)};
}

// The style's own files, but for its house-style.xml: the workspace's shadow the installed ones.
std::vector<NewFile> Beginner::partials_of(const std::string& style, const std::string& folder) {
  std::vector<NewFile> result;
  std::set<std::string> names = {"house-style.xml"};
  const std::string base = format("templates/house-styles/{}/", style);
  for (const std::string& root : {options_.workspace, installed_})
    for (const std::string& path : list_files(root, base)) {
      const std::string name = path.substr(base.size());
      if (names.insert(name).second)
        result.push_back({folder + name, read_beneath(root, path, kMaxTemplateBytes).bytes});
    }
  return result;
}

Begun Beginner::house_style() {
  const std::string from = given("from", "standard");
  if (!is_known(from, ids(workspace_.house_styles), "house style", "install Remit anew"))
    return std::nullopt;
  const HouseStyle* style = find_house_style(workspace_, from);
  std::string text = style->place.source->text();
  const auto replace = [&](const Place& place, const std::string& by) {
    text.replace(place.begin, place.end - place.begin, escape_markup(by));
  };
  // The council's name stands behind the id: the later place first.
  replace(style->council.place, given("council"));
  replace(style->id_place, options_.id);
  // The copy stands in nobody's place.
  const std::size_t tag_end = text.find('>', text.find("<house-style"));
  const std::regex period(R"( +(period-of|since|until)="[^"]*")");
  text = std::regex_replace(text.substr(0, tag_end), period, "") + text.substr(tag_end);
  // The header of its pages names the council.
  const std::size_t page = std::min(text.rfind("<page "), text.size());
  const std::regex header(R"re( header="[^"]*")re");
  text = text.substr(0, page) +
         std::regex_replace(text.substr(page), header,
                            format(" header=\"{}\"", escape_markup(given("council"))),
                            std::regex_constants::format_first_only);
  const std::string folder = format("templates/house-styles/{}/", options_.id);
  if (!is_valid(folder + "house-style.xml", text, "house-style")) return std::nullopt;
  Beginning result{{{folder + "house-style.xml", text}}, {}};
  for (NewFile& partial : partials_of(from, folder)) result.files.push_back(std::move(partial));
  result.next = format(
      "change {}house-style.xml to what the council's papers look like, and say\n"
      "  house-style=\"{}\" in a partnership.xml; a template in that folder, such as\n"
      "  cover.md.mustache, takes the place of the general one",
      folder, options_.id);
  return result;
}

}  // namespace

int run_new(const Options& options) {
  WorkspaceEdit edit(options);
  if (edit.status()) return *edit.status();
  Begun begun = Beginner(options).begin();
  if (!begun) return kWrongCommandLine;
  // The schema to which the files point, for editors; an older one is made anew.
  const std::string schema = write_schema();
  if (read_beneath(options.workspace, kSchema, kMaxTextBytes).bytes != schema)
    begun->files.push_back({kSchema, schema, true});
  if (!edit.write(begun->files)) return kContentHasErrors;
  std::printf("next: %s\n", begun->next.c_str());
  return kClean;
}

}  // namespace remit
