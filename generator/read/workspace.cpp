#include "read/workspace.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/files.h"
#include "base/format.h"
#include "base/strings.h"
#include "model/adoption.h"
#include "model/lookup.h"
#include "read/file_names.h"
#include "read/files.h"
#include "read/house_style.h"
#include "read/issue.h"
#include "read/meetings.h"
#include "read/partnership.h"
#include "read/pictures.h"
#include "read/protocol.h"
#include "read/report.h"
#include "read/report_text.h"
#include "read/terms_version.h"
#include "read/website.h"
#include "read/work_programme.h"
#include "text/markdown.h"

namespace remit {
namespace {

constexpr const char* kShortForms = "templates/short-forms.xml";

std::string stem(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  const std::string_view name = slash == path.npos ? path : path.substr(slash + 1);
  return std::string(name.substr(0, name.rfind('.')));
}

class WorkspaceReader {
 public:
  WorkspaceReader(const std::string& root, const std::string& installed, Sources& sources,
                  Diagnostics& diagnostics)
      : folder_(root, sources, diagnostics),
        installed_(installed, sources, diagnostics),
        sources_(sources),
        diagnostics_(diagnostics) {
    workspace_.root = root;
  }

  WorkspaceFacts read() {
    const auto names = list_folders(folder_.root(), "content");
    if (!is_folder(folder_.root()))
      diagnostics_.error(Place::whole_file(sources_.add(folder_.root(), "")), "workspace.missing",
                         "this folder does not exist", "check the name");
    else if (names.empty())
      diagnostics_.error(
          Place::whole_file(sources_.add(folder_.shown("content"), "")), "workspace.empty",
          "there is no partnership in this folder",
          "a workspace holds content/<partnership>/partnership.xml; name its folder: "
          "remit build FOLDER");
    folder_.report_passed_over("content", false);
    folder_.report_passed_over("templates", true);
    folder_.report_passed_over("site", true);
    for (const std::string& name : names) partnership(name);
    house_styles();
    short_forms();
    files_.read.add({folder_.take_files_read(), {}});
    return {std::move(workspace_), std::move(files_)};
  }

 private:
  void partnership(const std::string& name) {
    const std::string base = "content/" + name;
    const auto files = list_files(folder_.root(), base);
    Partnership result;
    result.folder = name;
    facts(base + "/partnership.xml", result);
    check_file_name(result.id, name, "its folder", diagnostics_);
    result.abbreviations_read = true;
    if (contains(files, base + "/abbreviations.xml")) abbreviations(base, result);
    if (contains(files, base + "/website.xml")) website(base, result);
    if (contains(files, base + "/meetings.xml")) meetings(base, result);
    for (const std::string& file : files)
      if (file.starts_with(base + "/terms-of-reference/")) terms(file, files, result);
    result.once_proposed = once_proposed(result);
    for (const std::string& report_name : list_folders(folder_.root(), base + "/reports"))
      report(report_name, files, result);
    for (const std::string& file : files)
      if (file.starts_with(base + "/pages/") && file.ends_with(".md")) page(file, result);
    for (const std::string& file : files) {
      if (!file.ends_with(".xml")) continue;
      if (file.starts_with(base + "/work-programmes/")) work_programme(file, files, result);
      if (file.starts_with(base + "/protocols/")) protocol(file, files, result);
    }
    std::set<std::string> read = folder_.take_files_read();
    files_.read.add({read, {}});
    files_.partnerships.push_back({base, files, std::move(read)});
    workspace_.partnerships.push_back(std::move(result));
  }

  void abbreviations(const std::string& base, Partnership& result) {
    VocabularyResult checked;
    if (auto root = folder_.read_xml(base + "/abbreviations.xml", "abbreviations", checked))
      result.abbreviations = read_abbreviations(*root);
    result.abbreviations_read = checked.complete;
  }

  void website(const std::string& base, Partnership& result) {
    VocabularyResult checked;
    if (auto root = folder_.read_xml(base + "/website.xml", "website", checked))
      result.website = read_website(*root, base, folder_, diagnostics_);
  }

  void meetings(const std::string& base, Partnership& result) {
    VocabularyResult checked;
    if (auto root = folder_.read_xml(base + "/meetings.xml", "meetings", checked))
      result.meetings = read_meetings(*root);
  }

  void facts(const std::string& path, Partnership& result) {
    VocabularyResult checked;
    auto root = folder_.read_xml(path, "partnership", checked);
    result.facts_read = root != nullptr;
    result.facts_clean = checked.clean;
    result.names_complete = checked.complete;
    if (root)
      read_partnership(*root, result);
    else
      result.place = folder_.place_of(path);
    if (!result.names_complete)
      diagnostics_.note_last(
          "until this file can be read, nothing is checked against what it names");
    // One of two with the same id is not what others call by it; which one, only the author knows.
    if (!duplicate_ids(result).empty()) result.names_complete = false;
  }

  void terms(const std::string& file, const std::vector<std::string>& files, Partnership& to) {
    if (!begins_version(file, files)) return;
    if (file.ends_with(".md"))
      read_wording_alone(file, files, to.unread_terms, folder_, diagnostics_);
    else if (auto version = read_version(file, files, to.unread_terms, folder_, diagnostics_))
      to.terms.push_back(std::move(*version));
    else
      files_.read.unread_prose.push_back(file.substr(0, file.rfind('.')));
  }

