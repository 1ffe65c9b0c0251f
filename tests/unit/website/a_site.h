// A partnership with bodies, organisations and terms, for tests of its pages.
#pragma once

#include <string>
#include <string_view>

#include "days.h"
#include "website/pages.h"
#include "website/pages/document_page.h"
#include "website/site.h"

namespace remit::test {

// The Safer Partnership: a strategic board, a delivery board that answers to it and has terms of
// two versions, and a forum that the delivery board took the place of. A trust was a member until
// a care board took over.
struct ASite {
  ASite() {
    p.folder = "safer";
    p.names = {{{"Safer Partnership", {}}, {"SP", {}}}};
    p.language.value = "en-GB";
    p.area.value = "Riverside";
    p.area_kind.value = "district";
    organisation("council", "Riverside District Council");
    organisation("trust", "Riverside Trust").until = day("2022-06-30");
    p.organisations.back().replaced_by.value = "care-board";
    organisation("care-board", "Vale Care Board").since = day("2022-07-01");
    p.posts.resize(1);
    p.posts[0].id.value = "head";
    p.posts[0].names = {{{"Head of Communities", {}}}};
    p.posts[0].organisation.value = "council";
    body("forum", "Riverside Forum", "forum").until = day("2019-12-31");
    p.bodies.back().replaced_by.value = "db";
    body("db", "Delivery Board", "delivery-board").names[0].abbreviation.value = "DB";
    p.bodies.back().relations = {{{"accountable-to", {}}, {"sb", {}}, {}}};
    body("sb", "Strategic Board", "strategic-board");
    terms("2020-01-01", {"council"});
    terms("2021-04-01", {"council", "trust"});
  }

  Organisation& organisation(const char* id, const char* name) {
    Organisation& result = p.organisations.emplace_back();
    result.id.value = id;
    result.names = {{{name, {}}}};
    result.sector.value = "health";
    return result;
  }
  Body& body(const char* id, const char* name, const char* kind) {
    Body& result = p.bodies.emplace_back();
    result.id.value = id;
    result.names = {{{name, {}}}};
    result.kind.value = kind;
    return result;
  }
  TermsOfReference& terms(const char* from, const std::vector<const char*>& members) {
    TermsOfReference& result = p.terms.emplace_back();
    result.body.value = "db";
    result.version = from;
    result.in_force_from = day(from);
    result.chair_post.value = "head";
    result.accountable_to.value = "sb";
    for (const char* id : members) result.members.push_back({{id, {}}, {}, {"core", {}}});
    return result;
  }

  Site site(std::string_view as_at) const {
    Site result(p, {documents.begin(), documents.end()}, *parse_date(as_at));
    for (const ComposedDocument* document : documents)
      if (is_current_copy(*document)) result.texts[document->key] = document;
    return result;
  }
  // The pages of the website with the whole frame, those of documents first.
  std::vector<SitePage> pages(std::string_view as_at) const {
    const Site all = site(as_at);
    std::vector<SitePage> result;
    for (const ComposedDocument* document : documents)
      result.push_back(document_page(*document, {}, all));
    for (SitePage& page : compose_site(all, document_page_cards(all)))
      result.push_back(std::move(page));
    const Menus menus(all);
    for (SitePage& page : result) finish_page(page, menus, all);
    return result;
  }

  Partnership p;
  std::vector<const ComposedDocument*> documents;
};

inline const Value& page_at(const std::vector<SitePage>& pages, std::string_view path) {
  for (const SitePage& page : pages)
    if (page.path == path) return page.values;
  static const Value none = Value::Object();
  return none;
}

inline std::string text(const Value& values, std::string_view name) {
  const Value* value = values.find_path(name);
  return value ? value->text() : "(no such name)";
}

// One member of each entry of a list, "; " between them.
inline std::string all(const Value& values, std::string_view list, std::string_view name) {
  std::string result;
  for (const Value& entry : values.find(list)->list())
    result += (&entry == &values.find(list)->list().front() ? "" : "; ") + text(entry, name);
  return result;
}

}  // namespace remit::test
