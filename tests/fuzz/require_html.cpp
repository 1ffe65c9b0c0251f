// A reader of HTML fragments that accepts nothing but what Remit writes.

#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include "base/strings.h"
#include "require.h"

namespace remit::fuzz {
namespace {

using Names = std::set<std::string, std::less<>>;

const Names kVoid = {"br", "hr", "img"};
const Names kPhrasing = {"a", "br", "code", "del", "em", "img", "s", "span", "strong", "sup"};
const Names kBlocks = {"blockquote", "caption", "dd",    "div", "dl",    "dt",      "figcaption",
                       "figure",     "h1",      "h2",    "h3",  "h4",    "h5",      "h6",
                       "hr",         "li",      "ol",    "p",   "pre",   "section", "table",
                       "tbody",      "td",      "tfoot", "th",  "thead", "tr",      "ul"};
// Elements that hold no blocks.
const Names kHoldPhrasing = {"p",   "h1", "h2", "h3",   "h4",     "h5",  "h6", "dt",   "figcaption",
                             "pre", "a",  "em", "code", "strong", "del", "s",  "span", "sup"};
const Names kAttributes = {"aria-label", "alt", "class", "colspan",  "dir",
                           "href",       "id",  "lang",  "role",     "rowspan",
                           "scope",      "src", "start", "tabindex", "title"};
const std::map<std::string, Names, std::less<>> kParents = {
    {"li", {"ol", "ul"}},
    {"tr", {"thead", "tbody", "tfoot"}},
    {"td", {"tr"}},
    {"th", {"tr"}},
    {"dt", {"dl"}},
    {"dd", {"dl"}},
    {"thead", {"table"}},
    {"tbody", {"table"}},
    {"tfoot", {"table"}},
    {"caption", {"table"}},
    {"figcaption", {"figure"}},
};

class Reader {
 public:
  explicit Reader(const std::string& html) : html_(html) {}

  void read() {
    while (at_ < html_.size()) {
      if (html_[at_] == '<')
        tag();
      else
        character();
    }
    require(open_.empty(), "every element is closed", html_);
  }

  void require_sound_ids() const {
    std::set<std::string> ids(ids_.begin(), ids_.end());
    require(ids.size() == ids_.size(), "no id is given twice", html_);
    for (const std::string& target : targets_)
      require(ids.contains(target), "a link leads to an id of the page",
              target + "\n" + std::string(html_));
  }

 private:
  void expect(bool holds, std::string_view what) const {
    require(holds, what, std::string(html_.substr(at_, 80)) + "\n in \n" + std::string(html_));
  }

  bool take(std::string_view text) {
    if (html_.substr(at_).starts_with(text)) {
      at_ += text.size();
      return true;
    }
    return false;
  }

  void character() {
    expect(html_[at_] != '>' && html_[at_] != '"', "'>' and '\"' are escaped");
    if (html_[at_] == '&') reference();
    ++at_;
  }

  void reference() const {
    const std::string_view rest = html_.substr(at_);
    expect(rest.starts_with("&amp;") || rest.starts_with("&lt;") || rest.starts_with("&gt;") ||
               rest.starts_with("&quot;") || rest.starts_with("&#39;"),
           "'&' is escaped");
  }

  std::string name() {
    const std::size_t end = std::min(html_.find_first_of(" =>/<\"\n", at_), html_.size());
    const std::string result(html_.substr(at_, end - at_));
    at_ = end;
    return result;
  }

  void tag() {
    if (take("</")) {
      const std::string closed = name();
      expect(!open_.empty() && open_.back() == closed, "elements are closed in order");
      open_.pop_back();
      expect(take(">"), "a closing tag ends");
      return;
    }
    ++at_;
    const std::string opened = name();
    expect(kPhrasing.contains(opened) || kBlocks.contains(opened), "only known elements");
    require_parent(opened);
    Names seen;
    while (take(" ") && html_[at_] != '/') attribute(opened, seen);
    if (kVoid.contains(opened)) {
      expect(take("/>"), "a void element ends itself");
    } else {
      expect(take(">"), "a tag ends");
      open_.push_back(opened);
    }
  }

  void require_parent(const std::string& opened) const {
    const std::string parent = open_.empty() ? "" : open_.back();
    if (const auto rule = kParents.find(opened); rule != kParents.end())
      expect(rule->second.contains(parent), "an element stands where HTML has it");
    else
      expect(!Names{"ol", "ul", "table", "tr", "thead", "tbody", "tfoot", "dl"}.contains(parent),
             "lists and tables hold items and rows");
    const bool phrasing_only = std::any_of(open_.begin(), open_.end(), [](const std::string& name) {
      return kHoldPhrasing.contains(name);
    });
    expect(!phrasing_only || kPhrasing.contains(opened), "no block stands inside a line of text");
    expect(opened != "a" || std::find(open_.begin(), open_.end(), "a") == open_.end(),
           "no link stands inside a link");
  }

  void attribute(const std::string& element, Names& seen) {
    const std::string key = lower_ascii(name());
    expect(kAttributes.contains(key) || key.starts_with("data-"), "only known attributes");
    expect(seen.insert(key).second, "an attribute is given once");
    expect(take("=\""), "an attribute has a value");
    std::string value;
    for (; at_ < html_.size() && html_[at_] != '"'; ++at_) {
      expect(html_[at_] != '<' && html_[at_] != '>', "'<' is escaped in attributes");
      if (html_[at_] == '&') reference();
      value += html_[at_];
    }
    ++at_;
    if (key == "id") ids_.push_back(value);
    if (key == "href") address(value);
    expect((key != "href" || element == "a") && (key != "src" || element == "img"),
           "only links and pictures have addresses");
  }

  void address(const std::string& value) {
    if (value.starts_with('#')) targets_.push_back(value.substr(1));
    const std::string lower = lower_ascii(value);
    const std::string scheme = lower.substr(0, lower.find_first_of(":/?#"));
    const bool has_scheme = scheme.size() < lower.size() && lower[scheme.size()] == ':';
    expect(!has_scheme || Names{"http", "https", "mailto", "tel"}.contains(scheme),
           "a link has a safe scheme");
    expect(!value.starts_with("//") && value.find_first_of("\\ \n\t") == value.npos,
           "a link leads to no other host unsaid");
  }

  std::string_view html_;
  std::size_t at_ = 0;
  std::vector<std::string> open_;
  std::vector<std::string> ids_;
  std::vector<std::string> targets_;
};

}  // namespace

void require_html(const std::string& html, bool sound) {
  Reader reader(html);
  reader.read();
  if (sound) reader.require_sound_ids();
}

}  // namespace remit::fuzz
