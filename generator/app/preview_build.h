// Building for a preview: everything in memory, nothing made that is there already.
//
// Where only the text of reports changed, just their own files are made again, if nothing else
// tells of the change; else a document is reused if its inputs are unchanged, as in `remit build`,
// and all that leads to documents is made again. Word documents are converted only when somebody
// asks for them, from the documents of the last build; until then their size is not known, and
// pages do not tell it.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/pipeline.h"
#include "base/result_cache.h"
#include "render/pandoc/pandoc.h"
#include "serve/preview.h"

namespace remit {

class PreviewBuild {
 public:
  explicit PreviewBuild(const Options& options)
      : options_(options), cache_(ResultCache::default_folder()), records_(nowhere_, "") {}

  struct Result {
    std::shared_ptr<const Run> run;  // with the diagnostics
    PreviewFiles files;              // none if there are errors
    MakeFile make;
  };
  // `changed` are the paths of what changed since the last build, as far as they are known; "" is
  // among them if there is more.
  Result build(const std::vector<std::string>& changed);

 private:
  class Store;

  Result build_all();
  std::optional<Result> build_again(const std::vector<std::string>& changed);
  Making making();
  void take(std::vector<OutputFile> files, PreviewFiles& to);

  const Options& options_;
  const ResultCache cache_;
  const ResultCache nowhere_{""};
  DocumentRecords records_;
  std::map<std::string, OnDisk> made_;  // of the files of the last build, by path
  PreviewFiles files_;
  std::shared_ptr<Run> run_;  // of the last build, if it had no errors
  Drawer drawer_{cache_};
  std::optional<Pandoc> pandoc_;
};

}  // namespace remit
