#include "base/json.h"
#include "render/pandoc/json.h"

namespace remit {
namespace {

Json write(const Inlines& inlines);
Json write(const Blocks& blocks);

Json node(const char* type) { return {{"t", type}}; }
Json node(const char* type, Json content) { return {{"t", type}, {"c", std::move(content)}}; }

// A JSON array of exactly these; braces alone could be taken for an object.
template <class... Parts>
Json tuple(Parts&&... parts) {
  return Json::array({Json(std::forward<Parts>(parts))...});
}

Json write(const Attr& attr) {
  Json attributes = Json::array();
  for (const auto& [key, value] : attr.attributes) attributes.push_back(tuple(key, value));
  return tuple(attr.id, Json(attr.classes), std::move(attributes));
}

Json write(const Target& target) { return tuple(target.url, target.title); }

struct InlineWriter {
  Json operator()(const Str& n) const { return node("Str", n.text); }
  Json operator()(const Space&) const { return node("Space"); }
  Json operator()(const SoftBreak&) const { return node("SoftBreak"); }
  Json operator()(const LineBreak&) const { return node("LineBreak"); }
  Json operator()(const Emph& n) const { return node("Emph", write(n.content)); }
  Json operator()(const Strong& n) const { return node("Strong", write(n.content)); }
  Json operator()(const Strikeout& n) const { return node("Strikeout", write(n.content)); }
  Json operator()(const Code& n) const { return node("Code", tuple(write(n.attr), n.text)); }
  Json operator()(const Link& n) const {
    return node("Link", tuple(write(n.attr), write(n.content), write(n.target)));
  }
  Json operator()(const Image& n) const {
    return node("Image", tuple(write(n.attr), write(n.content), write(n.target)));
  }
  Json operator()(const Footnote& n) const { return node("Note", write(n.content)); }
  Json operator()(const Span& n) const {
    return node("Span", tuple(write(n.attr), write(n.content)));
  }
};

Json write(ListNumberStyle style) {
  switch (style) {
    case ListNumberStyle::default_style:
      return node("DefaultStyle");
    case ListNumberStyle::decimal:
      return node("Decimal");
    case ListNumberStyle::lower_alpha:
      return node("LowerAlpha");
    case ListNumberStyle::upper_alpha:
      return node("UpperAlpha");
    case ListNumberStyle::lower_roman:
      return node("LowerRoman");
    case ListNumberStyle::upper_roman:
      return node("UpperRoman");
  }
  return {};
}

Json write(ListNumberDelim delim) {
  switch (delim) {
    case ListNumberDelim::default_delim:
      return node("DefaultDelim");
    case ListNumberDelim::period:
      return node("Period");
    case ListNumberDelim::one_paren:
      return node("OneParen");
    case ListNumberDelim::two_parens:
      return node("TwoParens");
  }
  return {};
}

Json write(Alignment alignment) {
  switch (alignment) {
    case Alignment::default_alignment:
      return node("AlignDefault");
    case Alignment::left:
      return node("AlignLeft");
    case Alignment::right:
      return node("AlignRight");
    case Alignment::center:
      return node("AlignCenter");
  }
  return {};
}

Json write_items(const std::vector<Blocks>& items) {
  Json result = Json::array();
  for (const Blocks& item : items) result.push_back(write(item));
  return result;
}

Json write_rows(const std::vector<Row>& rows) {
  Json result = Json::array();
  for (const Row& row : rows) {
    Json cells = Json::array();
    for (const Cell& cell : row.cells)
      cells.push_back(tuple(write(cell.attr), write(cell.alignment), cell.row_span, cell.col_span,
                            write(cell.content)));
    result.push_back(tuple(write(row.attr), std::move(cells)));
  }
  return result;
}

Json write_columns(const std::vector<ColSpec>& columns) {
  Json result = Json::array();
  for (const ColSpec& column : columns)
    result.push_back(tuple(write(column.alignment), column.width ? node("ColWidth", *column.width)
                                                                 : node("ColWidthDefault")));
  return result;
}

Json write_bodies(const std::vector<TableBody>& bodies) {
  Json result = Json::array();
  for (const TableBody& body : bodies)
    result.push_back(tuple(write(body.attr), body.row_head_columns, write_rows(body.head),
                           write_rows(body.rows)));
  return result;
}

struct BlockWriter {
  Json operator()(const Plain& n) const { return node("Plain", write(n.content)); }
  Json operator()(const Para& n) const { return node("Para", write(n.content)); }
  Json operator()(const Header& n) const {
    return node("Header", tuple(n.level, write(n.attr), write(n.content)));
  }
  Json operator()(const CodeBlock& n) const {
    return node("CodeBlock", tuple(write(n.attr), n.text));
  }
  Json operator()(const BlockQuote& n) const { return node("BlockQuote", write(n.content)); }
  Json operator()(const BulletList& n) const { return node("BulletList", write_items(n.items)); }
  Json operator()(const OrderedList& n) const {
    return node("OrderedList", tuple(tuple(n.list.start, write(n.list.style), write(n.list.delim)),
                                     write_items(n.items)));
  }
  Json operator()(const DefinitionList& n) const {
    Json items = Json::array();
    for (const auto& [term, definitions] : n.items)
      items.push_back(tuple(write(term), write_items(definitions)));
    return node("DefinitionList", std::move(items));
  }
  Json operator()(const HorizontalRule&) const { return node("HorizontalRule"); }
  Json operator()(const Table& n) const {
    return node("Table", tuple(write(n.attr), tuple(nullptr, write(n.caption)),
                               write_columns(n.columns), tuple(write(Attr{}), write_rows(n.head)),
                               write_bodies(n.bodies), tuple(write(Attr{}), write_rows(n.foot))));
  }
  Json operator()(const Div& n) const {
    return node("Div", tuple(write(n.attr), write(n.content)));
  }
};

Json write(const Inlines& inlines) {
  Json result = Json::array();
  for (const Inline& i : inlines) result.push_back(visit_node(InlineWriter{}, i));
  return result;
}

Json write(const Blocks& blocks) {
  Json result = Json::array();
  for (const Block& block : blocks) result.push_back(visit_node(BlockWriter{}, block));
  return result;
}

void add_metadata(Json& metadata, const char* key, const std::string& text) {
  if (!text.empty()) metadata[key] = node("MetaInlines", write(inlines_from_text(text)));
}

}  // namespace

std::string write_pandoc_json(const Document& document) {
  Json metadata = Json::object();
  add_metadata(metadata, "title", document.title);
  add_metadata(metadata, "date", document.date);
  add_metadata(metadata, "lang", document.language);
  Json json = {{"pandoc-api-version", {1, 22}},
               {"meta", std::move(metadata)},
               {"blocks", write(document.blocks)}};
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace remit
