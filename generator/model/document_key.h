// What tells a document from all others of a workspace.
#pragma once

#include <compare>
#include <string>

#include "model/document_kinds.h"

namespace remit {

struct DocumentKey {
  std::string partnership;  // its folder
  DocumentKind kind = DocumentKind::page;
  std::string subject;       // the body's id; the report's folder; the slug; the kind's id
  std::string version = {};  // of terms; "" for the current ones of their body, and for other kinds
  std::string before = {};   // of a redline: the version with which `version` is compared

  // By partnership, then kind, then what it is of.
  auto operator<=>(const DocumentKey&) const = default;
};

// The key of a body's current terms, or of one version of them.
inline DocumentKey terms_key(std::string partnership, std::string body, std::string version = {}) {
  return {std::move(partnership),
          DocumentKind::terms_of_reference,
          std::move(body),
          std::move(version),
          {}};
}

}  // namespace remit
