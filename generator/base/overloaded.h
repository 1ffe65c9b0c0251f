// One function object made of several lambdas, for std::visit.
#pragma once

namespace remit {

template <class... F>
struct Overloaded : F... {
  using F::operator()...;
};
// C++20 does without this; clang 14 does not yet.
template <class... F>
Overloaded(F...) -> Overloaded<F...>;

}  // namespace remit
