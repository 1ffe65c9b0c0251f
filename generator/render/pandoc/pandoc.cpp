#include "render/pandoc/pandoc.h"

#include "base/digest.h"
#include "base/files.h"
#include "base/format.h"
#include "base/limits.h"
#include "base/private_folder.h"
#include "base/strings.h"
#include "render/tool_failure.h"
#include "text/zip.h"

namespace remit {
namespace {

constexpr std::size_t kDocxLimit = 200u << 20;
constexpr const char* kInput = "document.json";
constexpr const char* kReference = "reference.docx";
constexpr const char* kOutput = "document.docx";

bool stage(const PrivateFolder& folder, const PandocJob& job) {
  if (folder.path().empty() || !folder.write(kInput, job.json) ||
      !folder.write(kReference, job.reference))
    return false;
  for (const StagedFile& file : job.files)
    if (!folder.write(file.name, file.bytes)) return false;
  return true;
}

ProcessOptions pandoc_options(const Pandoc& pandoc, const PrivateFolder& folder,
                              const PandocJob& job) {
  ProcessOptions options;
  options.timeout = pandoc.timeout;
  options.directory = folder.path();
  options.environment = {{"SOURCE_DATE_EPOCH", format("{}", job.as_of)}};
  options.arguments = {"--from=json",
                       "--to=docx",
                       kInput,
                       format("--reference-doc={}", kReference),
                       "--output",
                       kOutput,
                       "--fail-if-warnings",
                       format("--data-dir={}", folder.path()),
                       "+RTS",
                       format("-M{}m", kMaxPandocMegabytes),
                       "-RTS"};
  return options;
}

// All that the result depends on, by content.
std::string conversion_key(const Pandoc& pandoc, const PandocJob& job) {
  std::string all = format("{} {} {}", pandoc.version, job.as_of, digest(job.reference));
  for (const StagedFile& file : job.files) all += format(" {} {}", file.name, digest(file.bytes));
  return digest(all + "\n" + job.json);
}

std::string first_line_after(std::string_view text, std::string_view word) {
  const std::string_view line = split(text, '\n').front();
  return line.starts_with(word) ? std::string(trim(line.substr(word.size()))) : std::string();
}

std::optional<std::string> convert(const Pandoc& pandoc, const PandocJob& job,
                                   Diagnostics& diagnostics) {
  const PrivateFolder folder("pandoc");
  if (!stage(folder, job)) {
    diagnostics.error({}, "tool.failed", "the files for Pandoc could not be written",
                      "check that there is room in the folder for temporary files");
    return std::nullopt;
  }
  const ProcessOptions options = pandoc_options(pandoc, folder, job);
  const ProcessResult result = run_process(pandoc.program, options);
  if (!result.succeeded()) {
    report_tool_failure(
        "Pandoc",
        format("Pandoc could not write the Word document: it {}", describe(result, options)),
        "this is not a fault of your text; report it with the lines below", result.messages,
        diagnostics);
    return std::nullopt;
  }
  FileResult file = read_beneath(folder.path(), kOutput, kDocxLimit);
  if (file.fault != FileFault::none) {
    diagnostics.error({}, "tool.failed",
                      format("Pandoc ended well, but the Word document it should have written {}",
                             describe(file.fault)),
                      "check that there is room in the folder for temporary files");
    return std::nullopt;
  }
  return std::move(file.bytes);
}

}  // namespace

std::optional<Pandoc> find_pandoc(Diagnostics& diagnostics) {
  const auto program = find_program("pandoc");
  if (!program) {
    diagnostics.error({}, "tool.missing", "Pandoc is not installed",
                      "install it: sudo apt-get install pandoc");
    return std::nullopt;
  }
  ProcessOptions options;
  options.timeout = tool_timeout();
  options.arguments = {"--version"};
  const ProcessResult version = run_process(*program, options);
  options.arguments = {"--print-default-data-file", "reference.docx"};
  const ProcessResult reference = run_process(*program, options);
  if (!version.succeeded() || !reference.succeeded()) {
    const ProcessResult& failed = version.succeeded() ? reference : version;
    report_tool_failure("Pandoc", format("Pandoc does not work: it {}", describe(failed, options)),
                        "install it again: sudo apt-get install --reinstall pandoc pandoc-data",
                        failed.messages, diagnostics);
    return std::nullopt;
  }
  return Pandoc{*program, first_line_after(version.output, "pandoc"), reference.output, nullptr};
}

std::optional<std::string> run_pandoc_docx(const Pandoc& pandoc, const PandocJob& job,
                                           Diagnostics& diagnostics) {
  if (!pandoc.cache) return convert(pandoc, job, diagnostics);
  const std::string key = conversion_key(pandoc, job);
  if (auto known = pandoc.cache->find(key)) return known;
  auto made = convert(pandoc, job, diagnostics);
  if (made && read_zip(*made)) pandoc.cache->keep(key, *made);
  return made;
}

}  // namespace remit
