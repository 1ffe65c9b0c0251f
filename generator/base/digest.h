// Digests of contents: BLAKE2b-256 as hexadecimal text. The only file that uses libsodium.
#pragma once

#include <string>
#include <string_view>

namespace remit {

// 64 characters, lower case.
std::string digest(std::string_view bytes);

}  // namespace remit
