#include "publish/journal.h"

#include <doctest/doctest.h>

namespace remit::journal_test {

TEST_CASE("a journal that was written can be read") {
  Journal journal;
  journal.clear = {"a/b"};
  journal.put = {{"a", ".remit/stage/0", true}, {"c", ".remit/stage/1", false}};
  journal.remove = {"d", "e/f"};
  const auto read = read_journal(write_journal(journal));
  REQUIRE(read);
  CHECK(read->clear == journal.clear);
  CHECK(read->remove == journal.remove);
  REQUIRE(read->put.size() == 2);
  CHECK(read->put[0].path == "a");
  CHECK(read->put[0].stage == ".remit/stage/0");
  CHECK(read->put[0].is_new);
  CHECK_FALSE(read->put[1].is_new);
}

TEST_CASE("a journal cannot name what is not output or not staged") {
  const auto put = [](const std::string& path, const std::string& stage) {
    Journal journal;
    journal.put = {{path, stage, true}};
    return read_journal(write_journal(journal)).has_value();
  };
  CHECK(put("a", ".remit/stage/0"));
  CHECK_FALSE(put("../a", ".remit/stage/0"));
  CHECK_FALSE(put(".remit/marker", ".remit/stage/0"));
  CHECK_FALSE(put("a", "b"));
  CHECK_FALSE(put("a", ".remit/stage/../../b"));
  Journal journal;
  journal.remove = {"../a"};
  CHECK_FALSE(read_journal(write_journal(journal)));
  CHECK_FALSE(read_journal("{}"));
}

}  // namespace remit::journal_test
