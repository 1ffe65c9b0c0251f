#include "read/jpeg.h"

#include <turbojpeg.h>

#include <memory>
#include <vector>

#include "base/format.h"
#include "base/limits.h"

namespace remit {

std::string fault_of_jpeg(std::string_view bytes) {
  const std::unique_ptr<void, int (*)(tjhandle)> decoder(tjInitDecompress(), tjDestroy);
  const auto* data = reinterpret_cast<const unsigned char*>(bytes.data());
  int width = 0, height = 0, sampling = 0, colours = 0;
  if (tjDecompressHeader3(decoder.get(), data, bytes.size(), &width, &height, &sampling,
                          &colours) != 0)
    return tjGetErrorStr2(decoder.get());
  const std::size_t size = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
  if (size > kMaxPicturePixels)
    return format("more than {} million pixels", kMaxPicturePixels / 1'000'000);
  // A JPEG in four inks decodes to four bytes a pixel only.
  const bool inks = colours == TJCS_CMYK || colours == TJCS_YCCK;
  std::vector<unsigned char> pixels(size * (inks ? 4 : 1));
  const bool whole = tjDecompress2(decoder.get(), data, bytes.size(), pixels.data(), width, 0,
                                   height, inks ? TJPF_CMYK : TJPF_GRAY, TJFLAG_STOPONWARNING) == 0;
  return whole ? std::string() : std::string(tjGetErrorStr2(decoder.get()));
}

}  // namespace remit
