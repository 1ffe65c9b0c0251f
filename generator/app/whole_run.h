// A run that need not be made again at all: nothing that it reads has changed, and what it made is
// still there.
//
// What is kept of a run without errors is what it said, under a key: the digest of its options, its
// program and tools, every file that it may read, and the list of what it published. Runs of chosen
// documents (--partnership, --only) are made each time.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <set>
#include <string>

#include "app/input_files.h"
#include "app/options.h"
#include "base/diagnostics.h"
#include "base/result_cache.h"
#include "publish/output.h"

namespace remit {

class WholeRun {
 public:
  // `version` is that of app/run_version.h, `out` "" for runs that publish nothing.
  WholeRun(const ResultCache& runs, const Options& options, std::string out,
           const InputFiles& inputs, std::string version);

  struct Said {
    std::string text;  // the messages, as they were printed (app/messages.h)
    std::string json;  // the same for --messages json
    std::string summary;
    std::size_t warnings = 0;
    std::size_t documents = 0;
    std::size_t kept = 0;   // Word documents of a run before it
    std::size_t files = 0;  // published
  };
  // Asked for only if something drawn was published.
  using GraphvizVersion = std::function<std::string()>;

  // What the same run said before. Nothing if there was none, or if `folder` does not hold, byte
  // for byte, what that run left in it; null for runs that publish nothing.
  std::optional<Said> find(const OutputFolder* folder, const GraphvizVersion& graphviz) const;
  // Whether there may be something to find: an output folder need not be opened if not.
  bool is_known() const { return !kept_.empty(); }

  // `read` are the files that the run read, by their paths from the workspace.
  void keep(const Said& said, const std::set<std::string>& read, const OutputFolder* folder,
            const GraphvizVersion& graphviz) const;

 private:
  const ResultCache& runs_;
  const Options& options_;
  const InputFiles& inputs_;
  std::string name_, key_;
  std::string kept_;  // in JSON, of the same run
};

// What is said of a run without errors.
WholeRun::Said said_of(const Diagnostics& diagnostics, std::size_t documents);

}  // namespace remit
