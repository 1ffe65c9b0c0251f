// The table of the vocabulary as a whole, and finding rules in it.
#include "read/vocabulary.h"
#include "read/vocabulary_tables.h"

namespace remit {
namespace {

std::string_view parent_path(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

std::vector<ElementRule> all_rules() {
  std::vector<ElementRule> result = document_rules();
  result.insert(result.end(), website_rules().begin(), website_rules().end());
  return result;
}

}  // namespace

std::span<const ElementRule> vocabulary() {
  static const std::vector<ElementRule> kAll = all_rules();
  return kAll;
}

const ElementRule* find_rule(std::string_view path) {
  for (const ElementRule& rule : vocabulary())
    if (rule.path == path) return &rule;
  return nullptr;
}

std::vector<const ElementRule*> child_rules(const ElementRule& parent) {
  std::vector<const ElementRule*> result;
  for (const ElementRule& rule : vocabulary())
    if (parent_path(rule.path) == parent.path) result.push_back(&rule);
  return result;
}

std::vector<std::string> root_elements() {
  std::vector<std::string> result;
  for (const ElementRule& rule : vocabulary())
    if (parent_path(rule.path).empty()) result.emplace_back(rule.path);
  return result;
}

}  // namespace remit
