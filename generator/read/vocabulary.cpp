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
const AttributeRule kLeadOrganisation = {"organisation", id, kOptional, "an organisation"};
const AttributeRule kLeadPost = {"post", id, kOptional, "a post; its organisation is printed with it"};
const AttributeRule kLeadWords = {"words", text, kOptional, "instead of these, or behind them in brackets"};

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
  {"partnership/budget", 0, kAny, Content::elements, "Money for a year, and what it is for. Remit adds it up.",
    {{"id", id, kRequired, "what other files call it"},
     {"year", text, kRequired, "as printed: 2019/20"},
     {"amount", money, kOptional, "all of it; the sum of its lines unless given"},
     {"approximate", choice, kOptional, "the amount is not exact", {"yes"}},
     {"allocated", money, kOptional, "the sum of the lines, to be held against what Remit computes"},
     {"remaining", money, kOptional, "what is left, to be held against what Remit computes"}}},
  {"partnership/budget/title", 1, 1, Content::text, "What the budget is for."},
  {"partnership/budget/line", 1, kAny, Content::text, "What a part of it is for.",
    {{"amount", money, kRequired, "how much"}}},
  {"partnership/budget/remainder", 0, 1, Content::text, "What the rest is for, as in “Projects”."},
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

  // --- reports/<date>-<slug>/report.issued.xml
  {"issued", 1, 1, Content::elements, "The record that a report was published. `remit issue` writes it.",
    {{"on", date, kRequired, "the day on which it was published"},
     {"digest", text, kRequired, "of its text, by which Remit knows whether it changed"}}},
  {"issued/revision", 0, kAny, Content::text, "Why it was revised.",
    {{"on", date, kRequired, "the day on which the revision was published"},
     {"digest", text, kRequired, "of its text as revised"}}},

  // --- work-programmes/<slug>.xml
  {"work-programme", 1, 1, Content::elements, "The facts of a work programme: tasks, hours, who does them and when.",
    {{"from", date, kRequired, "its first day"},
     {"until", date, kRequired, "its last day"},
     {"working-day", decimal, kRequired, "hours of a working day: 7.4"},
     {"house-style", id, kOptional, "unless it is the partnership's"}}},
  {"work-programme/title", 1, 1, Content::text, "The title of the work programme."},
  {"work-programme/activity", 0, kAny, Content::elements, "What is to be done, as a table of tasks and hours. Remit adds them up.",
    {{"id", id, kRequired, "what the prose calls it"},
     {"times-a-year", whole_number, kOptional, "how often it happens; without it the hours are those of the year"},
     {"each", text, kOptional, "what happens so often, “meeting” unless given"},
     {"hours-each", decimal, kOptional, "hours for one of them, to be held against what Remit computes"},
     {"hours-a-year", decimal, kOptional, "hours in the year, to be held against what Remit computes"},
     {"days-a-year", decimal, kOptional, "working days in the year, to be held against what Remit computes"}}},
  {"work-programme/activity/title", 1, 1, Content::text, "What is to be done."},
  {"work-programme/activity/task", 1, kAny, Content::text, "A part of it.",
    {{"hours", decimal, kOptional, "how many hours it takes: 0.75"},
     {"minutes", whole_number, kOptional, "how many minutes it takes, if that is not said in hours"},
     {"every", choice, kOptional, "how often it takes them", {"day", "week", "month", "quarter", "meeting"}},
     {"times", whole_number, kOptional, "how many times, such as weeks; once unless given"},
     {"not-estimated", choice, kOptional, "nobody has said how long it takes", {"yes"}}}},
  {"work-programme/activity/margin", 0, 1, Content::nothing, "Hours that are added for what cannot be foreseen.",
    {{"percent", decimal, kRequired, "of the hours of the tasks: 10"},
     {"rounded-up-to", choice, kOptional, "the next of these; exact unless given", {"whole-hour", "half-hour", "quarter-hour"}},
     {"for", text, kOptional, "what it is for, in words"}}},
  {"work-programme/activity/proposal", 0, kAny, Content::elements, "What is proposed, and who leads on it."},
  {"work-programme/activity/proposal/lead", 0, kAny, Content::nothing, "Who leads: an organisation or the holder of a post.",
    {kLeadOrganisation, kLeadPost, kLeadWords}},
  {"work-programme/activity/proposal/text", 1, 1, Content::prose, "The proposal."},
  {"work-programme/activity/rota", 0, 1, Content::elements, "Who takes a turn in which month. Remit makes the table.",
    {{"from", month, kRequired, "the first month: 2014-04"},
     {"until", month, kRequired, "the last month: 2015-03"},
     {"months-each", whole_number, kRequired, "how many months a turn lasts"}}},
  {"work-programme/activity/rota/title", 1, 1, Content::text, "What they take turns in: the caption of the table."},
  {"work-programme/activity/rota/turn", 1, kAny, Content::nothing, "Whose turn it is; after the last the first begins again.",
    {{"organisation", id, kRequired, "which"}}},
  {"work-programme/timeline", 0, 1, Content::elements, "Which task falls in which month.",
    {{"from", month, kRequired, "the first month: 2013-10"},
     {"until", month, kRequired, "the last month: 2014-03"}}},
  {"work-programme/timeline/title", 1, 1, Content::text, "The caption of the table."},
  {"work-programme/timeline/task", 1, kAny, Content::elements, "A row of the table."},
  {"work-programme/timeline/task/title", 1, 1, Content::text, "What is to be done."},
  {"work-programme/timeline/task/lead", 0, kAny, Content::nothing, "Who leads: an organisation or the holder of a post.",
    {kLeadOrganisation, kLeadPost, kLeadWords}},
  {"work-programme/timeline/task/when", 0, kAny, Content::nothing, "A month, several months, or a day.",
    {{"month", month, kOptional, "the month, or the first of several: 2013-10"},
     {"until", month, kOptional, "the last of several months: 2013-12"},
     {"date", date, kOptional, "the day, instead of a month"},
     {"at", time, kOptional, "the time of that day: 17:30"},
     {"words", text, kOptional, "what happens then, or where"}}},
  {"work-programme/risk", 0, kAny, Content::elements, "A row of the risk assessment.",
    {{"level", choice, kOptional, "how large the risk is; left out if nobody has judged it", {"low", "medium", "high"}},
     {"done", date, kOptional, "when the further action was done"}}},
  {"work-programme/risk/risk", 1, 1, Content::prose, "What the risk is."},
  {"work-programme/risk/affected", 1, 1, Content::prose, "What might be affected, and how."},
  {"work-programme/risk/controls", 1, 1, Content::prose, "What keeps the risk down already."},
  {"work-programme/risk/action", 1, 1, Content::prose, "What else is to be done, by whom and when."},
  {"work-programme/signatory", 0, kAny, Content::nothing, "Who signs: an organisation or the holder of a post.",
    {{"organisation", id, kOptional, "the organisation, if no post is named"},
     {"post", id, kOptional, "the post whose holder signs"}}},
  {"work-programme/review", 0, 1, Content::nothing, "When the programme is looked at again.",
    {{"from", month, kRequired, "the month in which that begins: 2015-01"}}},

  // --- protocols/<slug>.xml
  {"protocol", 1, 1, Content::elements, "What boards have agreed on how they work together.",
    {{"in-force-from", date, kRequired, "its first day"},
     {"illustrative", choice, kOptional, "it is an example, which no board has agreed", {"yes"}},
     {"house-style", id, kOptional, "unless it is the partnership's"}}},
  {"protocol/title", 1, 1, Content::text, "The title of the protocol."},
  {"protocol/accepted", 0, kAny, Content::nothing, "A board that has accepted it.",
    {{"by", id, kRequired, "the body"},
     {"on", date, kOptional, "when"}}},
  {"protocol/board", 1, kAny, Content::elements, "A board that takes part. What it answers to stands in partnership.xml.",
    {{"body", id, kRequired, "which"}}},
  {"protocol/board/role", 1, 1, Content::prose, "What it is for."},
  {"protocol/board/responsibility", 1, kAny, Content::text, "What it is responsible for."},
  {"protocol/board/governance", 0, 1, Content::prose, "How it is led and held to account, beyond its relations to other bodies."},
  {"protocol/joint-work", 0, kAny, Content::elements, "What several of the boards do together."},
  {"protocol/joint-work/title", 1, 1, Content::text, "The matter."},
  {"protocol/joint-work/lead", 1, 1, Content::nothing, "The board that leads.", {{"body", id, kRequired, "which"}}},
  {"protocol/joint-work/with", 1, kAny, Content::nothing, "A board that takes part.", {{"body", id, kRequired, "which"}}},
  {"protocol/joint-work/how", 1, 1, Content::prose, "How they do it."},
  {"protocol/review", 0, 1, Content::nothing, "When the protocol is looked at again.",
    {{"from", month, kRequired, "the month in which that begins: 2017-05"}}},

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
  {"house-style/numbering", 1, 3, Content::elements, "The numbers of headings, paragraphs and items.",
    {{"of", choice, kRequired, "of which documents", {"report", "terms-of-reference", "work-programme"}}}},
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
