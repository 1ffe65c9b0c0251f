// A small partnership and its documents, for tests of the pages and files of its website.
#pragma once

#include <deque>

#include "days.h"
#include "website/site.h"

namespace remit::test {

inline Text text(std::string value) { return {std::move(value), {}}; }

struct SiteSample {
  SiteSample() {
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

  ComposedDocument& add(std::string kind, std::string subject, std::string title,
                        std::string_view date) {
    ComposedDocument& document = documents.emplace_back();
    document.kind = std::move(kind);
    document.name = document.subject = std::move(subject);
    document.partnership = "safer";
    document.document.title = std::move(title);
    document.date = *parse_date(date);
    return document;
  }

  Report& add_report(std::string folder, std::string title, std::string_view date) {
    add("report", folder, title, date);
    Report& report = partnership.reports.emplace_back();
    report.folder = std::move(folder);
    report.title = text(std::move(title));
    report.committee = text("board");
    return report;
  }

  Site site() const {
    Site result{partnership, {}, {}, *parse_date("2025-07-01")};
    for (const ComposedDocument& document : documents) result.documents.push_back(&document);
    return result;
  }

  Partnership partnership;
  std::deque<ComposedDocument> documents;  // which stay where they are
};

}  // namespace remit::test
