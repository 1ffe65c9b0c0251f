// Rules of the source tree that no compiler checks. The layers and their arrows are drawn in
// generator/README.md.

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

const std::string kGenerator = std::string(REMIT_SOURCE_DIR) + "/generator";

struct SourceFile {
  std::string path;  // "text/xml.cpp"
  std::string layer;
  std::vector<std::string> lines;
};

std::string all_tests() {
  std::stringstream all;
  for (const auto& entry :
       fs::recursive_directory_iterator(std::string(REMIT_SOURCE_DIR) + "/tests"))
    if (entry.path().string().ends_with("_test.cpp")) all << std::ifstream(entry.path()).rdbuf();
  return all.str();
}

std::vector<SourceFile> source_files() {
  std::vector<SourceFile> result;
  for (const auto& entry : fs::recursive_directory_iterator(kGenerator)) {
    const std::string suffix = entry.path().extension().string();
    if (suffix != ".cpp" && suffix != ".h") continue;
    SourceFile file;
    file.path = fs::relative(entry.path(), kGenerator).string();
    file.layer = file.path.substr(0, file.path.find('/'));
    std::ifstream in(entry.path());
    for (std::string line; std::getline(in, line);) file.lines.push_back(line);
    result.push_back(std::move(file));
  }
  return result;
}

// What each layer may include besides itself.
const std::map<std::string, std::set<std::string>> kMayUse = {
    {"base", {}},
    {"document", {"base"}},
    {"model", {"document", "base"}},
    {"text", {"document", "base"}},
    {"read", {"model", "text", "document", "base"}},
    {"check", {"model", "document", "base"}},
    {"compose", {"model", "text", "document", "base"}},
    {"decide", {"compose", "check", "read", "model", "text", "document", "base"}},
    {"render", {"text", "document", "base"}},
    {"website", {"compose", "render", "model", "text", "document", "base"}},
    {"publish", {"website", "compose", "render", "model", "text", "document", "base"}},
    {"serve", {"text", "document", "base"}},
    {"app",
     {"decide", "serve", "publish", "website", "compose", "render", "check", "read", "model",
      "text", "document", "base"}},
    {"main.cpp", {"app"}},
};

// Each foreign library, by a pattern of its headers, and the one file that may include it.
const std::vector<std::pair<std::string, std::string>> kOnlyIn = {
    {"libxml/.*", "text/xml.cpp"},
    {"cmark-gfm.*", "text/markdown.cpp"},
    {"kainjow/.*", "text/mustache.cpp"},
    {"zip\\.h", "text/zip.cpp"},
    {"sodium\\.h", "base/digest.cpp"},
    {"utf8proc\\.h", "base/unicode.cpp"},
    {"fmt/.*", "base/format.h"},
    {"nlohmann/.*", "base/json.h"},
    {"CLI/.*", "app/options.cpp"},
    {"png\\.h", "read/png.cpp"},
    {"turbojpeg\\.h", "read/jpeg.cpp"},
    {"dtl/.*", "document/alignment.cpp"},
    {"httplib\\.h", "serve/http_server.cpp"},
};

}  // namespace

TEST_CASE("a layer includes only layers below it") {
  const std::regex include("^#include \"([a-z_]+)/[a-z_/]+\\.h\"");
  for (const SourceFile& file : source_files()) {
    CAPTURE(file.path);
    REQUIRE(kMayUse.contains(file.layer));
    for (const std::string& line : file.lines) {
      std::smatch match;
      if (!std::regex_search(line, match, include)) continue;
      CAPTURE(line);
      CHECK((match[1] == file.layer || kMayUse.at(file.layer).contains(match[1])));
    }
  }
}

TEST_CASE("every foreign library is used by one file") {
  const std::regex include("^#include <([^>]+)>");
  for (const SourceFile& file : source_files()) {
    for (const std::string& line : file.lines) {
      std::smatch match;
      if (!std::regex_search(line, match, include)) continue;
      for (const auto& [header, only] : kOnlyIn) {
        if (!std::regex_match(match[1].str(), std::regex(header))) continue;
        CAPTURE(line);
        CHECK(file.path == only);
      }
    }
  }
}

