// What the rules on leftover markup (leftover_markup.h) report by.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "base/diagnostics.h"
#include "text/printed_text.h"

namespace remit {

// Where messages begin: a file, as it was written, and an offset in it.
using ReportedPlaces = std::set<std::pair<const Source*, std::size_t>>;

inline std::pair<const Source*, std::size_t> start_of(const Place& place) {
  const Place written = as_written(place);
  return {written.source, written.begin};
}

// Reports what is found in a text, once for each place: what was reported before has its message.
class LeftoverReport {
 public:
  LeftoverReport(const PrintedText& printed, const ReportedPlaces& reported,
                 Diagnostics& diagnostics)
      : printed_(printed), reported_(reported), diagnostics_(diagnostics) {}

  const PrintedText& printed() const { return printed_; }
  std::string_view text() const { return printed_.text; }

  // Whether there are so many errors that no more are reported.
  bool is_full() const { return count_ == kMost; }

  // `begin` and `end` are of the text.
  void error(std::size_t begin, std::size_t end, const char* code, const std::string& message,
             const std::string& help) const {
    const Place place = printed_.place(begin, end);
    if (!place.has_position() || reported_.contains(start_of(place)) || is_full()) return;
    ++count_;
    diagnostics_.error(place, code, message, help);
  }

 private:
  static constexpr std::size_t kMost = 10;  // in one block; more are of one kind

  mutable std::size_t count_ = 0;
  const PrintedText& printed_;
  const ReportedPlaces& reported_;
  Diagnostics& diagnostics_;
};

}  // namespace remit
