#include "support/real_terms.h"

#include <doctest/doctest.h>

#include "app/pipeline.h"
#include "document/anchors.h"
#include "document/references.h"
#include "document/tracked_changes.h"
#include "document/walk.h"

namespace remit::test {
namespace {

void say_without_numbers(Inlines& list) {
  Inlines result;
  for (Inline& node : list) {
    Link* link = get_if<Link>(node);
    if (link && link->content.empty()) link->content = inlines_from_text("that clause");
    if (const Image* image = get_if<Image>(node))
      result.insert(result.end(), image->content.begin(), image->content.end());
    else
      result.push_back(std::move(node));
  }
  list = std::move(result);
}

}  // namespace

std::vector<RealTerms> terms_of_content() {
  static Options options;
  options.workspace = REMIT_SOURCE_DIR;
  options.as_at = options.published_on = *parse_date("2025-07-01");
  options.drafts = true;
  static Run run(options);  // places in the trees stay valid
  run.keeps_documents = true;
  if (run.documents.empty()) run_pipeline(run);
  REQUIRE_FALSE(run.diagnostics.has_errors());
  std::vector<RealTerms> result;
  for (const ComposedDocument& document : run.documents)
    if (document.key.kind == DocumentKind::terms_of_reference && !document.key.version.empty())
      result.push_back({document.key.subject, document.key.version, document.text, document.numbering});
  return result;
}

Blocks finished(Blocks text, const NumberingScheme& numbering) {
  Diagnostics ignored;  // random edits point nowhere, and take ids twice
  give_anchors(text, ignored);
  number(text, numbering);
  number_captions(text);
  resolve_references(text, {"clause", "paragraph", {}}, ignored);
  return text;
}

Blocks finished_for_word(Blocks text, const NumberingScheme& numbering) {
  Diagnostics ignored;  // the same
  std::erase_if(text, [](const Block& block) {
    const Div* div = get_if<Div>(block);
    return div && (div->attr.has_class("alone") || div->attr.has_class("banner"));
  });
  walk(text, {{}, say_without_numbers});
  give_anchors(text, ignored);
  number(text, numbering);
  join_texts(text);
  return text;
}

}  // namespace remit::test
