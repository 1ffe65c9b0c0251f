// SVG pictures read back, for tests.
#pragma once

#include <doctest/doctest.h>

#include <cstdlib>
#include <functional>
#include <string>
#include <vector>

#include "text/xml.h"

// A picture as a tree. It must be well-formed.
struct SvgReading {
  explicit SvgReading(const std::string& bytes) {
    remit::Diagnostics diagnostics;
    root = remit::parse_xml(sources.add("picture.svg", bytes), diagnostics);
    REQUIRE(diagnostics.all().empty());
    REQUIRE(root);
  }

  // The text of each element of that name, in order.
  std::vector<std::string> texts(const std::string& name = "text") const {
    std::vector<std::string> result;
    for (const remit::XmlElement* element : root->elements(name)) result.push_back(element->text());
    return result;
  }
  std::size_t count(const std::string& name) const { return root->elements(name).size(); }
  double width() const { return std::strtod(root->get("width").c_str(), nullptr); }
  double height() const { return std::strtod(root->get("height").c_str(), nullptr); }

  struct Frame {
    double x, y, width, height;
  };
  // Of the boxes, but for the paper behind all.
  std::vector<Frame> frames() const {
    std::vector<Frame> result;
    const auto number = [](const remit::XmlElement& e, const char* name) {
      return std::strtod(e.get(name).c_str(), nullptr);
    };
    for (const remit::XmlElement* rect : root->elements("rect"))
      if (rect->attribute("x"))
        result.push_back({number(*rect, "x"), number(*rect, "y"), number(*rect, "width"),
                          number(*rect, "height")});
    return result;
  }

  remit::Sources sources;
  std::unique_ptr<remit::XmlElement> root;
};
