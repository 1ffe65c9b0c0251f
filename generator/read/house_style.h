// templates/house-styles/<id>/house-style.xml.
#pragma once

#include "base/diagnostics.h"
#include "model/house_style.h"
#include "text/xml.h"

namespace remit {

HouseStyle read_house_style(const XmlElement& root, Diagnostics& diagnostics);

}  // namespace remit
