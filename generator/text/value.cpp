#include "text/value.h"

namespace remit {
namespace {

void collect(const Value& value, const std::string& prefix, std::vector<std::string>& names) {
  if (!value.is_object()) return;
  for (const auto& [name, member] : value.object()) {
    names.push_back(prefix + name);
    collect(member, prefix + name + ".", names);
  }
}

}  // namespace

bool Value::truthy() const {
  if (is_text()) return !text().empty();
  if (is_bool()) return boolean();
  if (is_list()) return !list().empty();
  return true;
}

const Value* Value::find(std::string_view name) const {
  if (!is_object()) return nullptr;
  for (const auto& [key, value] : object())
    if (key == name) return &value;
  return nullptr;
}

const Value* Value::find_path(std::string_view dotted) const {
  const Value* value = this;
  while (value) {
    const std::size_t dot = dotted.find('.');
    value = value->find(dotted.substr(0, dot));
    if (dot == std::string_view::npos) return value;
    dotted.remove_prefix(dot + 1);
  }
  return nullptr;
}

Value& Value::set(std::string name, Value value) {
  for (auto& [key, old] : object()) {
    if (key != name) continue;
    old = std::move(value);
    return *this;
  }
  object().emplace_back(std::move(name), std::move(value));
  return *this;
}

std::vector<std::string> Value::names() const {
  std::vector<std::string> result;
  collect(*this, "", result);
  return result;
}

}  // namespace remit
