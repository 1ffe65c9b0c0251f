// The files of a workspace, opened beneath its folder and checked before anything reads them.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "base/diagnostics.h"
#include "base/files.h"
#include "base/source.h"
#include "model/text.h"
#include "read/check_vocabulary.h"
#include "text/xml.h"

namespace remit {

// Ends the names of the files of a record, before their suffix (terms_version.h).
inline constexpr std::string_view kRecord = ".adopted";

// The path of the workspace that a file in the folder `base` names by `path`: "reports/x" and
// "../y/z.png" give "reports/y/z.png". What would leave the workspace keeps its "..", for the
// opening to refuse.
std::string path_from(const std::string& base, std::string_view path);

// A folder that files are read from, and what has been read from it.
class Folder {
 public:
  // `root` as the user typed it; it stands before every path in messages ("." is left out).
  Folder(std::string root, Sources& sources, Diagnostics& diagnostics);

  const std::string& root() const { return root_; }
  // The path as messages show it.
  std::string shown(const std::string& path) const;
  // A file as a place, whether there is one or not.
  Place place_of(const std::string& path);

  // The text of a file: UTF-8 without byte order mark. Nothing and an error if it cannot be read,
  // is too large or is not UTF-8.
  const Source* read_text(const std::string& path);
  // The root element of an XML file of the vocabulary of `root_element`. What could be read is
  // returned even if it has faults; `result` tells.
  std::unique_ptr<XmlElement> read_xml(const std::string& path, const std::string& root_element,
                                       VocabularyResult& result);
  // Where another file names a file, and by which words.
  struct Naming {
    Place place;
    std::string words;
  };
  // The bytes of such a file, with errors at that place.
  std::optional<std::string> read_bytes(const std::string& path, std::size_t limit,
                                        const Naming& naming);
  // Bytes that have been read, as a text; nothing and an error if they are not UTF-8.
  const Source* add_text(const std::string& path, std::string bytes);

  // An error for everything in the folder that listing it passes over (base/files.h), or for whole
  // folders only, where single files are reported by who reads them.
  void report_passed_over(const std::string& folder, bool only_folders);

  // The paths of all files that were read, or looked for, since this was last asked.
  std::set<std::string> take_files_read() { return std::exchange(read_, {}); }

 private:
  std::optional<std::string> bytes(const std::string& path, std::size_t limit,
                                   const Naming* naming);
  void report(const std::string& path, const FileResult& result, std::size_t limit,
              const Naming* naming);

  std::string root_;
  Sources& sources_;
  Diagnostics& diagnostics_;
  std::set<std::string> read_;
};

// An error if a file says of itself what its name, or that of its folder, does not say: `of` is
// "its folder" or "its file".
void check_file_name(const Text& written, const std::string& name, std::string_view of,
                     Diagnostics& diagnostics);

}  // namespace remit
