// The exit statuses of the program, which its help names too.
#pragma once

namespace remit {

inline constexpr int kClean = 0;
inline constexpr int kContentHasErrors = 1;
inline constexpr int kWrongCommandLine = 2;
inline constexpr int kMachineLacksSomething = 3;

}  // namespace remit
