// Pictures: PNG and JPEG are decoded, SVG is read; whatever the bytes, there is an answer.

#include "base/strings.h"
#include "base/utf8.h"
#include "read/jpeg.h"
#include "read/png.h"
#include "read/svg.h"
#include "require.h"

using namespace remit;
using namespace remit::fuzz;

namespace {

std::string local(std::string_view name) { return std::string(name.substr(name.find(':') + 1)); }

// An SVG that may be published runs nothing and loads nothing, whatever the check looked at.
void require_harmless(const XmlElement& element) {
  require(lower_ascii(local(element.name)) != "script", "no script");
  for (const XmlAttribute& attribute : element.attributes) {
    const std::string name = lower_ascii(local(attribute.name));
    const std::string value = lower_ascii(trim(attribute.value));
    require(!name.starts_with("on"), "no handler", name);
    if (name != "href" && name != "src") continue;
    require(value.empty() || value[0] == '#' || value.starts_with("data:image/"), "no address",
            value);
    require(!value.starts_with("data:image/svg"), "no picture in a picture", value);
  }
  for (const XmlElement* child : element.elements()) require_harmless(*child);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(data, data + size);
  if (bytes.starts_with("\x89PNG")) {
    fault_of_png(bytes);
  } else if (bytes.starts_with("\xFF\xD8\xFF")) {
    fault_of_jpeg(bytes);
  } else {
    const Source source("a.svg", text_of(data, size));
    Diagnostics diagnostics;
    const bool plain = check_svg(source, diagnostics);
    require_places(diagnostics);
    require(plain == !diagnostics.has_errors(), "plain, or an error");
    if (!plain) return 0;
    require_harmless(*parse_xml(source, diagnostics));
    const std::string lower = lower_ascii(source.text());
    require(lower.find("<script") == lower.npos || lower.find("<!--") != lower.npos ||
                lower.find("<![cdata[") != lower.npos || lower.find("<?") != lower.npos,
            "no script");
  }
  return 0;
}
