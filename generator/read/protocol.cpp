#include "read/protocol.h"

#include "read/fields.h"

namespace remit {
namespace {

ProtocolBoard read_board(const XmlElement& element, Diagnostics& diagnostics) {
  ProtocolBoard result;
  result.body = attribute_text(element, "body");
  result.role = child_prose(element, "role", diagnostics);
  for (const XmlElement* e : element.elements("responsibility"))
    result.responsibilities.push_back(content_text(*e));
  result.governance = child_prose(element, "governance", diagnostics);
  return result;
}

JointWork read_joint_work(const XmlElement& element, Diagnostics& diagnostics) {
  JointWork result;
  result.title = child_text(element, "title");
  result.lead = child_attribute(element, "lead", "body");
  for (const XmlElement* e : element.elements("with"))
    result.with.push_back(attribute_text(*e, "body"));
  result.how = child_prose(element, "how", diagnostics);
  return result;
}

}  // namespace

Protocol read_protocol(const XmlElement& root, Diagnostics& diagnostics) {
  Protocol result;
  result.place = root.name_place;
  result.in_force_from = attribute_date(root, "in-force-from");
  result.illustrative = attribute_text(root, "illustrative");
  result.house_style = attribute_text(root, "house-style");
  result.title = child_text(root, "title");
  for (const XmlElement* e : root.elements("accepted"))
    result.acceptances.push_back({attribute_text(*e, "by"), attribute_date(*e, "on")});
  for (const XmlElement* e : root.elements("board"))
    result.boards.push_back(read_board(*e, diagnostics));
  for (const XmlElement* e : root.elements("joint-work"))
    result.joint_work.push_back(read_joint_work(*e, diagnostics));
  if (const XmlElement* e = root.first("review")) result.review = attribute_month(*e, "from");
  result.former_addresses = child_texts(root, "former-address");
  return result;
}

}  // namespace remit
