#include <algorithm>
#include <cstdio>

#include "app/adopted_record.h"
#include "app/command_faults.h"
#include "app/commands.h"
#include "app/diagrams.h"
#include "app/messages.h"
#include "app/new_files.h"
#include "app/pipeline.h"
#include "app/proposal.h"
#include "base/format.h"
#include "base/spelling.h"
#include "base/utf8.h"
#include "model/adoption.h"
#include "model/lookup.h"
#include "model/names.h"
#include "read/check_vocabulary.h"
#include "text/escaping.h"
#include "text/xml_edits.h"

namespace remit {
namespace {

// What was decided about a version.
struct Decision {
  std::string agreed_by;
  Date agreed_on;
  Date in_force_from;
  std::string minute;
  std::string summary;
  bool stated = false;        // by the version itself, before there was a record
  bool as_published = false;  // it is public, and nobody knows who agreed it
};

class Adoption {
 public:
  Adoption(const Options& options, const Partnership& partnership, const TermsOfReference& terms)
      : options_(options), partnership_(partnership), terms_(terms) {}

  // Nothing if it may not be adopted so, which has been said.
  std::optional<Decision> decide() const;
  // The version as it is once adopted.
  void apply(const Decision& decision, TermsOfReference& terms) const;
  // Its file of facts, with the digest of the text of its record.
  std::string facts(const Decision& decision, const std::string& text) const;

 private:
  std::optional<Date> date(const std::string& name) const;
  bool may_agree(const std::string& body) const;
  bool amends_the_last() const;
  bool dates_fit(const Decision& decision) const;
  std::optional<Decision> as_stated() const;
  std::optional<Decision> as_published() const;

