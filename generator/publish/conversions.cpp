#include "publish/conversions.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <mutex>
#include <optional>
#include <thread>

#include "base/format.h"
#include "website/addresses.h"

namespace remit {
namespace {

struct Outcome {
  std::optional<std::string> bytes;
  Diagnostics diagnostics;
};

Outcome convert(const ComposedDocument& document, const Pandoc& pandoc) {
  Outcome outcome;
  DocxStyle style{document.style->page, document.numbering, document.appended};
  if (!document.author.empty())
    style.changes = {document.author, iso(document.changed_on) + "T00:00:00Z"};
  std::vector<Picture> pictures;
  for (const PictureFile& p : document.pictures) pictures.push_back({p.path, p.bytes, p.suffix});
  const long as_of =
      std::chrono::sys_seconds(std::chrono::sys_days(document.date)).time_since_epoch().count();
  outcome.bytes = render_docx(pandoc, document.in_word.value_or(document.document), style, pictures,
                              as_of, outcome.diagnostics);
  if (!outcome.bytes) outcome.diagnostics.note_last(format("the document is '{}'", document.name));
  return outcome;
}

}  // namespace

std::map<std::string, std::string> convert_to_docx(
    const std::vector<const ComposedDocument*>& documents, const Pandoc& pandoc,
    const ConversionOptions& options, Diagnostics& diagnostics) {
  std::vector<Outcome> outcomes(documents.size());
  std::atomic<std::size_t> next = 0;
  std::size_t done = 0;
  std::mutex progress;
  auto work = [&] {
    for (std::size_t i; (i = next++) < documents.size();) {
      outcomes[i] = convert(*documents[i], pandoc);
      const std::lock_guard lock(progress);
      if (options.progress) options.progress(++done, documents.size());
    }
  };
  {
    std::vector<std::jthread> workers;
    const auto count =
        std::min(documents.size(), static_cast<std::size_t>(std::max(options.jobs, 1)));
    for (std::size_t i = 0; i < count; ++i) workers.emplace_back(work);
  }
  std::map<std::string, std::string> result;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    diagnostics.add_all(outcomes[i].diagnostics);
    if (outcomes[i].bytes) result[docx_path(*documents[i])] = std::move(*outcomes[i].bytes);
  }
  return result;
}

}  // namespace remit
