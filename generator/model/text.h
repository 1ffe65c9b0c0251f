// A fact as it was written: its text, and where.
#pragma once

#include <optional>
#include <string>

#include "base/date.h"
#include "base/month.h"
#include "base/source.h"

namespace remit {

struct Text {
  std::string value;  // white space collapsed; "" if it was not given
  Place place;

  bool given() const { return !value.empty(); }
  bool operator==(const Text&) const = default;
};

struct MonthText {
  std::optional<Month> month;  // none if it was not given
  Place place;
};

struct DateText {
  std::optional<Date> date;  // none if it was not given
  Place place;
};

}  // namespace remit
