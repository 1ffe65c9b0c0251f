#include "serve/watcher.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>

#include "temporary_folder.h"

namespace remit::watcher_test {
namespace fs = std::filesystem;

namespace {

using Paths = std::vector<std::string>;

struct Watched {
  TemporaryFolder folder;
  std::unique_ptr<Watcher> watcher;
  int pipe_ends[2];

  Watched() {
    folder.write("content/a/partnership.xml", "1");
    folder.write("public/index.html", "1");
    Diagnostics diagnostics;
    watcher = Watcher::open(folder.path(), {"content", "templates"}, diagnostics);
    REQUIRE(watcher);
    REQUIRE(pipe(pipe_ends) == 0);
  }
  ~Watched() {
    close(pipe_ends[0]);
    close(pipe_ends[1]);
  }
  std::optional<Paths> wait() { return watcher->wait(pipe_ends[0]); }
};

}  // namespace

TEST_CASE("a file that is written is noticed, by its path in the workspace") {
  Watched w;
  w.folder.write("content/a/partnership.xml", "2");
  CHECK(w.wait() == Paths{"content/a/partnership.xml"});
}

TEST_CASE("steps that follow one another are one change") {
  Watched w;
  w.folder.write("content/a/new", "2");
  fs::rename(w.folder / "content/a/new", w.folder / "content/a/partnership.xml");
  CHECK(w.wait() == Paths{"content/a/new", "content/a/partnership.xml"});
}

TEST_CASE("folders that come later are watched too") {
  Watched w;
  fs::create_directories(w.folder / "templates");
  CHECK(w.wait() == Paths{"templates"});
  fs::create_directories(w.folder / "templates/site");
  CHECK(w.wait() == Paths{"templates/site"});
  w.folder.write("templates/site/head.html.mustache", "x");
  CHECK(w.wait() == Paths{"templates/site/head.html.mustache"});
}

TEST_CASE("what is removed is noticed") {
  Watched w;
  fs::remove(w.folder / "content/a/partnership.xml");
  CHECK(w.wait() == Paths{"content/a/partnership.xml"});
  fs::remove_all(w.folder / "content");
  CHECK(w.wait() == Paths{"content", "content/a"});
}

TEST_CASE("hidden files and other folders are not watched") {
  Watched w;
  w.folder.write("content/a/.report.md.swp", "2");
  w.folder.write("public/index.html", "2");
  w.folder.write("notes.txt", "2");
  w.folder.write("content/a/last.md", "2");
  CHECK(w.wait() == Paths{"content/a/last.md"});
}

TEST_CASE("waiting ends when there is something to read elsewhere") {
  Watched w;
  REQUIRE(write(w.pipe_ends[1], "x", 1) == 1);
  CHECK_FALSE(w.wait());
}

TEST_CASE("a folder that is not there cannot be watched") {
  Diagnostics diagnostics;
  CHECK_FALSE(Watcher::open("/nonexistent", {"content"}, diagnostics));
  CHECK(render_text(diagnostics.all().front()) ==
        "remit: error: the workspace cannot be watched for changes: No such file or directory "
        "[serve.cannot-watch]\n"
        "  help: raise the system's limit fs.inotify.max_user_watches, or use remit build after "
        "each change\n");
}

}  // namespace remit::watcher_test