TEST_CASE("only app prints, and nothing ends the program but main") {
  const std::regex prints(
      R"((std::cout|std::cerr|[^a-z_:]printf\(|std::printf|std::puts|std::exit))");
  for (const SourceFile& file : source_files()) {
    if (file.layer == "app") continue;
    for (const std::string& line : file.lines) {
      CAPTURE(file.path);
      CAPTURE(line);
      CHECK_FALSE(std::regex_search(line, prints));
    }
  }
}

TEST_CASE("every header says what it is for, and is guarded") {
  for (const SourceFile& file : source_files()) {
    if (!file.path.ends_with(".h")) continue;
    CAPTURE(file.path);
    REQUIRE(!file.lines.empty());
    CHECK(file.lines.front().starts_with("//"));
    CHECK(std::find(file.lines.begin(), file.lines.end(), "#pragma once") != file.lines.end());
  }
}

TEST_CASE("no source is longer than 400 lines") {
  for (const SourceFile& file : source_files()) {
    CAPTURE(file.path);
    CHECK(file.lines.size() <= 400);
  }
}

TEST_CASE("a folder within a layer has a map that names its files, whose names are unique") {
  std::map<std::string, std::string> found;  // files without their suffix, by layer and name
  for (const SourceFile& file : source_files()) {
    const fs::path path = file.path;
    const std::string stem = path.stem().string();
    CAPTURE(file.path);
    const std::string pair = (path.parent_path() / stem).string();
    CHECK(found.try_emplace(file.layer + " " + stem, pair).first->second == pair);
    if (path.parent_path() == file.layer || path == file.layer) continue;
    std::stringstream map;
    map << std::ifstream(fs::path(kGenerator) / path.parent_path() / "README.md").rdbuf();
    CHECK(map.str().find("`" + stem) != std::string::npos);
  }
}

TEST_CASE("every limit stands in one table, and a test meets it") {
  const std::regex sets(R"(constexpr .*\b(kMax\w+|kToolTimeout)\b\s*[={])");
  std::set<std::string> limits;
  for (const SourceFile& file : source_files())
    for (const std::string& line : file.lines) {
      std::smatch match;
      if (!std::regex_search(line, match, sets)) continue;
      CAPTURE(file.path);
      CHECK(file.path == "base/limits.h");
      limits.insert(match[1]);
    }
  CHECK(limits.size() > 20);
  const std::string tests = all_tests();
  for (const std::string& limit : limits) {
    CAPTURE(limit);
    CHECK(tests.find(limit) != std::string::npos);
  }
}

namespace {

// "text/xml" of "text/xml.cpp" and of "text/xml.h".
std::string pair_of(const std::string& path) { return path.substr(0, path.rfind('.')); }

using Includes = std::map<std::string, std::set<std::string>>;

Includes includes_of_pairs() {
  const std::regex include("^#include \"([a-z_]+/[a-z_/]+)\\.h\"");
  Includes result;
  for (const SourceFile& file : source_files())
    for (const std::string& line : file.lines)
      if (std::smatch found; std::regex_search(line, found, include))
        if (const std::string pair = pair_of(file.path); found[1] != pair)
          result[pair].insert(found[1]);
  return result;
}

std::set<std::string> reached_from(const std::string& pair, const Includes& includes) {
  std::set<std::string> reached;
  std::vector<std::string> next = {pair};
  while (!next.empty()) {
    const std::string from = next.back();
    next.pop_back();
    if (const auto found = includes.find(from); found != includes.end())
      for (const std::string& to : found->second)
        if (reached.insert(to).second) next.push_back(to);
  }
  return reached;
}

}  // namespace

TEST_CASE("no pairs of files include one another in a circle") {
  const Includes includes = includes_of_pairs();
  REQUIRE(includes.size() > 100);
  std::map<std::string, std::set<std::string>> reached;
  for (const auto& [pair, unused] : includes) reached[pair] = reached_from(pair, includes);
  std::set<std::string> circles;
  for (const auto& [pair, others] : reached) {
    if (!others.contains(pair)) continue;
    std::string circle;
    for (const std::string& other : others)
      if (reached[other].contains(pair)) circle += (circle.empty() ? "" : " ") + other;
    circles.insert(circle);
  }
  for (const std::string& circle : circles) FAIL_CHECK(circle);
}
