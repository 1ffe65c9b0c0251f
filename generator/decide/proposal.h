// What `remit amend` leaves in a proposed version for its author, and `remit adopt` takes away if
// it still stands there.
#pragma once

namespace remit {

inline constexpr const char* kChangesComment =
    "<!-- Before it is adopted: what changes, in a sentence for the list of versions, and why, "
    "for\n"
    "       the schedule of amendments.\n"
    "  <changes>\n"
    "    <summary>…</summary>\n"
    "    <reason clause=\"quorum\">…</reason>\n"
    "  </changes>\n"
    "  -->";

}  // namespace remit
