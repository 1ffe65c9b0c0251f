// Writing a text into Markdown or HTML so that it is read as that text and nothing else.
#pragma once

#include <string>
#include <string_view>

namespace remit {

enum class Escaping {
  none,
  markdown,  // white space collapsed to one space, every ASCII punctuation character with a
             // backslash
  html,      // & < > " ' as character references
};

// By the suffix of a template's path: ".md.mustache", ".html.mustache"; anything else none.
Escaping escaping_for(std::string_view path);

std::string escape(std::string_view text, Escaping escaping);

// Text for the content of HTML or XML, or for an attribute in double quotes: & < > " as their
// entities, and the characters of `also` as references by number ("&#39;").
std::string escape_markup(std::string_view text, std::string_view also = {});

// An address for an attribute: bytes that no URL may hold (RFC 3986; "[" and "]" too, which stand
// only in a host's) become "%20" and the like. What is written so already stays.
std::string escape_address(std::string_view address);

}  // namespace remit
