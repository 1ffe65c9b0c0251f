// A build that reuses what earlier ones made gives what a clean one gives: every byte, and every
// message. Held over random edits of whatever a workspace is made of.

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <random>

#include "support/program.h"
#include "support/proved.h"
#include "support/snapshot.h"

namespace remit::incremental_test {
using namespace test;
namespace fs = std::filesystem;

namespace {

const std::string kProjects = std::string(REMIT_TESTS_DIR) + "/projects/";
// The sanitizers make each build slower; the first edits of the same sequence are held with them.
#ifdef __SANITIZE_ADDRESS__
constexpr int kShare = 5;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
constexpr int kShare = 5;
#else
constexpr int kShare = 1;
#endif
#else
constexpr int kShare = 1;
#endif

class Editor {
 public:
  Editor(const TemporaryFolder& folder, unsigned seed)
      : root_(folder / "workspace"), random_(seed) {}

  // Makes one edit, and says which.
  std::string edit() {
    switch (below(12)) {
      case 0:
      case 1:
      case 2:
        return prose();
      case 3:
      case 4:
        return fact();
      case 5:
        return name();
      case 6:
        return picture();
      case 7:
      case 8:
        return look();
      case 9:
        return date();
      case 10:
        return taken_back();
      default:
        return new_report();
    }
  }

  // Too little may be left to go on, since no address of a trial has to last.
  bool has_something_left() { return !files(".md").empty() && !files(".xml").empty(); }

  // Everything as it was at the beginning.
  void restore() {
    while (!before_.empty()) take_back(before_.begin()->first);
  }

  const std::string& as_at() const { return as_at_; }

 private:
  std::size_t below(std::size_t count) { return random_() % count; }

  std::vector<std::string> files(const std::string& suffix) {
    std::vector<std::string> result;
    for (const auto& entry : fs::recursive_directory_iterator(root_))
      if (entry.is_regular_file() && entry.path().string().ends_with(suffix) &&
          entry.path().string().find("/public") == std::string::npos)
        result.push_back(entry.path().string());
    std::sort(result.begin(), result.end());
    return result;
  }

  std::string one_of(const std::string& suffix) {
    const auto all = files(suffix);
    return all.empty() ? "" : all[below(all.size())];
  }

  void change(const std::string& path, const std::string& bytes) {
    if (!before_.contains(path))
      before_[path] = fs::exists(path) ? std::optional(read_file(path)) : std::nullopt;
    fs::create_directories(fs::path(path).parent_path());
    write_file(path, bytes);
  }
  void take_away(const std::string& path) {
    if (!before_.contains(path)) before_[path] = read_file(path);
    fs::remove(path);
  }
  void take_back(const std::string& path) {
    if (const auto& bytes = before_.at(path)) {
      fs::create_directories(fs::path(path).parent_path());
      write_file(path, *bytes);
    } else {
      fs::remove(path);
      std::error_code not_empty;
      fs::remove(fs::path(path).parent_path(), not_empty);
    }
    before_.erase(path);
  }

  // A line more, a line less, or another word in one.
  std::string prose() {
    const std::string path = one_of(".md");
    std::string text = read_file(path);
    std::vector<std::size_t> starts = {0};
    for (std::size_t at = 0; (at = text.find('\n', at)) != text.npos;) starts.push_back(++at);
    const std::size_t at = starts[below(starts.size())];
    const char* const lines[] = {"A sentence more.\n\n",
                                 "\n\n# Another Heading\n\nWith words.\n\n",
                                 "\n\n* one\n* two\n\n",
                                 "\n\n{{partnership.name}} meets [here](../).\n\n",
                                 "\n\n{{no.such-fact}}\n\n",
                                 "\n\n[nothing is there](../nowhere.pdf)\n\n",
                                 "\n\nThe QQX of the CSDB, <b>raw</b>.\n\n"};
    if (below(3) == 0)
      text.erase(at, text.find('\n', at) - at);
    else
      text.insert(at, lines[below(std::size(lines))]);
    change(path, text);
    return "prose of " + path;
  }

