// reports/<date>-<slug>/report.xml: the cover sheet of a report.
#pragma once

#include "model/report.h"
#include "text/xml.h"

namespace remit {

Report read_report(const XmlElement& root);

}  // namespace remit