  void report(const std::string& name, const std::vector<std::string>& files, Partnership& to) {
    const std::string base = report_folder(to, name);
    VocabularyResult checked;
    auto root = folder_.read_xml(base + "/report.xml", "report", checked);
    if (!root) {
      // Without a cover sheet there is no report, but what is wrong in its text can be told.
      Report unread;
      files_.read.unread_prose.push_back(base);
      return read_report_text(unread, folder_.root(), base, sources_, diagnostics_, files_.read);
    }
    Report result = read_report(*root);
    result.folder = name;
    result.issue = read_issue(base, files, folder_);
    if (result.date.date && !name.starts_with(iso(*result.date.date) + "-"))
      diagnostics_.error(
          result.date.place, "workspace.name-mismatch",
          format("the report is dated {}, but its folder is '{}'", iso(*result.date.date), name),
          format("name the folder {}-…, or correct the date", iso(*result.date.date)));
    to.reports.push_back(std::move(result));
  }

  void page(const std::string& file, Partnership& to) {
    if (folder_of(file) != "content/" + to.folder + "/pages") return;
    const std::size_t before = diagnostics_.all().size();
    WrittenPage result;
    result.slug = stem(file);
    result.place = folder_.place_of(file);
    if (const Source* source = folder_.read_text(file))
      result.prose = read_markdown(mapped(*source), MarkdownKind::prose, diagnostics_);
    result.pictures = read_pictures(result.prose, folder_of(file), folder_, diagnostics_);
    result.prose_read = !result.prose.empty() || diagnostics_.all().size() == before;
    to.pages.push_back(std::move(result));
  }

  // The prose may be missing: the sections that the facts give are then all.
  // The prose beside a file of facts; it need not be there.
  struct ProseBeside {
    Blocks blocks;
    std::vector<PictureFile> pictures;
    bool read = false;  // or not there
  };
  ProseBeside prose_beside(const std::string& file, const std::vector<std::string>& files) {
    const std::string path = file.substr(0, file.size() - 4) + ".md";
    if (!contains(files, path)) return {{}, {}, true};
    ProseBeside result;
    const Source* source = folder_.read_text(path);
    if (!source) return result;
    result.blocks = read_markdown(mapped(*source), MarkdownKind::prose, diagnostics_);
    result.pictures = read_pictures(result.blocks, folder_of(file), folder_, diagnostics_);
    result.read = true;
    return result;
  }

  void work_programme(const std::string& file, const std::vector<std::string>& files,
                      Partnership& to) {
    ProseBeside prose = prose_beside(file, files);
    VocabularyResult checked;
    auto root = folder_.read_xml(file, "work-programme", checked);
    if (!root) return;
    WorkProgramme result = read_work_programme(*root, diagnostics_);
    result.slug = stem(file);
    result.prose = std::move(prose.blocks);
    result.prose_read = prose.read;
    result.facts_clean = checked.clean;
    result.names_complete = checked.complete;
    result.pictures = std::move(prose.pictures);
    to.work_programmes.push_back(std::move(result));
  }

  void protocol(const std::string& file, const std::vector<std::string>& files, Partnership& to) {
    ProseBeside prose = prose_beside(file, files);
    VocabularyResult checked;
    auto root = folder_.read_xml(file, "protocol", checked);
    if (!root) return;
    Protocol result = read_protocol(*root, diagnostics_);
    result.slug = stem(file);
    result.prose = std::move(prose.blocks);
    result.prose_read = prose.read;
    result.pictures = std::move(prose.pictures);
    to.protocols.push_back(std::move(result));
  }

  void house_styles() {
    auto names = list_folders(folder_.root(), "templates/house-styles");
    for (const std::string& name : list_folders(installed_.root(), "templates/house-styles"))
      if (!contains(names, name)) names.push_back(name);
    std::sort(names.begin(), names.end());
    for (const std::string& name : names) {
      const std::string path = "templates/house-styles/" + name + "/house-style.xml";
      const bool own = contains(list_files(folder_.root(), "templates/house-styles/" + name), path);
      Folder& from = own ? folder_ : installed_;
      VocabularyResult checked;
      auto root = from.read_xml(path, "house-style", checked);
      if (!root) {
        workspace_.unread_house_styles.push_back(name);
        continue;
      }
      workspace_.house_styles.push_back(read_house_style(*root, diagnostics_));
      const XmlAttribute* id = root->attribute("id");
      if (id) check_file_name({id->value, id->value_place}, name, "its folder", diagnostics_);
    }
  }

  // The workspace's own add to the installed ones.
  void short_forms() {
    for (Folder* from : {&installed_, &folder_}) {
      if (!contains(list_files(from->root(), "templates"), kShortForms)) continue;
      VocabularyResult checked;
      const auto root = from->read_xml(kShortForms, "short-forms", checked);
      if (!root) continue;
      read_short_forms(*root, "well-known", workspace_.short_forms.well_known);
      read_short_forms(*root, "like-a-word", workspace_.short_forms.like_a_word);
    }
  }

  Folder folder_;
  Folder installed_;
  Sources& sources_;
  Diagnostics& diagnostics_;
  Workspace workspace_;
  ContentFiles files_;
};

}  // namespace

WorkspaceFacts read_facts(const std::string& root, const std::string& installed, Sources& sources,
                          Diagnostics& diagnostics) {
  return WorkspaceReader(root, installed, sources, diagnostics).read();
}

void read_report_texts(WorkspaceFacts& facts, Sources& sources, Diagnostics& diagnostics) {
  for (Partnership& partnership : facts.workspace.partnerships)
    for (Report& report : partnership.reports)
      read_report_text(report, facts.workspace.root, report_folder(partnership, report.folder),
                       sources, diagnostics, facts.files.read);
}

Workspace read_workspace(const std::string& root, const std::string& installed, Sources& sources,
                         Diagnostics& diagnostics) {
  WorkspaceFacts facts = read_facts(root, installed, sources, diagnostics);
  read_report_texts(facts, sources, diagnostics);
  report_unused_files(facts.files, root, sources, diagnostics);
  return std::move(facts.workspace);
}

}  // namespace remit
