#include "read/vocabulary.h"

namespace remit {
namespace {

using enum ValueType;
constexpr int kAny = kAnyNumber;
constexpr bool kRequired = true;
constexpr bool kOptional = false;

const AttributeRule kAbbreviation = {"abbreviation", text, kOptional, "the short form of the name"};
const AttributeRule kSince = {"since", date, kOptional, "the first day on which it was so"};
const AttributeRule kUntil = {"until", date, kOptional, "the last day on which it was so"};
const AttributeRule kFormerly = {"formerly", text, kOptional,
                                 "the name before, if it is not known when it changed"};
const AttributeRule kTelephone = {"telephone", telephone, kOptional, "for the public"};
const AttributeRule kEmail = {"email", email, kOptional, "for the public"};

// clang-format off
const std::vector<ElementRule> kVocabulary = {
  // --- partnership.xml
  {"partnership", 1, 1, Content::elements, "A local partnership: who is in it, and how its bodies relate.",
    {{"id", id, kRequired, "its folder in content/"},
     {"jurisdiction", choice, kRequired, "whose law applies", {"england", "wales"}},
     {"language", choice, kRequired, "the language of its documents", {"en-GB", "cy"}},
     {"house-style", id, kRequired, "how its papers are set out: a folder in templates/house-styles/"}}},
  {"partnership/name", 1, kAny, Content::text, "The partnership's name; one for each period if it changed.",
    {kAbbreviation, kSince, kUntil, kFormerly}},
  {"partnership/area", 1, 1, Content::text, "The area that it serves.",
    {{"kind", choice, kRequired, "what kind of area", {"county", "district", "borough", "city", "unitary"}}}},
  {"partnership/organisation", 0, kAny, Content::elements, "An agency that takes part.",
    {{"id", id, kRequired, "what other files call it"},
     {"sector", choice, kRequired, "for grouping", {"local-government", "police", "fire", "health", "probation", "housing", "education", "voluntary", "business", "military"}},
     {"responsible-authority", choice, kOptional, "which responsible authority it is (Crime and Disorder Act 1998 s.5)", {"district-council", "county-council", "unitary-council", "police", "fire", "health", "probation"}},
     kSince, kUntil,
     {"replaced-by", id, kOptional, "the organisation that took over"}}},
  {"partnership/organisation/name", 1, kAny, Content::text, "The organisation's name; one for each period if it changed.",
    {kAbbreviation, kSince, kUntil, kFormerly}},
  {"partnership/post", 0, kAny, Content::elements, "An office held in an organisation.",
    {{"id", id, kRequired, "what other files call it"},
     {"organisation", id, kRequired, "where the office is held"},
     kTelephone, kEmail}},
  {"partnership/post/name", 1, kAny, Content::text, "The title of the office; one for each period if it changed.",
    {kSince, kUntil, kFormerly}},
  {"partnership/post/holder", 0, kAny, Content::text, "Who holds or held the office.",
    {kSince, kUntil, kTelephone, kEmail}},
  {"partnership/body", 0, kAny, Content::elements, "A board, committee, group or panel.",
    {{"id", id, kRequired, "what other files call it"},
     {"kind", choice, kRequired, "what kind of body", {"strategic-board", "delivery-board", "board", "committee", "scrutiny-committee", "panel", "group", "forum"}}}},
  {"partnership/body/name", 1, kAny, Content::text, "The body's name; one for each period if it changed.",
    {kAbbreviation, kSince, kUntil, kFormerly}},
  {"partnership/body/relation", 0, kAny, Content::nothing, "How it relates to another body.",
    {{"kind", choice, kRequired, "what it is to the other", {"accountable-to", "scrutinised-by", "works-with", "part-of"}},
     {"body", id, kRequired, "the other body"},
     {"every", choice, kOptional, "how often", {"meeting", "quarter", "year"}}}},
  {"partnership/priorities", 0, kAny, Content::elements, "What it set out to do in one year.",
    {{"year", year, kRequired, "which: 2016-17, or 2016 for a calendar year"}}},
  {"partnership/priorities/priority", 1, kAny, Content::text, "One of them."},
  {"partnership/process", 0, kAny, Content::elements, "What is done one step after another, to be drawn as a diagram.",
    {{"id", id, kRequired, "what a diagram calls it"},
     {"title", text, kRequired, "what the process is"},
     {"cycle", choice, kOptional, "after the last step it begins again", {"yes"}}}},
  {"partnership/process/step", 2, kAny, Content::text, "What is done, in words.",
    {{"when", text, kOptional, "in words: a month, a season"}}},

  // --- abbreviations.xml
  {"abbreviations", 1, 1, Content::elements, "Short forms that are not the names of bodies or organisations."},
  {"abbreviations/abbreviation", 0, kAny, Content::text, "What the short form stands for.",
    {{"short", text, kRequired, "the short form"}, kSince, kUntil,
     {"defined-in", text, kOptional, "the act or paper that defines it, in words"}}},

  // --- terms-of-reference/<body>/<date>.xml
  {"terms-of-reference", 1, 1, Content::elements, "The facts of one version of a body's terms of reference.",
    {{"body", id, kRequired, "whose terms: its folder"},
     {"in-force-from", date, kRequired, "since when: its file name"}}},
  {"terms-of-reference/adopted", 0, 1, Content::nothing, "Who agreed this version.",
    {{"by", id, kRequired, "the body that agreed it"},
     {"on", date, kRequired, "when"},
     {"minute", text, kOptional, "the reference of the minute"}}},
  {"terms-of-reference/members", 0, 1, Content::elements, "Who belongs to the body."},
  {"terms-of-reference/members/member", 1, kAny, Content::nothing, "An organisation that is a member.",
    {{"organisation", id, kRequired, "which"},
     {"represents", text, kOptional, "which services or interests, in words"},
     {"capacity", choice, kOptional, "core unless given", {"core", "other"}}}},
  {"terms-of-reference/chair", 0, 1, Content::nothing, "Who chairs: the holder of a post, or somebody elected.",
    {{"post", id, kOptional, "the post whose holder chairs"},
     {"elected", choice, kOptional, "how often the chair is elected", {"every-year", "every-two-years"}},
     {"maximum-years", whole_number, kOptional, "consecutive years that one person may chair"},
     {"vice", id, kOptional, "the post whose holder is vice chair"},
     {"vice-elected", choice, kOptional, "how often the vice chair is elected", {"every-year", "every-two-years"}}}},
  {"terms-of-reference/meetings", 0, 1, Content::nothing, "How often the body meets.",
    {{"frequency", choice, kRequired, "how often", {"monthly", "every-two-months", "quarterly", "twice-a-year", "yearly"}},
     {"more-often", choice, kOptional, "whether it may meet more often", {"if-required"}}}},
  {"terms-of-reference/quorum", 0, 1, Content::nothing, "Who must be present for a decision.",
    {{"minimum", whole_number, kRequired, "how many"},
     {"of", choice, kRequired, "of what", {"agencies", "members"}},
     {"vote", choice, kOptional, "who votes", {"one-per-agency", "one-per-member"}},
     {"otherwise", choice, kOptional, "what a meeting without a quorum may do", {"ratify-by-email", "adjourn"}}}},
  {"terms-of-reference/papers", 0, 1, Content::nothing, "When papers are sent.",
    {{"agenda-days-before", whole_number, kOptional, "days before the meeting that the agenda goes out"},
     {"lodging-days-before", whole_number, kOptional, "days before the meeting by which papers are lodged with the chair"},
     {"summary-working-days", whole_number, kOptional, "working days after the meeting within which the summary goes out"}}},
  {"terms-of-reference/support", 0, 1, Content::nothing, "Who supports the body.",
    {{"post", id, kOptional, "the post whose holder supports it"},
     {"by", choice, kOptional, "who provides the support", {"chair"}}}},
  {"terms-of-reference/accountable-to", 0, 1, Content::nothing, "The body that it answers to.",
    {{"body", id, kRequired, "which"}}},
  {"terms-of-reference/amendment", 0, 1, Content::nothing, "Who may amend the terms.",
    {{"agreed-by", id, kRequired, "the body that agrees amendments"}}},

  // --- reports/<date>-<slug>/report.xml
  {"report", 1, 1, Content::elements, "The cover sheet of a report.",
    {{"committee", id, kRequired, "the body that the report is for"},
     {"date", date, kRequired, "of the meeting"},
     {"reference", text, kOptional, "as printed on the cover"},
     {"house-style", id, kOptional, "unless it is the partnership's"}}},
  {"report/title", 1, 1, Content::text, "The report's title."},
  {"report/report-of", 0, 1, Content::nothing, "In whose name the report is made.",
    {{"post", id, kRequired, "the post"},
     {"also", text, kOptional, "a second capacity, in words"}}},
  {"report/lead-member", 0, 1, Content::nothing, "The councillor in whose field it falls.", {{"post", id, kRequired, "the post"}}},
  {"report/lead-officer", 0, 1, Content::nothing, "The officer who answers for it.", {{"post", id, kRequired, "the post"}}},
  {"report/author", 1, 1, Content::nothing, "Who wrote it, and whom to ask.", {{"post", id, kRequired, "the post"}}},
  {"report/wards", 0, 1, Content::text, "The wards affected, or “not applicable”."},
  {"report/classification", 1, 1, Content::text, "Whether the public may read it.", {}, choice, {"public"}},
  {"report/key-decision", 0, 1, Content::text, "Why it asks for a key decision, or why it does not.",
    {{"is", choice, kRequired, "whether it does", {"yes", "no"}}}},
  {"report/consultees", 0, 1, Content::elements, "Who was consulted.",
    {{"none", choice, kOptional, "nobody was", {"yes"}}}},
  {"report/consultees/consultee", 0, kAny, Content::text, "One of them."},
  {"report/background-papers", 1, 1, Content::elements, "The papers it relies on (Local Government Act 1972 s.100D).",
    {{"none", choice, kOptional, "there are none", {"yes"}}}},
  {"report/background-papers/paper", 0, kAny, Content::text, "One of them."},
  {"report/appendix", 0, kAny, Content::nothing, "What is appended: terms, prose, a file, or nothing that the public may read.",
    {{"id", letter, kRequired, "its letter: A, B, …"},
     {"title", text, kOptional, "its title; terms have their own"},
     {"terms-of-reference", id, kOptional, "the body whose terms are appended, as in force on the report's date"},
     {"prose", text, kOptional, "a Markdown file beside the report"},
     {"file", text, kOptional, "a PDF, DOCX or XLSX file beside the report, published as it is"},
     {"exempt", choice, kOptional, "not public: the paragraph of Schedule 12A Part 1 (Local Government Act 1972)", {"1", "2", "3", "4", "5", "6", "7"}},
     {"public-interest", text, kOptional, "why the public interest in keeping it exempt outweighs that in telling"}}},

  // --- templates/house-styles/<id>/house-style.xml
  {"house-style", 1, 1, Content::elements, "How one council sets out its papers.",
    {{"id", id, kRequired, "its folder"},
     {"period-of", id, kOptional, "the house style in whose place it stands, on papers of the dates below"},
     kSince, kUntil}},
  {"house-style/council", 1, 1, Content::text, "The council's name."},
  {"house-style/page", 1, 1, Content::nothing, "How printed pages look.",
    {{"font", text, kRequired, "of the text"},
     {"heading-font", text, kRequired, "of the headings"},
     {"size", decimal, kRequired, "of the text, in points"},
     {"heading-colour", colour, kRequired, "RRGGBB"},
     {"margin", decimal, kRequired, "on all sides, in centimetres"},
     {"header", text, kOptional, "at the top of each page"}}},
  {"house-style/numbering", 1, 2, Content::elements, "The numbers of headings, paragraphs and items.",
    {{"of", choice, kRequired, "of which documents", {"report", "terms-of-reference"}}}},
  {"house-style/numbering/level", 0, 9, Content::nothing, "A level, the first the topmost.",
    {{"of", choice, kRequired, "what it numbers", {"heading", "paragraph", "item"}},
     {"format", choice, kRequired, "how", {"decimal", "lower-letter", "upper-letter", "lower-roman", "upper-roman"}},
     {"text", text, kRequired, "the number with what stands around it; %1 is the first level's number"},
     {"start", whole_number, kOptional, "the first number, 1 unless given"},
     {"continuous", choice, kOptional, "one count through the document", {"yes"}}}},
  {"house-style/heading", 0, kAny, Content::prose, "A standard heading, with its wording where a report says nothing.",
    {{"title", text, kRequired, "as printed"},
     {"place", choice, kRequired, "before or behind a report's own headings", {"opening", "closing"}},
     {"required", choice, kOptional, "a report must have it", {"yes"}}}},
  {"house-style/abbreviations", 1, 1, Content::nothing, "The table of abbreviations.",
    {{"title", text, kRequired, "its heading"},
     {"short", text, kRequired, "header of the first column"},
     {"long", text, kRequired, "header of the second column"},
     {"where", text, kOptional, "header of a third column, for a report with appendices: which of them use it"}}},
  {"house-style/appendices", 1, 1, Content::nothing, "The appendices.",
    {{"title", text, kRequired, "heading of their list"},
     {"label", text, kRequired, "the word before the letter"}}},
};
// clang-format on

std::string_view parent_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

}  // namespace

std::span<const ElementRule> vocabulary() { return kVocabulary; }

const ElementRule* find_rule(std::string_view path) {
  for (const ElementRule& rule : kVocabulary)
    if (rule.path == path) return &rule;
  return nullptr;
}

std::vector<const ElementRule*> child_rules(const ElementRule& parent) {
  std::vector<const ElementRule*> result;
  for (const ElementRule& rule : kVocabulary)
    if (parent_of(rule.path) == parent.path) result.push_back(&rule);
  return result;
}

std::vector<std::string> root_elements() {
  std::vector<std::string> result;
  for (const ElementRule& rule : kVocabulary)
    if (parent_of(rule.path).empty()) result.emplace_back(rule.path);
  return result;
}

}  // namespace remit
