// What an organisation does in a partnership: the bodies that it is a member of, and the posts of
// its that chair or support one.
#pragma once

#include <vector>

#include "model/partnership.h"

namespace remit {

struct Membership {
  const Body* body = nullptr;
  const Member* member = nullptr;
  const TermsOfReference* terms = nullptr;  // that name it
  Date since;  // the first day of the terms since which it has been a member without a break
};

// By the terms in force on the day. An organisation has the place of one that it replaced from the
// day on which it took over.
std::vector<Membership> memberships(const Partnership& partnership,
                                    const Organisation& organisation, Date on);

// A part that one of its posts has, or that it has itself.
struct Part {
  enum class Kind { chairs, vice_chairs, supports };
  Kind kind = Kind::chairs;
  const Post* post = nullptr;  // null if it is the organisation itself
  const Body* body = nullptr;
};

std::vector<Part> parts(const Partnership& partnership, const Organisation& organisation, Date on);

}  // namespace remit
