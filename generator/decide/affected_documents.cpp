#include "decide/affected_documents.h"

#include <algorithm>
#include <functional>

#include "base/format.h"
#include "document/walk.h"
#include "model/lookup.h"

namespace remit {
namespace {

// Collects the documents of a partnership; what is looked for in each, its caller says.
class Collector {
 public:
  using Find = std::function<std::vector<Statement>(const StatedDocument&)>;

  Collector(const DocumentsOnDate& current, const Partnership& partnership, const Thing* thing,
            Find find)
      : documents_(current.documents),
        partnership_(partnership),
        find_(std::move(find)),
        as_at_(current.as_at) {
    if (!thing) return;
    ended_ = thing->until->date;
    const auto chain = replacements(partnership, *thing, as_at_);
    if (!chain.empty()) successor_ = chain.back().now.id->value;
  }

  Affected collect() {
    for (const TermsOfReference& t : partnership_.terms) terms(t);
    for (const Protocol& p : partnership_.protocols) protocol(p);
    for (const WorkProgramme& p : partnership_.work_programmes) programme(p);
    for (const Report& r : partnership_.reports) report(r);
    for (const Meeting& m : partnership_.meetings) meeting(m);
    add("facts of the partnership",
        {{}, namings(partnership_), printed_texts(partnership_), {}, {}},
        successor_.empty()
            ? "nothing, as long as it is so"
            : format("nothing: documents from then on state '{}' there", successor_));
    return std::move(result_);
  }

 private:
  void terms(const TermsOfReference& t) {
    const std::string& body = t.body.value;
    if (t.proposed) return proposed(t);
    if (!t.in_force_from.date) return;
    const Date from = *t.in_force_from.date;
    if (from <= as_at_ && terms_in_force(partnership_, body, as_at_) != &t) return;
    std::string to_do = format("amend the terms: `remit amend {}`", body);
    if (t.record || (t.adopted_on.date && from <= as_at_))
      to_do = format("adopted{}, stays as it is; propose an amendment: `remit amend {}`",
                     t.adopted_on.date ? " on " + in_words(*t.adopted_on.date) : "", body);
    if (from > as_at_ && !t.record) to_do = "it is not in force yet: " + write_successor();
    add(format("terms of reference of {}, in force from {}", body, in_words(from)),
        look_through(t, DocumentKind::terms_of_reference, body, from,
                     t.record ? t.record->blocks : t.wording),
        to_do);
  }

  void proposed(const TermsOfReference& t) {
    add(format("terms of reference of {}, {}", t.body.value, t.version),
        look_through(t, std::nullopt, t.version, t.in_force_from.date.value_or(as_at_), t.wording),
        "it is only proposed: " + write_successor());
  }

  void protocol(const Protocol& p) {
    if (!p.in_force_from.date) return;
    const bool accepted = std::any_of(p.acceptances.begin(), p.acceptances.end(),
                                      [](const Acceptance& a) { return a.on.date.has_value(); });
    add(format("protocol {}", p.slug),
        look_through(p, DocumentKind::protocol, p.slug, *p.in_force_from.date, p.prose),
        accepted ? "its boards have accepted it; it stays as it is until they accept another"
                 : write_successor());
  }

  void programme(const WorkProgramme& p) {
    if (!p.from.date || (p.until.date && *p.until.date < as_at_)) return;
    const bool before = ended_ && *p.from.date <= *ended_;
    add(format("work programme {}", p.slug),
        look_through(p, DocumentKind::work_programme, p.slug, *p.from.date, p.prose),
        before ? "it began before; from then on " + write_successor() : write_successor());
  }

  void report(const Report& r) {
    if (!r.date.date) return;
    const StatedDocument document =
        look_through(r, DocumentKind::report, r.folder, *r.date.date, r.prose);
    if (*r.date.date >= as_at_ || (ended_ && *ended_ < *r.date.date))
      add(format("report {}", r.folder), document, write_successor());
    else if (!find_(document).empty() || !find_(with_appendices(r)).empty())
      result_.earlier.push_back(r.folder);
  }

  // As its readers have it: with the terms that it appends, as they were on its day.
  StatedDocument with_appendices(const Report& r) const {
    StatedDocument result{r.date.date, {}, {}, nullptr, {}};
    for (const ComposedDocument& d : documents_)
      if (d.key == DocumentKey{partnership_.folder, DocumentKind::report, r.folder}) {
        result.prose = &d.document.blocks;
        add_sources(d.document.blocks, result.sources);
      }
    return result;
  }

  void meeting(const Meeting& m) {
    if (m.date.date && *m.date.date >= as_at_)
      add(format("meeting of {}, {}", m.body.value, in_words(*m.date.date)),
          {*m.date.date, namings(m), {}, {}, {}}, write_successor());
  }

  std::string write_successor() const {
    if (!successor_.empty())
      return format("write '{}' instead, where the present is meant", successor_);
    return ended_ && *ended_ < as_at_ ? "name another instead, where the present is meant"
                                      : "change it there, if it changes";
  }

  void add(std::string name, const StatedDocument& document, std::string to_do) {
    std::vector<Statement> statements = find_(document);
    if (!statements.empty())
      result_.current.push_back({std::move(name), std::move(statements), std::move(to_do)});
  }

  // The prose with its facts filled in, if the document was composed; or else as it was written.
  template <class T>
  StatedDocument look_through(const T& facts, std::optional<DocumentKind> kind,
                              const std::string& subject, Date date, const Blocks& written) const {
    StatedDocument result{date, namings(facts), printed_texts(facts), &written, {}};
    for (const ComposedDocument& d : documents_)
      if (d.key.partnership == partnership_.folder && d.key.kind == kind &&
          d.key.subject == subject && d.date == date && !d.prose.empty())
        result.prose = &d.prose;
    add_sources(written, result.sources);
    return result;
  }

  static void add_sources(const Blocks& blocks, std::vector<const Source*>& sources) {
    for_each_block(blocks, [&](const Block& block) {
      const Source* source = block.place.source;
      if (source && std::find(sources.begin(), sources.end(), source) == sources.end())
        sources.push_back(source);
    });
  }

  const std::deque<ComposedDocument>& documents_;
  const Partnership& partnership_;
  Find find_;
  Date as_at_;
  std::optional<Date> ended_;
  std::string successor_;
  Affected result_;
};

}  // namespace

Affected affected_by(const Thing& thing, const Partnership& partnership,
                     const DocumentsOnDate& current) {
  return Collector(current, partnership, &thing,
                   [&](const StatedDocument& document) {
                     return find_statements(partnership, thing, document);
                   })
      .collect();
}

Affected affected_by(const std::string& id, const Partnership& partnership,
                     const DocumentsOnDate& current) {
  return Collector(current, partnership, nullptr,
                   [&](const StatedDocument& document) { return find_statements(id, document); })
      .collect();
}

}  // namespace remit
