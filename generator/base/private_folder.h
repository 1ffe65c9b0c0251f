// A folder for temporary files that only one run of another program sees.
#pragma once

#include <string>
#include <string_view>

namespace remit {

// Made empty in the system's folder for temporary files, and removed at the end with all in it.
class PrivateFolder {
 public:
  // "remit-NAME-" and six letters.
  explicit PrivateFolder(std::string_view name);
  ~PrivateFolder();
  PrivateFolder(const PrivateFolder&) = delete;
  PrivateFolder& operator=(const PrivateFolder&) = delete;

  // Absolute; "" if it could not be made.
  const std::string& path() const { return path_; }

  // Writes a file by its path beneath the folder, with the folders on the way to it. Whether that
  // went well.
  bool write(const std::string& name, const std::string& bytes) const;

 private:
  std::string path_;
};

}  // namespace remit
