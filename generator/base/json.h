// JSON values: nlohmann-json, members in the order they were written.
// The only file that includes nlohmann-json.
#pragma once

#include <nlohmann/json.hpp>

namespace remit {

using Json = nlohmann::ordered_json;

}  // namespace remit
