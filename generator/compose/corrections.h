// What readers are told of corrections in the record of a document.
#pragma once

#include <vector>

#include "compose/context.h"
#include "document/tree.h"
#include "model/text.h"
#include "text/value.h"

namespace remit {

// date, reason: for each correction, which has a day `on` and a `reason`.
template <class Correction>
Value::List correction_values(const std::vector<Correction>& corrections) {
  Value::List result;
  for (const Correction& each : corrections)
    if (each.on.date)
      result.emplace_back(
          Value::Object{{"date", in_words(*each.on.date)}, {"reason", each.reason.value}});
  return result;
}

// The text with what templates/corrections.md.mustache says of them before its first heading. The
// values are those of the document.
Blocks with_corrections(Blocks text, const Value& values, const ComposeContext& context);

}  // namespace remit
