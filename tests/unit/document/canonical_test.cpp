#include "document/canonical.h"

#include <doctest/doctest.h>

#include "document/print.h"
#include "tree_builders.h"

namespace remit::canonical_test {

TEST_CASE("words that adjoin are one, and white space of any kind is one space") {
  const Blocks tree = {{Para{{{Space{}, {}},
                              {Str{"five"}, {}},
                              {Str{"agen"}, {}},
                              {Str{"cies  and\nmore"}, {}},
                              {SoftBreak{}, {}},
                              {Space{}, {}},
                              {Str{"a"}, {}},
                              {Space{}, {}},
                              {LineBreak{}, {}},
                              {SoftBreak{}, {}},
                              {Str{"b"}, {}},
                              {SoftBreak{}, {}}}},
                        {}}};
  const Blocks expected = {{Para{{{Str{"fiveagencies"}, {}},
                                  {Space{}, {}},
                                  {Str{"and"}, {}},
                                  {Space{}, {}},
                                  {Str{"more"}, {}},
                                  {Space{}, {}},
                                  {Str{"a"}, {}},
                                  {LineBreak{}, {}},
                                  {Str{"b"}, {}}}},
                            {}}};
  CHECK(canonical(tree) == expected);
  CHECK(canonical(expected) == expected);
}

TEST_CASE("a space inside emphasis stays, as do empty words' neighbours") {
  const Blocks tree = {
      {Para{{{Emph{{{Space{}, {}}, {Str{"a"}, {}}}}, {}}, {Str{""}, {}}, {Str{"b"}, {}}}}, {}}};
  CHECK(print_tree(canonical(tree)) == "Para \"[Emph:  a]b\"\n");
}

}  // namespace remit::canonical_test
