// The part of the table that is about websites.
#include "read/vocabulary_tables.h"

namespace remit {
namespace {

using enum ValueType;

// clang-format off
const std::vector<ElementRule> kWebsiteRules = {
  // --- website.xml
  {"website", 1, 1, Content::elements, "The partnership's website.",
    {{"address", web_address, kOptional, "of its home page on your server; the map of the site, the feed and the calendar need it"}}},
  {"website/contact", 0, 1, Content::elements, "Whom the public may ask, at the foot of every page.",
    {{"telephone", telephone, kOptional, "for the public"}, {"email", email, kOptional, "for the public"}}},
  {"website/contact/name", 1, 1, Content::text, "An office or a team, never a person."},
  {"website/contact/address-line", 0, kAny, Content::text, "A line of the postal address."},
  {"website/logo", 0, 1, Content::nothing, "A picture at the head of every page.",
    {{"file", text, kRequired, "a PNG, JPEG or SVG picture beside this file"},
     {"alternative", text, kRequired, "what it shows, for who cannot see it"}}},
  {"website/colours", 0, 1, Content::nothing, "The colour of headings, and of the head of every page.",
    {{"light", colour, kRequired, "RRGGBB, dark enough to be read on white"},
     {"dark", colour, kRequired, "RRGGBB, light enough to be read on the dark pages that some readers ask for"}}},
  {"website/menu", 0, 1, Content::elements, "Which pages the menu leads to, in order; the usual ones unless given."},
  {"website/menu/item", 1, kAny, Content::nothing, "One of them.",
    {{"page", id, kRequired, "the name of its folder: bodies, reports, meetings"}}},
  {"website/moved", 0, kAny, Content::nothing, "A page or file of which no data says that it has another address now.",
    {{"from", text, kRequired, "its address before, as from the website's root: about/ or reports/2022-03-15-review/map.pdf"},
     {"to", text, kRequired, "its address now"}}},
  {"website/removed", 0, kAny, Content::text, "Why a page or file that was published is no more: a sentence for readers.",
    {{"address", text, kRequired, "where it was, as from the website's root: reports/2022-03-15-review/"},
     {"on", date, kRequired, "the day on which it was removed"}}},
  {"website/accessibility-statement", 0, 1, Content::elements, "What the website says of its own accessibility (SI 2018/952 reg. 8). It claims nothing until a post has confirmed it.",
    {{"status", choice, kRequired, "whether the website meets WCAG 2.2 AA", {"fully", "partially", "not"}},
     {"prepared", date, kRequired, "when the statement was first written"},
     {"reviewed", date, kOptional, "when it was last held against the website; look at it every year"},
     {"contact", id, kOptional, "the post that answers what is wrong or missing"},
     {"reply-within", whole_number, kOptional, "working days within which it answers"},
     {"confirmed-by", id, kOptional, "the post that confirmed what the statement says"},
     {"confirmed-on", date, kOptional, "when"}}},
  {"website/accessibility-statement/method", 0, 1, Content::text, "How the website was tested, in sentences.",
    {{"tested-by", text, kOptional, "who tested it"},
     {"tested-on", date, kOptional, "when"}}},
  {"website/accessibility-statement/issue", 0, kAny, Content::elements, "Something that not everybody can use.",
    {{"kind", choice, kRequired, "why it is so", {"non-compliance", "disproportionate-burden", "out-of-scope"}},
     {"criterion", text, kOptional, "the success criterion of WCAG 2.2 that it fails: 1.1.1"},
     {"mend-by", date, kOptional, "when it is to be mended"}}},
  {"website/accessibility-statement/issue/what", 1, 1, Content::text, "What cannot be used, and by whom, in sentences."},
  {"website/accessibility-statement/issue/reason", 0, 1, Content::text, "Why it is not mended, in sentences."},
  {"website/accessibility-statement/issue/alternative", 0, 1, Content::text, "What can be used instead, in sentences."},

  // --- meetings.xml
  {"meetings", 1, 1, Content::elements, "Meetings of the partnership's bodies, past and to come."},
  {"meetings/meeting", 0, kAny, Content::nothing, "One of them. The day of every report is one too, whether it stands here or not.",
    {{"body", id, kRequired, "whose meeting"},
     {"date", date, kRequired, "its day"},
     {"at", time, kOptional, "when it begins: 17:30"},
     {"until", time, kOptional, "when it ends: 19:00"},
     {"place", text, kOptional, "where, in words"},
     {"status", choice, kOptional, "left out if it is held as it says", {"cancelled", "moved"}},
     {"words", text, kOptional, "what else is to be said, such as the day to which it was moved"}}},
};
// clang-format on

}  // namespace

const std::vector<ElementRule>& website_rules() { return kWebsiteRules; }

}  // namespace remit
