#include "read/attached_file.h"

#include "base/format.h"
#include "base/limits.h"
#include "base/strings.h"
#include "text/zip.h"

namespace remit {
namespace {

// What the bytes are, whatever the name says.
struct Kind {
  std::string_view suffix;
  std::string_view words;
  std::string_view article;
  std::string_view member;  // of the zip archive that it is; "" for a PDF
};
constexpr Kind kKinds[] = {{".pdf", "PDF", "a", ""},
                           {".docx", "Word document", "a", "word/document.xml"},
                           {".xlsx", "Excel workbook", "an", "xl/workbook.xml"}};

bool has_member(const std::vector<ZipEntry>& entries, std::string_view name) {
  for (const ZipEntry& entry : entries)
    if (entry.name == name) return true;
  return false;
}

bool has_macros(const std::vector<ZipEntry>& entries) {
  for (const ZipEntry& entry : entries)
    if (lower_ascii(entry.name).ends_with("/vbaproject.bin")) return true;
  return false;
}

// Why the bytes are not of that kind; "" if they are.
std::string fault_of(const Kind& kind, std::string_view bytes) {
  if (kind.member.empty())
    return bytes.substr(0, 1024).find("%PDF-") == bytes.npos ? "is not a PDF inside" : "";
  const auto entries = read_zip(bytes);
  if (!entries || !has_member(*entries, kind.member))
    return format("is not {} {} inside", kind.article, kind.words);
  return has_macros(*entries) ? "holds macros" : "";
}

}  // namespace

std::optional<AttachedFile> read_attached_file(const Text& name, const std::string& base,
                                               Folder& folder, Diagnostics& diagnostics) {
  const std::string path = path_from(base, name.value);
  auto bytes = folder.read_bytes(path, kMaxAttachedBytes, {name.place, name.value});
  if (!bytes) return std::nullopt;
  for (const Kind& kind : kKinds) {
    if (!lower_ascii(name.value).ends_with(kind.suffix)) continue;
    const std::string fault = fault_of(kind, *bytes);
    if (fault.empty())
      return AttachedFile{path, path.substr(path.rfind('/') + 1), std::move(*bytes),
                          std::string(kind.words)};
    diagnostics.error(name.place, "attachment.unknown-kind", format("'{}' {}", name.value, fault),
                      "open it, and save it again as the kind that its name says, without macros");
    return std::nullopt;
  }
  diagnostics.error(name.place, "attachment.unknown-kind",
                    format("'{}' is neither a PDF nor a DOCX or XLSX", name.value),
                    "save it as one of these; a PDF is best if it is tagged for screen readers");
  return std::nullopt;
}

}  // namespace remit
