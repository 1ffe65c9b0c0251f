#include "text/mustache.h"

#include <charconv>
#include <kainjow/mustache.hpp>
#include <set>
#include <unordered_map>

#include "base/format.h"
#include "base/limits.h"
#include "base/spelling.h"
#include "text/scope.h"

namespace remit {
namespace {

using Data = kainjow::mustache::data;

// What kainjow is given: tags alone, each with the index of its piece for a name. Literal text too
// is a tag, so that kainjow finds no line in it to remove and no delimiter to read.
std::string tags_only(const std::vector<TemplatePiece>& pieces) {
  std::string result;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    switch (pieces[i].kind) {
      case TokenKind::section:
        result += format("{{{{#{}}}}}", i);
        break;
      case TokenKind::inverted:
        result += format("{{{{^{}}}}}", i);
        break;
      case TokenKind::close:
        result += format("{{{{/{}}}}}", pieces[i].opener);
        break;
      default:
        result += format("{{{{&{}}}}}", i);
    }
  }
  return result;
}

// Looks the names of a template up in our values, and reports those that cannot be used.
class StrictContext : public kainjow::mustache::basic_context<std::string> {
 public:
  StrictContext(const std::vector<TemplatePiece>& pieces, const std::vector<Data>& texts,
                Escaping escaping, const Value& root, Diagnostics& diagnostics,
                std::vector<Origin>* origins)
      : pieces_(pieces),
        texts_(texts),
        escaping_(escaping),
        scope_(root),
        diagnostics_(diagnostics),
        origins_(origins) {}

  const Data* get(const std::string& name) const override {
    std::size_t index = 0;
    std::from_chars(name.data(), name.data() + name.size(), index);
    const TemplatePiece& piece = pieces_[index];
    if (piece.kind == TokenKind::text) return literal(index);
    if (is_exhausted(piece)) return &no_;
    const Value* value = scope_.find(piece.text);
    if (!value) return report_unknown(piece);
    if (is_section(piece)) return section(*value);
    return value->is_text() ? text(piece, *value) : report_misused(piece, *value);
  }

  const Data* get_partial(const std::string&) const override { return nullptr; }

  // Looks up every name once, those of sections too that are not entered. Only what stands in an
  // empty list, or in a section that nothing has, is passed over: nobody knows what it would have.
  void check_names() {
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      const TemplatePiece& piece = pieces_[i];
      if (piece.kind == TokenKind::text) continue;
      if (piece.kind == TokenKind::close) {
        scope_.pop();
        continue;
      }
      const Value* value = scope_.find(piece.text);
      if (!value) report_unknown(piece);
      if (is_section(piece))
        i = step_into(i, value);
      else if (value && !value->is_text())
        report_misused(piece, *value);
    }
  }

  // Called with what `get` has just returned for a section, or with an item of that list.
  void push(const Data* data) override {
    if (data == &no_)
      scope_.push(scope_.innermost());
    else
      scope_.push(data == &yes_ ? *entered_ : *items_.at(data));
  }
  void pop() override { scope_.pop(); }

  bool clean() const { return reported_.empty(); }

 private:
  static bool is_section(const TemplatePiece& piece) {
    return piece.kind == TokenKind::section || piece.kind == TokenKind::inverted;
  }

  // Lists inside lists can multiply to more than a computer does in a year.
  bool is_exhausted(const TemplatePiece& piece) const {
    if (++names_ == kMaxTemplateNames && is_first_report(piece))
      report(piece, "template.endless",
             format("with its lists this template looks up more than {} million names",
                    kMaxTemplateNames / 1'000'000),
             "name each list once, not inside itself");
    return names_ >= kMaxTemplateNames;
  }

  // Pushes what the names of the section's inside are looked up in; or gives the section's end.
  std::size_t step_into(std::size_t opener, const Value* value) {
    const bool inverted = pieces_[opener].kind == TokenKind::inverted;
    if (!value || (value->is_list() && value->list().empty() && !inverted)) {
      std::size_t end = opener + 1;
      while (pieces_[end].kind != TokenKind::close || pieces_[end].opener != opener) ++end;
      return end;
    }
    if (inverted)
      scope_.push(scope_.innermost());
    else
      scope_.push(value->is_list() ? value->list().front() : *value);
    return opener;
  }

  // Texts are asked for in the order in which they are written, each once.
  const Data* literal(std::size_t index) const {
    if (origins_)
      for (Origin origin : pieces_[index].origins) {
        origin.begin += written_;
        origins_->push_back(origin);
      }
    written_ += pieces_[index].text.size();
    return &texts_[index];
  }

  const Data* text(const TemplatePiece& piece, const Value& value) const {
    std::string text =
        piece.kind == TokenKind::variable ? escape(value.text(), escaping_) : value.text();
    if (origins_ && !text.empty()) origins_->push_back({written_, piece.place, false});
    written_ += text.size();
    text_ = Data(std::move(text));
    return &text_;
  }

