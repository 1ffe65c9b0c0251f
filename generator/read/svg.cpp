#include "read/svg.h"

#include <algorithm>
#include <array>
#include <regex>

#include "base/format.h"
#include "base/limits.h"
#include "base/strings.h"
#include "text/xml.h"

namespace remit {
namespace {

constexpr const char* kRepair = "remove it, or export the picture anew as a plain drawing";

std::string_view local(std::string_view name) { return name.substr(name.find(':') + 1); }

bool stays_inside(std::string_view address) {
  address = trim(address);
  const std::string lower = lower_ascii(address);
  return address.empty() || address.starts_with('#') || lower.starts_with("data:image/png") ||
         lower.starts_with("data:image/jpeg");
}

// Every "url(…)" of a style names something in the file, and nothing is imported.
bool style_stays_inside(std::string_view style) {
  const std::string text = lower_ascii(style);
  if (text.find("@import") != text.npos || text.find('\\') != text.npos) return false;
  for (std::size_t at = text.find("url("); at != text.npos; at = text.find("url(", at + 4)) {
    const std::size_t begin = text.find_first_not_of(" \t\r\n\"'", at + 4);
    if (begin == text.npos || !stays_inside(std::string_view(text).substr(begin))) return false;
  }
  return true;
}

class SvgChecker {
 public:
  explicit SvgChecker(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  bool check(const XmlElement& root) {
    const std::string prefix = root.name.substr(0, root.name.size() - local(root.name).size());
    const std::string space =
        prefix.empty() ? "xmlns" : "xmlns:" + prefix.substr(0, prefix.size() - 1);
    if (local(root.name) != "svg" || root.get(space) != "http://www.w3.org/2000/svg")
      error(root.name_place, "picture.unknown-kind", "this file is not an SVG picture",
            "its outermost element is <svg xmlns=\"http://www.w3.org/2000/svg\">");
    else
      size(root);
    element(root);
    return ok_;
  }

  void error(const Place& place, std::string code, std::string message, std::string help) {
    diagnostics_.error(place, std::move(code), std::move(message), std::move(help));
    ok_ = false;
  }

 private:
  void size(const XmlElement& root) {
    const XmlAttribute* box = root.attribute("viewBox");
    const XmlAttribute* width = length(root, "width");
    const XmlAttribute* height = length(root, "height");
    if (!box && !(width && height))
      error(root.name_place, "picture.no-size", "this picture does not say its size",
            "add width=\"…\" and height=\"…\", or viewBox=\"…\", to <svg>");
    for (const XmlAttribute* attribute : {width, height})
      if (attribute && !is_length(attribute->value)) bad_size(*attribute);
    if (box && !is_box(box->value)) bad_size(*box);
  }

  // Nothing for one in percent, which says nothing about the picture itself.
  static const XmlAttribute* length(const XmlElement& root, const char* name) {
    const XmlAttribute* attribute = root.attribute(name);
    return attribute && attribute->value.find('%') == std::string::npos ? attribute : nullptr;
  }

  void bad_size(const XmlAttribute& attribute) {
    error(attribute.value_place, "picture.bad-size",
          format("a picture cannot be shown with {}=\"{}\"", attribute.name, attribute.value),
          format("write a size above 0 and up to {}", kMaxSvgLength));
  }

  static bool is_length(const std::string& value) {
    static const std::regex kLength(R"(\s*\+?([0-9]*\.?[0-9]+)(px|pt|pc|mm|cm|in|em|ex)?\s*)");
    std::smatch match;
    if (value.size() > kMaxPatternedValue || !std::regex_match(value, match, kLength)) return false;
    const double number = std::stod(match[1]);
    return number > 0 && number <= kMaxSvgLength;
  }

  // "0 0 90 60": the last two are the width and the height.
  static bool is_box(const std::string& value) {
    static const std::regex kBox(
        R"(\s*-?[0-9.]+[\s,]+-?[0-9.]+[\s,]+([0-9]*\.?[0-9]+)[\s,]+([0-9]*\.?[0-9]+)\s*)");
    std::smatch match;
    if (value.size() > kMaxPatternedValue || !std::regex_match(value, match, kBox)) return false;
    return std::stod(match[1]) > 0 && std::stod(match[2]) > 0;
  }

  void element(const XmlElement& element) {
    static constexpr std::array<std::string_view, 10> kActive = {
        "script",  "foreignObject", "handler",       "listener",         "iframe",
        "animate", "set",           "animateMotion", "animateTransform", "discard"};
    const std::string_view name = local(element.name);
    if (std::find(kActive.begin(), kActive.end(), name) != kActive.end())
      error(element.name_place, "picture.active",
            format("<{}> does not belong in a picture", element.name), kRepair);
    if (name == "style" && !style_stays_inside(element.text()))
      error(element.name_place, "picture.loads", "this style loads something from elsewhere",
            kRepair);
    for (const XmlAttribute& attribute : element.attributes) this->attribute(attribute);
    for (const XmlElement* child : element.elements()) this->element(*child);
  }

  void attribute(const XmlAttribute& attribute) {
    const std::string name = lower_ascii(local(attribute.name));
    if (name.starts_with("on"))
      error(attribute.name_place, "picture.active",
            format("'{}' would run a program in the picture", attribute.name), kRepair);
    else if (((name == "href" || name == "src") && !stays_inside(attribute.value)) ||
             (attribute.name.find(':') == std::string::npos &&
              !style_stays_inside(attribute.value)))
      error(attribute.value_place, "picture.loads",
            format("'{}' leads out of the picture", attribute.name), kRepair);
  }

  Diagnostics& diagnostics_;
  bool ok_ = true;
};

}  // namespace

bool check_svg(const Source& source, Diagnostics& diagnostics) {
  SvgChecker checker(diagnostics);
  if (const std::size_t at = source.text().find("<?xml-stylesheet"); at != std::string::npos)
    checker.error({&source, at, at + 16}, "picture.loads", "this loads a style from elsewhere",
                  kRepair);
  const auto root = parse_xml(source, diagnostics);
  return root && checker.check(*root);
}

}  // namespace remit
