#include "publish/document_files.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/format.h"
#include "document/walk.h"
#include "publish/conversions.h"
#include "website/addresses/addresses.h"
#include "website/pages.h"
#include "website/pages/document_page.h"

namespace remit {
namespace {

// What the policy in the head of every page begins with: a browser loads nothing that it does not
// allow, and it allows nothing from elsewhere.
constexpr std::string_view kPolicy = "content=\"default-src 'none';";

std::string diagram_named(const std::string& address) {
  return format("the diagram '{}'", address);
}

// A diagram that has been drawn is among the pictures.
bool is_diagram(const PictureFile& picture) { return picture.path.starts_with("diagram:"); }

// How many headings of level 1 a page has. What a name that is missing leaves empty has been
// reported.
std::size_t headings_in(std::string_view html) {
  std::size_t count = 0;
  for (std::size_t at = html.find("<h1"); at != html.npos; at = html.find("<h1", at + 1)) ++count;
  return count;
}

// Who hears a page read begins at its heading of level 1.
void check_heading(std::string_view html, const Place& at, Diagnostics& diagnostics) {
  const std::size_t count = headings_in(html);
  if (count == 1 || html.empty()) return;  // empty if its template has failed
  diagnostics.error(at, "template.page-title",
                    count == 0
                        ? std::string("pages of this template have no heading of level 1")
                        : format("pages of this template have {} headings of level 1", count),
                    "write '<h1>{{title}}</h1>' once; what follows begins with '<h2>'");
}

std::size_t titles_in(const Blocks& blocks) {
  std::size_t count = 0;
  for_each_block(blocks, [&](const Block& block) {
    const Div* div = get_if<Div>(block);
    if (div && div->attr.has_class("title") && div->content.size() == 1 &&
        get_if<Para>(div->content.front()))
      ++count;
  });
  return count;
}

// The template that gives a document its title.
std::string title_template(DocumentKind kind) {
  return kind == DocumentKind::report ? "cover.md.mustache"
                                      : std::string(row_of(kind).template_name);
}

// A document gives its page the heading, as its title. What follows from a title that the data
// does not state, from a template that cannot be read or from a record that was altered has been
// reported with that; an unaltered record had its title when it was adopted.
void check_title(const ComposedDocument& document, Templates& templates, Diagnostics& diagnostics) {
  const std::size_t count = titles_in(document.document.blocks);
  const std::string gives_title = title_template(document.key.kind);
  if (count == 1 || document.title.empty() || templates.has_failed(gives_title) ||
      templates.has_failed(std::string(row_of(document.key.kind).template_name)))
    return;
  if (document.key.kind == DocumentKind::terms_of_reference && document.terms->version->record)
    return;
  diagnostics.error(
      templates.place(gives_title), "template.page-title",
      count == 0 ? "documents of this template have no title, and their pages no heading of level 1"
                 : "documents of this template have more than one title",
      count == 0
          ? "write '::: title', the title in a paragraph, and ':::', each in a line of its own"
          : "write one '::: title'; where a document can be appended to another, in '::: alone'");
}

class FileMaker {
 public:
  FileMaker(ComposedDocument& document, const DocumentTools& tools, bool is_sound,
            Diagnostics& tool_faults)
      : document_(document), tools_(tools), is_sound_(is_sound), tool_faults_(tool_faults) {}

  DocumentFiles beside() {
    if (is_sound_ && tools_.drawer) tools_.drawer->draw_pictures(document_, tool_faults_);
    for (const DocumentFormat format : row_of(document_.key.kind).formats) in_format(format);
    for (const PictureFile& picture : document_.pictures)
      add(picture_path(document_.key, picture.name),
          is_diagram(picture) ? diagram_named(picture.path)
                              : format("the picture '{}'", picture.path),
          picture.bytes);
    for (const Drawing& drawing : document_.drawings)
      if (!is_drawn(drawing))
        add(drawing_path(document_.key, drawing), diagram_named(drawing.address), std::nullopt);
    for (const auto& [part, file] : document_.attached) {
      const std::string path = attached_path(document_.key, file.name);
      add(path, format("the attached file '{}'", file.path), file.bytes);
      files_.downloads.push_back({path, file.kind, file.bytes.size(), part});
    }
    files_.links = links_of(document_);
    return std::move(files_);
  }

