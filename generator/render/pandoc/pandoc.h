// Running Pandoc: on guard, in a private folder, and never on anything but our own JSON.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/process.h"
#include "base/result_cache.h"

namespace remit {

// The Pandoc on this machine.
struct Pandoc {
  std::string program;                 // absolute path
  std::string version;                 // "2.17.1.1"
  std::string reference;               // its own reference.docx, from which ours are made
  const ResultCache* cache = nullptr;  // what it wrote in earlier runs; null: none is kept
  std::chrono::milliseconds timeout = tool_timeout();  // of one conversion
};

// Nothing, and an error of code "tool.missing" that names the package, if there is none.
std::optional<Pandoc> find_pandoc(Diagnostics& diagnostics);

// A file that Pandoc may read beside its input, by its bare name ("picture-1.png").
struct StagedFile {
  std::string name;
  std::string bytes;
};

struct PandocJob {
  std::string json;               // the document
  std::string reference;          // reference.docx
  std::vector<StagedFile> files;  // pictures
  long as_of = 0;                 // seconds since 1970, the time stamp inside
};

// The bytes of the DOCX that Pandoc writes, or nothing and an error of code "tool.failed". A
// warning of Pandoc (a picture that cannot be used) is a failure. What the cache holds for the same
// job and the same version of Pandoc is not made again. Safe from several threads.
std::optional<std::string> run_pandoc_docx(const Pandoc& pandoc, const PandocJob& job,
                                           Diagnostics& diagnostics);

}  // namespace remit
