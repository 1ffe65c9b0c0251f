// What an output folder tells of earlier builds, to those who only ask.
#pragma once

#include <string>

#include "model/partnership.h"
#include "model/publicity.h"

namespace remit {

// Whether the public can have read the page or file at `path` of the output, as far as the list of
// the folder `out` tells; nothing is opened or locked.
Publicity publicity_of(const std::string& path, const Partnership& partnership,
                       const std::string& out);

}  // namespace remit
