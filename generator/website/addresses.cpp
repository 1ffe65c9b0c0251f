#include "website/addresses.h"

#include "base/format.h"
#include "base/strings.h"
#include "text/addresses.h"

namespace remit {

std::string index_path(std::string_view partnership) {
  return format("{}/index.html", partnership);
}

std::string accessibility_path(std::string_view partnership) {
  return format("{}/accessibility/index.html", partnership);
}

std::string asset_path(std::string_view partnership, std::string_view name) {
  return format("{}/assets/{}", partnership, name);
}

std::string folder_path(const ComposedDocument& document) {
  if (document.kind == "report")
    return format("{}/reports/{}/", document.partnership, document.subject);
  if (document.kind == "abbreviations") return format("{}/abbreviations/", document.partnership);
  if (document.kind == "protocol")
    return format("{}/protocols/{}/", document.partnership, document.subject);
  if (document.kind == "work-programme")
    return format("{}/work-programmes/{}/", document.partnership, document.subject);
  if (document.kind == "redline")
    return format("{}/bodies/{}/terms-of-reference/{}/redline/", document.partnership,
                  document.subject, document.version);
  const std::string version = document.version.empty() ? "" : document.version + "/";
  return format("{}/bodies/{}/{}/{}", document.partnership, document.subject, document.kind,
                version);
}

std::string page_path(const ComposedDocument& document) {
  return folder_path(document) + "index.html";
}

std::string docx_path(const ComposedDocument& document) {
  if (document.kind == "report" || document.kind == "abbreviations" ||
      document.kind == "work-programme" || document.kind == "protocol")
    return format("{}{}.docx", folder_path(document), document.subject);
  if (document.kind == "redline")
    return format("{}{}-redline-{}-{}.docx", folder_path(document), document.subject,
                  document.before, document.version);
  const std::string version = document.version.empty() ? "" : "-" + document.version;
  return format("{}{}-{}{}.docx", folder_path(document), document.subject, document.kind, version);
}

std::string data_path(const ComposedDocument& document, std::string_view name) {
  return format("{}{}", folder_path(document), name);
}

std::string picture_path(const ComposedDocument& document, std::string_view name) {
  std::vector<std::string> parts;
  for (std::string_view part : split(name, '/'))
    if (!part.empty() && part != "." && part != "..") parts.emplace_back(part);
  return folder_path(document) + join(parts, "-");
}

std::string attached_path(const ComposedDocument& document, std::string_view name) {
  return folder_path(document) + std::string(name);
}

std::string drawing_path(const ComposedDocument& document, const Drawing& drawing) {
  return picture_path(document, drawing.name + ".svg");
}

std::string relative_address(std::string_view from_page, std::string_view to) {
  const auto from_parts = split(from_page, '/');
  const auto to_parts = split(to, '/');
  std::size_t shared = 0;
  while (shared + 1 < from_parts.size() && shared + 1 < to_parts.size() &&
         from_parts[shared] == to_parts[shared])
    ++shared;
  std::string result;
  for (std::size_t i = shared; i + 1 < from_parts.size(); ++i) result += "../";
  for (std::size_t i = shared; i < to_parts.size(); ++i)
    result += format("{}{}", i > shared ? "/" : "", to_parts[i]);
  return percent_encoded(result);
}

}  // namespace remit
