// What has changed since a document's date, in sentences. A text that is in force stays as it was
// agreed; who has taken the place of those that it names, and what they are called now, stands
// beside it.
#pragma once

#include <string>
#include <vector>

#include "compose/document_card.h"
#include "model/namings.h"
#include "text/value.h"

namespace remit {

// "Since 1 July 2022 the Vale Integrated Care Board has taken the place of the Vale Clinical
// Commissioning Group.", in the order in which the document names them, once each: for those whose
// place was taken between the document's date and the day, those that ended and those that have
// another name. Posts bring the organisations in which they are held.
std::vector<std::string> later_changes(const Partnership& partnership,
                                       const std::vector<Naming>& namings, Date document, Date on);

// The same for a document as a page shows it on the day: nothing for one that is not in force then
// (terms that others took the place of, a work programme that has ended), and nothing for a report,
// which is of its own day.
std::vector<std::string> later_changes(const Partnership& partnership, const DocumentCard& card,
                                       Date on);

// What templates receive of them: later, has-later, several-later.
Value::Object later_values(const std::vector<std::string>& sentences);

// Whether there is a body on the day, for lists of what there is: begins-on, ended-on ("" if there
// is it, or it is not known), successor (its name) and successor-since ("" if nothing took over).
Value::Object existence_values(const Partnership& partnership, const Body& body, Date on);

// "the Safer Board", "Essex Police", "the Probation Service": the name amid a sentence.
std::string amid_sentence(ThingKind kind, const std::string& name);

}  // namespace remit
