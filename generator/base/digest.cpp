#include "base/digest.h"

#include <sodium.h>

#include <array>
#include <cstdlib>

namespace remit {
namespace {

constexpr std::size_t kSize = 32;

}  // namespace

std::string digest(std::string_view bytes) {
  static const int ready = sodium_init();
  if (ready < 0) std::abort();
  std::array<unsigned char, kSize> hash;
  crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                     bytes.size(), nullptr, 0);
  std::string text(2 * kSize + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), hash.data(), hash.size());
  text.pop_back();
  return text;
}

}  // namespace remit
