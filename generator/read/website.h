// content/<partnership>/website.xml.
#pragma once

#include <string>

#include "model/website.h"
#include "read/files.h"
#include "text/xml.h"

namespace remit {

// `base` is the folder of the file; the logo lies beside it. What is wrong with that picture is
// reported as read/pictures.h says.
Website read_website(const XmlElement& root, const std::string& base, Folder& folder,
                     Diagnostics& diagnostics);

}  // namespace remit
