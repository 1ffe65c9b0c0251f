#include "publish/conversions.h"

#include <chrono>

#include "base/format.h"
#include "render/docx/table_check.h"

namespace remit {
namespace {

DocxStyle docx_style(const ComposedDocument& document) {
  DocxStyle style{document.style->page, document.numbering, document.appended};
  if (const auto& redline = document.redline) {
    style.changes = {redline->author, iso(redline->agreed_on) + "T00:00:00Z"};
    style.is_settled = true;
  }
  return style;
}

const Document& document_for_word(const ComposedDocument& document) {
  return document.redline ? document.redline->document : document.document;
}

}  // namespace

void check_conversion(const ComposedDocument& document, Diagnostics& diagnostics,
                      Diagnostics& made) {
  Diagnostics found;
  check_tables(document_for_word(document), docx_style(document), diagnostics, found);
  for (Diagnostic fault : found.all())
    made.add(fault.note(format("the document is '{}'", document.name)));
}

std::optional<std::string> convert_to_docx(const ComposedDocument& document, const Pandoc& pandoc,
                                           Diagnostics& diagnostics) {
  std::vector<Picture> pictures;
  for (const PictureFile& p : document.pictures) pictures.push_back({p.path, p.bytes, p.suffix});
  const long as_of =
      std::chrono::sys_seconds(std::chrono::sys_days(document.date)).time_since_epoch().count();
  Diagnostics faults;
  auto bytes = render_docx(pandoc, document_for_word(document), docx_style(document), pictures,
                           as_of, faults);
  if (!bytes) faults.note_last(format("the document is '{}'", document.name));
  diagnostics.add_all(faults);
  return bytes;
}

}  // namespace remit
