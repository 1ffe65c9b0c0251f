// content/<partnership>/website.xml.
#pragma once

#include "model/website.h"
#include "text/xml.h"

namespace remit {

Website read_website(const XmlElement& root);

}  // namespace remit
