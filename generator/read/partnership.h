// content/<partnership>/partnership.xml and abbreviations.xml.
#pragma once

#include "model/partnership.h"
#include "text/xml.h"

namespace remit {

void read_partnership(const XmlElement& root, Partnership& partnership);
std::vector<Abbreviation> read_abbreviations(const XmlElement& root);

}  // namespace remit
