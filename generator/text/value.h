// The values that a template or a prose text can name: what compose hands over.
//
// A value is a text, a yes-or-no, a list or an object. Numbers and dates are texts by then, in the
// words in which they are to be read. Every object of a kind carries every key of that kind: "" or
// an empty list where the data says nothing, so that a name is either always known or never.
#pragma once

#include <concepts>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace remit {

class Value {
 public:
  using List = std::vector<Value>;
  using Object = std::vector<std::pair<std::string, Value>>;  // in the order in which they were set

  Value() : data_(std::string()) {}
  Value(std::string text) : data_(std::move(text)) {}
  Value(std::string_view text) : data_(std::string(text)) {}
  Value(const char* text) : data_(std::string(text)) {}
  Value(std::same_as<bool> auto yes) : data_(yes) {}  // no number or pointer passes for one
  Value(List list) : data_(std::move(list)) {}
  Value(Object object) : data_(std::move(object)) {}

  bool is_text() const { return std::holds_alternative<std::string>(data_); }
  bool is_bool() const { return std::holds_alternative<bool>(data_); }
  bool is_list() const { return std::holds_alternative<List>(data_); }
  bool is_object() const { return std::holds_alternative<Object>(data_); }

  const std::string& text() const { return std::get<std::string>(data_); }
  bool boolean() const { return std::get<bool>(data_); }
  const List& list() const { return std::get<List>(data_); }
  List& list() { return std::get<List>(data_); }
  const Object& object() const { return std::get<Object>(data_); }
  Object& object() { return std::get<Object>(data_); }

  // Whether a section of it is entered: not "", false, or an empty list. An object is always.
  bool truthy() const;

  // The member of an object, or null. `find` takes one name, `find_path` a dotted one.
  const Value* find(std::string_view name) const;
  const Value* find_path(std::string_view dotted) const;

  // Sets a member of an object, replacing one of the same name.
  Value& set(std::string name, Value value);

  // Every dotted name under which a text or a yes-or-no, a list or an object stands; not inside
  // lists. "body.name", "quorum", "quorum.minimum".
  std::vector<std::string> names() const;

  bool operator==(const Value&) const = default;

 private:
  std::variant<std::string, bool, List, Object> data_;
};

}  // namespace remit
