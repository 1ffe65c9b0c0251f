#include "render/docx/docx.h"

#include "document/tracked_changes.h"
#include "render/docx/finish.h"
#include "render/docx/languages.h"
#include "render/docx/numbering.h"
#include "render/docx/package.h"
#include "render/docx/prepared_tree.h"
#include "render/docx/reference.h"
#include "render/docx/tracked.h"
#include "render/pandoc/json.h"

namespace remit {
namespace {

// Without title and date, which Pandoc would print above the text: the text has them already.
std::string json_of(const Document& document, Blocks blocks) {
  Document bare;
  bare.language = document.language;
  bare.blocks = std::move(blocks);
  return write_pandoc_json(bare);
}

// Without control characters, which no XML can hold. (Pandoc leaves them out of the text itself.)
std::string without_control_characters(std::string text) {
  std::erase_if(text, [](char c) { return static_cast<unsigned char>(c) < 0x20; });
  return text;
}

bool set_title(DocxPackage& package, const std::string& title, Diagnostics& diagnostics) {
  const auto core = package.read("docProps/core.xml", diagnostics);
  if (!core) return false;
  XmlElement& element = child_of(*core, "dc:title");
  element.children.clear();
  element.append_text(without_control_characters(title));
  remove_children(*core, "dc:creator");  // empty
  package.write("docProps/core.xml", *core);
  return true;
}

// docProps/app.xml without the counts of pages and words, which Pandoc copies from its own sample.
void set_application(DocxPackage& package) {
  XmlElement properties;
  properties.name = "Properties";
  properties.set("xmlns",
                 "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties");
  properties.append("Application").append_text("Remit");
  package.write("docProps/app.xml", properties);
}

// Sets the language of the theme's fonts, and compatibilityMode 15, that of Word 2013. Without it
// Word opens the document in the mode of Word 2007.
bool set_settings(DocxPackage& package, const std::string& language, Diagnostics& diagnostics) {
  const auto settings = package.read("word/settings.xml", diagnostics);
  if (!settings) return false;
  remove_children(*settings, "w:compat");
  insert_before(*settings, "w:rsids", "w:compat")
      .append("w:compatSetting", {{"w:name", "compatibilityMode"},
                                  {"w:uri", "http://schemas.microsoft.com/office/word"},
                                  {"w:val", "15"}});
  if (XmlElement* theme = settings->first("w:themeFontLang")) theme->set("w:val", language);
  package.write("word/settings.xml", *settings);
  return true;
}

}  // namespace

std::optional<std::string> render_docx(const Pandoc& pandoc, const Document& document,
                                       const DocxStyle& style, const std::vector<Picture>& pictures,
                                       long as_of, Diagnostics& diagnostics) {
  Diagnostics found;
  DocxTree tree = tree_for_docx(document.blocks, style, pictures, found);
  const std::vector<DocxList> lists = docx_lists(style, tree.parts);
  drop_lost_numbers(tree.parts, lists);
  check_numbers(tree.parts, lists, found);
  diagnostics.add_all(found);
  if (found.has_errors()) return std::nullopt;

  auto reference = make_reference_docx(pandoc, style, lists, document.language, diagnostics);
  if (!reference) return std::nullopt;
  const PandocJob job{json_of(document, std::move(tree.blocks)), std::move(*reference),
                      std::move(tree.files), as_of};
  const auto written = run_pandoc_docx(pandoc, job, diagnostics);
  if (!written) return std::nullopt;

  auto package = DocxPackage::open(*written);
  if (!package) {
    diagnostics.error({}, "tool.failed",
                      "Pandoc ended well, but what it wrote is not a usable Word document",
                      "check that there is room in the folder for temporary files");
    return std::nullopt;
  }
  if (!finish_docx(*package, tree.parts, lists, text_width(style.page), diagnostics) ||
      (tree.has_languages && !set_languages(*package, diagnostics)) ||
      (has_changes(document.blocks) && !track_changes(*package, style.changes, diagnostics)) ||
      !set_title(*package, document.title, diagnostics) ||
      !set_settings(*package, document.language, diagnostics))
    return std::nullopt;
  set_application(*package);
  return package->bytes();
}

}  // namespace remit
