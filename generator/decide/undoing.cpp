#include "decide/undoing.h"

#include "base/format.h"
#include "decide/adopted_facts.h"
#include "model/lookup.h"

namespace remit {
namespace {

// The first version after this one that has a record.
const TermsOfReference* built_upon(const Partnership& partnership, const TermsOfReference& terms) {
  for (const TermsOfReference* other : versions_of(partnership, terms.body.value))
    if (*other->in_force_from.date > *terms.in_force_from.date && other->record) return other;
  return nullptr;
}

}  // namespace

bool check_undoing(const Partnership& partnership, const TermsOfReference& terms,
                   Publicity publicity, const std::string& address, const std::string& out,
                   Diagnostics& diagnostics) {
  const std::string& body = terms.body.value;
  const auto error = [&](const char* code, std::string message, std::string help) {
    diagnostics.error(terms.place, code, std::move(message), std::move(help));
    return false;
  };
  if (terms.proposed || !terms.record)
    return error("adoption.not-adopted",
                 "this version has no record of its adoption, so there is nothing to undo",
                 format("adopt it: remit adopt {} {} --agreed-by …", body, terms.version));
  bool result = true;
  if (publicity == Publicity::known)
    result =
        error("adoption.published",
              format("this version is public at '{}', so its adoption cannot be undone", address),
              format("correct a slip: remit adopt {0} {1} --correct --reason \"…\"; change "
                     "the terms: remit amend {0}",
                     body, terms.version));
  if (publicity == Publicity::unknown)
    result = error("adoption.maybe-published",
                   format("this version may be public: '{}' does not tell what was published", out),
                   "name the folder that holds what was published: --out DIR; without it, correct "
                   "the record: --correct --reason \"…\"");
  if (const TermsOfReference* later = built_upon(partnership, terms))
    result = error("adoption.built-upon",
                   format("the version of {} was adopted later, and changes this one",
                          in_words(*later->in_force_from.date)),
                   format("undo that one first: remit adopt {} {} --undo", body, later->version));
  return result;
}

void undo(const Partnership& partnership, TermsOfReference& terms) {
  const bool keeps_adoption = terms.record && terms.record->stated;
  if (terms.proposed_as.given()) {
    if (const TermsOfReference* before = version_before(partnership, terms, Date{}))
      terms.amends = before->in_force_from;
    terms.version = terms.proposed_as.value;
    terms.proposed = true;
    terms.in_force_from = {};
  }
  if (!keeps_adoption) {
    terms.adopted_by = terms.minute = terms.proposed_as = {};
    terms.adopted_on = {};
  }
  terms.adopted_text = {};
  terms.record.reset();
  terms.corrections.clear();
  terms.former_texts.clear();
}

AdoptedFiles undone_files(const Partnership& partnership, const TermsOfReference& terms,
                          const std::string& folder) {
  const std::string base = folder + terms.version;
  const bool was_proposed = terms.proposed_as.given();
  const TermsOfReference* before =
      was_proposed ? version_before(partnership, terms, Date{}) : nullptr;
  const std::string again = folder + (was_proposed ? terms.proposed_as.value : terms.version);
  AdoptedFiles files;
  if (was_proposed && terms.wording_place)
    files.written.push_back({again + ".md", terms.wording_place->source->text()});
  files.written.push_back({again + ".xml",
                           undone_facts(terms, before ? iso(*before->in_force_from.date) : ""),
                           !was_proposed});
  if (was_proposed) files.removed.push_back(base + ".xml");
  if (was_proposed && terms.wording_place) files.removed.push_back(base + ".md");
  for (const char* suffix : {".adopted.xml", ".adopted.md"}) files.removed.push_back(base + suffix);
  for (std::size_t i = 1; i <= terms.former_texts.size(); ++i)
    files.removed.push_back(format("{}.adopted-{}.md", base, i));
  for (const PictureFile& picture : terms.record->pictures)
    if (picture.name.starts_with(terms.version + ".adopted-"))
      files.removed.push_back(folder + picture.name);
  return files;
}

}  // namespace remit
