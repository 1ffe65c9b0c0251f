// A small partnership and its documents, for tests of the pages and files of its website.
#pragma once

#include <deque>

#include "days.h"
#include "website/site.h"
#include "website/site_page.h"

namespace remit::test {

inline Text text(std::string value) { return {std::move(value), {}}; }

struct SiteSample {
  SiteSample() {
    // Cards point at what is added here.
    partnership.reports.reserve(16);
    partnership.protocols.reserve(16);
    partnership.work_programmes.reserve(16);
    partnership.folder = "safer";
    partnership.names = {{text("Safer Partnership"), text("SP")}};
    partnership.language = text("en-GB");
    partnership.website.address = text("https://www.example.org/safer/");
    Body board;
    board.id = text("board");
    board.kind = text("board");
    board.names = {{text("Safer Board"), text("SB")}};
    partnership.bodies = {board};
  }

  DocumentCard& add(DocumentKind kind, std::string subject, std::string title,
                    std::string_view date) {
    DocumentCard& card = cards.emplace_back();
    card.key = {"safer", kind, subject};
    card.name = std::move(subject);
    card.title = std::move(title);
    card.date = *parse_date(date);
    return card;
  }

  Report& add_report(std::string folder, std::string title, std::string_view date) {
    Report& report = partnership.reports.emplace_back();
    report.folder = std::move(folder);
    report.title = text(std::move(title));
    report.committee = text("board");
    add(DocumentKind::report, report.folder, report.title.value, date).report = {&report, {}, false};
    return report;
  }
  Protocol& add_protocol(std::string slug, std::string title, std::string_view date) {
    Protocol& protocol = partnership.protocols.emplace_back();
    protocol.slug = std::move(slug);
    add(DocumentKind::protocol, protocol.slug, std::move(title), date).protocol = {&protocol};
    return protocol;
  }

  Site site() const {
    std::vector<const DocumentCard*> all;
    for (const DocumentCard& card : cards) all.push_back(&card);
    return {partnership, std::move(all), *parse_date("2025-07-01")};
  }

  Partnership partnership;
  std::deque<DocumentCard> cards;  // which stay where they are
};

}  // namespace remit::test
