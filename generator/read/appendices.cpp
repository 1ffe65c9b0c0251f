#include "read/appendices.h"

#include "base/limits.h"
#include "read/attached_file.h"
#include "read/pictures.h"
#include "text/markdown.h"

namespace remit {
namespace {

void read_prose(Appendix& appendix, const std::string& base, Folder& folder,
                Diagnostics& diagnostics) {
  const Text& name = appendix.prose_file;
  const std::string path = path_from(base, name.value);
  auto bytes = folder.read_bytes(path, kMaxTextBytes, {name.place, name.value});
  const Source* source = bytes ? folder.add_text(path, std::move(*bytes)) : nullptr;
  if (!source) return;
  const std::size_t before = diagnostics.all().size();
  appendix.prose = read_markdown(mapped(*source), MarkdownKind::prose, diagnostics);
  if (appendix.prose.empty() && diagnostics.all().size() == before)
    diagnostics.error(Place::whole_file(*source), "report.empty", "this appendix says nothing",
                      "write it, or remove the appendix from the cover sheet");
  appendix.pictures =
      read_pictures(appendix.prose, path.substr(0, path.rfind('/')), folder, diagnostics);
  appendix.prose_read = !appendix.prose.empty();
}

}  // namespace

void read_appendices(Report& report, const std::string& base, Folder& folder,
                     Diagnostics& diagnostics) {
  for (Appendix& appendix : report.appendices) {
    if (appendix.prose_file.given()) read_prose(appendix, base, folder, diagnostics);
    if (appendix.file.given())
      appendix.attached = read_attached_file(appendix.file, base, folder, diagnostics);
  }
}

}  // namespace remit
