// Short forms in prose: which are not known, not explained, or explained in another way than the
// partnership's list says.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/source.h"
#include "base/word_list.h"
#include "document/tree.h"
#include "model/workspace.h"

namespace remit {

// What is known of short forms when a document is checked. What is pointed to must outlive it.
struct ShortFormKnowledge {
  std::map<std::string, std::string> known = {};        // in use on its date: what they stand for
  std::map<std::string, std::string> other_times = {};  // of other days: those days in words
  std::vector<std::string> names = {};                  // that the partnership declares
  const ShortForms* in_general = nullptr;               // null: none
  const WordList& (*words)() = nullptr;                 // of the prose's language; null: none
};

struct ShortFormFault {
  enum class Kind {
    not_in_use,     // a form of other days
    unknown,        // nothing says what it stands for
    not_spelt_out,  // its first use, outside headings, does not say what it stands for
    contradicted,   // the text defines it in another way than the list
  };
  Kind kind = Kind::unknown;
  std::string form;
  std::string expansion = {};  // of the list, or in its place of the text; not_in_use: the days
  std::string written = {};    // contradicted: what the text has in its place
  Place place = {};
  // not_spelt_out: what stands instead at `exact` to mend it, if that is certain; "" if not.
  std::string repair = {};
  Place exact = {};
};

// In reading order, each form once. `complete` tells whether every fact in the prose has its text:
// if not, one that is missing may have explained a form.
//
// A form needs no explanation if it is well known in that sense, or if a list or table of short
// forms in the prose explains it. One that the prose itself defines (document/definitions.h) is
// known; persons' initials are so from the beginning. A repair is certain where the form is a word
// by itself in running text: in the singular, in no table, no brackets and no longer word, with "a"
// or "an" before it only if that fits the long form.
std::vector<ShortFormFault> judge_short_forms(const Blocks& prose,
                                              const ShortFormKnowledge& knowledge, bool complete);

}  // namespace remit
