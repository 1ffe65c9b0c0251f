#include "decide/corrected_files.h"

#include <algorithm>
#include <set>

#include "base/format.h"
#include "base/strings.h"
#include "compose/version_history.h"
#include "decide/adopted_facts.h"
#include "decide/adopted_record.h"
#include "decide/version_rows.h"
#include "model/adoption.h"
#include "model/lookup.h"
#include "text/markdown.h"
#include "text/markdown_writer.h"

namespace remit {
namespace {

// The text of a record before it is corrected.
struct FormerText {
  std::string text;
  std::size_t number;  // of its file, from 1
};

// One that no correction names belongs to a correction of which other files were lost. Nothing if
// the record is lost, and no text of it was ever kept.
std::optional<FormerText> former_text(const TermsOfReference& terms) {
  const auto& kept = terms.former_texts;
  const auto is_named = [&](const std::string& text) {
    return std::any_of(terms.corrections.begin(), terms.corrections.end(),
                       [&](const Correction& c) { return c.text.value == source_digest(text); });
  };
  if (!kept.empty() && !is_named(kept.back())) return FormerText{kept.back(), kept.size()};
  if (!terms.record) return std::nullopt;
  return FormerText{terms.record->blocks_place.source->text(), kept.size() + 1};
}

// The version's row with what is right in place of what was said; nothing if it says neither.
std::optional<RowTexts> corrected_row(const RowTexts& row, const RowTexts& before,
                                      const RowTexts& after) {
  RowTexts result = row;
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (before[i] == after[i]) continue;
    const auto says = [&](const std::string& cell) {
      return typographic(cell) == typographic(before[i]);
    };
    if (row.size() == before.size() && says(row[i])) {
      result[i] = after[i];
      continue;
    }
    if (std::count_if(row.begin(), row.end(), says) != 1) return std::nullopt;
    const auto found = std::find_if(row.begin(), row.end(), says);
    result[static_cast<std::size_t>(found - row.begin())] = after[i];
  }
  return result;
}

// A line whatever the widths of the columns that it is set out in.
std::string without_widths(std::string_view line) {
  std::string result(line);
  if (line.starts_with('|')) std::erase_if(result, [](char c) { return c == ' ' || c == '-'; });
  return result;
}

// Lines that one text has and the other has not.
std::vector<std::string> only_in(const std::string& text, const std::string& other) {
  std::set<std::string> others;
  for (const std::string_view line : split(other, '\n')) others.insert(without_widths(line));
  std::vector<std::string> result;
  for (const std::string_view line : split(text, '\n'))
    if (!others.contains(without_widths(line))) result.emplace_back(line);
  return result;
}

class Corrector {
 public:
  Corrector(const CorrectionRequest& request, const Decision& decision,
            const Partnership& partnership, const TermsOfReference& terms,
            const std::string& folder, Sources& sources, Diagnostics& diagnostics)
      : request_(request),
        decision_(decision),
        partnership_(partnership),
        terms_(terms),
        folder_(folder),
        sources_(sources),
        diagnostics_(diagnostics) {}

  // From the composed document.
  bool record_again(const ComposedDocument& document) {
    auto record = record_files(document, terms_.version, sources_, diagnostics_);
    if (!record) return false;
    const auto before = former_text(terms_);
    if (before) from_ = find_row(read(before->text), day());
    to_ = find_row(read(record->text), day());
    if (before) note_changes(before->text, record->text);
    for (const PictureFile& picture : record->pictures)
      if (picture.name.starts_with(terms_.version + ".adopted-"))
        result_.written.push_back({folder_ + picture.name, picture.bytes, true});
    return write(terms_, record->text, document.numbering, record->pictures, &decision_);
  }

  // In the text of the record.
  bool correct_row() {
    const AdoptedRecord& record = *terms_.record;
    const auto before = former_text(terms_);
    Blocks blocks = read(before->text);
    from_ = find_row(blocks, day());
    if (from_) to_ = corrected_row(*from_, row_of(terms_), row_as_decided());
    result_.is_stated = to_.has_value();
    std::string text = before->text;
    if (to_ && replace_row(blocks, *from_, *to_)) text = write_markdown(blocks, diagnostics_);
    if (text.empty()) return false;
    note_changes(before->text, text);
    return write(terms_, text, record.numbering, record.pictures, &decision_);
  }

