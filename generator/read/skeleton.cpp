#include "read/skeleton.h"

#include <algorithm>
#include <vector>

#include "base/format.h"
#include "base/spelling.h"
#include "base/strings.h"
#include "read/vocabulary.h"
#include "text/escaping.h"

namespace remit {
namespace {

constexpr std::size_t kLineWidth = 98;

std::string sample(ValueType type, const std::vector<std::string_view>& choices) {
  if (type == ValueType::choice) return std::string(choices.front());
  return std::string(kToBeWritten);
}

std::string count_in_words(const ElementRule& rule) {
  if (rule.maximum == 1) return rule.minimum == 1 ? "" : " Optional.";
  return rule.minimum == 0 ? " None, one or more." : " One or more.";
}

std::string choices_in_words(std::string_view before,
                             const std::vector<std::string_view>& choices) {
  if (choices.empty()) return {};
  return std::string(before) + listed(std::vector<std::string>(choices.begin(), choices.end()));
}

class Writer {
 public:
  explicit Writer(const KnownValues& known) : known_(known) {}

  void root(const ElementRule& rule, std::string_view schema) {
    out_ = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    comment(rule, 0, false);
    out_ += " -->\n";
    open_tag(rule, 0, true);
    out_ += format(
        "\n    xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
        "\n    xsi:noNamespaceSchemaLocation=\"{}\">\n",
        escape_markup(schema));
    children(rule, 2);
    out_ += format("</{}>\n", rule.name());
  }

  void element(const ElementRule& rule, std::size_t indent) {
    const bool live = is_live(rule);
    comment(rule, indent, !live);
    out_ += live ? " -->\n" : "\n";
    written(rule, indent, live);
    if (!live) out_ += std::string(indent, ' ') + "-->\n";
  }

  std::string take() { return std::move(out_); }

 private:
  bool is_known(const std::string& path) const {
    return std::any_of(known_.begin(), known_.end(), [&](const auto& value) {
      const std::string_view found = value.first;
      return found == path || found.starts_with(path + "/") || found.starts_with(path + "@");
    });
  }

  bool is_live(const ElementRule& rule) const {
    return rule.minimum > 0 || is_known(std::string(rule.path));
  }

  void children(const ElementRule& rule, std::size_t indent) {
    for (const ElementRule* child : child_rules(rule)) {
      out_ += '\n';
      element(*child, indent);
    }
  }

  void open_tag(const ElementRule& rule, std::size_t indent, bool live) {
    std::string line = format("{}<{}", std::string(indent, ' '), rule.name());
    const std::string margin(line.size(), ' ');
    for (const AttributeRule& a : rule.attributes) {
      if (a.type == ValueType::digest) continue;
      const auto found = known_.find(format("{}@{}", rule.path, a.name));
      if (live && found == known_.end()) continue;
      const std::string next = format(
          " {}=\"{}\"", a.name, live ? escape_markup(found->second) : sample(a.type, a.choices));
      if (line.size() > margin.size() && line.size() + next.size() > kLineWidth) {
        out_ += line + "\n";
        line = margin;
      }
      line += next;
    }
    out_ += line;
  }

  void written(const ElementRule& rule, std::size_t indent, bool live) {
    open_tag(rule, indent, live);
    const auto inner = child_rules(rule);
    if (rule.content == Content::nothing) {
      out_ += "/>\n";
    } else if (rule.content == Content::elements) {
      out_ += ">\n";
      for (const ElementRule* child : inner)
        if (live)
          element(*child, indent + 2);
        else
          written(*child, indent + 2, false);
      out_ += format("{}</{}>\n", std::string(indent, ' '), rule.name());
    } else {
      const auto found = known_.find(std::string(rule.path));
      const std::string text = live && found != known_.end() ? escape_markup(found->second)
                                                             : sample(rule.type, rule.choices);
      out_ += format(">{}</{}>\n", text, rule.name());
    }
  }

  // Without its end, so that what follows can be part of it.
  void comment(const ElementRule& rule, std::size_t indent, bool with_children) {
    std::vector<std::string> lines;
    help(rule, "", with_children, lines);
    const std::string margin(indent, ' ');
    out_ += margin + "<!-- " + lines.front();
    for (std::size_t i = 1; i < lines.size(); ++i) out_ += "\n" + margin + "     " + lines[i];
  }

  void help(const ElementRule& rule, const std::string& before, bool with_children,
            std::vector<std::string>& lines) {
    wrap(before + std::string(rule.help) + count_in_words(rule) +
             choices_in_words(" Write ", rule.choices),
         lines);
    for (const AttributeRule& a : rule.attributes)
      if (a.type != ValueType::digest)
        wrap(format("  {}{}: {}{}", a.name, a.required ? "" : " (optional)", a.help,
                    choices_in_words(": ", a.choices)),
             lines);
    if (!with_children) return;
    for (const ElementRule* child : child_rules(rule))
      help(*child, format("<{}> ", child->name()), true, lines);
  }

  static void wrap(const std::string& text, std::vector<std::string>& lines) {
    const std::string indent(text.find_first_not_of(' '), ' ');
    std::string line = indent;
    for (std::string_view word : split(trim(text), ' ')) {
      if (line.size() > indent.size() && line.size() + 1 + word.size() > kLineWidth - 10) {
        lines.push_back(line);
        line = indent + "  ";
        line += word;
      } else {
        line += line.size() > indent.size() ? " " : "";
        line += word;
      }
    }
    lines.push_back(line);
  }

  const KnownValues& known_;
  std::string out_;
};

}  // namespace

std::string write_skeleton(std::string_view root, const KnownValues& known,
                           std::string_view schema) {
  Writer writer(known);
  writer.root(*find_rule(root), schema);
  return writer.take();
}

std::string write_skeleton_element(std::string_view path, const KnownValues& known) {
  Writer writer(known);
  writer.element(*find_rule(path), 2);
  return writer.take();
}

}  // namespace remit
