#include "app/run_version.h"

#include <filesystem>
#include <system_error>

#include "base/digest.h"
#include "base/format.h"
#include "base/strings.h"
#include "base/word_list.h"

namespace remit {
namespace {

namespace fs = std::filesystem;

// Another build of the same version counts as another program.
std::string program() {
  std::error_code fault;
  const fs::path path = fs::read_symlink("/proc/self/exe", fault);
  const auto size = fs::file_size(path, fault);
  const auto time = fs::last_write_time(path, fault).time_since_epoch().count();
  return format("remit {} {} {}", REMIT_VERSION, size, time);
}

// Another list of words may tell other words from short forms.
std::string words() {
  std::error_code fault;
  const fs::path path = WordList::path_of_english();
  const auto size = fs::file_size(path, fault);
  const auto time = fs::last_write_time(path, fault).time_since_epoch().count();
  return format("words {} {} {}", path.string(), size, time);
}

std::string absolute(const std::string& path) {
  std::error_code fault;
  // What does not exist yet would stay relative.
  const fs::path result = fs::weakly_canonical(fs::absolute(path, fault), fault);
  return fault ? path : result.string();
}

}  // namespace

std::string run_version(const Options& options, const Pandoc* pandoc, const Pagefind* pagefind) {
  std::vector<std::string> parts = {program(), iso(options.as_at), iso(options.published_on),
                                    options.drafts ? "drafts" : "public"};
  for (const DocumentFormat format : options.formats) parts.emplace_back(row_of(format).suffix);
  parts.push_back(pandoc ? format("Pandoc {} {}", pandoc->version, pandoc->program) : "");
  parts.push_back(pagefind ? format("Pagefind {} {}", pagefind->version, pagefind->program) : "");
  parts.push_back(words());
  return join(parts, "\n");
}

std::string run_name(const Options& options, const std::string& out) {
  return digest(format("{}\n{}\n{}\n{}", static_cast<int>(options.command),
                       absolute(options.workspace), out.empty() ? out : absolute(out),
                       options.partnership));
}

}  // namespace remit
