// The least that a website of Markdown can cost: reads every Markdown file of a folder, renders it
// with cmark-gfm, and writes it in a fixed frame as FOLDER/NAME/index.html. No facts, numbers or
// checks.
//
//   bench_floor SOURCE DESTINATION THREADS
//
// A block of JSON at the head of a file, as Hugo has it, is left out.
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

namespace fs = std::filesystem;

namespace {

constexpr int kOptions = CMARK_OPT_FOOTNOTES | CMARK_OPT_SMART;
constexpr const char* kHead =
    "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta "
    "charset=\"utf-8\">\n<title>Report</title>\n"
    "<link rel=\"stylesheet\" href=\"../assets/style.css\">\n</head>\n<body>\n<main>\n";
constexpr const char* kFoot = "</main>\n</body>\n</html>\n";

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::string text(std::istreambuf_iterator<char>(file), {});
  const std::size_t end = text.starts_with('{') ? text.find("\n}\n") : std::string::npos;
  return end == std::string::npos ? text : text.substr(end + 3);
}

std::string render(const std::string& markdown) {
  cmark_parser* parser = cmark_parser_new(kOptions);
  for (const char* name : {"table", "strikethrough"})
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
  cmark_parser_feed(parser, markdown.data(), markdown.size());
  cmark_node* document = cmark_parser_finish(parser);
  char* html = cmark_render_html(document, kOptions, cmark_parser_get_syntax_extensions(parser));
  std::string result = html;
  std::free(html);
  cmark_node_free(document);
  cmark_parser_free(parser);
  return result;
}

bool write_page(const fs::path& source, const fs::path& destination) {
  const fs::path folder = destination / source.stem();
  std::error_code error;
  fs::create_directories(folder, error);
  std::ofstream file(folder / "index.html", std::ios::binary);
  file << kHead << render(read(source)) << kFoot;
  return static_cast<bool>(file.flush());
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 4) {
    std::fputs("usage: bench_floor SOURCE DESTINATION THREADS\n", stderr);
    return 2;
  }
  cmark_gfm_core_extensions_ensure_registered();
  std::vector<fs::path> sources;
  for (const auto& entry : fs::directory_iterator(arguments[1]))
    if (entry.path().extension() == ".md" && entry.path().stem() != "_index")
      sources.push_back(entry.path());
  std::atomic<std::size_t> next = 0;
  std::atomic<bool> failed = false;
  const auto work = [&] {
    for (std::size_t i; (i = next++) < sources.size();)
      if (!write_page(sources[i], arguments[2])) failed = true;
  };
  std::vector<std::jthread> threads;
  for (int i = std::atoi(arguments[3]); i > 0; --i) threads.emplace_back(work);
  threads.clear();
  return failed ? 1 : 0;
}
