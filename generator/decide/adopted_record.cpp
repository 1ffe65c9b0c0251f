#include "decide/adopted_record.h"

#include "base/format.h"
#include "document/canonical.h"
#include "document/print.h"
#include "document/row_headers.h"
#include "document/table_foot.h"
#include "document/walk.h"
#include "model/adoption.h"
#include "text/markdown.h"
#include "text/markdown_writer.h"
#include "text/xml.h"

namespace remit {
namespace {

const char* name_of(NumberedKind kind) {
  if (kind == NumberedKind::paragraph) return "paragraph";
  return kind == NumberedKind::item ? "item" : "heading";
}

const char* name_of(NumberFormat format) {
  switch (format) {
    case NumberFormat::lower_letter:
      return "lower-letter";
    case NumberFormat::upper_letter:
      return "upper-letter";
    case NumberFormat::lower_roman:
      return "lower-roman";
    case NumberFormat::upper_roman:
      return "upper-roman";
    case NumberFormat::decimal:
      break;
  }
  return "decimal";
}

bool is_drawn(const ComposedDocument& document, const PictureFile& picture) {
  for (const Drawing& drawing : document.drawings)
    if (drawing.address == picture.path) return true;
  return false;
}

// Pictures by the names that the record calls them, in the order in which the text names them.
std::vector<PictureFile> name_pictures(Blocks& blocks, const ComposedDocument& document,
                                       const std::string& version) {
  std::vector<PictureFile> result;
  walk(blocks, {{}, [&](Inlines& list) {
                  for (Inline& node : list) {
                    Image* image = get_if<Image>(node);
                    if (!image) continue;
                    for (const PictureFile& picture : document.pictures) {
                      if (picture.path != image->target.url) continue;
                      PictureFile named = picture;
                      if (is_drawn(document, picture))
                        named.name = format("{}.adopted-{}", version, picture.name);
                      image->target.url = named.name;
                      result.push_back(std::move(named));
                    }
                  }
                }});
  return result;
}

// Tables as Markdown has them: the other way round than document/row_headers and table_foot, which
// make the same of them again.
void plain_tables(Blocks& blocks) {
  walk(blocks, {[](Blocks& list) {
                  for (Block& block : list) {
                    if (Table* table = get_if<Table>(block))
                      for (TableBody& body : table->bodies) body.row_head_columns = 0;
                    Div* div = get_if<Div>(block);
                    if (!div) continue;
                    for (Block& inner : div->content) {
                      Table* table = get_if<Table>(inner);
                      if (!table || table->foot.empty() || table->bodies.empty()) continue;
                      div->attr.set("foot", format("{}", table->foot.size()));
                      auto& rows = table->bodies.back().rows;
                      rows.insert(rows.end(), table->foot.begin(), table->foot.end());
                      table->foot.clear();
                    }
                  }
                },
                {}});
}

// The blocks that the text gives when it is read as a record.
Blocks as_read(const std::string& text, const std::string& name, Sources& sources,
               Diagnostics& diagnostics) {
  Blocks blocks =
      read_markdown(mapped(sources.add(name, text)), MarkdownKind::composed, diagnostics);
  mark_row_headers(blocks);
  mark_table_feet(blocks);
  return blocks;
}

void append(const Correction& c, XmlElement& root) {
  XmlElement& element = root.append("correction", {{"on", iso(*c.on.date)}});
  const auto set = [&](const char* name, const std::string& value) {
    if (!value.empty()) element.set(name, value);
  };
  set("by", c.adopted_by.value);
  set("agreed-on", c.adopted_on.date ? iso(*c.adopted_on.date) : std::string());
  set("minute", c.minute.value);
  set("summary", c.summary.value);
  set("text", c.text.value);
  element.append_text(c.reason.value);
}

}  // namespace

std::optional<RecordFiles> record_files(const ComposedDocument& document,
                                        const std::string& version, Sources& sources,
                                        Diagnostics& diagnostics) {
  RecordFiles result;
  Blocks blocks = document.text;
  result.pictures = name_pictures(blocks, document, version);
  Blocks plain = blocks;
  plain_tables(plain);
  result.text = write_markdown(plain, diagnostics);
  if (result.text.empty()) return std::nullopt;
  const Blocks again = as_read(result.text, version + ".adopted.md", sources, diagnostics);
  if (print_tree(canonical(again)) != print_tree(canonical(blocks))) {
    diagnostics.error(document.terms->version->place, "terms.not-recordable",
                      "the text of these terms cannot be written down so that it reads the same",
                      "simplify its tables; Markdown cannot say all that they hold");
    return std::nullopt;
  }
  result.digest = record_digest(result.text, document.numbering, result.pictures);
  return result;
}

std::string record_facts(const NumberingScheme& numbering, const RecordNotes& notes) {
  XmlElement root;
  root.name = "adopted-record";
  root.set("facts", notes.facts);
  if (!notes.wording.empty()) root.set("wording", notes.wording);
  root.set("text", notes.text);
  if (notes.stated) root.set("stated", "yes");
  for (const NumberingLevel& level : numbering.levels) {
    XmlElement& element = root.append(
        "level",
        {{"of", name_of(level.kind)}, {"format", name_of(level.format)}, {"text", level.text}});
    if (level.start != 1) element.set("start", format("{}", level.start));
    if (level.continuous) element.set("continuous", "yes");
  }
  for (const Correction& each : notes.corrections) append(each, root);
  return write_xml(root, XmlLayout::indented) + "\n";
}

}  // namespace remit
