// Where Remit's own templates/ and site/ are.
#pragma once

#include <string>

namespace remit {

// Beside the program where it was installed (bin/ and share/remit/), or else where it was built
// from.
std::string installed_folder();

}  // namespace remit
