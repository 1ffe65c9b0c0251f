// Specifications of others, whose own examples are run: what scripts/specifications puts into
// tests/spec.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace remit::test {

struct Example {
  int number = 0;
  std::string section;
  std::string extension;  // "table", or "" for CommonMark's own
  std::string markdown;
};

// Where a file of tests/spec stands. If it has not been fetched: nothing, and a message; the test
// fails if the environment variable REMIT_REQUIRE_SPECIFICATIONS is set, as scripts/test sets it.
std::optional<std::string> specification(const std::string& relative);

// The examples of a specification written as CommonMark's is: fenced by 32 backticks, the Markdown
// and the HTML apart by a line ".", tabs as arrows.
std::vector<Example> read_examples(const std::string& path);

// Prints a line of what has been proved, at the end of the program's run; scripts/test gathers them
// by their beginning, "proved: ".
void proved(std::string line);

}  // namespace remit::test
