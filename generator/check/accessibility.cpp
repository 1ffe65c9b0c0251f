#include "check/accessibility.h"

#include <algorithm>
#include <regex>

#include "base/format.h"
#include "model/lookup.h"

namespace remit {
namespace {

// The day of the next year, the 28th for 29 February.
Date year_after(const Date& date) {
  const Date result = date + std::chrono::years(1);
  return result.ok() ? result : Date{result.year(), result.month(), std::chrono::day{28}};
}

class StatementChecker {
 public:
  StatementChecker(const Partnership& partnership, Date as_at, Diagnostics& diagnostics)
      : partnership_(partnership),
        statement_(partnership.website.accessibility),
        as_at_(as_at),
        diagnostics_(diagnostics) {}

  void check() {
    if (!statement_.given) return missing();
    dates();
    confirmation();
    status();
    for (const AccessibilityIssue& issue : statement_.issues) this->issue(issue);
  }

 private:
  // A website is for the public once it has an address.
  void missing() {
    if (partnership_.website.address.given()) unconfirmed(partnership_.website.place);
  }

  void unconfirmed(const Place& place) {
    diagnostics_.warning(place, "accessibility.unconfirmed",
                         "nobody has confirmed what this website says of its accessibility",
                         "have it tested, write <accessibility-statement> with what was found, and "
                         "the post that confirms it: confirmed-by=\"…\" confirmed-on=\"…\"");
  }

  void dates() {
    const DateText& prepared = statement_.prepared;
    not_before(statement_.reviewed, "reviewed");
    not_before(statement_.confirmed_on, "confirmed");
    for (const DateText* day :
         {&prepared, &statement_.reviewed, &statement_.tested_on, &statement_.confirmed_on})
      if (day->date && *day->date > as_at_)
        diagnostics_.error(day->place, "accessibility.future",
                           format("{} is yet to come", in_words(*day->date)),
                           "write the day on which it was done");
    const bool is_reviewed = statement_.reviewed.date && statement_.reviewed.date >= prepared.date;
    const DateText& last = is_reviewed ? statement_.reviewed : prepared;
    if (last.date && year_after(*last.date) < as_at_)
      diagnostics_.warning(last.place, "accessibility.old",
                           format("nobody has looked at this statement since {}, more than a year "
                                  "ago",
                                  in_words(*last.date)),
                           "hold it against the website again, and write the day: reviewed=\"…\"");
  }

  void not_before(const DateText& later, std::string_view what) {
    const DateText& prepared = statement_.prepared;
    if (!later.date || !prepared.date || *later.date >= *prepared.date) return;
    diagnostics_
        .error(later.place, "accessibility.dates",
               format("the statement was {} on {}, before it was prepared", what,
                      in_words(*later.date)),
               "correct one of the two days")
        .note("it was prepared on " + in_words(*prepared.date), prepared.place);
  }

  void confirmation() {
    const Text& by = statement_.confirmed_by;
    const DateText& on = statement_.confirmed_on;
    if (by.given() && !on.date)
      diagnostics_.error(by.place, "accessibility.half",
                         "this post confirmed the statement, but not on which day",
                         "add confirmed-on=\"…\"");
    if (!by.given() && on.date)
      diagnostics_.error(on.place, "accessibility.half",
                         "the statement was confirmed, but not by which post",
                         "add confirmed-by=\"…\"");
    if (!by.given() && !on.date) unconfirmed(statement_.place);
    if (statement_.is_confirmed()) contact();
  }

  void contact() {
    const Text& id = statement_.contact;
    if (!id.given())
      diagnostics_.error(statement_.place, "accessibility.no-contact",
                         "visitors cannot say what is wrong, since no contact is stated",
                         "name the post that answers: contact=\"…\"");
    const Post* post = find_post(partnership_, id.value);
    if (post && !post->email.given() && !post->telephone.given())
      diagnostics_.error(id.place, "accessibility.no-contact",
                         format("'{}' has neither an address for email nor a telephone", id.value),
                         "add email=\"…\" or telephone=\"…\" to the post in partnership.xml");
  }

  void status() {
    const bool has_fault =
        std::any_of(statement_.issues.begin(), statement_.issues.end(),
                    [](const AccessibilityIssue& i) { return i.kind.value != "out-of-scope"; });
    if (statement_.status.value == "fully" && has_fault)
      diagnostics_.error(statement_.status.place, "accessibility.status",
                         "the website cannot meet the standard fully and have the faults below",
                         "write status=\"partially\", or take out what has been mended");
    if (statement_.status.given() && statement_.status.value != "fully" && !has_fault)
      diagnostics_.error(statement_.status.place, "accessibility.status",
                         "the website does not meet the standard fully, but nothing says why",
                         "add an <issue> for each fault that is known");
  }

  void issue(const AccessibilityIssue& i) {
    static const std::regex criterion(R"([1-4]\.\d\.\d{1,2})");
    if (i.criterion.given() && !std::regex_match(i.criterion.value, criterion))
      diagnostics_.error(i.criterion.place, "accessibility.criterion",
                         format("'{}' is no success criterion of WCAG 2.2", i.criterion.value),
                         "write its number alone: 1.1.1");
    if (i.kind.given() && i.kind.value != "non-compliance" && !i.reason.given())
      diagnostics_.error(i.kind.place, "accessibility.no-reason",
                         "this is not to be mended, and it is not said why",
                         "add <reason>…</reason>");
    if (i.mend_by.date && *i.mend_by.date < as_at_)
      diagnostics_.warning(i.mend_by.place, "accessibility.overdue",
                           format("this was to be mended by {}, and visitors read so still",
                                  in_words(*i.mend_by.date)),
                           "take it out if it has been mended, or write when it will be");
  }

  const Partnership& partnership_;
  const AccessibilityStatement& statement_;
  const Date as_at_;
  Diagnostics& diagnostics_;
};

}  // namespace

void check_accessibility(const Workspace& workspace, Date as_at, Diagnostics& diagnostics) {
  for (const Partnership& partnership : workspace.partnerships)
    if (partnership.website.place.source) StatementChecker(partnership, as_at, diagnostics).check();
}

}  // namespace remit
