// The website of a small partnership, and its pages as they are filled in, for tests.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "compose/templates.h"
#include "temporary_folder.h"
#include "website/site.h"

// A partnership "safer" with a board and a panel, as at 1 April 2022. Documents are added by tests.
struct SmallSite {
  SmallSite() {
    partnership.folder = "safer";
    partnership.names = {{text("Safer Partnership")}};
    partnership.language = text("en-GB");
    partnership.bodies = {body("board", "Safer Board"), body("panel", "Scrutiny Panel")};
  }

  static remit::Text text(std::string value) { return {std::move(value), {}}; }
  static remit::DateText date(std::string_view value) { return {remit::parse_date(value), {}}; }
  static remit::Body body(std::string id, std::string name) {
    remit::Body result;
    result.id = text(std::move(id));
    result.names = {{text(std::move(name))}};
    return result;
  }

  remit::ComposedDocument& document(std::string kind, std::string subject, std::string title,
                                    std::string_view day) {
    remit::ComposedDocument& result = documents.emplace_back();
    result.kind = std::move(kind);
    result.partnership = "safer";
    result.name = result.subject = std::move(subject);
    result.document.title = std::move(title);
    result.date = *remit::parse_date(day);
    return result;
  }

  // A report to a committee, named by its day.
  remit::Report& report(const std::string& day, const std::string& title,
                        const std::string& committee = "panel") {
    remit::Report& result = partnership.reports.emplace_back();
    result.folder = day + "-" + title;
    result.title = text(title);
    result.committee = text(committee);
    document("report", result.folder, title, day);
    return result;
  }

  remit::Site site() const {
    std::vector<const remit::ComposedDocument*> all;
    for (const remit::ComposedDocument& document : documents) all.push_back(&document);
    return {partnership, all, {}, *remit::parse_date("2022-04-01")};
  }

  // The page with the markup as its template.
  static std::string filled(const remit::SitePage& page, const std::string& markup) {
    TemporaryFolder disk;
    remit::Sources sources;
    remit::Diagnostics diagnostics;
    const std::string name(page.kind->template_name);
    disk.write("templates/" + name, markup);
    remit::Templates templates(disk.path(), disk.path(), "", sources);
    return templates.render(name, page.values, diagnostics).value_or("nothing");
  }

  remit::Partnership partnership;
  std::deque<remit::ComposedDocument> documents;
};
