// A new file of the vocabulary, for somebody to fill in: what is known stands there, and all else
// that may be said is in comments, each with its help, its choices and an example.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace remit {

// By the path of the element, or of the element and "@" and the attribute:
// "partnership/name" and "partnership/name@abbreviation".
using KnownValues = std::map<std::string, std::string>;

// The file of that root element. An element is written if anything in it is known, or if its
// parent must have it; every attribute that those must have has to be known. `schema` is the
// address of the schema (`remit schema`), for editors.
std::string write_skeleton(std::string_view root, const KnownValues& known,
                           std::string_view schema);

// One element of such a file alone, as it stands in the root element.
std::string write_skeleton_element(std::string_view path, const KnownValues& known);

// What stands in an example where its author is to write something; no value of any type.
inline constexpr std::string_view kToBeWritten = "…";

}  // namespace remit
