#include "render/search/pagefind.h"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>

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

using Files = std::vector<SearchFile>;

constexpr const char* kPages = "pages";
constexpr const char* kSearch = "search";
constexpr const char* kSearchedElement = "main";  // the element that is searched
// The npm package has a program for each kind of machine.
constexpr const char* kInstalled[] = {"node_modules/@pagefind/linux-x64/bin/pagefind_extended",
                                      "node_modules/@pagefind/linux-arm64/bin/pagefind_extended"};
// Ready-made search pages, and a worker, of which ours needs nothing (site/assets/search.js).
constexpr std::string_view kUnused[] = {"pagefind-component-ui.", "pagefind-modular-ui.",
                                        "pagefind-ui.", "pagefind-highlight.", "pagefind-worker."};

std::string wish() {
  const char* given = std::getenv("REMIT_PAGEFIND");
  return given ? given : "";
}

std::optional<std::string> find_it(const std::string& installed) {
  if (const std::string own = wish(); !own.empty()) return own;
  if (auto found = find_program("pagefind")) return found;
  for (const char* each : kInstalled) {
    const std::string path = format("{}/{}", installed, each);
    if (access(path.c_str(), X_OK) == 0) return path;
  }
  return std::nullopt;
}

void report_search_failure(std::string message, std::string_view said, Diagnostics& diagnostics) {
  report_tool_failure("Pagefind", std::move(message),
                      "this is not a fault of your text; REMIT_PAGEFIND=none leaves the search out",
                      said, diagnostics);
}

bool is_unused(const std::string& name) {
  return std::any_of(std::begin(kUnused), std::end(kUnused),
                     [&](std::string_view begin) { return name.starts_with(begin); });
}

std::optional<Files> read_files(const PrivateFolder& folder) {
  Files result;
  for (const std::string& path : list_files(folder.path(), kSearch)) {
    const std::string name = path.substr(std::string_view(kSearch).size() + 1);
    if (is_unused(name)) continue;
    FileResult file = read_beneath(folder.path(), path, kMaxToolFile);
    if (file.fault != FileFault::none) return std::nullopt;
    result.push_back({name, std::move(file.bytes)});
  }
  return result;
}

std::optional<Files> make(const Pagefind& pagefind, const std::vector<SearchedPage>& pages,
                          Diagnostics& diagnostics) {
  const PrivateFolder folder("pagefind");
  for (const SearchedPage& page : pages) {
    const auto html = page.html();
    if (!html || !folder.write(format("{}/{}", kPages, page.path), *html)) {
      report_search_failure("the pages for Pagefind could not be written", "", diagnostics);
      return std::nullopt;
    }
  }
  ProcessOptions options;
  options.timeout = pagefind.timeout;
  options.directory = folder.path();
  options.arguments = {"--site",          kPages,           "--output-path", kSearch,
                       "--root-selector", kSearchedElement, "--quiet"};
  const ProcessResult result = run_process(pagefind.program, options);
  if (!result.succeeded()) {
    report_search_failure(
        format("Pagefind could not make the search: it {}", describe(result, options)),
        result.messages, diagnostics);
    return std::nullopt;
  }
  auto files = read_files(folder);
  const bool whole = files && std::any_of(files->begin(), files->end(), [](const auto& file) {
                       return file.name == "pagefind.js";
                     });
  if (whole) return files;
  report_search_failure("Pagefind ended well, but did not write the search", result.messages,
                        diagnostics);
  return std::nullopt;
}

// All that the result depends on, by content.
std::string search_key(const Pagefind& pagefind, const std::vector<SearchedPage>& pages) {
  std::string all = format("pagefind {} {}", pagefind.version, kSearchedElement);
  for (const SearchedPage& page : pages) all += format("\n{} {}", page.path, page.digest);
  return digest(all);
}

std::string packed(const Files& files) {
  std::vector<ZipEntry> entries;
  for (const SearchFile& file : files) entries.push_back({file.name, file.bytes});
  return write_zip(entries);
}

std::optional<Files> unpacked(const std::string& archive) {
  auto entries = read_zip(archive, archive.size(), kMaxToolFile);
  if (!entries) return std::nullopt;
  Files result;
  for (ZipEntry& entry : *entries)
    result.push_back({std::move(entry.name), std::move(entry.bytes)});
  return result;
}

}  // namespace

bool search_is_unwanted() { return wish() == "none"; }

std::optional<Pagefind> find_pagefind(const std::string& installed) {
  const auto program = search_is_unwanted() ? std::nullopt : find_it(installed);
  if (!program) return std::nullopt;
  ProcessOptions options;
  options.timeout = tool_timeout();
  options.arguments = {"--version"};
  const ProcessResult result = run_process(*program, options);
  constexpr std::string_view kName = "pagefind ";
  if (!result.succeeded() || !result.output.starts_with(kName)) return std::nullopt;
  const std::string_view line = split(result.output, '\n').front();
  return Pagefind{*program, std::string(trim(line.substr(kName.size()))), nullptr};
}

std::optional<Files> run_pagefind(const Pagefind& pagefind, const std::vector<SearchedPage>& pages,
                                  Diagnostics& diagnostics) {
  if (!pagefind.cache) return make(pagefind, pages, diagnostics);
  const std::string key = search_key(pagefind, pages);
  if (const auto known = pagefind.cache->find(key))
    if (auto files = unpacked(*known)) return files;
  auto made = make(pagefind, pages, diagnostics);
  if (made) pagefind.cache->keep(key, packed(*made));
  return made;
}

}  // namespace remit
