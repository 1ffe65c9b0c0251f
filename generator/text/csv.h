// Comma-separated values (RFC 4180), for spreadsheets and programs.
#pragma once

#include <string>
#include <vector>

namespace remit {

// The rows as a file in UTF-8: a line each, ended by CR LF; fields with a comma, a quote or a line
// end, or with a space at an end, stand in quotes, and a quote in them is doubled. The first row is
// the header.
std::string write_csv(const std::vector<std::vector<std::string>>& rows);

}  // namespace remit
