// Language tags, as "lang" in HTML and Word has them.
#pragma once

#include <string_view>

namespace remit {

// Whether the text is a well-formed tag of BCP 47 (RFC 5646 section 2.1): "cy", "en-GB",
// "zh-Hant-TW". Languages have two or three letters: no longer ones are registered (section 2.2.1),
// so that "welsh" is none. Grandfathered tags are not taken, since each has a newer one.
bool is_language_tag(std::string_view text);

}  // namespace remit
