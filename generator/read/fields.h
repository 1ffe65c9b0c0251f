// From XML elements to the model's fields. What is not there gives an empty field; check_vocabulary
// has reported it by then.
#pragma once

#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "model/partnership.h"
#include "model/prose.h"
#include "model/text.h"
#include "text/xml.h"

namespace remit {

Text attribute_text(const XmlElement& element, std::string_view attribute);
DateText attribute_date(const XmlElement& element, std::string_view attribute);
MonthText attribute_month(const XmlElement& element, std::string_view attribute);
Text content_text(const XmlElement& element);

// An attribute whose words are printed: with typographic apostrophes and quotation marks, as prose
// and the content of elements have them.
Text attribute_words(const XmlElement& element, std::string_view attribute);

// The same of the first child of that name; empty fields if there is none.
Text child_text(const XmlElement& element, std::string_view child);
Text child_attribute(const XmlElement& element, std::string_view child, std::string_view attribute);
Text child_words(const XmlElement& element, std::string_view child, std::string_view attribute);

// Of each child of that name.
std::vector<Text> child_texts(const XmlElement& element, std::string_view child);

// Its children <name abbreviation="…" since="…" until="…" formerly="…">…</name>.
std::vector<Name> child_names(const XmlElement& element);

// The Markdown of the first child of that name; what is wrong with it is reported.
Prose child_prose(const XmlElement& element, std::string_view child, Diagnostics& diagnostics);

}  // namespace remit
