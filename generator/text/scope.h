// The names that can be used at one point of a template: a stack of values, innermost last.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/value.h"

namespace remit {

class Scope {
 public:
  explicit Scope(const Value& root) : values_{&root} {}

  void push(const Value& value) { values_.push_back(&value); }
  void pop() { values_.pop_back(); }
  const Value& innermost() const { return *values_.back(); }

  // The value of a name, or null. "." is the innermost value. The first part of a dotted name is
  // looked for from the innermost value outwards, the others only within what was found.
  const Value* find(std::string_view name) const;

  // Every name that `find` knows, those of the innermost value first.
  std::vector<std::string> names() const;

 private:
  std::vector<const Value*> values_;
};

}  // namespace remit
