#include "read/schema.h"

#include <cstdio>

#include "app/commands.h"

namespace remit {

int run_schema(const Options&) {
  std::fputs(write_schema().c_str(), stdout);
  return kClean;
}

}  // namespace remit
