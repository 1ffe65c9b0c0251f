// Changes to an XML file that leave every other byte as it is: its author's layout and comments.
// What is put there ends its lines as the file does.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/xml.h"

namespace remit {

// The elements are those that parse_xml gave of the text.
class XmlEdits {
 public:
  explicit XmlEdits(std::string text) : text_(std::move(text)) {}

  // Gives an attribute a value; a new one stands behind the others.
  void set_attribute(const XmlElement& element, std::string_view name, std::string_view value);
  void remove_attribute(const XmlElement& element, std::string_view name);
  // `xml` stands in the element instead of all that it holds.
  void replace_content(const XmlElement& element, std::string_view xml);
  // Takes the element away, and its lines if nothing else stands on them.
  void remove(const XmlElement& element);
  // The same of a piece of the text, wherever it stands first; nothing if it does not.
  void remove_line(std::string_view piece);
  // Puts XML on a line of its own before all that the element holds; "<a/>" is opened for it. What
  // is put there twice stands in the order in which it was put.
  void insert_first(const XmlElement& parent, std::string_view xml);

  // Puts XML on a line of its own behind an element, as far in as the line on which that ends.
  void insert_after(const XmlElement& element, std::string_view xml);

  // The text with all of the changes.
  std::string take();

 private:
  void remove(std::size_t first, std::size_t last);
  void open_and_insert(const XmlElement& parent, std::string_view xml);
  std::string with_line_ends(std::string_view text) const;

  struct Edit {
    std::size_t begin;
    std::size_t end;
    std::string by;
  };

  std::string text_;
  std::vector<Edit> edits_;
};

}  // namespace remit
