// content/<partnership>/meetings.xml.
#pragma once

#include <vector>

#include "model/meeting.h"
#include "text/xml.h"

namespace remit {

std::vector<Meeting> read_meetings(const XmlElement& root);

}  // namespace remit
