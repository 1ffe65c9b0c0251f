#include "publish/conversions.h"

#include <chrono>

#include "base/format.h"

namespace remit {

std::optional<std::string> convert_to_docx(const ComposedDocument& document, const Pandoc& pandoc,
                                           Diagnostics& diagnostics) {
  DocxStyle style{document.style->page, document.numbering, document.appended};
  const auto& redline = document.redline;
  if (redline) style.changes = {redline->author, iso(redline->agreed_on) + "T00:00:00Z"};
  std::vector<Picture> pictures;
  for (const PictureFile& p : document.pictures) pictures.push_back({p.path, p.bytes, p.suffix});
  const long as_of =
      std::chrono::sys_seconds(std::chrono::sys_days(document.date)).time_since_epoch().count();
  Diagnostics faults;
  auto bytes = render_docx(pandoc, redline ? redline->document : document.document, style, pictures,
                           as_of, faults);
  if (!bytes) faults.note_last(format("the document is '{}'", document.name));
  diagnostics.add_all(faults);
  return bytes;
}

}  // namespace remit
