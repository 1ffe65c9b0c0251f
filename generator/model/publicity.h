// Whether the public can have read something: what is public is corrected openly, and never undone.
#pragma once

namespace remit {

enum class Publicity {
  none,     // it was never published, or only in trials
  known,    // it was published, on a website that is public
  unknown,  // the website is public, and nothing tells what was published
};

}  // namespace remit
