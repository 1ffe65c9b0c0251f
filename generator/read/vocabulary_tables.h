// The parts of which the table of the vocabulary is put together.
#pragma once

#include <vector>

#include "read/vocabulary_rules.h"

namespace remit {

// For the columns of the tables.
inline constexpr int kAny = kAnyNumber;
inline constexpr bool kRequired = true;
inline constexpr bool kOptional = false;

const std::vector<ElementRule>& document_rules();
const std::vector<ElementRule>& website_rules();

}  // namespace remit