  // Other words in an element, or in an attribute.
  std::string fact() {
    const std::string path = one_of(".xml");
    std::string text = read_file(path);
    std::vector<std::size_t> places;
    for (std::size_t i = 1; i + 1 < text.size(); ++i)
      if (std::isalpha(static_cast<unsigned char>(text[i])) && text[i - 1] == ' ' &&
          text.rfind('>', i) != text.npos && text.rfind('>', i) > text.rfind('<', i))
        places.push_back(i);
    if (places.empty() || below(6) == 0) {
      const std::size_t digit = text.find_first_of("0123456789", below(text.size()));
      if (digit != text.npos) text[digit] = static_cast<char>('0' + below(10));
    } else {
      text.insert(places[below(places.size())], below(5) == 0 ? "é" : "Re");
    }
    change(path, text);
    return "fact in " + path;
  }

  std::string name() {
    const std::string path = one_of("");
    const bool is_renamed = below(2) == 0;
    if (is_renamed) change(path + ".bak", read_file(path));
    take_away(path);
    return (is_renamed ? "renamed " : "without ") + path;
  }

  std::string picture() {
    const std::string path = one_of(below(2) == 0 ? ".svg" : ".png");
    if (path.empty()) return prose();
    const std::string other = one_of(path.substr(path.size() - 4));
    change(path, below(4) == 0 ? "no picture" : read_file(other) + (below(2) == 0 ? "\n" : ""));
    return "picture " + path;
  }

  // A template, house style or asset of the workspace's own.
  std::string look() {
    const char* const all[] = {"templates/report.md.mustache",
                               "templates/site/document.html.mustache",
                               "templates/site/menu.html.mustache",
                               "templates/unused.md.mustache",
                               "site/assets/style.css",
                               "site/assets/more.css"};
    const std::string name = all[below(std::size(all))];
    const std::string installed = std::string(REMIT_SOURCE_DIR) + "/" + name;
    const std::string path = root_ + "/" + name;
    std::string text = fs::exists(installed) ? read_file(installed) : "p { color: #000 }\n";
    if (below(2) == 0) text += below(4) == 0 ? "{{no-such-name}}\n" : "\n";
    change(path, text);
    return "look " + path;
  }

  std::string date() {
    const char* const days[] = {"2025-07-01", "2025-07-02", "2024-02-29", "2023-01-01"};
    as_at_ = days[below(std::size(days))];
    return "as at " + as_at_;
  }

  std::string taken_back() {
    if (before_.empty()) return prose();
    auto which = before_.begin();
    std::advance(which, below(before_.size()));
    const std::string path = which->first;
    take_back(path);
    return "taken back " + path;
  }

  std::string new_report() {
    const std::string cover = one_of("/report.xml");
    if (cover.empty()) return fact();
    const fs::path from = fs::path(cover).parent_path();
    const std::string to = from.string() + "-again";
    for (const auto& file : fs::directory_iterator(from))
      if (file.is_regular_file())
        change(to + "/" + file.path().filename().string(), read_file(file.path().string()));
    return "new " + to;
  }

  const std::string root_;
  std::mt19937 random_;
  std::string as_at_ = "2025-07-01";
  std::map<std::string, std::optional<std::string>> before_;  // what was changed, by path
};

std::string without(std::string text, const std::string& words) {
  for (std::size_t at; (at = text.find(words)) != text.npos;) text.erase(at, words.size());
  return text;
}

// The files that differ, each with what stands where it begins to differ in either tree.
std::string differences(const std::map<std::string, std::string>& expected,
                        const std::map<std::string, std::string>& made) {
  std::string result = changed_files(expected, made);
  for (const auto& [path, bytes] : expected) {
    const auto other = made.find(path);
    if (other == made.end() || other->second == bytes) continue;
    const auto at = static_cast<std::size_t>(
        std::mismatch(bytes.begin(), bytes.end(), other->second.begin(), other->second.end())
            .first -
        bytes.begin());
    const std::size_t begin = at > 80 ? at - 80 : 0;
    result +=
        path + "\n- " + bytes.substr(begin, 200) + "\n+ " + other->second.substr(begin, 200) + "\n";
  }
  return result;
}

// A build of the workspace with what was there before, by a run that knows nothing of earlier ones:
// it writes to another folder.
class CleanBuild {
 public:
  CleanBuild(const TemporaryFolder& folder, int number)
      : out_(folder / ("public-" + std::to_string(number))) {
    if (fs::exists(folder / "public"))
      fs::copy(folder / "public", out_, fs::copy_options::recursive);
  }
  ~CleanBuild() { fs::remove_all(out_); }
  CleanBuild(const CleanBuild&) = delete;
  CleanBuild& operator=(const CleanBuild&) = delete;

