// The text of a file as it was read, and places in it.
//
// A Place is kept on everything that is read (facts, elements, blocks, words), so that a message,
// however late it is found, can point at what the author wrote.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace remit {

// Line and column, both from 1. A column counts characters (code points), not bytes.
struct LineColumn {
  std::size_t line = 1;
  std::size_t column = 1;
};

struct Origin;

// Whose file a source is.
struct SourceOwner {
  std::string partnership;  // its folder in content/; "" for files of no partnership
  bool facts = false;       // the file states facts; otherwise it holds prose
  bool settled = false;     // it is a record of what was agreed, which nobody changes any more
};

// One file: the path as the user would type it, and its bytes (UTF-8, without byte order mark).
class Source {
 public:
  Source(std::string path, std::string text);
  Source(std::string path, std::string text, SourceOwner owner);
  // A text that was made, by a template say: the origins of its parts, by the offset at which each
  // begins. Messages about it show those.
  Source(std::string path, std::string text, std::vector<Origin> origins);
  ~Source();

  const std::string& path() const { return path_; }
  const std::string& text() const { return text_; }
  const SourceOwner& owner() const { return owner_; }

  // The position of a byte offset. An end of line counts as one character; offsets beyond the end
  // stand for the end of the last line.
  LineColumn position(std::size_t offset) const;

  std::size_t line_count() const { return line_starts_.size(); }
  // Byte offset at which a line begins. `line` is from 1 to line_count().
  std::size_t line_start(std::size_t line) const { return line_starts_[line - 1]; }
  // The text of a line, without its end of line.
  std::string_view line(std::size_t line) const;

  const std::vector<Origin>& origins() const { return origins_; }

 private:
  std::string path_;
  std::string text_;
  SourceOwner owner_;
  std::vector<std::size_t> line_starts_;
  std::vector<Origin> origins_;
};

// The bytes [begin, end) of a source. Without a source: nowhere in particular.
// With begin == kWholeFile: the file as such (it is missing, say).
struct Place {
  static constexpr std::size_t kWholeFile = static_cast<std::size_t>(-1);

  const Source* source = nullptr;
  std::size_t begin = 0;
  std::size_t end = 0;

  static Place whole_file(const Source& source) { return {&source, kWholeFile, kWholeFile}; }
  bool is_whole_file() const { return begin == kWholeFile; }
  // Whether it is a line and column of a file.
  bool has_position() const { return source && !is_whole_file(); }

  // Places are about messages, not about meaning: trees and models that differ only in them are
  // equal.
  friend bool operator==(const Place&, const Place&) { return true; }
};

// Where a part of a made text comes from.
struct Origin {
  std::size_t begin = 0;  // of the part in the made text; it reaches to the next one
  Place place;
  bool verbatim = true;  // byte by byte as at the place; if not, it stands for the whole place
};

// What a person wrote there: the place itself, or in a text that was made, its origin.
Place as_written(const Place& place);

// "path:line", for a note that names another place; "path" for a whole file.
std::string describe(const Place& place);

// Owns every source of a run, so that places stay valid until its end.
class Sources {
 public:
  const Source& add(std::string path, std::string text, std::vector<Origin> origins = {});
  const Source& add(std::string path, std::string text, SourceOwner owner);
  const std::vector<std::unique_ptr<const Source>>& all() const { return sources_; }

 private:
  std::vector<std::unique_ptr<const Source>> sources_;
};

}  // namespace remit
