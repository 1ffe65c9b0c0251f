#include "read/report.h"

#include "read/fields.h"

namespace remit {
namespace {

// A list of texts, or said to be empty.
void read_list(const XmlElement& root, std::string_view list, std::string_view item,
               std::vector<Text>& texts, std::optional<Place>& place) {
  const XmlElement* element = root.first(list);
  if (!element) return;
  place = element->name_place;
  for (const XmlElement* child : element->elements(item)) texts.push_back(content_text(*child));
}

Appendix read_appendix(const XmlElement& element) {
  Appendix appendix;
  appendix.id = attribute_text(element, "id");
  appendix.title = attribute_words(element, "title");
  appendix.terms_of_reference = attribute_text(element, "terms-of-reference");
  appendix.amendments = attribute_text(element, "amendments");
  appendix.version = attribute_text(element, "version");
  appendix.prose_file = attribute_text(element, "prose");
  appendix.file = attribute_text(element, "file");
  appendix.exempt = attribute_text(element, "exempt");
  appendix.public_interest = attribute_words(element, "public-interest");
  return appendix;
}

}  // namespace

Report read_report(const XmlElement& root) {
  Report report;
  report.place = root.name_place;
  report.committee = attribute_text(root, "committee");
  report.date = attribute_date(root, "date");
  report.reference = attribute_text(root, "reference");
  report.house_style = attribute_text(root, "house-style");
  report.issued = attribute_text(root, "issued");
  report.title = child_text(root, "title");
  report.report_of = child_attribute(root, "report-of", "post");
  report.report_of_also = child_words(root, "report-of", "also");
  report.lead_member = child_attribute(root, "lead-member", "post");
  report.lead_officer = child_attribute(root, "lead-officer", "post");
  report.author = child_attribute(root, "author", "post");
  report.wards = child_text(root, "wards");
  report.classification = child_text(root, "classification");
  report.key_decision = child_attribute(root, "key-decision", "is");
  report.key_decision_reason = child_text(root, "key-decision");
  report.no_consultees = child_attribute(root, "consultees", "none");
  read_list(root, "consultees", "consultee", report.consultees, report.consultees_place);
  report.no_background_papers = child_attribute(root, "background-papers", "none");
  read_list(root, "background-papers", "paper", report.background_papers,
            report.background_papers_place);
  report.standard_wording = child_texts(root, "standard-wording");
  for (const XmlElement* appendix : root.elements("appendix"))
    report.appendices.push_back(read_appendix(*appendix));
  report.former_addresses = child_texts(root, "former-address");
  return report;
}

}  // namespace remit
