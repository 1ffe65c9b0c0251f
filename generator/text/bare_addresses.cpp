#include "text/bare_addresses.h"

#include <algorithm>
#include <utility>

#include "base/ascii.h"
#include "document/walk.h"

namespace remit {
namespace {

constexpr std::string_view kSchemes[] = {"https://", "http://", "www."};

bool is_host_character(char c) { return ascii::is_alphanumeric(c) || c == '-' || c == '.'; }
bool is_local_character(char c) {
  return ascii::is_alphanumeric(c) ||
         std::string_view(".!#$%&'*+/=?^_`{|}~-").find(c) != std::string_view::npos;
}

// So many parts or more, of which none is empty or begins or ends with a hyphen.
bool is_domain(std::string_view text, std::size_t least) {
  std::size_t parts = 0;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('.', begin), text.size());
    const std::string_view part = text.substr(begin, end - begin);
    if (part.empty() || part.front() == '-' || part.back() == '-') return false;
    ++parts;
    begin = end + 1;
  }
  return parts >= least;
}

// Without what belongs to the sentence: "https://example.org/a_(b))," ends behind "b)".
std::string_view without_sentence(std::string_view address) {
  static constexpr std::string_view kQuotes[] = {"”", "’", "…", "“", "‘"};
  for (bool again = true; again && !address.empty();) {
    again = false;
    if (std::string_view(".,:;!?'\"*_~>").find(address.back()) != std::string_view::npos) {
      address.remove_suffix(1);
      again = true;
    } else if (address.back() == ')' && std::count(address.begin(), address.end(), ')') >
                                            std::count(address.begin(), address.end(), '(')) {
      address.remove_suffix(1);
      again = true;
    }
    for (const std::string_view quote : kQuotes)
      if (address.ends_with(quote)) {
        address.remove_suffix(quote.size());
        again = true;
      }
  }
  return address;
}

std::optional<BareAddress> web_address(std::string_view word) {
  for (const std::string_view scheme : kSchemes) {
    const std::size_t begin = word.find(scheme);
    if (begin == word.npos || (begin > 0 && ascii::is_alphanumeric(word[begin - 1]))) continue;
    const std::string_view address = without_sentence(word.substr(begin));
    const std::size_t host = scheme == "www." ? 0 : scheme.size();
    // Browsers understand a backslash each in its own way (text/addresses.h).
    if (address.size() <= host || address.find('\\') != address.npos) continue;
    const auto end = std::find_if_not(address.begin() + static_cast<std::ptrdiff_t>(host),
                                      address.end(), is_host_character);
    if (!is_domain({address.begin() + static_cast<std::ptrdiff_t>(host), end},
                   scheme == "www." ? 3 : 2))
      continue;
    return BareAddress{begin, address.size(),
                       (scheme == "www." ? "https://" : "") + std::string(address)};
  }
  return std::nullopt;
}

std::optional<BareAddress> mail_address(std::string_view word) {
  const std::size_t at = word.find('@');
  if (at == word.npos || at == 0) return std::nullopt;
  std::size_t begin = at, end = at + 1;
  while (begin > 0 && is_local_character(word[begin - 1])) --begin;
  while (end < word.size() && is_host_character(word[end])) ++end;
  while (end > at + 1 && word[end - 1] == '.') --end;
  if (begin == at || !is_domain(word.substr(at + 1, end - at - 1), 2)) return std::nullopt;
  return BareAddress{begin, end - begin, "mailto:" + std::string(word.substr(begin, end - begin))};
}

Place part_of(const Place& place, std::size_t begin, std::size_t size, std::size_t whole) {
  if (!place.has_position() || place.end - place.begin != whole) return place;
  return {place.source, place.begin + begin, place.begin + begin + size};
}

bool has_bare_address(const Inline& node) {
  const Str* str = get_if<Str>(node);
  return str && str->text.find_first_of("@.:") != std::string::npos && bare_address(str->text);
}

void link_in(Inlines& list) {
  if (std::none_of(list.begin(), list.end(), has_bare_address)) return;
  Inlines result;
  for (Inline& node : list) {
    const Str* str = get_if<Str>(node);
    const auto found = str ? bare_address(str->text) : std::nullopt;
    if (!found) {
      result.push_back(std::move(node));
      continue;
    }
    const std::string text = str->text;
    const auto add = [&](std::size_t begin, std::size_t size) {
      if (size > 0)
        result.push_back(
            {Str{text.substr(begin, size)}, part_of(node.place, begin, size, text.size())});
    };
    add(0, found->begin);
    const Place place = part_of(node.place, found->begin, found->size, text.size());
    result.push_back(
        {Link{{}, {{Str{text.substr(found->begin, found->size)}, place}}, {found->url, ""}},
         place});
    const std::size_t rest = found->begin + found->size;
    add(rest, text.size() - rest);
  }
  list = std::move(result);
}

bool is_link(const Inline& node) { return get_if<Link>(node) || get_if<Image>(node); }

}  // namespace

std::optional<BareAddress> bare_address(std::string_view word) {
  if (auto web = web_address(word)) return web;
  return mail_address(word);
}

void link_bare_addresses(Blocks& blocks) {
  // Lists in links are passed over: a pass sees what it has put in.
  std::vector<const Inlines*> in_links;
  walk(blocks, {{}, [&](Inlines& list) {
                  if (std::find(in_links.begin(), in_links.end(), &list) != in_links.end()) return;
                  link_in(list);
                  for (Inline& node : list)
                    if (is_link(node)) {
                      if (const Link* link = get_if<Link>(node)) in_links.push_back(&link->content);
                      if (const Image* image = get_if<Image>(node))
                        in_links.push_back(&image->content);
                    }
                }});
}

}  // namespace remit
