// Facts of a partnership as diagrams, and the same facts in words. `on` is the date on which
// everything is called what it was called then.
#pragma once

#include "document/diagram.h"
#include "document/tree.h"
#include "model/partnership.h"

namespace remit {

// A diagram, and all that it shows as a list, for who cannot see it.
struct DiagramFacts {
  std::variant<Diagram, Chart> what;
  Blocks words;
};

// "accountable to, at every meeting".
std::string relation_in_words(const Relation& relation);

// "Local government": a sector as it is printed; "" for none.
std::string sector_in_words(const std::string& sector);

// The body in the middle, the organisations that the terms name as its members around it, by
// sector. Sectors and organisations stand in the order of the members.
DiagramFacts membership_facts(const Partnership& partnership, const Body& body,
                              const TermsOfReference& terms, Date on);

// How bodies relate: all of the partnership that are related to another, or, with `about`, that one
// and those related to it. What others state of a body stands in their part of the list.
DiagramFacts relations_facts(const Partnership& partnership, const Body* about, Date on);

// The steps of a process, a ring if it is a cycle.
DiagramFacts process_facts(const Process& process);

// A timeline, whose description is made here: a task's months and words.
DiagramFacts timeline_facts(Chart chart);

}  // namespace remit
