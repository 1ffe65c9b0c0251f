#include "compose/name_values.h"

#include <array>
#include <string_view>
#include <utility>

#include "base/format.h"
#include "model/lookup.h"
#include "model/names.h"
#include "model/successors.h"

namespace remit {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kKindsOfBody = {{
    {"strategic-board", "strategic board"},
    {"delivery-board", "delivery board"},
    {"board", "board"},
    {"committee", "committee"},
    {"scrutiny-committee", "scrutiny committee"},
    {"panel", "panel"},
    {"group", "group"},
    {"forum", "forum"},
}};

std::string kind_in_words(const Body& body) {
  for (const auto& [name, words] : kKindsOfBody)
    if (name == body.kind.value) return std::string(words);
  return {};
}

}  // namespace

std::string named(const Name& name) {
  return name.abbreviation.given() ? format("{} ({})", name.full.value, name.abbreviation.value)
                                   : name.full.value;
}

Value::Object name_values(const std::string& id, const std::vector<Name>& names, Date on) {
  const Name& name = name_on(names, on);
  return {{"id", id},
          {"name", name.full.value},
          {"abbreviation", name.abbreviation.value},
          {"named", named(name)},
          {"formerly", former_name(names, on)}};
}

Value::Object organisation_values(const Organisation* organisation, Date on) {
  return organisation ? name_values(organisation->id.value, organisation->names, on)
                      : name_values("", {}, on);
}

std::string post_name(const Partnership& partnership, const Text& id, Date on) {
  const Post* post = post_on(partnership, id.value, on);
  return post ? name_on(post->names, on).full.value : std::string();
}

std::string body_name(const Partnership& partnership, const Text& id, Date on) {
  const Body* body = body_on(partnership, id.value, on);
  return body ? name_on(body->names, on).full.value : std::string();
}

std::string own_body_name(const Partnership& partnership, const Text& id, Date on) {
  const Body* body = find_body(partnership, id.value);
  return body ? name_on(body->names, on).full.value : std::string();
}

std::string organisation_name(const Partnership& partnership, const Text& id, Date on) {
  const Organisation* organisation = organisation_on(partnership, id.value, on);
  return organisation ? name_on(organisation->names, on).full.value : std::string();
}

Value::Object body_values(const Body* body, Date on) {
  Value::Object result =
      body ? name_values(body->id.value, body->names, on) : name_values("", {}, on);
  result.emplace_back("kind", body ? kind_in_words(*body) : std::string());
  return result;
}

Value::Object own_post_values(const Partnership& p, const Post& post, Date on) {
  return {{"id", post.id.value},
          {"name", name_on(post.names, on).full.value},
          {"formerly", former_name(post.names, on)},
          {"organisation", organisation_name(p, post.organisation, on)},
          {"telephone", post.telephone.value},
          {"email", post.email.value}};
}

Value::Object post_values(const Partnership& p, const Text& id, Date on) {
  const Post* post = post_on(p, id.value, on);
  return own_post_values(p, post ? *post : Post(), on);
}

}  // namespace remit
