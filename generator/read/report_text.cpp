#include "read/report_text.h"

#include "base/files.h"
#include "base/format.h"
#include "read/appendices.h"
#include "read/file_names.h"
#include "read/files.h"
#include "read/pictures.h"
#include "text/markdown.h"

namespace remit {

std::string report_folder(const Partnership& partnership, const std::string& name) {
  return format("content/{}/reports/{}", partnership.folder, name);
}

void read_report_text(Report& report, const std::string& root, const std::string& base,
                      Sources& sources, Diagnostics& diagnostics, ReadFiles& files) {
  Folder folder(root, sources, diagnostics);
  const std::string path = base + "/report.md";
  const Source* prose = folder.read_text(path);
  const std::size_t before = diagnostics.all().size();
  if (prose) report.prose = read_markdown(mapped(*prose), MarkdownKind::prose, diagnostics);
  report.prose_read = !report.prose.empty();
  if (prose && !report.prose_read && diagnostics.all().size() == before)
    diagnostics.error(Place::whole_file(*prose), "report.empty", "this report says nothing",
                      "write it: '# Heading', and a paragraph below");
  report.pictures = read_pictures(report.prose, base, folder, diagnostics);
  read_appendices(report, base, folder, diagnostics);
  report.text_read = true;
  if (!report.prose_read && contains(list_files(root, base), path))
    files.unread_prose.push_back(base);
  files.add({folder.take_files_read(), {}});
}

}  // namespace remit
