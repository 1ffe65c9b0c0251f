#include "publish/plan.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/files.h"
#include "base/format.h"
#include "base/limits.h"
#include "base/strings.h"
#include "document/walk.h"
#include "publish/addresses.h"
#include "publish/pages.h"
#include "publish/versions.h"
#include "text/addresses.h"

namespace remit {
namespace {

constexpr const char* kAssets = "site/assets";

// "style.css" of "site/assets/style.css".
std::string asset_name(const std::string& path) {
  return path.substr(std::string_view(kAssets).size() + 1);
}

std::vector<const ComposedDocument*> documents_of(const Partnership& partnership,
                                                  const std::vector<ComposedDocument>& all) {
  std::vector<const ComposedDocument*> result;
  for (const ComposedDocument& document : all)
    if (document.partnership == partnership.folder) result.push_back(&document);
  return result;
}

// Every planned path, and what it is made from.
class Paths {
 public:
  explicit Paths(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  void add(const std::string& path, const std::string& from) {
    exact_.insert(path);
    const auto [first, added] = paths_.emplace(lower_ascii(path), from);
    if (added || first->second == from) return;
    diagnostics_.error({}, "output.same-path",
                       format("{} and {} would both be published as {}", first->second, from, path),
                       "rename one of the two");
  }
  bool contains(const std::string& path) const { return exact_.contains(path); }

 private:
  Diagnostics& diagnostics_;
  std::map<std::string, std::string> paths_;  // by path in lower case
  std::set<std::string> exact_;
};

// "a/b/" and "../c.pdf#x" to "a/c.pdf"; "" if it leaves the output folder.
std::string resolved(const std::string& folder, std::string_view address) {
  const std::string decoded = percent_decoded(address.substr(0, address.find_first_of("#?")));
  address = decoded;
  if (address.starts_with('/')) return {};  // from the root of a server, which we do not know
  std::vector<std::string> parts;
  for (std::string_view part : split(folder, '/'))
    if (!part.empty()) parts.emplace_back(part);
  for (std::string_view part : split(address, '/')) {
    if (part == "..") {
      if (parts.empty()) return {};
      parts.pop_back();
    } else if (!part.empty() && part != ".") {
      parts.emplace_back(part);
    }
  }
  std::string path = join(parts, "/");
  const std::string_view last = address.substr(address.rfind('/') + 1);
  if (last.empty() || last == "." || last == "..") path += "/index.html";
  return path;
}

void check_links(const ComposedDocument& document, const Paths& paths, Diagnostics& diagnostics) {
  for_each_inline(document.document.blocks, [&](const Inline& node) {
    const Link* link = get_if<Link>(node);
    if (!link || link->target.url.starts_with('#')) return;
    if (!scheme_of(link->target.url).empty()) return;
    const std::string path = resolved(folder_path(document), link->target.url);
    if (paths.contains(path)) return;
    diagnostics.error(node.place, "link.not-published",
                      format("nothing is published at '{}'", link->target.url),
                      "correct the address; it is relative to this document's own page");
  });
}

// The page of one version leads to the reports that append it, that of the current terms to those
// that append any of them.
bool appends(const ComposedDocument& report, const ComposedDocument& terms) {
  if (terms.kind != "terms-of-reference") return false;
  return std::any_of(report.appended_terms.begin(), report.appended_terms.end(),
                     [&](const TermsOfReference* appended) {
                       return is_current_copy(terms) ? appended->body.value == terms.subject
                                                     : appended == terms.terms;
                     });
}

// A report leads to the versions that it appends, whose addresses are for ever.
std::vector<Related> related_pages(const ComposedDocument& document,
                                   const std::vector<const ComposedDocument*>& own) {
  std::vector<Related> result;
  for (const ComposedDocument* other : own)
    if ((appends(document, *other) && !is_current_copy(*other)) || appends(*other, document))
      result.push_back({other->document.title, page_path(*other)});
  return result;
}

// Pages of versions are the same for ever, and so are the names in their frame.
Date frame_date(const ComposedDocument& document, const PlanOptions& options) {
  return document.version.empty() ? options.as_at : document.date;
}

}  // namespace

void check_plan(const Workspace& workspace, const std::vector<ComposedDocument>& documents,
                const std::string& installed, Diagnostics& diagnostics) {
  Paths paths(diagnostics);
  for (const Partnership& partnership : workspace.partnerships) {
    paths.add(index_path(partnership.folder), format("the partnership '{}'", partnership.folder));
    for (const std::string& root : {workspace.root, installed})
      for (const std::string& path : list_files(root, kAssets))
        paths.add(asset_path(partnership.folder, asset_name(path)), format("the asset '{}'", path));
  }
  for (const ComposedDocument& document : documents) {
    const std::string name = format("the {} '{}'", document.kind, document.name);
    paths.add(page_path(document), name);
    paths.add(docx_path(document), name + " as DOCX");
    for (const DataFile& data : document.data_files)
      paths.add(data_path(document, data.name), format("the data '{}'", data.name));
    for (const PictureFile& picture : document.pictures)
      paths.add(picture_path(document, picture.name), format("the picture '{}'", picture.path));
    for (const auto& [part, file] : document.attached)
      paths.add(attached_path(document, file.name), format("the attached file '{}'", file.path));
    for (const Drawing& drawing : document.drawings)
      paths.add(drawing_path(document, drawing), format("the diagram '{}'", drawing.address));
  }
  for (const ComposedDocument& document : documents) check_links(document, paths, diagnostics);
}

std::vector<OutputFile> make_outputs(const Workspace& workspace,
                                     const std::vector<ComposedDocument>& documents,
                                     const std::map<std::string, std::string>& docx,
                                     const PlanOptions& options, Sources& sources,
                                     Diagnostics& diagnostics) {
  std::vector<OutputFile> files, pages, indexes;
  std::map<std::string, std::string> assets;  // by name; the workspace's own shadow the installed
  for (const std::string& root : {workspace.root, options.installed})
    for (const std::string& path : list_files(root, kAssets)) {
      FileResult file = read_beneath(root, path, kMaxAssetBytes);
      const std::string name = asset_name(path);
      if (file.fault == FileFault::none) {
        assets.emplace(name, std::move(file.bytes));
      } else {
        const bool large = file.fault == FileFault::too_large;
        diagnostics.error(Place::whole_file(sources.add(root + "/" + path, "")),
                          large ? "limit.file-size" : "file.unreadable",
                          format("this file {}", describe(file.fault)), "mend or remove it");
      }
    }

  for (const Partnership& partnership : workspace.partnerships) {
    const auto own = documents_of(partnership, documents);
    Templates templates(workspace.root, options.installed, partnership.house_style.value, sources);
    if (options.html)
      for (const auto& [name, bytes] : assets)
        files.push_back({asset_path(partnership.folder, name), bytes});
    for (const ComposedDocument* document : own) {
      std::vector<Download> downloads;
      if (const auto found = docx.find(docx_path(*document)); found != docx.end()) {
        files.push_back({found->first, found->second});
        downloads.push_back({found->first, "Word document", found->second.size(), ""});
      }
      if (!options.html) continue;
      for (const DataFile& data : document->data_files) {
        const std::string path = data_path(*document, data.name);
        files.push_back({path, data.bytes});
        downloads.push_back({path, data.kind, data.bytes.size()});
      }
      for (const PictureFile& picture : document->pictures)
        files.push_back({picture_path(*document, picture.name), picture.bytes});
      for (const auto& [part, file] : document->attached) {
        const std::string path = attached_path(*document, file.name);
        files.push_back({path, file.bytes});
        downloads.push_back({path, file.kind, file.bytes.size(), part});
      }
      if (auto page = render_document_page(
              *document, partnership,
              {downloads, related_pages(*document, own), versions_around(*document, own),
               frame_date(*document, options)},
              templates, diagnostics))
        pages.push_back({page_path(*document), std::move(*page)});
    }
    if (!options.html) continue;
    if (auto page =
            render_partnership_page(partnership, own, options.as_at, templates, diagnostics))
      indexes.push_back({index_path(partnership.folder), std::move(*page)});
  }
  for (OutputFile& page : pages) files.push_back(std::move(page));
  for (OutputFile& index : indexes) files.push_back(std::move(index));
  return files;
}

}  // namespace remit
