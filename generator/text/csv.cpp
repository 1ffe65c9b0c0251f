#include "text/csv.h"

namespace remit {
namespace {

std::string field(const std::string& text) {
  const bool plain =
      text.find_first_of(",\"\r\n") == text.npos && !text.starts_with(' ') && !text.ends_with(' ');
  if (plain) return text;
  std::string result = "\"";
  for (const char c : text) result += c == '"' ? std::string("\"\"") : std::string(1, c);
  return result + '"';
}

}  // namespace

std::string write_csv(const std::vector<std::vector<std::string>>& rows) {
  std::string result;
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) result += (i ? "," : "") + field(row[i]);
    result += "\r\n";
  }
  return result;
}

}  // namespace remit
