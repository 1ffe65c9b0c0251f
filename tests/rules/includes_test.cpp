// Several sources are compiled as one (REMIT_UNITY), so that the compiler does not miss an #include
// that another source has. This test does: what a source names must be declared in a header that
// its own includes lead to.

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>

namespace fs = std::filesystem;

namespace {

using Names = std::set<std::string>;

struct CodeFile {
  std::string code;  // without comments and the content of texts
  Names includes;    // of the generator's headers
};
using CodeFiles = std::map<std::string, CodeFile>;  // by path: "text/xml.cpp"

std::string without_texts(const std::string& source) {
  static const std::regex kLeftOut(R"re(//[^\n]*|"(\\.|[^"\\\n])*"|'(\\.|[^'\\\n])')re");
  return std::regex_replace(source, kLeftOut, " ");
}

Names found(const std::string& text, const std::regex& pattern) {
  Names result;
  for (std::sregex_iterator i(text.begin(), text.end(), pattern), end; i != end; ++i)
    result.insert((*i)[1].str());
  return result;
}

CodeFiles code_files() {
  static const std::regex kInclude(R"re(#include "([^"]+)")re");
  const std::string generator = std::string(REMIT_SOURCE_DIR) + "/generator";
  CodeFiles result;
  for (const auto& entry : fs::recursive_directory_iterator(generator)) {
    const std::string suffix = entry.path().extension().string();
    if (suffix != ".cpp" && suffix != ".h") continue;
    std::stringstream source;
    source << std::ifstream(entry.path()).rdbuf();
    result[fs::relative(entry.path(), generator).string()] = {without_texts(source.str()),
                                                              found(source.str(), kInclude)};
  }
  return result;
}

void follow(const CodeFiles& files, const std::string& path, Names& reached) {
  const auto file = files.find(path);
  if (file == files.end() || !reached.insert(path).second) return;
  for (const std::string& included : file->second.includes) follow(files, included, reached);
}

// Types, constants and free functions that stand at the beginning of a line; functions with "(".
Names declared(const std::string& code) {
  static const std::regex kType(R"re(\n(?:struct|class|enum class) (\w+)\b(?! *;))re");
  static const std::regex kAlias(R"re(\nusing (\w+) =)re");
  static const std::regex kConstant(
      R"re(\n(?:inline )?(?:constexpr|const) [^=\n(]*?(k[A-Z]\w*)\b)re");
  static const std::regex kFunction(R"re(\n[\w\[][^\n=;{}()]*[ *&](\w+\())re");
  Names result;
  for (const std::regex* pattern : {&kType, &kAlias, &kConstant, &kFunction})
    result.merge(found(code, *pattern));
  return result;
}

// Members of classes, whose name a class of another file may use.
Names members(const std::string& code) {
  static const std::regex kMember(R"re(\n +(?:(?:struct|class|enum class) |using )(\w+))re");
  static const std::regex kMethod(R"re(\n +(?!return)[\w\[][^\n=;{}()]*[ *&](\w+\())re");
  Names result = found(code, kMember);
  result.merge(found(code, kMethod));
  return result;
}

// Whether the file gives the name to something itself: a parameter, a variable, a lambda.
bool is_own(const std::string& code, const std::string& name) {
  const bool function = name.ends_with('(');
  const std::string word = function ? name.substr(0, name.size() - 1) : name;
  const std::regex own(R"re((?:\b\w+|[>*&\]])[ *&]+)re" + word +
                       (function ? R"re(\b[ (,;)={])re" : R"re(\b *[>,]|\b = )re"));
  for (std::sregex_iterator i(code.begin(), code.end(), own), end; i != end; ++i)
    if (!i->str().starts_with("return")) return true;
  return false;
}

}  // namespace

TEST_CASE("what a source names, its includes lead to") {
  static const std::regex kUsed(R"re((?:^|[^\w.>:])([A-Z]\w+|k[A-Z]\w+|\w+\())re");
  const CodeFiles files = code_files();
  std::map<std::string, Names> declaring;  // the headers, by what they declare
  for (const auto& [path, file] : files)
    if (path.ends_with(".h"))
      for (const std::string& name : declared(file.code)) declaring[name].insert(path);
  REQUIRE(declaring.size() > 900);
  for (const auto& [path, file] : files) {
    const std::string& source = path;  // what is captured must not be a binding
    Names reached;
    follow(files, source, reached);
    const auto& file_code = file.code;
    Names own = declared(file_code);
    for (const std::string& other : reached) own.merge(members(files.at(other).code));
    for (const std::string& name : found(file.code, kUsed)) {
      const auto headers = declaring.find(name);
      if (headers == declaring.end() || own.contains(name)) continue;
      const bool led = std::any_of(headers->second.begin(), headers->second.end(),
                                   [&](const std::string& h) { return reached.contains(h); });
      CHECK_MESSAGE((led || is_own(file_code, name)), source, " names ", name, ", which is in ",
                    *headers->second.begin());
    }
  }
}
