// All abbreviations of a partnership, as a document and as comma-separated values.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compose/composed.h"
#include "compose/context.h"

namespace remit {

// A form, what it stands for, and when it is in use.
struct ListedAbbreviation {
  std::string short_form;
  std::string expansion;
  std::optional<Date> since;
  std::optional<Date> until;
  std::string defined_in;  // "" for those of names
};

// "1 April 2013 to 30 June 2022", "from …", "until …", or "" if it has no dates.
std::string period_in_words(const ListedAbbreviation& abbreviation);

// Those of names and of abbreviations.xml, of all times, in alphabetical order, older ones first. A
// name is in use at most as long as its organisation was there.
std::vector<ListedAbbreviation> listed_abbreviations(const Partnership& partnership);

// The last day, not after `as_at`, on which anything that the list states began or had ended, or of
// which there is a document: the list of any later day until `as_at` is the same, so that its files
// change with the facts and not with every day. `as_at` if nothing has a date.
Date date_of_list(const Partnership& partnership, Date as_at);

// Nothing if there are none.
std::optional<DocumentCard> abbreviation_list_card(const Partnership& partnership, Date as_at);

// The document of kind "abbreviations" with its abbreviations.csv; nothing if there are none, or
// its template is at fault.
std::optional<ComposedDocument> compose_abbreviation_list(const ComposeContext& context,
                                                          Date as_at);

}  // namespace remit
