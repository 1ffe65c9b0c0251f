// The walk over the tree that render_html makes: one overload for each kind of node. Those for
// tables are in writer_tables.cpp, those for changes in writer_changes.cpp.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "document/tracked_changes.h"
#include "document/tree.h"
#include "render/html/options.h"

namespace remit {

class HtmlWriter {
 public:
  explicit HtmlWriter(const HtmlOptions& options) : options_(options) {}

  void blocks(std::span<const Block> blocks);
  void inlines(const Inlines& inlines);
  // The section of the footnotes met so far, if any.
  void footnotes();
  std::string take();

  void operator()(const Plain& node);
  void operator()(const Para& node);
  void operator()(const Header& node);
  void operator()(const CodeBlock& node);
  void operator()(const BlockQuote& node);
  void operator()(const BulletList& node);
  void operator()(const OrderedList& node);
  void operator()(const DefinitionList& node);
  void operator()(const HorizontalRule& node);
  void operator()(const Table& node);
  void operator()(const Div& node);

  void operator()(const Str& node);
  void operator()(const Space& node);
  void operator()(const SoftBreak& node);
  void operator()(const LineBreak& node);
  void operator()(const Emph& node);
  void operator()(const Strong& node);
  void operator()(const Strikeout& node);
  void operator()(const Code& node);
  void operator()(const Link& node);
  void operator()(const Image& node);
  void operator()(const Footnote& node);
  void operator()(const Span& node);

 private:
  void line();  // begins a new line, unless at the start of one
  void attributes(const Attr& attr, std::string_view more_classes = {});
  void number(const Attr& attr);
  void element(std::string_view name, const Inlines& content);
  int heading_level(int level);

  // --- changes (writer_changes.cpp)

  // The words of a paragraph, a heading, a term: in <ins> or <del> if its block came or went.
  void words(const Inlines& content, const Attr* numbered = nullptr);
  void begin_change(Change change);
  void end_change();
  // Called in front of everything that is read aloud: says where changes begin and end.
  void say();
  void end_saying();
  // While this lives, blocks are written as changed.
  class Whole {
   public:
    Whole(HtmlWriter& writer, Change change) : writer_(writer), outer_(writer.whole_) {
      if (change != Change::none) writer.whole_ = change;
    }
    ~Whole() { writer_.whole_ = outer_; }
    Whole(const Whole&) = delete;
    Whole& operator=(const Whole&) = delete;

   private:
    HtmlWriter& writer_;
    Change outer_;
  };

  void item(const Blocks& item);
  void item_content(std::span<const Block> content);
  bool figure(const Inlines& content);
  void details(const Div& node);
  void row(const Table& table, const Row& row, bool head, int row_head_columns);
  std::string address(const std::string& url) const;

  const HtmlOptions& options_;
  std::string out_;
  struct Note {
    const Footnote* node;
    Change change;
  };
  std::vector<Note> footnotes_;
  Change whole_ = Change::none;   // of the blocks that are being written
  Change change_ = Change::none;  // of the words: which of <ins> and <del> is open
  Change said_ = Change::none;    // that a reader was told begins, and not yet that it ends
  std::size_t said_end_ = 0;      // where it ends, as far as is known
  struct Heading {
    int level, written;
  };
  std::vector<Heading> headings_;  // under which the next one stands, with headings_in_order
  std::string heading_above_;      // the id of the heading directly above: it names a table
  int landscape_ = 0;              // divisions of that class that are being written
  int cover_ = 0;
  int links_ = 0;            // that are being written
  std::string behind_link_;  // references to the notes in it: no link stands inside a link
};

}  // namespace remit
