// The vocabulary as XML Schema 1.0 (XSD), for editors to complete from.
#pragma once

#include <string>

namespace remit {

std::string write_schema();

}  // namespace remit
