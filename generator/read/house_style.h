// templates/house-styles/<id>/house-style.xml.
#pragma once

#include "base/diagnostics.h"
#include "document/numbering.h"
#include "model/house_style.h"
#include "text/xml.h"

namespace remit {

HouseStyle read_house_style(const XmlElement& root, Diagnostics& diagnostics);

// The levels that stand in the element.
NumberingScheme read_numbering(const XmlElement& element, Diagnostics& diagnostics);

}  // namespace remit
