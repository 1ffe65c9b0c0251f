#include "base/files.h"

#include <doctest/doctest.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>
#include <algorithm>
#include <filesystem>

#include "base/strings.h"
#include "temporary_folder.h"

namespace remit::files_test {
namespace fs = std::filesystem;
using Paths = std::vector<std::string>;

namespace {

// A workspace "work" with a file, beside a secret that lies outside.
struct Workspace {
  Workspace() {
    folder.write("work/content/a.md", "prose");
    folder.write("secret", "secret");
  }
  std::string root() const { return folder.path("work"); }
  FileFault fault(const std::string& path, std::size_t limit = 100) const {
    return read_beneath(root(), path, limit).fault;
  }
  void link(const std::string& to, const std::string& path) const {
    fs::create_symlink(to, folder.path("work/" + path));
  }
  TemporaryFolder folder;
};

}  // namespace

TEST_CASE("a file beneath the root is read") {
  Workspace workspace;
  const FileResult result = read_beneath(workspace.root(), "content/a.md", 100);
  CHECK(result.fault == FileFault::none);
  CHECK(result.bytes == "prose");
}

TEST_CASE("a file of exactly the limit is read, a larger one is not") {
  Workspace workspace;
  CHECK(workspace.fault("content/a.md", 5) == FileFault::none);
  CHECK(workspace.fault("content/a.md", 4) == FileFault::too_large);
}

TEST_CASE("a file whose size the system does not tell is limited too") {
  CHECK(read_beneath("/proc", "self/status", 100'000).bytes.substr(0, 5) == "Name:");
  CHECK(read_beneath("/proc", "self/status", 10).fault == FileFault::too_large);
}

TEST_CASE("what is not there is missing") {
  Workspace workspace;
  CHECK(workspace.fault("content/b.md") == FileFault::missing);
  CHECK(workspace.fault("nowhere/b.md") == FileFault::missing);
  CHECK(workspace.fault("content/a.md/b") == FileFault::missing);
  CHECK(workspace.fault("") == FileFault::missing);
  CHECK(workspace.fault(std::string("content/a.md\0x", 14)) == FileFault::missing);
  CHECK(read_beneath(workspace.root() + "/nowhere", "a.md", 100).fault == FileFault::missing);
}

TEST_CASE("neither dots nor an absolute path lead out of the root") {
  Workspace workspace;
  CHECK(workspace.fault("../secret") == FileFault::outside);
  CHECK(workspace.fault("content/../../secret") == FileFault::outside);
  CHECK(workspace.fault("/etc/passwd") == FileFault::outside);
  CHECK(workspace.fault(workspace.root() + "/content/a.md") == FileFault::outside);
  CHECK(workspace.fault("content/../content/a.md") == FileFault::none);
}

TEST_CASE("a link is followed beneath the root, and not out of it") {
  Workspace workspace;
  workspace.link("content/a.md", "inward");
  workspace.link("../secret", "outward");
  workspace.link("/etc/passwd", "absolute");
  workspace.link("..", "up");
  CHECK(workspace.fault("inward") == FileFault::none);
  CHECK(workspace.fault("outward") == FileFault::outside);
  CHECK(workspace.fault("absolute") == FileFault::outside);
  CHECK(workspace.fault("up/secret") == FileFault::outside);
}

TEST_CASE("a link that leads to itself cannot be read, and the system's words are kept") {
  Workspace workspace;
  workspace.link("loop", "loop");
  const FileResult result = read_beneath(workspace.root(), "loop", 100);
  CHECK(result.fault == FileFault::unreadable);
  CHECK(result.system_message == "Too many levels of symbolic links");
}

TEST_CASE("folders, pipes, devices and sockets are not files, and nothing waits for them") {
  Workspace workspace;
  REQUIRE(mkfifo(workspace.folder.path("work/pipe").c_str(), 0600) == 0);
  const int number = socket(AF_UNIX, SOCK_STREAM, 0);
  struct sockaddr_un address = {};
  address.sun_family = AF_UNIX;
  workspace.folder.path("work/socket").copy(address.sun_path, sizeof address.sun_path - 1);
  REQUIRE(bind(number, reinterpret_cast<struct sockaddr*>(&address), sizeof address) == 0);
  close(number);
  CHECK(workspace.fault("content") == FileFault::not_regular);
  CHECK(workspace.fault("pipe") == FileFault::not_regular);
  CHECK(workspace.fault("socket") == FileFault::not_regular);
  CHECK(read_beneath("/dev", "zero", 100).fault == FileFault::not_regular);
}

TEST_CASE("files are listed with those of folders, sorted by bytes, hidden ones left out") {
  Workspace workspace;
  for (const char* path : {"content/b/z.md", "content/b.md", "content/Z.md", "content/.hidden",
                           "content/.git/config", "other/x.md"})
    workspace.folder.write("work/" + std::string(path), "");
  const Paths expected = {"content/Z.md", "content/a.md", "content/b.md", "content/b/z.md"};
  CHECK(list_files(workspace.root(), "content") == expected);
  CHECK(list_files(workspace.root() + "/", "content") == expected);
  CHECK(list_files(workspace.root(), "").size() == 5);
  CHECK(list_files(workspace.root(), "nowhere").empty());
}

TEST_CASE("links to files beneath the root are listed, others and links to folders are not") {
  Workspace workspace;
  workspace.link("a.md", "content/inward.md");
  workspace.link("../../secret", "content/outward.md");
  workspace.link("nowhere", "content/broken.md");
  workspace.link("../content", "content/around");
  REQUIRE(mkfifo(workspace.folder.path("work/content/pipe").c_str(), 0600) == 0);
  CHECK(list_files(workspace.root(), "content") == Paths{"content/a.md", "content/inward.md"});
}

TEST_CASE("folders are listed by name, hidden ones and links left out") {
  Workspace workspace;
  for (const char* path : {"content/b/x", "content/a/x", "content/.git/x"})
    workspace.folder.write("work/" + std::string(path), "");
  workspace.link("a", "content/link");
  CHECK(list_folders(workspace.root(), "content") == Paths{"a", "b"});
  CHECK(list_folders(workspace.root(), "nowhere").empty());
}

TEST_CASE("nothing outside the root is listed") {
  Workspace workspace;
  workspace.folder.write("other/a/b.md", "");
  workspace.link("../other", "out");
  CHECK(list_files(workspace.root(), "../other").empty());
  CHECK(list_files(workspace.root(), "out").empty());
  CHECK(list_folders(workspace.root(), "..").empty());
}

TEST_CASE("a folder is told from other things") {
  Workspace workspace;
  CHECK(is_folder(workspace.root()));
  CHECK_FALSE(is_folder(workspace.root() + "/content/a.md"));
  CHECK_FALSE(is_folder(workspace.root() + "/nowhere"));
}

TEST_CASE("faults are described in words") {
  CHECK(describe(FileFault::missing) == "does not exist");
  CHECK(describe(FileFault::outside) == "lies outside the workspace");
  CHECK(describe(FileFault::not_regular) == "is not an ordinary file");
  CHECK(describe(FileFault::too_large) == "is too large");
  CHECK(describe(FileFault::unreadable) == "cannot be read");
}

TEST_CASE("what is passed over in a folder is told") {
  TemporaryFolder disk, elsewhere;
  disk.write("content/a/x.md", "");
  disk.write("content/.hidden/y", "");
  std::filesystem::create_symlink("x.md", disk.path("content/a/same.md"));
  std::filesystem::create_symlink("a", disk.path("content/folder"));
  std::filesystem::create_symlink(elsewhere.path(), disk.path("content/outward"));
  std::filesystem::create_symlink("nowhere", disk.path("content/broken"));
  mkfifo(disk.path("content/pipe").c_str(), 0600);
  std::string found;
  for (const PassedOver& p : list_passed_over(disk.path(), "content"))
    found += p.path + " " + describe(p.fault) + "\n";
  std::vector<std::string> lines;
  for (const std::string_view line : split(found, '\n')) lines.emplace_back(line);
  std::sort(lines.begin(), lines.end());
  CHECK(join(lines, "\n") ==
        "\ncontent/broken does not exist\ncontent/folder is a link to a folder\n"
        "content/outward lies outside the workspace\ncontent/pipe is not an ordinary file");
  CHECK(list_passed_over(disk.path(), "templates").empty());
}

}  // namespace remit::files_test
