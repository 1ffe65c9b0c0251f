#include "support/docx_outline.h"

#include <map>
#include <memory>
#include <stdexcept>

#include "base/diagnostics.h"
#include "base/strings.h"
#include "document/numbering.h"
#include "text/xml.h"
#include "text/zip.h"

namespace remit::test {
namespace {

std::unique_ptr<XmlElement> part(const std::vector<ZipEntry>& entries, const std::string& name,
                                 Sources& sources) {
  for (const ZipEntry& entry : entries) {
    if (entry.name != name) continue;
    Diagnostics diagnostics;
    auto root = parse_xml(sources.add(name, entry.bytes), diagnostics);
    if (root) return root;
  }
  throw std::runtime_error("no usable " + name);
}

std::string value(const XmlElement* parent, std::string_view child) {
  const XmlElement* element = parent ? parent->first(child) : nullptr;
  return element ? element->get("w:val") : "";
}

struct NumberOf {
  std::string list;  // w:numId
  int level = 0;     // w:ilvl
  bool given = false;
};

NumberOf number_of(const XmlElement* properties) {
  const XmlElement* numbering = properties ? properties->first("w:numPr") : nullptr;
  if (!numbering) return {};
  const std::string level = value(numbering, "w:ilvl");
  return {value(numbering, "w:numId"), level.empty() ? 0 : std::stoi(level), true};
}

// Counts as Word does: a level's number begins anew after a number of an earlier level.
class Counter {
 public:
  Counter(const XmlElement& numbering, const XmlElement& styles) {
    for (const XmlElement* abstract : numbering.elements("w:abstractNum"))
      abstracts_[abstract->get("w:abstractNumId")] = abstract;
    for (const XmlElement* num : numbering.elements("w:num")) nums_[num->get("w:numId")] = num;
    for (const XmlElement* style : styles.elements("w:style"))
      styles_[style->get("w:styleId")] = style;
  }

  std::string next(const XmlElement* properties, const std::string& style) {
    NumberOf number = number_of(properties);
    if (!number.given) number = of_style(style);
    if (!number.given || number.list == "0" || number.list.empty()) return {};
    return count(number);
  }

 private:
  // A style's list, with the level of the list that names the style by w:pStyle.
  NumberOf of_style(const std::string& id) {
    const auto style = styles_.find(id);
    if (style == styles_.end()) return {};
    NumberOf number = number_of(style->second->first("w:pPr"));
    if (!number.given) return of_style(value(style->second, "w:basedOn"));
    if (const XmlElement* abstract = abstract_of(number.list))
      for (const XmlElement* level : abstract->elements("w:lvl"))
        if (value(level, "w:pStyle") == id) number.level = std::stoi(level->get("w:ilvl"));
    return number;
  }

  const XmlElement* abstract_of(const std::string& list) {
    const auto num = nums_.find(list);
    return num == nums_.end() ? nullptr : abstracts_[value(num->second, "w:abstractNumId")];
  }

  const XmlElement* level_of(const std::string& list, int level) {
    const XmlElement* abstract = abstract_of(list);
    if (!abstract) return nullptr;
    for (const XmlElement* l : abstract->elements("w:lvl"))
      if (l->get("w:ilvl") == std::to_string(level)) return l;
    return nullptr;
  }

  std::string count(const NumberOf& number) {
    auto& counts = counts_[number.list];
    for (auto it = counts.upper_bound(number.level); it != counts.end();) it = counts.erase(it);
    const XmlElement* level = level_of(number.list, number.level);
    if (!level) return "?";
    const std::string start = value(level, "w:start");
    auto [found, added] = counts.emplace(number.level, start.empty() ? 1 : std::stoi(start));
    if (!added) ++found->second;
    std::string text = value(level, "w:lvlText");
    for (const auto& [l, n] : counts) {
      const std::string sign = "%" + std::to_string(l + 1);
      if (const std::size_t at = text.find(sign); at != std::string::npos)
        text.replace(at, 2, in_format(number.list, l, n));
    }
    return text;
  }

  std::string in_format(const std::string& list, int level, int n) {
    const std::string name = value(level_of(list, level), "w:numFmt");
    if (name == "lowerLetter") return format_number(NumberFormat::lower_letter, n);
    if (name == "upperLetter") return format_number(NumberFormat::upper_letter, n);
    if (name == "lowerRoman") return format_number(NumberFormat::lower_roman, n);
    if (name == "upperRoman") return format_number(NumberFormat::upper_roman, n);
    return std::to_string(n);
  }

  std::map<std::string, const XmlElement*> abstracts_, nums_, styles_;
  std::map<std::string, std::map<int, int>> counts_;
};

std::string text_of(const XmlElement& paragraph) {
  std::string out;
  for (const XmlElement* element : paragraph.elements()) {
    if (element->name == "w:t") out += element->text();
    if (element->name == "w:noBreakHyphen") out += "\u2011";
    if (element->name == "w:tab" || element->name == "w:br") out += ' ';
    if (element->name != "w:pPr") out += text_of(*element);
  }
  return out;
}

void outline(const XmlElement& parent, Counter& counter, std::string& out);

void paragraph(const XmlElement& p, Counter& counter, std::string& out) {
  const XmlElement* properties = p.first("w:pPr");
  std::string style = value(properties, "w:pStyle");
  if (style.empty()) style = "Normal";
  const std::string number = counter.next(properties, style);
  out += style + (number.empty() ? "" : " [" + number + "]") + " " + collapse(text_of(p)) + "\n";
  if (const XmlElement* ended = properties ? properties->first("w:sectPr") : nullptr) {
    const XmlElement* size = ended->first("w:pgSz");
    out += size && size->get("w:orient") == "landscape" ? "Section, landscape\n" : "Section\n";
  }
}

void row(const XmlElement& tr, Counter& counter, std::string& out) {
  const XmlElement* properties = tr.first("w:trPr");
  std::string cells;
  for (const XmlElement* cell : tr.elements("w:tc")) {
    std::string content;
    outline(*cell, counter, content);
    std::vector<std::string> texts;
    for (std::string_view line : split(content, '\n'))
      if (const std::size_t space = line.find(' '); space != line.npos)
        texts.emplace_back(line.substr(space + 1));
    cells += (cells.empty() ? "" : " | ") + join(texts, " / ");
  }
  out += std::string("Row") + (properties && properties->first("w:tblHeader") ? "* " : " ") +
         cells + "\n";
}

void outline(const XmlElement& parent, Counter& counter, std::string& out) {
  for (const XmlElement* element : parent.elements()) {
    if (element->name == "w:p")
      paragraph(*element, counter, out);
    else if (element->name == "w:tr")
      row(*element, counter, out);
    else if (element->name == "w:tbl" || element->name == "w:sdt" ||
             element->name == "w:sdtContent" || element->name == "w:body")
      outline(*element, counter, out);
  }
}

}  // namespace

std::string docx_outline(const std::string& bytes) {
  const auto entries = read_zip(bytes);
  if (!entries) throw std::runtime_error("not a usable DOCX");
  Sources sources;
  const auto numbering = part(*entries, "word/numbering.xml", sources);
  const auto styles = part(*entries, "word/styles.xml", sources);
  const auto document = part(*entries, "word/document.xml", sources);
  Counter counter(*numbering, *styles);
  std::string out;
  outline(*document, counter, out);
  return out;
}

}  // namespace remit::test
