// How much slower 10,000 rows are through a partial than with the partial's text in its place:
// the loader inlines partials, so it should be next to nothing.
// Usage: cmake --build build/release --target bench_partial_rows && build/release/bench/bench_partial_rows

#include <chrono>
#include <cstdio>

#include "text/mustache.h"

using namespace remit;

namespace {

constexpr int kRows = 10'000;
constexpr int kRuns = 5;

// About 2.6 KB, with a few values.
std::string row_text() {
  std::string text;
  while (text.size() < 2'600) text += "| {{name}} | represents {{what}} and others on the board |\n";
  return text;
}

Value rows() {
  Value::List list;
  for (int i = 0; i < kRows; ++i)
    list.emplace_back(Value::Object{{"name", "Essex Police"}, {"what", "neighbourhoods"}});
  return Value::Object{{"rows", std::move(list)}};
}

// The shortest of some runs, in milliseconds.
double measured(const Template& loaded, const Value& values) {
  double best = 1e9;
  for (int i = 0; i < kRuns; ++i) {
    Diagnostics diagnostics;
    const auto start = std::chrono::steady_clock::now();
    const auto text = loaded.render(values, diagnostics);
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
    if (!text) std::fputs("it was not rendered\n", stderr);
    best = std::min(best, took.count());
  }
  return best;
}

}  // namespace

int main() {
  Sources sources;
  Diagnostics diagnostics;
  const Source& row = sources.add("row.md.mustache", row_text());
  const PartialFinder partials = {[&](std::string_view) { return &row; },
                                  [] { return std::vector<std::string>{"row"}; }};
  const Source& by_partial = sources.add("a.md.mustache", "{{#rows}}\n{{>row}}\n{{/rows}}\n");
  const Source& inlined =
      sources.add("b.md.mustache", "{{#rows}}\n" + row_text() + "{{/rows}}\n");
  const auto first = Template::load(by_partial, Escaping::none, partials, diagnostics);
  const auto second = Template::load(inlined, Escaping::none, partials, diagnostics);
  if (!first || !second) return 1;
  const Value values = rows();
  const double with_partial = measured(*first, values);
  const double without = measured(*second, values);
  std::printf("%d rows: %.0f ms through the partial, %.0f ms inlined, %.2f times\n", kRows,
              with_partial, without, with_partial / without);
}
