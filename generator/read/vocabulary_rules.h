// The rules of which the vocabulary consists: one for each element, and for each of its attributes.
#pragma once

#include <string_view>
#include <vector>

namespace remit {

enum class ValueType {
  text,          // anything but nothing; white space is collapsed
  id,            // a letter a–z, then a–z, 0–9 and hyphens
  letter,        // one capital letter A–Z
  date,          // ISO 8601: 2022-03-15
  year,          // 2022, or 2022-23
  month,         // ISO 8601: 2022-03
  time,          // of day, 24 hours: 17:30
  whole_number,  // 1 to 999999
  decimal,       // 11 or 2.54
  money,         // pounds, perhaps with pence: 66000 or 36650.50
  colour,        // RRGGBB
  telephone,     // digits and spaces, perhaps beginning with "+"
  email,
  web_address,  // of a folder: https://example.org/partnership/
  digest,       // 64 hexadecimal digits (base/digest.h)
  choice,       // one of the rule's choices
};

struct AttributeRule {
  std::string_view name;
  ValueType type;
  bool required;
  std::string_view help;
  std::vector<std::string_view> choices = {};
};

enum class Content {
  elements,  // only those that the table lists below it, in that order
  text,      // a value of the rule's type
  prose,     // Markdown blocks, or nothing
  nothing,
};

inline constexpr int kAnyNumber = -1;

struct ElementRule {
  std::string_view path;  // from the root element: "partnership/body/name"
  int minimum;            // how many stand in its parent
  int maximum;            // or kAnyNumber
  Content content;
  std::string_view help;
  std::vector<AttributeRule> attributes = {};
  ValueType type = ValueType::text;  // of content `text`
  std::vector<std::string_view> choices = {};

  std::string_view name() const { return path.substr(path.rfind('/') + 1); }
};

}  // namespace remit
