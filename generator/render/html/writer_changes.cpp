// The changes of a redline in HTML, and blocks of code: part of writer.h.
#include "base/format.h"
#include "render/html/writer.h"
#include "text/escaping.h"

namespace remit {
namespace {

std::string_view tag_of(Change change) { return change == Change::insertion ? "ins" : "del"; }

std::string_view verb_of(Change change) {
  return change == Change::insertion ? "inserted" : "deleted";
}

// For who cannot see how the text looks.
std::string spoken(std::string_view text) {
  return format("<span class=\"visually-hidden\">{}</span>", text);
}

}  // namespace

void HtmlWriter::begin_change(Change change) {
  const std::string end = format("</{}>", tag_of(change));
  const bool goes_on = said_ == change && out_.size() == said_end_ + end.size() &&
                       out_.compare(said_end_, end.size(), end) == 0;
  change_ = change;
  if (goes_on)
    out_.resize(said_end_);
  else
    out_ += format("<{}>", tag_of(change));
}

void HtmlWriter::end_change() {
  if (said_ == change_) said_end_ = out_.size();
  out_ += format("</{}>", tag_of(change_));
  change_ = Change::none;
}

void HtmlWriter::say() {
  if (said_ == change_) return;
  if (change_ == Change::none) return end_saying();
  said_ = change_;
  out_ += spoken(format("{}: ", verb_of(change_)));
}

// Told late, since nothing tells a change that it is the last of its sequence.
void HtmlWriter::end_saying() {
  if (said_ != Change::none) out_.insert(said_end_, spoken(format(" end of {}", name_of(said_))));
  said_ = Change::none;
}

void HtmlWriter::words(const Inlines& content, const Attr* numbered) {
  const bool nothing = content.empty() && (!numbered || numbered->get("number").empty());
  const bool whole = whole_ != Change::none && change_ == Change::none && !nothing;
  if (whole) begin_change(whole_);
  if (numbered) number(*numbered);
  inlines(content);
  if (whole) end_change();
}

std::string HtmlWriter::take() {
  end_saying();
  return std::move(out_);
}

void HtmlWriter::operator()(const CodeBlock& node) {
  line();
  out_ += "<pre";
  attributes(Attr{node.attr.id, {}, {}});
  out_ += ">";
  if (whole_ != Change::none) begin_change(whole_);
  say();
  out_ += "<code";
  if (!node.attr.classes.empty())
    out_ += format(" class=\"language-{}\"", escape_markup(node.attr.classes.front()));
  out_ += format(">{}{}</code>", escape_markup(node.text), node.text.empty() ? "" : "\n");
  if (change_ != Change::none) end_change();
  out_ += "</pre>\n";
}

}  // namespace remit
