// Names of bodies, posts and organisations, as they are on a date.
//
// Every object of a kind has every key, whatever the data holds.
#pragma once

#include <string>
#include <vector>

#include "base/date.h"
#include "model/partnership.h"
#include "text/value.h"

namespace remit {

// "Community Safety Delivery Board (CSDB)"; the name alone if it has no short form.
std::string named(const Name& name);

// id, name, abbreviation, named, formerly; "named" is "Community Safety Delivery Board (CSDB)".
Value::Object name_values(const std::string& id, const std::vector<Name>& names, Date on);

// The same for an organisation, and for a body with its kind. Either can be null.
Value::Object body_values(const Body* body, Date on);
Value::Object organisation_values(const Organisation* organisation, Date on);

// The name of the body, post or organisation that has taken this one's place by the date, if any
// has (model/successors.h). "" if the id is unknown, or there is no name on the date.
std::string body_name(const Partnership& partnership, const Text& id, Date on);
std::string post_name(const Partnership& partnership, const Text& id, Date on);
std::string organisation_name(const Partnership& partnership, const Text& id, Date on);

// The body itself, even if another has taken its place since: for what it once did.
std::string own_body_name(const Partnership& partnership, const Text& id, Date on);

// id, name, formerly, organisation (its name), telephone and email of the post, or of the one that
// has taken its place by the date. Each "" if there is no such post.
Value::Object post_values(const Partnership& partnership, const Text& id, Date on);

// The same for this post, even if another has taken its place since.
Value::Object own_post_values(const Partnership& partnership, const Post& post, Date on);

}  // namespace remit
