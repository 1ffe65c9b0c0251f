// What a caller can choose about the HTML of a tree.
#pragma once

#include <functional>
#include <string>

namespace remit {

struct HtmlOptions {
  int heading_shift = 1;  // the page's <h1> is its title
  // Whether a heading that skips levels is written as the next one below that under which it
  // stands: a screen reader's visitor takes a level that is not there for something missed.
  bool headings_in_order = false;
  // Turns an address in the tree into the one in the page; empty: as it is.
  std::function<std::string(const std::string&)> address = {};
};

}  // namespace remit
