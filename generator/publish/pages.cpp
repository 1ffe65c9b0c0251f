#include "publish/pages.h"

#include <algorithm>

#include "base/format.h"
#include "base/strings.h"
#include "compose/later_changes.h"
#include "compose/values.h"
#include "model/names.h"
#include "publish/addresses.h"
#include "render/html.h"
#include "text/addresses.h"

namespace remit {
namespace {

constexpr const char* kPage = "site/page.html.mustache";
constexpr const char* kSinglePage = "site/single-page.html.mustache";
constexpr const char* kIndex = "site/partnership.html.mustache";

// The headings of the document's own first two levels, for the list of contents; not those of what
// is appended to it.
Value::List contents(const Blocks& blocks) {
  Value::List result;
  for (const Block& block : blocks) {
    const Header* header = get_if<Header>(block);
    if (!header || header->level > 2) continue;
    result.emplace_back(Value::Object{{"label", plain_text(header->content)},
                                      {"url", "#" + header->attr.id},
                                      {"number", header->attr.get("number")},
                                      {"level-2", header->level == 2}});
  }
  return result;
}

Value::Object frame(const Partnership& partnership, const std::string& path,
                    const std::string& title, Date as_at) {
  const std::string home = index_path(partnership.folder);
  std::string root = relative_address(path, home);
  root.resize(root.size() - std::string_view("index.html").size());
  const Value common(common_values(partnership, nearest_named_day(partnership.names, as_at)));
  return {{"language", partnership.language.value},
          {"title", title},
          {"root", root},
          {"partnership", *common.find("partnership")}};
}

HtmlOptions html_options(const ComposedDocument& document) {
  HtmlOptions options;
  options.address = [&document](const std::string& url) {
    for (const PictureFile& picture : document.pictures)
      if (picture.path == url)
        return relative_address(page_path(document), picture_path(document, picture.name));
    for (const Drawing& drawing : document.drawings)
      if (drawing.address == url)
        return relative_address(page_path(document), drawing_path(document, drawing));
    return url;
  };
  return options;
}

}  // namespace

Value document_page_values(const ComposedDocument& document, const Partnership& partnership,
                           const PageFrame& around) {
  const std::string path = page_path(document);
  Value values(frame(partnership, path, document.document.title, around.as_at));
  const std::string home = values.find("partnership")->find("name")->text();
  values.set("breadcrumbs", Value::List{Value::Object{
                                {"label", home},
                                {"url", relative_address(path, index_path(partnership.folder))}}});
  values.set("current", document.document.title);
  Value::List headings = contents(document.document.blocks);
  values.set("has-contents", !headings.empty());
  values.set("contents", std::move(headings));
  values.set("content", render_html(document.document.blocks, html_options(document)));
  for (auto& [name, value] : later_values(later_changes(partnership, document, around.as_at)))
    values.set(name, std::move(value));
  Value::List files;
  for (const Download& download : around.downloads)
    files.emplace_back(Value::Object{{"label", document.document.title},
                                     {"url", relative_address(path, download.path)},
                                     {"part", download.part},
                                     {"kind", download.kind},
                                     {"size", size_in_words(download.size)}});
  values.set("downloads", std::move(files));
  Value::List pages;
  for (const Related& page : around.related)
    pages.emplace_back(
        Value::Object{{"label", page.label}, {"url", relative_address(path, page.path)}});
  values.set("has-related", !pages.empty());
  values.set("related", std::move(pages));
  set_versions(values, around.versions, path);
  return values;
}

Value partnership_page_values(const Partnership& partnership,
                              const std::vector<const ComposedDocument*>& documents, Date as_at) {
  const std::string path = index_path(partnership.folder);
  const Date named = nearest_named_day(partnership.names, as_at);
  Value values(frame(partnership, path, name_on(partnership.names, named).full.value, as_at));
  auto document_of = [&](std::string_view kind, const std::string& subject) {
    const auto found = std::find_if(documents.begin(), documents.end(), [&](const auto* d) {
      return d->kind == kind && d->subject == subject && d->version.empty();
    });
    return found == documents.end() ? nullptr : *found;
  };

  Value::List bodies;
  std::vector<Body> listed = partnership.bodies;
  std::stable_partition(listed.begin(), listed.end(), [&](const Body& body) {
    return !body.until.date || as_at <= *body.until.date;
  });
  for (const Body& body : listed) {
    const ComposedDocument* terms = document_of("terms-of-reference", body.id.value);
    Value::Object entry = body_values(&body, nearest_named_day(body.names, as_at));
    for (auto& value : existence_values(partnership, body, as_at))
      entry.push_back(std::move(value));
    entry.emplace_back("url", terms ? relative_address(path, page_path(*terms)) : std::string());
    entry.emplace_back("in-force-from", terms ? in_words(terms->date) : std::string());
    bodies.emplace_back(std::move(entry));
  }
  values.set("bodies", std::move(bodies));

  std::vector<const Report*> newest_first;
  for (const Report& report : partnership.reports) newest_first.push_back(&report);
  std::sort(newest_first.begin(), newest_first.end(),
            [](const Report* a, const Report* b) { return a->folder > b->folder; });
  Value::List reports;
  for (const Report* report : newest_first) {
    const ComposedDocument* document = document_of("report", report->folder);
    if (!document) continue;
    reports.emplace_back(
        Value::Object{{"title", report->title.value},
                      {"date", in_words(document->date)},
                      {"date-iso", iso(document->date)},
                      {"committee", body_name(partnership, report->committee, document->date)},
                      {"url", relative_address(path, page_path(*document))}});
  }
  values.set("reports", std::move(reports));
  const ComposedDocument* list = document_of("abbreviations", "abbreviations");
  values.set("abbreviations-url", list ? relative_address(path, page_path(*list)) : std::string());

  Value::List protocols;
  for (const Protocol& protocol : partnership.protocols)
    if (const ComposedDocument* document = document_of("protocol", protocol.slug))
      protocols.emplace_back(Value::Object{{"title", protocol.title.value},
                                           {"in-force-from", in_words(document->date)},
                                           {"illustrative", protocol.illustrative.given()},
                                           {"url", relative_address(path, page_path(*document))}});
  values.set("has-protocols", !protocols.empty());
  values.set("protocols", std::move(protocols));

  Value::List programmes;
  for (const WorkProgramme& programme : partnership.work_programmes)
    if (const ComposedDocument* document = document_of("work-programme", programme.slug))
      programmes.emplace_back(Value::Object{{"title", programme.title.value},
                                            {"year", document->values.find("year")->text()},
                                            {"url", relative_address(path, page_path(*document))}});
  values.set("has-work-programmes", !programmes.empty());
  values.set("work-programmes", std::move(programmes));
  return values;
}

std::optional<std::string> render_document_page(const ComposedDocument& document,
                                                const Partnership& partnership,
                                                const PageFrame& frame, Templates& templates,
                                                Diagnostics& diagnostics) {
  return templates.render(kPage, document_page_values(document, partnership, frame), diagnostics);
}

Value single_page_values(const ComposedDocument& document, const Partnership& partnership,
                         const std::string& name, const std::string& style) {
  HtmlOptions options;
  options.address = [&](const std::string& url) {
    for (const PictureFile& picture : document.pictures)
      if (picture.path == url) return percent_encoded(single_page_picture(name, picture));
    return url;
  };
  Value values(frame(partnership, page_path(document), document.document.title, document.date));
  values.set("style", style);
  values.set("content", render_html(document.document.blocks, options));
  return values;
}

std::optional<std::string> render_single_page(const ComposedDocument& document,
                                              const Partnership& partnership,
                                              const std::string& name, const std::string& style,
                                              Templates& templates, Diagnostics& diagnostics) {
  return templates.render(kSinglePage, single_page_values(document, partnership, name, style),
                          diagnostics);
}

std::string single_page_picture(const std::string& name, const PictureFile& picture) {
  std::string flat = picture.name;
  std::replace(flat.begin(), flat.end(), '/', '-');
  return format("{}-{}", name, flat);
}

std::optional<std::string> render_partnership_page(
    const Partnership& partnership, const std::vector<const ComposedDocument*>& documents,
    Date as_at, Templates& templates, Diagnostics& diagnostics) {
  return templates.render(kIndex, partnership_page_values(partnership, documents, as_at),
                          diagnostics);
}

}  // namespace remit
