#include "app/fix.h"

#include <cstdio>
#include <map>
#include <optional>
#include <utility>

#include "app/command_faults.h"
#include "app/exit_status.h"
#include "app/pipeline.h"
#include "app/short_form_knowledge.h"
#include "app/workspace_edit.h"
#include "base/files.h"
#include "base/format.h"
#include "base/limits.h"
#include "base/strings.h"
#include "decide/abbreviation_repairs.h"
#include "text/escaping.h"
#include "text/xml.h"
#include "text/xml_edits.h"

namespace remit {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

struct ChangedFile {
  std::string before;
  std::string after;
};

std::string path_in(const std::string& workspace, const std::string& path) {
  const std::string root = workspace + "/";
  return path.starts_with(root) ? path.substr(root.size()) : path;
}

std::vector<CheckedProse> checked_prose(const Run& run) {
  std::vector<CheckedProse> result;
  for (const ComposedDocument& document : run.documents)
    for (const Partnership& partnership : run.workspace.partnerships)
      if (partnership.folder == document.key.partnership)
        result.push_back(
            {&document, short_form_knowledge(run.workspace, partnership, document.date),
             document.report &&
                 (document.report->facts->issue || document.report->facts->issued.given())});
  return result;
}

class AbbreviationFixes {
 public:
  explicit AbbreviationFixes(const std::string& workspace) : workspace_(workspace) {}

  // False, and said why, if a file is not as it was read.
  bool apply(const AbbreviationRepairs& repairs) {
    for (auto each = repairs.texts.rbegin(); each != repairs.texts.rend(); ++each)
      if (!replace(*each)) return false;
    for (const MissingEntry& entry : repairs.entries)
      if (!insert(entry)) return false;
    return true;
  }

  const std::map<std::string, ChangedFile>& files() const { return files_; }

 private:
  ChangedFile* file(const std::string& path, const std::string& as_read) {
    if (const auto known = files_.find(path); known != files_.end()) return &known->second;
    const FileResult now = read_beneath(workspace_, path, kMaxPublishedBytes);
    if (now.fault != FileFault::none ||
        (now.bytes != as_read && now.bytes != std::string(kByteOrderMark) + as_read)) {
      refuse(format("'{}' was changed while it was read", path), "run the command again");
      return nullptr;
    }
    return &files_.emplace(path, ChangedFile{now.bytes, now.bytes}).first->second;
  }

  // From the last place of a file to the first, so that places stay true.
  bool replace(const TextRepair& repair) {
    const Source& source = *repair.place.source;
    ChangedFile* changed = file(path_in(workspace_, source.path()), source.text());
    if (!changed) return false;
    const std::size_t mark = changed->before.size() - source.text().size();
    changed->after.replace(mark + repair.place.begin, repair.place.end - repair.place.begin,
                           repair.text);
    return true;
  }

  bool insert(const MissingEntry& entry) {
    const std::string path = format("content/{}/abbreviations.xml", entry.partnership);
    const std::string line = format("<abbreviation short=\"{}\">{}</abbreviation>",
                                    escape_markup(entry.form), escape_markup(entry.expansion));
    if (!files_.contains(path)) {
      const FileResult now = read_beneath(workspace_, path, kMaxPublishedBytes);
      if (now.fault == FileFault::missing)
        files_.emplace(path, ChangedFile{"", "<abbreviations>\n</abbreviations>\n"});
      else if (!file(path, now.bytes))
        return false;
    }
    ChangedFile& changed = files_.at(path);
    const bool marked = changed.after.starts_with(kByteOrderMark);
    const std::string text = changed.after.substr(marked ? kByteOrderMark.size() : 0);
    const Source source(path, text);
    Diagnostics unused;
    const auto root = parse_xml(source, unused);
    if (!root) return refuse(format("'{}' cannot be read", path), "run `remit check`");
    XmlEdits edits(text);
    edits.insert_first(*root, line);
    changed.after = (marked ? std::string(kByteOrderMark) : std::string()) + edits.take();
    return true;
  }

  const std::string& workspace_;
  std::map<std::string, ChangedFile> files_;
};

std::string without_return(std::string_view line) {
  if (line.ends_with('\r')) line.remove_suffix(1);
  return std::string(line);
}

// The lines that differ between what the two have in common at their beginning and their end. Each
// repair changes words within one line, or adds one.
void show_difference(const std::string& path, const ChangedFile& file) {
  const auto before = split(file.before, '\n'), after = split(file.after, '\n');
  std::size_t old_line = 0, new_line = 0;
  while (old_line < before.size() || new_line < after.size()) {
    if (old_line < before.size() && new_line < after.size() &&
        before[old_line] == after[new_line]) {
      ++old_line;
      ++new_line;
      continue;
    }
    std::printf("%s:%zu\n", path.c_str(), new_line + 1);
    const bool adds = after.size() - new_line > before.size() - old_line;
    if (!adds) std::printf("- %s\n", without_return(before[old_line++]).c_str());
    if (new_line < after.size()) std::printf("+ %s\n", without_return(after[new_line++]).c_str());
  }
}

}  // namespace

bool fix_abbreviations(const Options& options) {
  std::optional<WorkspaceEdit> edit;
  if (!options.dry_run) edit.emplace(options);
  if (edit && edit->status()) return *edit->status() == kClean;
  Run run(options);
  run.keeps_documents = true;
  run_pipeline(run);
  if (run.diagnostics.has_errors()) return true;
  AbbreviationFixes fixes(options.workspace);
  if (!fixes.apply(decide_abbreviation_repairs(checked_prose(run)))) return false;
  for (const auto& [path, file] : fixes.files()) show_difference(path, file);
  std::fflush(stdout);
  if (options.dry_run) return true;
  std::vector<NewFile> written;
  for (const auto& [path, file] : fixes.files()) written.push_back({path, file.after, true});
  return written.empty() || edit->write(written);
}

}  // namespace remit
