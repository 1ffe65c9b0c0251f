#include "publish/output_faults.h"

#include <cerrno>
#include <system_error>

#include "base/format.h"

namespace remit {
namespace {

struct Words {
  std::string fault;
  std::string repair;
};

Words in_words(int number) {
  switch (number) {
    case ENOSPC:
      return {"the disk is full", "make room"};
    case EDQUOT:
      return {"your share of the disk is used up", "make room"};
    case EACCES:
    case EPERM:
      return {"you have no permission", "get permission to write there"};
    case EROFS:
      return {"the disk is read-only", "make it writable, or name another folder with --out"};
    case ELOOP:
      return {"there is a link on the way", "remove the link"};
    case EEXIST:
      return {"something that Remit did not write stands there", "move it away"};
    default:
      return {std::generic_category().message(number), "mend this"};
  }
}

}  // namespace

void report_failed_write(const StepFailed& failure, const std::string& name,
                         const std::string& outcome, Diagnostics& diagnostics) {
  const std::string path = failure.path() == "." ? name : format("{}/{}", name, failure.path());
  const Words words = in_words(failure.number());
  diagnostics.error({}, "output.write-failed",
                    format("'{}' cannot be written: {}", path, words.fault),
                    format("{}, and run again{}", words.repair, outcome));
}

void report_failed_edit(const StepFailed& failure, const std::string& folder,
                        const std::string& outcome, Diagnostics& diagnostics) {
  const std::string path = failure.path() == "." ? folder : format("{}/{}", folder, failure.path());
  const Words words = in_words(failure.number());
  diagnostics.error({}, "workspace.write-failed",
                    format("'{}' cannot be written: {}", path, words.fault),
                    format("{}, and run again{}",
                           failure.number() == EROFS ? "make it writable" : words.repair, outcome));
}

void report_damaged_output(const std::string& name, const std::string& path,
                           const std::string& what, Diagnostics& diagnostics) {
  diagnostics.error({}, "output.damaged", format("'{}/{}', {}, is damaged", name, path, what),
                    format("empty the folder '{}', and run again", name));
}

}  // namespace remit
