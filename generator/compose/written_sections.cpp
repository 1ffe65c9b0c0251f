#include "compose/written_sections.h"

#include <algorithm>
#include <set>

#include "base/format.h"
#include "base/strings.h"

namespace remit {
namespace {

WrittenSection section_from(const Header& header, const GeneratedSection* generated) {
  std::string heading = plain_text(header.content);
  std::string id = header.attr.id;
  if (id.empty()) id = generated ? std::string(generated->id) : slug(heading);
  return {std::move(id), std::move(heading), header.attr.has_class("unnumbered"), {}};
}

class Sections {
 public:
  Sections(const GeneratedSections& sections, const Value& values, const Splices& splices,
           const ComposeContext& context)
      : sections_(sections), values_(values), splices_(splices), context_(context) {}

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
        context_.diagnostics.error(block.place, "section.text-before-heading",
                                   "this text stands before the first heading",
                                   "put it under a heading: each section has one, '# Purpose'");
      }
    }
    finish();
  }

  void add_missing() {
    for (const GeneratedSection& section : sections_.list)
      if (!written_.contains(section.id) && section.has_facts)
        list_.push_back(
            {std::string(section.id), std::string(section.heading), false, generated(section)});
  }

  std::vector<WrittenSection> take() { return std::move(list_); }

 private:
  const GeneratedSection* find(std::string_view id) const {
    for (const GeneratedSection& section : sections_.list)
      if (section.id == id || slug(section.heading) == id) return &section;
    return nullptr;
  }

  const GeneratedSection* named_by(const Header& header) const {
    const GeneratedSection* by_id = find(header.attr.id);
    return by_id ? by_id : find(slug(plain_text(header.content)));
  }

  // What follows the text of the section that ends here.
  void finish() {
    if (list_.empty()) return;
    Blocks& blocks = list_.back().blocks;
    const bool is_first = generated_ && written_.insert(generated_->id).second;
    const bool wanted = is_first && !(generated_->only_alone && !blocks.empty());
    if (wanted && generated_->has_facts) {
      Blocks made = generated(*generated_);
      blocks.insert(blocks.end(), made.begin(), made.end());
    } else if (blocks.empty()) {
      says_nothing();
    }
  }

  void says_nothing() {
    context_.diagnostics.error(
        place_, "section.empty", format("the section '{}' says nothing", list_.back().heading),
        generated_ ? format("write it, or state its facts at {}", describe(sections_.facts))
                   : "write it, or remove the heading");
  }

  Blocks generated(const GeneratedSection& section) {
    auto rendered =
        assemble(context_.templates, format("{}/{}.md.mustache", sections_.folder, section.id),
                 values_, splices_, context_.sources, context_.diagnostics);
    return rendered ? std::move(rendered->blocks) : Blocks{};
  }

  const GeneratedSections& sections_;
  const Value& values_;
  const Splices& splices_;
  const ComposeContext& context_;
  std::vector<WrittenSection> list_;
  std::set<std::string_view> written_;           // ids of generated sections
  const GeneratedSection* generated_ = nullptr;  // that the last section is
  Place place_;                                  // of its heading
};

}  // namespace

std::vector<WrittenSection> compose_written_sections(const GeneratedSections& generated,
                                                     Blocks prose, const Value& values,
                                                     const Splices& splices,
                                                     const ComposeContext& context) {
  Sections sections(generated, values, splices, context);
  sections.write(std::move(prose));
  sections.add_missing();
  return sections.take();
}

Value::List section_values(const std::vector<WrittenSection>& sections, Splices& splices) {
  Value::List result;
  for (const WrittenSection& section : sections)
    result.emplace_back(Value::Object{{"id", section.id},
                                      {"heading", section.heading},
                                      {"unnumbered", section.unnumbered},
                                      {"wording", splices.add(section.blocks)}});
  return result;
}

Blocks with_headings(const std::vector<WrittenSection>& sections) {
  Blocks result;
  for (const WrittenSection& section : sections) {
    result.push_back({Header{1, {section.id, {}, {}}, inlines_from_text(section.heading)}, {}});
    result.insert(result.end(), section.blocks.begin(), section.blocks.end());
  }
  return result;
}

}  // namespace remit
