// Building for a preview: everything in memory, nothing converted that need not be.
//
// The pages are made anew at each build. A Word document takes Pandoc, and so it is converted when
// it is first built, which gives its page the link and the size; from then on only when somebody
// asks for it, from the documents of the last build.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>

#include "app/pipeline.h"
#include "base/result_cache.h"
#include "render/pandoc/pandoc.h"
#include "serve/preview.h"

namespace remit {

class PreviewBuild {
 public:
  explicit PreviewBuild(const Options& options)
      : options_(options), cache_(ResultCache::default_folder()) {}

  struct Result {
    std::shared_ptr<const Run> run;  // with the diagnostics
    PreviewFiles files;              // none if there are errors
    MakeFile make;
  };
  Result build();

 private:
  WordSource word_source(const DocumentCard& card) const;

  const Options& options_;
  const ResultCache cache_;
  std::optional<Pandoc> pandoc_;
  std::map<std::string, std::string> docx_;  // by path, as they were first converted
};

}  // namespace remit