  const std::string& out() const { return out_; }

 private:
  const std::string out_;
};

Outcome build(const TemporaryFolder& folder, const Editor& editor, const std::string& out,
              const std::string& formats, const std::string& cache = "kept") {
  Outcome outcome =
      run_remit({"build", folder / "workspace", "--as-at", editor.as_at(), "--formats", formats,
                 "--jobs", "2", "--out", out},
                folder.path(), {{"REMIT_PAGEFIND", "none"}, {"REMIT_CACHE", folder / cache}});
  outcome.out = without(std::move(outcome.out), out);
  outcome.err = without(std::move(outcome.err), out);
  return outcome;
}

Outcome check(const TemporaryFolder& folder, const Editor& editor, const std::string& cache) {
  return run_remit({"check", folder / "workspace", "--as-at", editor.as_at()}, folder.path(),
                   {{"REMIT_CACHE", cache}});
}

// Edits the workspace again and again, and builds it in both ways after each edit.
void hold_over_edits(const std::string& project, unsigned seed, int edits,
                     const std::string& formats) {
  const TemporaryFolder folder{TemporaryFolder::in_memory()};
  copy_folder(kProjects + project, folder / "workspace");
  const std::string out = folder / "public";
  Editor editor(folder, seed);
  REQUIRE(build(folder, editor, out, formats).status == 0);
  int faulty = 0;
  for (int i = 0; i < edits / kShare; ++i) {
    // What is at fault for long hides what could be told.
    if (faulty > 3 || !editor.has_something_left()) editor.restore();
    const std::string edit = editor.edit();
    INFO("seed ", seed, " edit ", i, ": ", edit);
    {
      const CleanBuild clean(folder, i);
      const Outcome expected = build(folder, editor, clean.out(), formats);
      const Outcome outcome = build(folder, editor, out, formats);
      CHECK(outcome.status == expected.status);
      CHECK(outcome.err == expected.err);
      CHECK(outcome.out == expected.out);
      CHECK(differences(read_tree(clean.out()), read_tree(out)) == "");
      const bool same_manifest = read_file(clean.out() + "/.remit/manifest.json") ==
                                 read_file(out + "/.remit/manifest.json");
      CHECK(same_manifest);
      faulty = outcome.status == 0 ? 0 : faulty + 1;
      if (i % 3 == 0) {  // with nothing changed since
        const Outcome said =
            build(folder, editor, clean.out(), formats, "new-" + std::to_string(i));
        const Outcome again = build(folder, editor, out, formats);
        CHECK(again.status == said.status);
        CHECK(again.err == said.err);
        CHECK(again.out == said.out);
      }
    }
    if (i % 4 == 0) {
      const Outcome expected = check(folder, editor, folder / ("cache-" + std::to_string(i)));
      const Outcome outcome = check(folder, editor, folder / "cache");
      CHECK(outcome.status == expected.status);
      CHECK(outcome.err == expected.err);
    }
    proved("incremental", "random edits", 1);
  }
}

}  // namespace

TEST_CASE("over random edits of a small workspace, a build gives what a clean one gives") {
  hold_over_edits("riverside", 1, 130, "html");
  hold_over_edits("riverside", 2, 90, "html");
}

TEST_CASE("over random edits of everything there is, a build gives what a clean one gives") {
  hold_over_edits("every-name", 3, 90, "html");
}

TEST_CASE("over random edits, Word documents are what a clean build gives") {
  hold_over_edits("riverside", 4, 20, "html,docx");
}

TEST_CASE("a run with nothing changed says the same again, as text and as JSON") {
  const TemporaryFolder folder;
  copy_folder(kProjects + "riverside", folder / "workspace");
  write_file(folder / "workspace/content/safer-riverside/notes.txt", "No page.\n");
  // The folder's name is relative, and there is no such folder yet.
  const auto run = [&](const std::string& command, const std::string& messages,
                       const std::string& cache = "kept") {
    std::vector<std::string> words = {command,      "workspace",  "--as-at",
                                      "2025-07-01", "--messages", messages};
    if (command == "build") words.insert(words.end(), {"--formats", "html", "--out", "public"});
    return run_remit(words, folder.path(),
                     {{"REMIT_PAGEFIND", "none"}, {"REMIT_CACHE", folder / cache}});
  };
  const auto kept_runs = [&] {
    const fs::directory_iterator all(folder / "kept/runs");
    return std::distance(begin(all), end(all));
  };
  for (const std::string command : {"build", "check"}) {
    const Outcome first = run(command, "text");
    REQUIRE(first.status == 0);
    CHECK(first.err.find("workspace.unused-file") != std::string::npos);
    const auto count = kept_runs();
    const Outcome again = run(command, "text"), whole = run(command, "text", "new");
    CHECK(kept_runs() == count);
    CHECK(again.err == first.err);
    CHECK(again.err == whole.err);
    CHECK(again.out == whole.out);
    const Outcome json = run(command, "json"), whole_json = run(command, "json", "newer");
    CHECK(json.err.starts_with("{"));
    CHECK(json.err == whole_json.err);
    CHECK(json.out == whole_json.out);
  }
}

TEST_CASE("a file that is read from outside the usual folders is looked at each time") {
  const TemporaryFolder folder;
  copy_folder(kProjects + "riverside", folder / "workspace");
  const std::string report =
      folder / "workspace/content/safer-riverside/reports/2025-06-10-first-review/report.md";
  write_file(report, read_file(report) + "\n![The town](../../../../maps/town.svg)\n");
  const Editor editor(folder, 1);
  const auto build_with = [&](const std::string& shape) {
    write_file(
        folder / "workspace/maps/town.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">" + shape + "</svg>\n");
    return build(folder, editor, folder / "public", "html").out;
  };
  build_with("<circle r=\"3\"/>");
  CHECK(build_with("<circle r=\"3\"/>").find(" 0 written") != std::string::npos);
  CHECK(build_with("<circle r=\"4\"/>").find("town.svg\n") != std::string::npos);
}

TEST_CASE("what is damaged in the output folder is made again") {
  const TemporaryFolder folder;
  copy_folder(kProjects + "riverside", folder / "workspace");
  const std::string out = folder / "public";
  const Editor editor(folder, 1);
  REQUIRE(build(folder, editor, out, "html").status == 0);
  const auto before = read_tree(out);
  for (const auto& [path, bytes] : before)
    if (path.ends_with("index.html")) write_file(out + "/" + path, bytes + " ");
  const Outcome outcome = build(folder, editor, out, "html");
  CHECK(outcome.status == 0);
  CHECK(changed_files(before, read_tree(out)) == "");
}

TEST_CASE("records that are damaged, or of another version, are as good as none") {
  const TemporaryFolder folder;
  copy_folder(kProjects + "riverside", folder / "workspace");
  const auto run = [&] {
    return run_remit({"check", folder / "workspace", "--as-at", "2025-07-01"}, folder.path(),
                     {{"REMIT_CACHE", folder / "cache"}});
  };
  const Outcome first = run();
  for (const std::string& bytes : {std::string(), std::string("{}"), std::string(5000, 'a')}) {
    for (const auto& entry : fs::directory_iterator(folder / "cache/runs"))
      write_file(entry.path().string(), bytes);
    const Outcome again = run();
    CHECK(again.status == first.status);
    CHECK(again.err == first.err);
  }
}

}  // namespace remit::incremental_test
