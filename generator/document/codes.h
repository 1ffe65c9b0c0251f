// What is written in capitals and is no short form: addresses of the web, postcodes, references,
// citations of judgments, numbers of standards and vehicles.
#pragma once

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace remit {

using TextRange = std::pair<std::size_t, std::size_t>;  // the first byte, and that after the last

// The ranges of a text (plainly typed) that are:
//   addresses     https://rdc.example/PAY, www.RDC.example, RDC@riverside.example, #RDC, PLAN.PDF
//   postcodes     RV4 7QT
//   references    24/00817/FUL, HR/017, IC-45121-X4F2: parts of which one has figures
//   numbers       BS 5837:2012, OS 100023456, TL 5412: up to three capitals before three figures
//                 or more that are no year
//   vehicles      AB12 CDE, T442 KLM
//   judgments     [2019] EWCA Civ 1230, [2021] UKUT 299 (AAC)
// in their order; some may lie within others.
std::vector<TextRange> find_codes(std::string_view text);

}  // namespace remit
