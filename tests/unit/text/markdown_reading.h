// Markdown read and printed, for tests: the tree, then the messages.
#pragma once

#include <string>

#include "document/print.h"
#include "text/markdown.h"

inline std::string tree(const std::string& markdown,
                        remit::MarkdownKind kind = remit::MarkdownKind::prose) {
  const remit::Source source("a.md", markdown);
  remit::Diagnostics diagnostics;
  std::string result =
      remit::print_tree(remit::read_markdown(remit::mapped(source), kind, diagnostics));
  for (const remit::Diagnostic& d : diagnostics.sorted()) result += remit::render_text(d);
  return result;
}

inline std::string tree_with_places(const std::string& markdown) {
  const remit::Source source("a.md", markdown);
  remit::Diagnostics diagnostics;
  return remit::print_tree(
      remit::read_markdown(remit::mapped(source), remit::MarkdownKind::prose, diagnostics), true);
}

// "line:column code" of each message, a line each.
inline std::string messages(const std::string& markdown,
                            remit::MarkdownKind kind = remit::MarkdownKind::prose) {
  const remit::Source source("a.md", markdown);
  remit::Diagnostics diagnostics;
  remit::read_markdown(remit::mapped(source), kind, diagnostics);
  std::string result;
  for (const remit::Diagnostic& d : diagnostics.sorted()) {
    const remit::LineColumn at = d.place.source->position(d.place.begin);
    result += std::to_string(at.line) + ":" + std::to_string(at.column) + " " + d.code + "\n";
  }
  return result;
}