  // Later records repeat the row.
  bool correct_later() {
    if (!from_ || !to_ || from_ == to_) return true;
    for (const TermsOfReference* later : versions_of(partnership_, terms_.body.value)) {
      if (*later->in_force_from.date <= decision_.in_force_from || is_altered(*later)) continue;
      Blocks blocks = read(later->record->blocks_place.source->text());
      if (!replace_row(blocks, *from_, *to_)) continue;
      const std::string text = write_markdown(blocks, diagnostics_);
      if (text.empty() ||
          !write(*later, text, later->record->numbering, later->record->pictures, nullptr))
        return false;
      result_.repeated_in.push_back(later->version);
    }
    return true;
  }

  CorrectedFiles take() { return std::move(result_); }

 private:
  std::string day() const { return in_words(decision_.in_force_from); }

  Blocks read(const std::string& text) {
    Diagnostics ignored;  // it was read before
    return read_markdown(mapped(sources_.add(terms_.version + ".adopted.md", text)),
                         MarkdownKind::composed, ignored);
  }

  RowTexts row_of(const TermsOfReference& terms) const {
    const auto all = versions_of(partnership_, terms_.body.value);
    return version_row(partnership_, terms, !all.empty() && all.front() == &terms_);
  }
  RowTexts row_as_decided() const {
    TermsOfReference decided = terms_;
    apply(decision_, decided);
    return row_of(decided);
  }

  void note_changes(const std::string& before, const std::string& now) {
    result_.text_before = only_in(before, now);
    result_.text_now = only_in(now, before);
  }

  // A version with another text of its record, and if there is a decision, with that.
  bool write(const TermsOfReference& t, const std::string& text, const NumberingScheme& numbering,
             const std::vector<PictureFile>& pictures, const Decision* decision) {
    const std::string base = folder_ + t.version;
    Correction correction{{request_.as_at, {}},
                          {typographic(request_.reason), {}},
                          t.adopted_by,
                          t.adopted_on,
                          t.minute,
                          t.summary,
                          {}};
    if (const auto before = former_text(t)) {
      correction.text.value = source_digest(before->text);
      result_.written.push_back(
          {format("{}.adopted-{}.md", base, before->number), before->text, true});
    }
    std::vector<Correction> corrections = t.corrections;
    corrections.push_back(correction);
    const std::string digest = record_digest(text, numbering, pictures, corrections);
    const NewFile facts = {
        base + ".xml",
        decision ? corrected_facts(t, *decision, digest) : corrected_facts(t, as_it_is(t), digest),
        true};
    if (!is_readable(facts, sources_, diagnostics_)) return false;
    result_.written.push_back({base + ".adopted.md", text, true});
    result_.written.push_back(
        {base + ".adopted.xml",
         record_facts(numbering, {source_digest(facts.text), t.wording_now, digest,
                                  t.record && t.record->stated, std::move(corrections)}),
         true});
    result_.written.push_back(facts);
    return true;
  }

  static Decision as_it_is(const TermsOfReference& t) {
    Decision d;
    d.agreed_by = t.adopted_by.value;
    d.agreed_on = t.adopted_on.date.value_or(Date());
    d.in_force_from = *t.in_force_from.date;
    d.minute = t.minute.value;
    d.summary = t.summary.value;
    d.as_published = !t.adopted_by.given();
    return d;
  }

  const CorrectionRequest& request_;
  const Decision& decision_;
  const Partnership& partnership_;
  const TermsOfReference& terms_;
  const std::string& folder_;
  Sources& sources_;
  Diagnostics& diagnostics_;
  std::optional<RowTexts> from_, to_;  // the version's row in the table of versions
  CorrectedFiles result_;
};

}  // namespace

std::optional<CorrectedFiles> corrected_files(
    const CorrectionRequest& request, const Decision& decision, const Partnership& partnership,
    const TermsOfReference& terms, const ComposedDocument* document, const std::string& folder,
    Sources& sources, Diagnostics& diagnostics) {
  Corrector corrector(request, decision, partnership, terms, folder, sources, diagnostics);
  const bool is_done = document ? corrector.record_again(*document) : corrector.correct_row();
  if (!is_done || !corrector.correct_later()) return std::nullopt;
  return corrector.take();
}

}  // namespace remit
