// Results of slow tools, kept from one run to the next, by the content of what the tool was given.
//
// Entries are files named by their key, in a folder of the user's, and hold a digest of the result
// before the result: a damaged entry is not used. A cache that cannot be read or written is an
// empty one; nothing depends on it but time.
//
// The folder is ours if it was missing or empty when we first kept something there, which its
// marker `remit-cache` tells from then on. Any other folder is left alone: nothing is kept in it or
// removed. Nor is a file whose name is not of our own form, wherever it is.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace remit {

class ResultCache {
 public:
  static constexpr std::size_t kEntriesKept = 500;  // the oldest go first

  explicit ResultCache(std::string folder) : folder_(std::move(folder)) {}

  // $REMIT_CACHE, or remit/ in $XDG_CACHE_HOME or in ~/.cache; "" if there is none of these.
  static std::string default_folder();
  // The folder beside it in which runs keep what they made: runs/; "" if there is none, or
  // it holds files of others.
  static std::string folder_of_runs();

  // Keys are digests (base/digest.h); nothing is found or kept under any other.
  std::optional<std::string> find(const std::string& key) const;
  // Safe from several threads and runs: an entry appears whole or not at all.
  void keep(const std::string& key, std::string_view result) const;
  // Removes the oldest entries beyond kEntriesKept, drafts of stopped runs among them.
  void tidy() const;

 private:
  bool is_own() const;
  bool make_own() const;

  std::string folder_;
};

}  // namespace remit
