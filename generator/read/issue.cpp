#include "read/issue.h"

#include <algorithm>

#include "model/adoption.h"
#include "read/fields.h"
#include "text/mapped_text.h"

namespace remit {

std::optional<IssueRecord> read_issue(const std::string& base,
                                      const std::vector<std::string>& files, Folder& folder) {
  const std::string record_path = base + "/" + kIssueRecord;
  const std::string text_path = base + "/" + kIssuedText;
  const auto is_there = [&](const std::string& path) {
    return std::binary_search(files.begin(), files.end(), path);
  };
  if (!is_there(record_path) && !is_there(text_path)) return std::nullopt;
  VocabularyResult checked;
  const auto root = folder.read_xml(record_path, "issued", checked);
  const Source* text = folder.read_text(text_path);
  if (!root || !text) return std::nullopt;
  IssueRecord result;
  result.place = root->name_place;
  result.text_place = Place::whole_file(*text);
  result.on = attribute_date(*root, "on");
  result.digest = attribute_text(*root, "digest");
  for (const XmlElement* file : root->elements("file"))
    result.files.push_back({attribute_text(*file, "name"), attribute_text(*file, "digest")});
  for (const XmlElement* revision : root->elements("revision"))
    result.revisions.push_back({attribute_date(*revision, "on"),
                                attribute_text(*revision, "digest"), content_text(*revision)});
  for (const XmlElement* correction : root->elements("correction"))
    result.corrections.push_back({attribute_date(*correction, "on"), content_text(*correction),
                                  attribute_date(*correction, "was"),
                                  attribute_text(*correction, "said"),
                                  attribute_text(*correction, "digest")});
  result.text = mapped(*text).text;
  result.itself = source_digest(root->place.source->text());
  return result;
}

}  // namespace remit
