#include "text/template_loader.h"

#include <map>
#include <set>

#include "base/format.h"
#include "base/limits.h"
#include "base/spelling.h"
#include "text/template_sections.h"

namespace remit {
namespace {

using Tokens = std::vector<TemplateToken>;

// A file on its way into the template, once for each time that it is included.
struct Frame {
  const Source& source;
  std::string indentation;
  const Inclusion* inclusion;
  const Frame* outer;
  bool at_line_start = true;
  std::vector<std::size_t> open_sections;  // indices of pieces
};

class Loader {
 public:
  Loader(const PartialFinder& partials, Diagnostics& diagnostics)
      : partials_(partials), diagnostics_(diagnostics) {}

  std::optional<LoadedTemplate> load(const Source& source) {
    add_file({source, "", nullptr, nullptr, true, {}});
    if (!sound_) return std::nullopt;
    return std::move(loaded_);
  }

 private:
  void add_file(Frame frame);
  void add(const TemplateToken& token, Frame& frame);
  void add_text(std::string_view text, Origin origin);
  void add_lines(std::string_view text, Frame& frame);
  void indent(Frame& frame);
  void add_tag(const TemplateToken& token, Frame& frame);
  void add_partial(const TemplateToken& token, const Frame& frame);

  const std::optional<Tokens>& scan(const Source& source, const Inclusion* inclusion);
  bool enter(const TemplateToken& token, const Frame& frame);
  void error(const TemplateToken& token, const Frame& frame, std::string code, std::string message,
             std::string help);
  void stop() { stopped_ = true; }

  const PartialFinder& partials_;
  Diagnostics& diagnostics_;
  LoadedTemplate loaded_;
  std::map<const Source*, std::optional<Tokens>> scanned_;
  std::set<const char*> reported_;  // where the names of faulty tags begin
  std::size_t depth_ = 0;
  std::size_t bytes_ = 0;
  bool sound_ = true;
  bool stopped_ = false;
};

void Loader::add_file(Frame frame) {
  const std::optional<Tokens>& tokens = scan(frame.source, frame.inclusion);
  if (!tokens) return;
  for (const TemplateToken& token : *tokens) {
    if (stopped_) return;
    add(token, frame);
  }
}

const std::optional<Tokens>& Loader::scan(const Source& source, const Inclusion* inclusion) {
  const auto [entry, is_new] = scanned_.try_emplace(&source);
  if (!is_new) return entry->second;
  Diagnostics found;
  entry->second = scan_template(source, found);
  if (entry->second) check_sections(*entry->second, found);
  if (found.has_errors()) entry->second.reset();
  sound_ = sound_ && entry->second.has_value();
  for (Diagnostic diagnostic : found.all()) {
    note_inclusions(diagnostic, inclusion);
    diagnostics_.add(std::move(diagnostic));
  }
  return entry->second;
}

void Loader::add(const TemplateToken& token, Frame& frame) {
  if (token.kind == TokenKind::text) return add_lines(token.text, frame);
  if (!token.standalone) indent(frame);
  if (token.kind == TokenKind::partial) return add_partial(token, frame);
  add_tag(token, frame);
}

// A part of the source as it stands.
Origin verbatim(std::string_view text, const Source& source) {
  const auto begin = static_cast<std::size_t>(text.data() - source.text().data());
  return {0, {&source, begin, begin + text.size()}, true};
}

void Loader::add_text(std::string_view text, Origin origin) {
  std::vector<TemplatePiece>& pieces = loaded_.pieces;
  if (pieces.empty() || pieces.back().kind != TokenKind::text) pieces.emplace_back();
  TemplatePiece& piece = pieces.back();
  origin.begin = piece.text.size();
  piece.origins.push_back(origin);
  piece.text += text;
}

void Loader::add_lines(std::string_view text, Frame& frame) {
  if (frame.indentation.empty()) return add_text(text, verbatim(text, frame.source));
  while (!text.empty()) {
    indent(frame);
    const std::size_t end = text.find('\n');
    frame.at_line_start = end != std::string_view::npos;
    const std::size_t length = frame.at_line_start ? end + 1 : text.size();
    add_text(text.substr(0, length), verbatim(text.substr(0, length), frame.source));
    text.remove_prefix(length);
  }
}

void Loader::indent(Frame& frame) {
  if (frame.at_line_start && !frame.indentation.empty())
    add_text(frame.indentation, {0, frame.inclusion->place, false});
  frame.at_line_start = false;
}

void Loader::add_tag(const TemplateToken& token, Frame& frame) {
  TemplatePiece piece{token.kind, std::string(token.text), token.place, {}, 0, frame.inclusion};
  if (token.kind == TokenKind::close) {
    piece.opener = frame.open_sections.back();
    frame.open_sections.pop_back();
    --depth_;
  } else if (token.kind == TokenKind::section || token.kind == TokenKind::inverted) {
    if (!enter(token, frame)) return;
    frame.open_sections.push_back(loaded_.pieces.size());
  }
  loaded_.pieces.push_back(std::move(piece));
}

void Loader::add_partial(const TemplateToken& token, const Frame& frame) {
  const Source* source = partials_.find ? partials_.find(token.text) : nullptr;
  if (!source) {
    const auto names = partials_.names ? partials_.names() : std::vector<std::string>();
    return error(token, frame, "template.unknown-partial",
                 format("there is no partial '{}'", token.text), did_you_mean(token.text, names));
  }
  for (const Frame* outer = &frame; outer; outer = outer->outer)
    if (&outer->source == source)
      return error(token, frame, "template.recursive-partial",
                   format("the partial '{}' includes itself", token.text),
                   "use a section over a list instead");
  bytes_ += source->text().size();
  if (bytes_ > kMaxTemplateBytes) {
    stop();
    return error(
        token, frame, "template.too-large",
        format("with its partials this template is larger than {} MB", kMaxTemplateBytes >> 20),
        "include fewer partials");
  }
  if (!enter(token, frame)) return;
  const Inclusion& inclusion =
      loaded_.inclusions.emplace_back(Inclusion{token.place, frame.inclusion});
  std::string indentation;
  if (token.standalone) indentation = frame.indentation + std::string(token.indentation);
  add_file({*source, std::move(indentation), &inclusion, &frame, true, {}});
  --depth_;
}

bool Loader::enter(const TemplateToken& token, const Frame& frame) {
  if (++depth_ <= kMaxTemplateNesting) return true;
  error(token, frame, "template.too-deep",
        format("sections and partials are nested more than {} deep", kMaxTemplateNesting),
        "divide the template");
  stop();
  return false;
}

void Loader::error(const TemplateToken& token, const Frame& frame, std::string code,
                   std::string message, std::string help) {
  sound_ = false;
  if (!reported_.insert(token.text.data()).second) return;
  Diagnostic& diagnostic =
      diagnostics_.error(token.place, std::move(code), std::move(message), std::move(help));
  note_inclusions(diagnostic, frame.inclusion);
}

}  // namespace

std::optional<LoadedTemplate> load_template(const Source& source, const PartialFinder& partials,
                                            Diagnostics& diagnostics) {
  return Loader(partials, diagnostics).load(source);
}

void note_inclusions(Diagnostic& diagnostic, const Inclusion* inclusion) {
  for (; inclusion; inclusion = inclusion->from) diagnostic.note("included from", inclusion->place);
}

}  // namespace remit
