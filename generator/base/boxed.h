// A value held apart, so that what holds it is small: copied and compared like the value.
#pragma once

#include <memory>
#include <utility>

namespace remit {

// Has a value unless it was moved from; then it can only be assigned to or destroyed.
template <class T>
class Boxed {
 public:
  Boxed(T value) : value_(std::make_unique<T>(std::move(value))) {}
  Boxed(const Boxed& other) : value_(std::make_unique<T>(*other.value_)) {}
  Boxed(Boxed&&) noexcept = default;
  Boxed& operator=(const Boxed& other) { return *this = Boxed(other); }
  Boxed& operator=(Boxed&&) noexcept = default;

  T& operator*() { return *value_; }
  const T& operator*() const { return *value_; }
  bool operator==(const Boxed& other) const { return *value_ == *other.value_; }

 private:
  std::unique_ptr<T> value_;
};

// Calls the visitor with what is in a box, and with everything else as it is.
template <class Visitor>
struct Unboxing {
  Visitor& visitor;

  template <class T>
  decltype(auto) operator()(T& value) const {
    return visitor(value);
  }
  template <class T>
  decltype(auto) operator()(Boxed<T>& value) const {
    return visitor(*value);
  }
  template <class T>
  decltype(auto) operator()(const Boxed<T>& value) const {
    return visitor(*value);
  }
};

}  // namespace remit
