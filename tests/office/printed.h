// A Word document as LibreOffice prints it.
#pragma once

#include <string>

#include "temporary_folder.h"

namespace remit::test {

// The text of its pages, laid out as they are; the PDF stays in `scratch`, under the document's
// name.
std::string printed(const std::string& docx, const TemporaryFolder& scratch);

// "portrait landscape": the pages of a PDF in order.
std::string page_shapes(const std::string& pdf);

}  // namespace remit::test
