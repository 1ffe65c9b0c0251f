#include "read/files.h"

#include <algorithm>

#include "base/files.h"
#include "base/format.h"
#include "base/limits.h"
#include "base/strings.h"
#include "base/unicode.h"
#include "base/utf8.h"

namespace remit {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// Of a file in the workspace: what is below content/<partnership>/ belongs to that partnership.
SourceOwner owner_of(const std::string& path) {
  const auto parts = split(path, '/');
  if (parts.size() < 3 || parts[0] != "content") return {};
  return {std::string(parts[1]), path.ends_with(".xml"),
          path.substr(0, path.rfind('.')).ends_with(kRecord)};
}

std::string repair(FileFault fault) {
  switch (fault) {
    case FileFault::missing:
      return "check the name, or create the file";
    case FileFault::outside:
      return "copy the file into the workspace";
    case FileFault::not_regular:
      return "put an ordinary file in its place";
    case FileFault::folder_link:
      return "put the folder itself here";
    case FileFault::too_large:
      return "make it smaller, or split it";
    default:
      return "check that you may read it";
  }
}

std::string_view code(FileFault fault) {
  switch (fault) {
    case FileFault::missing:
      return "file.missing";
    case FileFault::outside:
      return "file.outside";
    case FileFault::not_regular:
      return "file.not-regular";
    case FileFault::folder_link:
      return "file.folder-link";
    case FileFault::too_large:
      return "limit.file-size";
    default:
      return "file.unreadable";
  }
}

// Whether a file has the path in another form of Unicode, as names from a Mac often are.
bool has_look_alike(const std::string& root, const std::string& path) {
  const std::string looks = unicode::composed(path);
  const std::size_t slash = path.rfind('/');
  const std::string folder = slash == path.npos ? std::string() : path.substr(0, slash);
  const auto files = list_files(root, folder);
  return std::any_of(files.begin(), files.end(), [&](const std::string& file) {
    return file != path && unicode::composed(file) == looks;
  });
}

}  // namespace

std::string path_from(const std::string& base, std::string_view path) {
  std::vector<std::string> parts;
  for (std::string_view part : split(base, '/')) parts.emplace_back(part);
  for (std::string_view part : split(path, '/')) {
    if (part == "..") {
      if (!parts.empty() && parts.back() != "..")
        parts.pop_back();
      else
        parts.emplace_back("..");
    } else if (!part.empty() && part != ".") {
      parts.emplace_back(part);
    }
  }
  return join(parts, "/");
}

Folder::Folder(std::string root, Sources& sources, Diagnostics& diagnostics)
    : root_(std::move(root)), sources_(sources), diagnostics_(diagnostics) {}

std::string Folder::shown(const std::string& path) const {
  if (root_ == "." || root_.empty()) return path;
  return root_.back() == '/' ? root_ + path : root_ + "/" + path;
}

Place Folder::place_of(const std::string& path) {
  return Place::whole_file(sources_.add(shown(path), "", owner_of(path)));
}

std::optional<std::string> Folder::bytes(const std::string& path, std::size_t limit,
                                         const Naming* naming) {
  read_.insert(path);
  FileResult result = read_beneath(root_, path, limit);
  if (result.fault == FileFault::none) return std::move(result.bytes);
  report(path, result, limit, naming);
  return std::nullopt;
}

void Folder::report(const std::string& path, const FileResult& result, std::size_t limit,
                    const Naming* naming) {
  std::string what = describe(result.fault);
  if (result.fault == FileFault::too_large)
    what = format("is larger than {} MB", limit >> 20);
  else if (result.fault == FileFault::unreadable && !result.system_message.empty())
    what += format(" ({})", result.system_message);
  if (naming && result.fault == FileFault::missing && has_look_alike(root_, path))
    diagnostics_.error(
        naming->place, std::string(code(result.fault)),
        format("'{}' does not exist, but a file whose name looks the same does", naming->words),
        "rename that file by typing its name: each accented letter in it is two characters, and "
        "here "
        "it is one, or the other way round");
  else if (naming)
    diagnostics_.error(naming->place, std::string(code(result.fault)),
                       format("'{}' {}", naming->words, what), repair(result.fault));
  else
    diagnostics_.error(place_of(path), std::string(code(result.fault)),
                       format("this file {}", what), repair(result.fault));
}

void Folder::report_passed_over(const std::string& folder, bool only_folders) {
  for (const PassedOver& p : list_passed_over(root_, folder))
    if (!only_folders || p.fault == FileFault::folder_link || p.fault == FileFault::unreadable)
      report(p.path, {p.fault, {}, p.system_message}, 0, nullptr);
}

const Source* Folder::read_text(const std::string& path) {
  auto text = bytes(path, kMaxTextBytes, nullptr);
  return text ? add_text(path, std::move(*text)) : nullptr;
}

const Source* Folder::add_text(const std::string& path, std::string text) {
  if (text.starts_with(kByteOrderMark)) text.erase(0, kByteOrderMark.size());
  const Source& source = sources_.add(shown(path), std::move(text), owner_of(path));
  const auto invalid = utf8::find_invalid(source.text());
  if (!invalid) return &source;
  diagnostics_.error({&source, *invalid, *invalid + 1}, "text.not-utf8",
                     format("the byte 0x{:02X} here is not valid UTF-8",
                            static_cast<unsigned char>(source.text()[*invalid])),
                     "save the file as UTF-8 in your editor");
  return nullptr;
}

std::unique_ptr<XmlElement> Folder::read_xml(const std::string& path,
                                             const std::string& root_element,
                                             VocabularyResult& result) {
  result = {};
  const Source* source = read_text(path);
  if (!source) return nullptr;
  auto root = parse_xml(*source, diagnostics_);
  if (!root) return nullptr;
  result = check_vocabulary(*root, root_element, diagnostics_);
  return root->name == root_element ? std::move(root) : nullptr;
}

std::optional<std::string> Folder::read_bytes(const std::string& path, std::size_t limit,
                                              const Naming& naming) {
  return bytes(path, limit, &naming);
}

void check_file_name(const Text& written, const std::string& name, std::string_view of,
                     Diagnostics& diagnostics) {
  if (!written.given() || written.value == name) return;
  diagnostics.error(written.place, "workspace.name-mismatch",
                    format("this says '{}', but {} is named '{}'", written.value, of, name),
                    "make the two the same");
}

}  // namespace remit
