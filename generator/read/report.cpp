#include "read/report.h"

#include "read/fields.h"

namespace remit {

Report read_report(const XmlElement& root) {
  Report report;
  report.place = root.name_place;
  report.committee = attribute_text(root, "committee");
  report.date = attribute_date(root, "date");
  report.reference = attribute_text(root, "reference");
  report.house_style = attribute_text(root, "house-style");
  report.title = child_text(root, "title");
  report.report_of = child_attribute(root, "report-of", "post");
  report.report_of_also = child_attribute(root, "report-of", "also");
  report.author = child_attribute(root, "author", "post");
  report.wards = child_text(root, "wards");
  report.classification = child_text(root, "classification");
  report.no_background_papers = child_attribute(root, "background-papers", "none");
  if (const XmlElement* papers = root.first("background-papers")) {
    report.background_papers_place = papers->name_place;
    for (const XmlElement* paper : papers->elements("paper"))
      report.background_papers.push_back(content_text(*paper));
  }
  for (const XmlElement* appendix : root.elements("appendix"))
    report.appendices.push_back(
        {attribute_text(*appendix, "id"), attribute_text(*appendix, "terms-of-reference")});
  return report;
}

}  // namespace remit
