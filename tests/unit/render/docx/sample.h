// A council's report as a tree, with a bit of everything, for the tests of the DOCX.
#pragma once

#include "document/numbering.h"
#include "document/walk.h"
#include "render/docx/docx.h"
#include "unit/document/tree_builders.h"

// 1. / 1.1 / (a) / (i): sections, paragraphs and items.
inline remit::NumberingScheme section_scheme() {
  using remit::NumberedKind;
  using remit::NumberFormat;
  return {{{NumberedKind::heading, NumberFormat::decimal, "%1."},
           {NumberedKind::paragraph, NumberFormat::decimal, "%1.%2"},
           {NumberedKind::item, NumberFormat::lower_letter, "(%3)"},
           {NumberedKind::item, NumberFormat::lower_roman, "(%4)"}}};
}

// Clauses of terms of reference: 1. / 1.1 / a).
inline remit::NumberingScheme clause_scheme() {
  using remit::NumberedKind;
  using remit::NumberFormat;
  return {{{NumberedKind::heading, NumberFormat::decimal, "%1."},
           {NumberedKind::paragraph, NumberFormat::decimal, "%1.%2"},
           {NumberedKind::item, NumberFormat::lower_letter, "%3)"}}};
}

inline remit::Block named(remit::Block block, std::string id) {
  return division({std::move(id), {}, {}}, {std::move(block)});
}

inline remit::Block of_class(std::string class_name, remit::Blocks content) {
  return division({"", {std::move(class_name)}, {}}, std::move(content));
}

inline remit::Block table(remit::Blocks caption, std::vector<remit::Row> head,
                          std::vector<remit::Row> rows, int row_head_columns = 0) {
  remit::Table result;
  result.caption = std::move(caption);
  result.columns.resize(rows.front().cells.size());
  result.head = std::move(head);
  result.bodies.push_back({{}, row_head_columns, {}, std::move(rows)});
  return {std::move(result), {}};
}

inline remit::Block link_para(std::string text, std::string url, std::string label) {
  remit::Inlines content = remit::inlines_from_text(text);
  content.push_back({remit::Space{}, {}});
  content.push_back({remit::Link{{}, remit::inlines_from_text(label), {std::move(url), ""}}, {}});
  return {remit::Para{std::move(content)}, {}};
}

inline remit::Block picture_para(std::string alt, std::string url, std::string title) {
  remit::Image image{{}, remit::inlines_from_text(alt), {std::move(url), std::move(title)}};
  return {remit::Para{{{std::move(image), {}}}}, {}};
}

// Numbered by itself, and then part of another document as its Appendix `label`.
inline remit::Blocks appended(remit::Blocks blocks, const remit::NumberingScheme& scheme,
                              const std::string& label) {
  remit::number(blocks, scheme);
  remit::walk(blocks, {[&](remit::Blocks& list) {
                         for (remit::Block& block : list)
                           if (remit::Attr* attr = remit::attr_of(block))
                             if (!attr->get("number").empty()) attr->set("list", label);
                       },
                       {}});
  return blocks;
}

inline remit::Blocks sample_front() {
  return {of_class("committee", {para("Scrutiny Panel")}),
          of_class("meeting-date", {para("15 March 2022")}),
          of_class("title", {para("Work of the One Colchester Partnership, and its relationship to "
                                  "the Safer Colchester Partnership")}),
          of_class("cover", {table({}, {},
                                   {row({"Report of",
                                         "Strategic Director, Customer and "
                                         "Relationships"}),
                                    row({"Author",
                                         "Community Safety Officer, telephone 01206 "
                                         "000000"}),
                                    row({"Wards affected", "Not applicable"})},
                                   1)}),
          of_class("banner", {para("Proposed amendments, not yet agreed")})};
}

inline remit::Blocks sample_sections() {
  remit::Blocks blocks = {
      heading(1, "Executive Summary"),
      para("In January 2020 the statutory partners agreed to bring their oversight of community "
           "safety into the One Colchester Partnership, which has met every quarter since then and "
           "reports to this panel once a year."),
      named(para("Two delivery boards keep provision from being duplicated:"), "bids"),
      bullets({{para("one for community safety, which brings together the police, the fire and "
                     "rescue service, probation, health and both councils;"),
                bullets({{plain("its tasking group")}, {plain("its action groups")}})},
               {para("one for the other themes of the partnership."),
                para("This one is to be reviewed in the autumn.")}}),
      heading(1, "Recommended Decision"),
      para("The panel is asked to:"),
      ordered({{plain("note the work of the partnership;")},
               {plain("agree the following changes:"),
                ordered({{plain("a new member for health;")}, {plain("a new chair.")}})},
               {para("ask for a further report."), para("The report should come in March.")}}),
      link_para("The reasons are given in", "#bids", "paragraph 1.2"),
      of_class("note", {para("Members of the public may ask questions about this report."),
                        bullets({{plain("in writing, by noon two days before")},
                                 {plain("at the meeting")}})}),
      heading(1, "Background", {"unnumbered"}),
      para("This section has neither a number nor numbered paragraphs."),
      bullets({{plain("a bullet at the margin")}}),
      heading(1, "Financial Implications"),
      para("The costs are in the table below."),
      table({para("Table 1: Officer time")}, {row({"Work", "Hours", "Days"})},
            {row({"Board meetings", "20", "2.70"}), row({"Tasking group", "99", "13.38"})}, 1),
      para("The partnership relies on officers of the council as shown.")};
  remit::number(blocks, section_scheme());
  return blocks;
}

inline remit::Blocks sample_appendix() {
  return appended({heading(1, "Membership"), para("The members are the responsible authorities."),
                   heading(1, "Quorum"), para("A meeting needs five agencies, each with:"),
                   ordered({{plain("one vote")}, {plain("one substitute")}}),
                   para("With fewer, a decision is put to members by e-mail.")},
                  clause_scheme(), "A");
}

inline remit::Document sample_report() {
  remit::Document document;
  document.title = "Work of the One Colchester Partnership";
  document.date = "2022-03-15";
  document.blocks = sample_front();
  const auto add = [&](remit::Blocks blocks) {
    for (remit::Block& block : blocks) document.blocks.push_back(std::move(block));
  };
  add(sample_sections());
  document.blocks.push_back(
      heading(1, "Appendix A: Terms of reference", {"unnumbered", "appendix"}));
  add(sample_appendix());
  return document;
}

inline remit::DocxStyle sample_style() {
  remit::DocxStyle style;
  style.numbering = section_scheme();
  style.appended["A"] = clause_scheme();
  return style;
}