 private:
  void in_format(DocumentFormat wanted) {
    switch (wanted) {
      case DocumentFormat::html:
        return;  // the page
      case DocumentFormat::docx:
        return word(format("the {} '{}' as DOCX", name_of(document_.key.kind), document_.name));
      case DocumentFormat::csv:
        for (const DataFile& data : document_.data_files)
          if (data.format == wanted)
            offer(wanted, format("the data '{}'", data_name(wanted)), data.bytes);
        return;
    }
  }

  std::string data_name(DocumentFormat wanted) const {
    const std::string path = file_path(document_.key, wanted);
    return path.substr(path.rfind('/') + 1);
  }

  void word(const std::string& from) {
    WordSource source = tools_.word ? tools_.word(document_) : WordSource{};
    files_.kept_docx = source.kept.has_value();
    files_.whole = source.converted || source.later;
    if (source.later) offer_path(DocumentFormat::docx, std::nullopt);
    offer(DocumentFormat::docx, from, source.converted ? converted() : std::move(source.kept));
  }

  std::optional<std::string> converted() {
    if (!tools_.pandoc || !is_sound_ || tool_faults_.has_errors()) return std::nullopt;
    auto bytes = convert_to_docx(document_, *tools_.pandoc, tool_faults_);
    if (tools_.converted) tools_.converted();
    return bytes;
  }

  void offer(DocumentFormat in, const std::string& from, std::optional<std::string> bytes) {
    if (bytes) offer_path(in, bytes->size());
    add(file_path(document_.key, in), from, std::move(bytes));
  }

  void offer_path(DocumentFormat in, std::optional<std::size_t> size) {
    files_.downloads.push_back(
        {file_path(document_.key, in), std::string(row_of(in).words), size, ""});
  }

  bool is_drawn(const Drawing& drawing) const {
    for (const PictureFile& picture : document_.pictures)
      if (picture.path == drawing.address) return true;
    return false;
  }

  void add(std::string path, std::string from, std::optional<std::string> bytes) {
    PlannedFile& file = files_.beside.emplace_back();
    if (bytes) file.made = OutputFile{path, std::move(*bytes)};
    file.path = std::move(path);
    file.from = std::move(from);
  }

  ComposedDocument& document_;
  const DocumentTools& tools_;
  const bool is_sound_;
  Diagnostics& tool_faults_;
  DocumentFiles files_;
};

// The page as its template gives it, held to the policy.
std::string rendered_page(const SitePage& page, Templates& templates, Diagnostics& diagnostics) {
  const std::string name(page.kind->template_name);
  auto html = templates.render(name, page.values, diagnostics);
  if (!html) return {};
  if (html->find(kPolicy) == html->npos)
    diagnostics.error(templates.place(name), "template.no-policy",
                      "pages of this template could load things from elsewhere, and tell others "
                      "who reads them",
                      "begin it with {{>site/head}}, and leave its Content-Security-Policy as it "
                      "is");
  return std::move(*html);
}

}  // namespace

DocumentFiles make_document_files(ComposedDocument& document, const Site& site, const Menus& menus,
                                  const DocumentTools& tools, TemplateSets& templates,
                                  Diagnostics& diagnostics, Diagnostics& tool_faults) {
  DocumentFiles result =
      FileMaker(document, tools, !diagnostics.has_errors(), tool_faults).beside();
  SitePage page = document_page(document, result.downloads, site);
  finish_page(page, menus, site);
  // Without its title the heading of its page cannot be there.
  const std::string style = document.style ? document.style->id : std::string();
  check_title(document, templates.of(style), diagnostics);
  Templates& of_pages = templates.of(site.partnership.house_style.value);
  std::string html = rendered_page(page, of_pages, diagnostics);
  if (titles_in(document.document.blocks) == 1)
    check_heading(html, of_pages.place(std::string(page.kind->template_name)), diagnostics);
  result.page = {page.path, page.from, OutputFile{page.path, std::move(html)}};
  return result;
}

std::string render_page(const SitePage& page, Templates& templates, Diagnostics& diagnostics) {
  std::string html = rendered_page(page, templates, diagnostics);
  check_heading(html, templates.place(std::string(page.kind->template_name)), diagnostics);
  return html;
}

}  // namespace remit
