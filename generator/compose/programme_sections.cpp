#include "compose/programme_sections.h"

#include <algorithm>
#include <set>

#include "base/format.h"
#include "base/strings.h"

namespace remit {
namespace {

struct GeneratedSection {
  std::string_view id;
  std::string_view heading;
  bool only_alone;  // it says in words what the prose may say itself
  bool (*has_facts)(const WorkProgramme&);
};

const GeneratedSection kGenerated[] = {
    {"business-analysis", "Business analysis", false,
     [](const WorkProgramme& p) { return !p.activities.empty(); }},
    {"timeline", "Timeline", false, [](const WorkProgramme& p) { return p.timeline.has_value(); }},
    {"risks", "Risk assessment", false, [](const WorkProgramme& p) { return !p.risks.empty(); }},
    {"signatories", "Signatories", false,
     [](const WorkProgramme& p) { return !p.signatories.empty(); }},
    {"review", "Review", true, [](const WorkProgramme& p) { return p.review.month.has_value(); }},
};

const GeneratedSection* find_generated(std::string_view id) {
  for (const GeneratedSection& section : kGenerated)
    if (section.id == id || slug(section.heading) == id) return &section;
  return nullptr;
}

const GeneratedSection* named_by(const Header& header) {
  const GeneratedSection* by_id = find_generated(header.attr.id);
  return by_id ? by_id : find_generated(slug(plain_text(header.content)));
}

ProgrammeSection section_from(const Header& header, const GeneratedSection* generated) {
  std::string heading = plain_text(header.content);
  std::string id = header.attr.id;
  if (id.empty()) id = generated ? std::string(generated->id) : slug(heading);
  return {std::move(id), std::move(heading), header.attr.has_class("unnumbered"), {}};
}

class Sections {
 public:
  Sections(const WorkProgramme& programme, const Value& values, const Splices& splices,
           const ComposeContext& context)
      : programme_(programme), values_(values), splices_(splices), context_(context) {}

  void write(Blocks prose) {
    bool reported = false;
    for (Block& block : prose) {
      const Header* header = get_if<Header>(block);
      if (header && header->level == 1) {
        finish();
        generated_ = named_by(*header);
        place_ = block.place;
        list_.push_back(section_from(*header, generated_));
      } else if (!list_.empty()) {
        list_.back().blocks.push_back(std::move(block));
      } else if (!std::exchange(reported, true)) {
        context_.diagnostics.error(block.place, "programme.text-before-heading",
                                   "this text stands before the first heading",
                                   "put it under a heading: each section has one, '# Purpose'");
      }
    }
    finish();
  }

  void add_missing() {
    for (const GeneratedSection& section : kGenerated)
      if (!written_.contains(section.id) && section.has_facts(programme_))
        list_.push_back(
            {std::string(section.id), std::string(section.heading), false, generated(section)});
  }

  std::vector<ProgrammeSection> take() { return std::move(list_); }

 private:
  // What follows the text of the section that ends here.
  void finish() {
    if (list_.empty()) return;
    Blocks& blocks = list_.back().blocks;
    const bool is_first = generated_ && written_.insert(generated_->id).second;
    const bool wanted = is_first && !(generated_->only_alone && !blocks.empty());
    if (wanted && generated_->has_facts(programme_)) {
      Blocks made = generated(*generated_);
      blocks.insert(blocks.end(), made.begin(), made.end());
    } else if (blocks.empty()) {
      says_nothing();
    }
  }

  void says_nothing() {
    context_.diagnostics.error(
        place_, "programme.empty-section",
        format("the section '{}' says nothing", list_.back().heading),
        generated_ ? format("write it, or state its facts at {}", describe(programme_.place))
                   : "write it, or remove the heading");
  }

  Blocks generated(const GeneratedSection& section) {
    auto rendered = assemble(context_.templates, format("sections/{}.md.mustache", section.id),
                             values_, splices_, context_.sources, context_.diagnostics);
    return rendered ? std::move(rendered->blocks) : Blocks{};
  }

  const WorkProgramme& programme_;
  const Value& values_;
  const Splices& splices_;
  const ComposeContext& context_;
  std::vector<ProgrammeSection> list_;
  std::set<std::string_view> written_;           // ids of generated sections
  const GeneratedSection* generated_ = nullptr;  // that the last section is
  Place place_;                                  // of its heading
};

}  // namespace

std::vector<ProgrammeSection> compose_programme_sections(const WorkProgramme& programme,
                                                         Blocks prose, const Value& values,
                                                         const Splices& splices,
                                                         const ComposeContext& context) {
  Sections sections(programme, values, splices, context);
  sections.write(std::move(prose));
  sections.add_missing();
  return sections.take();
}

}  // namespace remit
