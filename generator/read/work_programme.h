// The facts of a work programme.
#pragma once

#include "base/diagnostics.h"
#include "model/work_programme.h"
#include "text/xml.h"

namespace remit {

// Reads a checked <work-programme>. Elements of type prose are read as Markdown, with its faults
// reported.
WorkProgramme read_work_programme(const XmlElement& root, Diagnostics& diagnostics);

}  // namespace remit
