#include "support/proved.h"

#include <unistd.h>

#include <cstdio>
#include <utility>
#include <vector>

namespace remit::test {
namespace {

class Counts {
 public:
  ~Counts() {
    if (getpid() != owner_) return;  // a child of a test
    for (const auto& [family, kinds] : families_) {
      std::string line = "proved: " + family + ":";
      for (const auto& [kind, count] : kinds)
        line += (&kind == &kinds.front().first ? " " : ", ") + std::to_string(count) + " " + kind;
      std::printf("%s\n", line.c_str());
    }
  }

  void add(const std::string& family, const std::string& kind, long count) {
    entry(entry(families_, family), kind) += count;
  }

 private:
  // In the order in which they came.
  template <typename Entry>
  static Entry& entry(std::vector<std::pair<std::string, Entry>>& list, const std::string& name) {
    for (auto& [each, value] : list)
      if (each == name) return value;
    return list.emplace_back(name, Entry()).second;
  }

  std::vector<std::pair<std::string, std::vector<std::pair<std::string, long>>>> families_;
  pid_t owner_ = getpid();
};

}  // namespace

void proved(const std::string& family, const std::string& kind, long count) {
  static Counts counts;
  counts.add(family, kind, count);
}

}  // namespace remit::test
