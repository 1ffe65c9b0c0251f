// What a fault leaves unknown. The stage that reports the fault says so, and what follows from the
// fault says on what it depends, so that one mistake gives one message (base/consequences.h).
#pragma once

#include <compare>
#include <cstddef>
#include <string>
#include <variant>

#include "base/source.h"

namespace remit {

// A value, an element or an attribute that could not be read as what it has to be.
struct UnreadableValue {
  explicit UnreadableValue(const Place& place) : source(place.source), begin(place.begin) {}
  const Source* source;
  std::size_t begin;  // its place in the source
  friend auto operator<=>(const UnreadableValue&, const UnreadableValue&) = default;
};

// The facts of a partnership: a file that states some of them has an error.
struct FaultyFacts {
  std::string partnership;  // its folder in content/
  friend auto operator<=>(const FaultyFacts&, const FaultyFacts&) = default;
};

// An organisation, post or body that the facts name and nothing defines.
struct UnknownId {
  std::string partnership;
  std::string id;
  friend auto operator<=>(const UnknownId&, const UnknownId&) = default;
};

using Cause = std::variant<UnreadableValue, FaultyFacts, UnknownId>;

}  // namespace remit
