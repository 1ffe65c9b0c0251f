// What a chart of tasks over months is drawn from. Everything in it is said in words too, in the
// table beside which it stands.
#pragma once

#include <string>
#include <vector>

namespace remit {

struct TimelineChart {
  struct Span {
    std::size_t first_month = 0;  // index into `months`
    std::size_t last_month = 0;   // included
    bool is_day = false;          // one day in `first_month`, not the whole of it
    std::string words;            // "4 March 2014 at 5.30pm, …"; may be empty
  };
  struct Task {
    std::string title;
    std::string lead;
    std::vector<Span> spans;  // in the order in which they were written
  };

  std::string title;
  std::vector<std::string> months;  // "Oct 2013"
  std::vector<Task> tasks;
};

}  // namespace remit
