#include "read/content_files.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "base/format.h"
#include "base/spelling.h"
#include "base/strings.h"
#include "base/unicode.h"
#include "read/files.h"

namespace remit {
namespace {

const std::vector<std::string> kContentNames = {"partnership.xml",
                                                "abbreviations.xml",
                                                "terms-of-reference",
                                                "reports",
                                                "report.xml",
                                                "report.md",
                                                "work-programmes",
                                                "protocols",
                                                "website.xml",
                                                "meetings.xml",
                                                "pages"};

class UnusedFiles {
 public:
  UnusedFiles(const ReadFiles& read, const std::string& root, Sources& sources,
              Diagnostics& diagnostics)
      : read_(read), folder_(root, sources, diagnostics), diagnostics_(diagnostics) {}

  void look_at(const std::string& file, const std::string& base) {
    if (read_.paths.contains(file) || may_be_named(file) || is_meant(file)) return;
    std::string help = "move it out of content/, or name it as one of the files that Remit reads";
    // What was meant to be a document must not be left out of what is published.
    bool is_lost = file.ends_with(".xml") || file.ends_with(".md");
    for (std::string_view part : split(std::string_view(file).substr(base.size() + 1), '/')) {
      const auto near = nearest(part, kContentNames);
      const bool folder_as_file =
          near && *near == part && file.ends_with("/" + *near) && part.find('.') == part.npos;
      if (folder_as_file)
        help = format("'{}' is a folder; move the file into it, under a name of its own", part);
      else if (near && *near != part)
        help = format("did you mean '{}' for '{}'?", *near, part);
      is_lost = is_lost || folder_as_file || (near && *near != part);
    }
    diagnostics_.add({is_lost ? Severity::error : Severity::warning,
                      folder_.place_of(file),
                      "workspace.unused-file",
                      "nothing uses this file",
                      help,
                      {}});
  }

 private:
  // Whether a file was looked for by a name that looks like this one's: that has been reported.
  bool is_meant(const std::string& file) const {
    const bool plain = std::all_of(file.begin(), file.end(),
                                   [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (plain) return false;
    const std::string looks = unicode::composed(file);
    return std::any_of(read_.paths.begin(), read_.paths.end(),
                       [&](const std::string& path) { return unicode::composed(path) == looks; });
  }

  bool may_be_named(const std::string& file) const {
    return std::any_of(read_.unread_prose.begin(), read_.unread_prose.end(),
                       [&](const std::string& base) {
                         return file.starts_with(base + "/") || file.starts_with(base + ".");
                       });
  }

  const ReadFiles& read_;
  Folder folder_;
  Diagnostics& diagnostics_;
};

}  // namespace

bool ContentFiles::is_fact(const std::string& path) const {
  return std::any_of(partnerships.begin(), partnerships.end(),
                     [&](const Listed& listed) { return listed.read.contains(path); });
}

void ReadFiles::add(ReadFiles more) {
  paths.merge(more.paths);
  std::move(more.unread_prose.begin(), more.unread_prose.end(), std::back_inserter(unread_prose));
}

void report_unused_files(const ContentFiles& content, const std::string& root, Sources& sources,
                         Diagnostics& diagnostics) {
  UnusedFiles unused(content.read, root, sources, diagnostics);
  for (const ContentFiles::Listed& listed : content.partnerships)
    for (const std::string& file : listed.files) unused.look_at(file, listed.base);
}

}  // namespace remit
