// The vocabulary of the XML files: which elements and attributes there are, how many, what values
// they take, and a line of help for each. One table; the reader checks by it, and `remit schema`
// prints the XSD that is made from it.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "read/vocabulary_rules.h"

namespace remit {

// The whole table, parents before children, siblings in the order in which they are written.
std::span<const ElementRule> vocabulary();

// The rule of a path, or null.
const ElementRule* find_rule(std::string_view path);
// The rules of its children, in order.
std::vector<const ElementRule*> child_rules(const ElementRule& parent);
// Names of the root elements: one kind of file each.
std::vector<std::string> root_elements();

}  // namespace remit
