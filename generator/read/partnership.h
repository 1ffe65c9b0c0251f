// content/<partnership>/partnership.xml and abbreviations.xml.
#pragma once

#include "model/partnership.h"
#include "text/xml.h"

namespace remit {

void read_partnership(const XmlElement& root, Partnership& partnership);
std::vector<Abbreviation> read_abbreviations(const XmlElement& root);
// The children of that name in templates/short-forms.xml, added to the list.
void read_short_forms(const XmlElement& root, std::string_view name, std::vector<Abbreviation>& to);

}  // namespace remit
