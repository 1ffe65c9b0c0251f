#include "text/addresses.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>

#include "base/format.h"
#include "base/strings.h"

namespace remit {

std::string_view scheme_of(std::string_view address) {
  const std::size_t colon = address.find(':');
  if (colon == std::string_view::npos || colon == 0) return {};
  const std::string_view scheme = address.substr(0, colon);
  const bool valid = std::all_of(scheme.begin(), scheme.end(), [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) || c == '+' || c == '-' || c == '.';
  });
  return valid ? scheme : std::string_view();
}

bool is_safe_address(std::string_view address) {
  const bool harmful = std::any_of(address.begin(), address.end(), [](char c) {
    return static_cast<unsigned char>(c) <= 0x20 || c == '\\' || c == 0x7F;
  });
  if (harmful || address.starts_with("//")) return false;
  static constexpr std::array<std::string_view, 4> kSafe = {"http", "https", "mailto", "tel"};
  const std::string scheme = lower_ascii(scheme_of(address));
  if (scheme.empty()) return address.find(':') == std::string_view::npos || address[0] == '#';
  return std::find(kSafe.begin(), kSafe.end(), scheme) != kSafe.end();
}

std::string percent_encoded(std::string_view path) {
  constexpr std::string_view kPlain = "-._~/";
  std::string result;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80 && (std::isalnum(byte) || kPlain.find(c) != kPlain.npos))
      result += c;
    else
      result += format("%{:02X}", byte);
  }
  return result;
}

std::string percent_decoded(std::string_view address) {
  std::string result;
  for (std::size_t i = 0; i < address.size(); ++i) {
    unsigned byte = 0;
    const char* digits = address.data() + i + 1;
    if (address[i] == '%' && i + 2 < address.size() &&
        std::from_chars(digits, digits + 2, byte, 16).ptr == digits + 2) {
      result += static_cast<char>(byte);
      i += 2;
    } else {
      result += address[i];
    }
  }
  return result;
}

}  // namespace remit
