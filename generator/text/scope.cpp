#include "text/scope.h"

#include <algorithm>

namespace remit {

const Value* Scope::find(std::string_view name) const {
  if (name == ".") return values_.back();
  const std::size_t dot = name.find('.');
  const std::string_view first = name.substr(0, dot);
  const auto holder = std::find_if(values_.rbegin(), values_.rend(),
                                   [&](const Value* value) { return value->find(first); });
  if (holder == values_.rend()) return nullptr;
  return (*holder)->find_path(name);
}

std::vector<std::string> Scope::names() const {
  std::vector<std::string> result;
  for (auto value = values_.rbegin(); value != values_.rend(); ++value)
    for (std::string& name : (*value)->names()) result.push_back(std::move(name));
  return result;
}

}  // namespace remit
