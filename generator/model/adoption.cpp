#include "model/adoption.h"

#include "base/digest.h"
#include "base/format.h"
#include "model/lookup.h"

namespace remit {
namespace {

std::string with_plain_line_ends(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text[i] != '\r' || i + 1 == text.size() || text[i + 1] != '\n') result += text[i];
  return result;
}

// The numbers stand for the kinds and formats in every record that was ever written.
int number_of(NumberedKind kind) {
  return kind == NumberedKind::heading ? 0 : kind == NumberedKind::paragraph ? 1 : 2;
}

int number_of(NumberFormat format) {
  switch (format) {
    case NumberFormat::decimal:
      return 0;
    case NumberFormat::lower_letter:
      return 1;
    case NumberFormat::upper_letter:
      return 2;
    case NumberFormat::lower_roman:
      return 3;
    case NumberFormat::upper_roman:
      return 4;
  }
  return 0;
}

}  // namespace

std::string source_digest(std::string_view text) { return digest(with_plain_line_ends(text)); }

std::string record_digest(std::string_view text, const NumberingScheme& numbering,
                          const std::vector<PictureFile>& pictures,
                          const std::vector<Correction>& corrections) {
  std::string all = source_digest(text) + "\n";
  for (const NumberingLevel& level : numbering.levels)
    all += format("{} {} {} {} {}\n", number_of(level.kind), number_of(level.format), level.start,
                  level.continuous ? 1 : 0, level.text);
  for (const PictureFile& picture : pictures) all += picture.name + "\n" + digest(picture.bytes);
  for (const Correction& c : corrections) {
    const auto day = [](const DateText& on) { return on.date ? iso(*on.date) : std::string(); };
    for (const std::string& part :
         {day(c.on), c.reason.value, c.adopted_by.value, day(c.adopted_on), c.minute.value,
          c.summary.value, c.text.value})
      all += format("\n{} {}", part.size(), part);
  }
  return digest(all);
}

std::vector<TermsOfReference> once_proposed(const Partnership& partnership) {
  std::vector<TermsOfReference> result;
  for (const TermsOfReference& adopted : partnership.terms) {
    if (!adopted.proposed_as.given() || adopted.proposed) continue;
    TermsOfReference proposal = adopted;
    proposal.version = adopted.proposed_as.value;
    proposal.proposed = true;
    proposal.in_force_from = {};
    if (const TermsOfReference* before = version_before(partnership, adopted, Date{}))
      proposal.amends = before->in_force_from;
    proposal.adopted_by = proposal.minute = proposal.adopted_text = {};
    proposal.adopted_on = {};
    proposal.record.reset();
    proposal.corrections.clear();
    proposal.former_texts.clear();
    result.push_back(std::move(proposal));
  }
  return result;
}

}  // namespace remit
