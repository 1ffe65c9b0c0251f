#include "read/png.h"

#include <png.h>

#include <vector>

#include "base/format.h"
#include "base/limits.h"

namespace remit {

std::string fault_of_png(std::string_view bytes) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  if (!png_image_begin_read_from_memory(&image, bytes.data(), bytes.size())) return image.message;
  if (static_cast<std::size_t>(image.width) * image.height > kMaxPicturePixels) {
    png_image_free(&image);
    return format("more than {} million pixels", kMaxPicturePixels / 1'000'000);
  }
  image.format = PNG_FORMAT_GRAY;
  std::vector<png_byte> pixels(PNG_IMAGE_SIZE(image));
  // Transparent parts need a background to be decoded to grey.
  const png_color white{255, 255, 255};
  const bool whole = png_image_finish_read(&image, &white, pixels.data(), 0, nullptr) != 0;
  return whole ? std::string() : std::string(image.message);
}

}  // namespace remit