  const Options& options_;
  const Partnership& partnership_;
  const TermsOfReference& terms_;
};

std::optional<Date> Adoption::date(const std::string& name) const {
  const std::string text = given(options_, name);
  if (text.empty()) {
    refuse(format("--{} is missing", name), "write a date: --" + name + " 2022-03-15");
    return std::nullopt;
  }
  const auto date = parse_date(text);
  if (!date) refuse(format("'{}' is not a date", text), "write it as 2022-03-15");
  return date;
}

std::optional<Decision> Adoption::as_stated() const {
  for (const char* name : {"agreed-by", "agreed-on", "in-force-from", "minute"})
    if (!given(options_, name).empty()) {
      refuse(format("the version says itself who agreed it, and --{} says so again", name),
             format("leave the options out: remit adopt {} {}", options_.id, terms_.version));
      return std::nullopt;
    }
  if (!may_agree(terms_.adopted_by.value)) return std::nullopt;
  return Decision{terms_.adopted_by.value,
                  terms_.adopted_on.date.value_or(Date{}),
                  *terms_.in_force_from.date,
                  terms_.minute.value,
                  "",
                  true};
}

std::optional<Decision> Adoption::as_published() const {
  if (terms_.proposed) {
    refuse("a proposed version has not been published", "say who agreed it: --agreed-by …");
    return std::nullopt;
  }
  const TermsOfReference* before = version_before(partnership_, terms_, options_.as_at);
  if (before && before->record && before->adopted_by.given()) {
    refuse(format("the version of {} before it was adopted, so this one needs to be agreed too",
                  in_words(*before->in_force_from.date)),
           "say who agreed it: --agreed-by …");
    return std::nullopt;
  }
  Decision d;
  d.in_force_from = *terms_.in_force_from.date;
  d.as_published = true;
  return d;
}

// The terms that are to be changed say who may change them; the first ones say so of themselves.
bool Adoption::may_agree(const std::string& body) const {
  if (!is_known(body, ids(partnership_.bodies), "body", "add it: remit new body ID")) return false;
  const TermsOfReference* before = version_before(partnership_, terms_, options_.as_at);
  const Text& power = before ? before->amendment_agreed_by : terms_.amendment_agreed_by;
  if (!power.given() || power.value == body) return true;
  return refuse(format("'{}' may not agree these terms: a change needs the agreement of '{}'", body,
                       power.value),
                format("{} says so; terms that '{}' agrees can say otherwise",
                       describe(power.place), power.value));
}

// Another version may have been adopted since this one began as a copy of the last.
bool Adoption::amends_the_last() const {
  const auto all = versions_of(partnership_, options_.id);
  if (!terms_.proposed || !terms_.amends.date || all.empty()) return true;
  if (*all.back()->in_force_from.date == *terms_.amends.date) return true;
  return refuse(
      format(
          "this version was begun as a change of that of {}, but that of {} has been adopted since",
          in_words(*terms_.amends.date), in_words(*all.back()->in_force_from.date)),
      format("take over into it what the other changed (remit redline {} {} {}), then write "
             "amends=\"{}\" in its facts",
             options_.id, iso(*terms_.amends.date), all.back()->version, all.back()->version));
}

bool Adoption::dates_fit(const Decision& d) const {
  if (d.agreed_on > options_.as_at)
    return refuse(format("{} has not come yet", in_words(d.agreed_on)),
                  "adopt the version once it has been agreed");
  if (d.in_force_from < d.agreed_on)
    return refuse(format("the terms would be in force from {}, before they were agreed on {}",
                         in_words(d.in_force_from), in_words(d.agreed_on)),
                  "correct one of the two dates");
  const auto all = versions_of(partnership_, options_.id);
  const TermsOfReference* last = nullptr;
  for (const TermsOfReference* version : all)
    if (version != &terms_) last = version;
  if (last && terms_.proposed && *last->in_force_from.date >= d.in_force_from)
    return refuse(format("the version of {} is in force later than that",
                         in_words(*last->in_force_from.date)),
                  "a new version comes into force after all others");
  if (!terms_.proposed && terms_.in_force_from.date != d.in_force_from)
    return refuse(format("its file says that the version is in force from {}",
                         in_words(*terms_.in_force_from.date)),
                  "give that date, or correct the file and its name");
  return true;
}

std::optional<Decision> Adoption::decide() const {
  if (terms_.record) {
    refuse(format("this version was adopted{} already",
                  terms_.adopted_on.date ? " on " + in_words(*terms_.adopted_on.date) : ""),
           format("propose a change: remit amend {}", options_.id));
    return std::nullopt;
  }
  if (!terms_.proposed && terms_.adopted_by.given()) return as_stated();
  if (options_.as_published) return as_published();
  if (!amends_the_last()) return std::nullopt;
  Decision d;
  d.agreed_by = given(options_, "agreed-by");
  if (d.agreed_by.empty()) {
    refuse("--agreed-by is missing",
           terms_.proposed
               ? "name the body that agreed the terms: --agreed-by BODY"
               : "name the body that agreed the terms: --agreed-by BODY; if that is not "
                 "known of terms that are public: --as-published");
    return std::nullopt;
  }
  if (!may_agree(d.agreed_by)) return std::nullopt;
  const auto agreed_on = date("agreed-on");
  const auto in_force_from = agreed_on ? date("in-force-from") : std::nullopt;
  if (!in_force_from) return std::nullopt;
  d.agreed_on = *agreed_on;
  d.in_force_from = *in_force_from;
  d.minute = given(options_, "minute");
  d.summary = given(options_, "summary");
  if (!dates_fit(d)) return std::nullopt;
  const bool first = !version_before(partnership_, terms_, options_.as_at);
  if (d.summary.empty() && !terms_.summary.given() && !first) {
    refuse("nothing says what this version changes",
           "add <changes><summary>…</summary></changes> to its facts, or --summary \"…\"");
    return std::nullopt;
  }
  return d;
}

void Adoption::apply(const Decision& d, TermsOfReference& terms) const {
  terms.version = iso(d.in_force_from);
  terms.proposed = false;
  terms.in_force_from.date = d.in_force_from;
  if (d.stated || d.as_published) return;
  terms.adopted_by.value = d.agreed_by;
  terms.adopted_on.date = d.agreed_on;
  terms.minute.value = d.minute;
  if (!d.summary.empty()) terms.summary.value = d.summary;
}

std::string Adoption::facts(const Decision& d, const std::string& text) const {
  Diagnostics ignored;  // it was read before
  const Source& source = *terms_.place.source;
  const auto root = parse_xml(source, ignored);
  XmlEdits edits(source.text());
  edits.remove_line(kChangesComment);
  if (const XmlElement* adopted = root->first("adopted"); adopted && d.stated) {
    edits.set_attribute(*adopted, "text", text);
    return edits.take();
  }
  if (d.as_published) {
    edits.insert_first(*root, format("<adopted text=\"{}\"/>", text));
    return edits.take();
  }
  edits.remove_attribute(*root, "amends");
  edits.set_attribute(*root, "in-force-from", iso(d.in_force_from));
  std::string adopted = format("<adopted by=\"{}\" on=\"{}\"", d.agreed_by, iso(d.agreed_on));
  if (!d.minute.empty()) adopted += format(" minute=\"{}\"", escape_markup(d.minute));
  edits.insert_first(*root, adopted + format(" text=\"{}\"/>", text));
  if (d.summary.empty()) return edits.take();
  const std::string summary = format("<summary>{}</summary>", escape_markup(d.summary));
  const XmlElement* changes = root->first("changes");
  if (const XmlElement* old = changes ? changes->first("summary") : nullptr)
    edits.replace_content(*old, escape_markup(d.summary));
  else if (changes)
    edits.insert_first(*changes, summary);
  else
    edits.insert_first(*root, "<changes>" + summary + "</changes>");
  return edits.take();
}

const ComposedDocument* find_composed(const Run& run, const TermsOfReference& terms,
                                      const std::string& folder) {
  for (const ComposedDocument& document : run.documents)
    if (document.kind == "terms-of-reference" && document.partnership == folder &&
        document.subject == terms.body.value && document.version == terms.version)
      return &document;
  return nullptr;
}

TermsOfReference* find_in(Workspace& workspace, const std::string& folder, const Options& options) {
  for (Partnership& partnership : workspace.partnerships)
    for (TermsOfReference& terms : partnership.terms)
      if (partnership.folder == folder && terms.body.value == options.id &&
          terms.version == options.version)
        return &terms;
  return nullptr;
}

int fail(const Run& run) {
  print_diagnostics(run.diagnostics, false);
  std::fprintf(stderr, "%s; nothing was adopted\n", summary(run.diagnostics).c_str());
  return exit_status(run.diagnostics);
}

// What there is to say of the version itself, but that it has no record yet.
Diagnostics about(const TermsOfReference& terms, const Diagnostics& all) {
  Diagnostics result;
  for (const Diagnostic& d : all.all())
    if (d.place.source && d.code != "terms.no-record" &&
        (d.place.source == terms.place.source ||
         (terms.wording_place && d.place.source == terms.wording_place->source)))
      result.add(d);
  return result;
}

std::vector<NewFile> files_of(const Adoption& adoption, const Decision& decision,
                              const TermsOfReference& before, const ComposedDocument& document,
                              const RecordFiles& record, const std::string& folder) {
  const std::string base = folder + iso(decision.in_force_from);
  const std::string facts = adoption.facts(decision, record.digest);
  std::vector<NewFile> files;
  for (const PictureFile& picture : record.pictures)
    if (picture.name.starts_with(iso(decision.in_force_from) + ".adopted-"))
      files.push_back({folder + picture.name, picture.bytes});
  files.push_back({base + ".adopted.md", record.text});
  files.push_back({base + ".adopted.xml", record_facts(document, source_digest(facts),
                                                       before.wording_now, record.digest)});
  if (before.proposed && before.wording_place)
    files.push_back({base + ".md", before.wording_place->source->text()});
  files.push_back({base + ".xml", facts, !before.proposed});
  return files;
}

// Whether the facts can be read as they are to be written.
bool is_readable(const NewFile& facts, Run& run) {
  const Source& source = run.sources.add(facts.path, facts.text);
  if (utf8::find_invalid(facts.text))
    run.diagnostics.error(Place::whole_file(source), "text.not-utf8", "this text is not UTF-8",
                          "write --minute and --summary in UTF-8");
  else if (auto root = parse_xml(source, run.diagnostics))
    check_vocabulary(*root, "terms-of-reference", run.diagnostics);
  return !run.diagnostics.has_errors();
}

}  // namespace

int run_adopt(const Options& given_options) {
  Options options = given_options;
  options.drafts = true;
  Run run(options);
  run_pipeline(run);
  const Partnership* partnership = partnership_of_body(run.workspace, options);
  if (!partnership) return kWrongCommandLine;
  std::vector<std::string> versions;
  for (const TermsOfReference& terms : partnership->terms)
    if (terms.body.value == options.id) versions.push_back(terms.version);
  if (!is_known(options.version, versions, "version",
                format("propose one: remit amend {}", options.id)))
    return kWrongCommandLine;
  if (run.diagnostics.has_errors()) return fail(run);

  const TermsOfReference& before = *find_version(*partnership, options.id, options.version);
  const Adoption adoption(options, *partnership, before);
  const auto decision = adoption.decide();
  if (!decision) return kContentHasErrors;

  // The workspace as it is to be, which has to be without faults as well.
  Options then = options;
  then.as_at = decision->in_force_from;
  Run after(then);
  after.installed = run.installed;
  after.workspace = run.workspace;
  TermsOfReference& terms = *find_in(after.workspace, partnership->folder, options);
  adoption.apply(*decision, terms);
  compose_and_check(after);
  if (after.diagnostics.has_errors()) return fail(after);
  const ComposedDocument* composed = find_composed(after, terms, partnership->folder);
  if (!composed) return fail(after);
  std::vector<ComposedDocument> document = {*composed};
  draw_diagrams(document, ResultCache(ResultCache::default_folder()), 1, after.diagnostics);
  if (after.diagnostics.has_errors()) return fail(after);
  print_diagnostics(about(terms, after.diagnostics), false);
  const auto record = record_files(document[0], terms.version, after.sources, after.diagnostics);
  if (!record) return fail(after);

  const std::string folder =
      format("content/{}/terms-of-reference/{}/", partnership->folder, options.id);
  const auto files = files_of(adoption, *decision, before, document[0], *record, folder);
  if (!is_readable(files.back(), after)) return fail(after);
  if (!write_new_files(options.workspace, files)) return kContentHasErrors;
  if (before.proposed &&
      !remove_files(options.workspace, before.wording_place
                                           ? std::vector{folder + before.version + ".xml",
                                                         folder + before.version + ".md"}
                                           : std::vector{folder + before.version + ".xml"}))
    return kContentHasErrors;
  std::printf(
      "adopted: the terms of '%s' in force from %s; their text is fixed in %s.adopted.md\n"
      "next: keep all of these files, and publish\n"
      "  remit build\n",
      options.id.c_str(), in_words(decision->in_force_from).c_str(),
      iso(decision->in_force_from).c_str());
  return kClean;
}

}  // namespace remit