  const Data* section(const Value& value) const {
    if (!value.truthy()) return &no_;
    if (value.is_list()) return list(value);
    entered_ = &value;
    return &yes_;
  }

  // A list of as many items, each standing for the one of ours.
  const Data* list(const Value& value) const {
    const auto [entry, is_new] = lists_.try_emplace(&value, Data::type::list);
    Data& data = entry->second;
    if (!is_new) return &data;
    for (std::size_t i = 0; i < value.list().size(); ++i) data.push_back(true);
    for (std::size_t i = 0; i < value.list().size(); ++i)
      items_[&data.list_value()[i]] = &value.list()[i];
    return &data;
  }

  const Data* report_unknown(const TemplatePiece& piece) const {
    if (!is_first_report(piece)) return &no_;
    return report(
        piece, "template.unknown-name", format("nothing here is called '{}'", piece.text),
        did_you_mean(piece.text, scope_.names(), "`remit show values DOCUMENT` lists every name"));
  }

  const Data* report_misused(const TemplatePiece& piece, const Value& value) const {
    if (!is_first_report(piece)) return &no_;
    const auto [is, help] = describe_misuse(piece.text, value);
    return report(piece, "template.misused-value", format("'{}' is {}, not a text", piece.text, is),
                  help);
  }

  static std::pair<std::string, std::string> describe_misuse(const std::string& name,
                                                             const Value& value) {
    const std::string section = format("{{{{#{0}}}}} … {{{{/{0}}}}}", name);
    if (value.is_list()) return {"a list", format("go through it with {}", section)};
    if (value.is_bool()) return {"a yes or no", format("ask for it with {}", section)};
    for (const auto& [key, member] : value.object())
      if (member.is_text())
        return {"a group of facts",
                format("name one of them, such as '{}'", name == "." ? key : name + "." + key)};
    return {"a group of facts", format("go into it with {}", section)};
  }

  bool is_first_report(const TemplatePiece& piece) const {
    return reported_.insert({piece.place.source, piece.place.begin}).second;
  }

  const Data* report(const TemplatePiece& piece, std::string code, std::string message,
                     std::string help) const {
    note_inclusions(
        diagnostics_.error(piece.place, std::move(code), std::move(message), std::move(help)),
        piece.inclusion);
    return &no_;
  }

  const std::vector<TemplatePiece>& pieces_;
  const std::vector<Data>& texts_;
  const Escaping escaping_;
  Scope scope_;
  Diagnostics& diagnostics_;
  std::vector<Origin>* origins_;
  mutable std::size_t written_ = 0;  // bytes
  mutable std::size_t names_ = 0;    // looked up while rendering
  const Data yes_{true};
  const Data no_{false};
  // kainjow's `get` is const, and gives out pointers to what must be made on the way.
  mutable Data text_;
  mutable const Value* entered_ = nullptr;
  mutable std::unordered_map<const Value*, Data> lists_;
  mutable std::unordered_map<const Data*, const Value*> items_;
  mutable std::set<std::pair<const Source*, std::size_t>> reported_;
};

}  // namespace

struct Template::Impl {
  Impl(LoadedTemplate from, Escaping how)
      : loaded(std::move(from)), escaping(how), engine(tags_only(loaded.pieces)) {
    for (const TemplatePiece& piece : loaded.pieces) texts.emplace_back(piece.text);
  }

  LoadedTemplate loaded;
  Escaping escaping;
  std::vector<Data> texts;  // of the pieces
  kainjow::mustache::mustache engine;
};

Template::Template(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Template::Template(Template&&) noexcept = default;
Template& Template::operator=(Template&&) noexcept = default;
Template::~Template() = default;

std::optional<Template> Template::load(const Source& source, Escaping escaping,
                                       const PartialFinder& partials, Diagnostics& diagnostics) {
  auto loaded = load_template(source, partials, diagnostics);
  if (!loaded) return std::nullopt;
  // kainjow leaves out a line that holds only sections and blanks; all it sees is one line, and
  // this last character, which `render` takes off again, keeps it from being blank.
  loaded->pieces.push_back({TokenKind::text, "|", {}, {}, 0, nullptr});
  return Template(std::make_unique<Impl>(std::move(*loaded), escaping));
}

std::optional<std::string> Template::render(const Value& root, Diagnostics& diagnostics,
                                            std::vector<Origin>* origins) const {
  StrictContext context(impl_->loaded.pieces, impl_->texts, impl_->escaping, root, diagnostics,
                        origins);
  context.check_names();
  std::string result = impl_->engine.render(context);
  if (!context.clean()) return std::nullopt;
  result.pop_back();
  return result;
}

}  // namespace remit
