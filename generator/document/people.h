// Names of persons in minutes and papers: told by their titles and initials, and by where they are.
// All texts here are plainly typed (document/running_text.h).
#pragma once

#include <string_view>

namespace remit {

// "A. Holloway", "J R Hobbs"
bool begins_with_initial(std::string_view name);
// "Cllr Meera Joshi"; whether the text ends with a title, as before a name.
bool begins_with_title(std::string_view name);
bool ends_with_title(std::string_view text);
// Two to four words, each with a capital, that begin with the letters of the form, and of which
// none is a word of offices and organisations (Police, Council).
bool looks_like_name(std::string_view name, std::string_view form);
// What follows a name in a list: ", head of housing".
bool begins_role(std::string_view text);

}  // namespace remit
