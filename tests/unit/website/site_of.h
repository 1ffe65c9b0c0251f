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
#include "website/site_page.h"

// A partnership "safer" with a board and a panel, as at 1 April 2022. Documents are added by tests.
struct SmallSite {
  SmallSite() {
    // Cards point at what is added here.
    partnership.reports.reserve(16);
    partnership.protocols.reserve(16);
    partnership.work_programmes.reserve(16);
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

  remit::DocumentCard& document(remit::DocumentKind kind, std::string subject, std::string title,
                                std::string_view day) {
    remit::DocumentCard& result = cards.emplace_back();
    result.key = {"safer", kind, subject};
    result.name = std::move(subject);
    result.title = std::move(title);
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
    document(remit::DocumentKind::report, result.folder, title, day).report = {&result, {}, false};
    return result;
  }
  remit::Protocol& protocol(const std::string& slug, const std::string& day,
                            const std::string& title) {
    remit::Protocol& result = partnership.protocols.emplace_back();
    result.slug = slug;
    result.title = text(title);
    document(remit::DocumentKind::protocol, slug, title, day).protocol = {&result};
    return result;
  }

  remit::Site site() const {
    std::vector<const remit::DocumentCard*> all;
    for (const remit::DocumentCard& card : cards) all.push_back(&card);
    return {partnership, std::move(all), *remit::parse_date("2022-04-01")};
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
  std::deque<remit::DocumentCard> cards;  // which stay where they are
};
