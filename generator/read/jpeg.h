// JPEG pictures, decoded to see that they are whole. jpeg.cpp is the only file that uses TurboJPEG.
#pragma once

#include <string>
#include <string_view>

namespace remit {

// What is wrong with the picture, in a few words; "" if it can be shown.
std::string fault_of_jpeg(std::string_view bytes);

}  // namespace remit
