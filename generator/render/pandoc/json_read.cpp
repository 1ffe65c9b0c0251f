#include "base/format.h"
#include "base/json.h"
#include "base/limits.h"
#include "render/pandoc/json.h"

namespace remit {
namespace {

// What stops the reading; never leaves this file.
struct Refused {
  std::string code;
  std::string message;
};

class Reader {
 public:
  Blocks blocks(const Json& json);
  Inlines inlines(const Json& json);
  std::string metadata_text(const Json& metadata, const char* key);

 private:
  Inline read_inline(const Json& json);
  Block read_block(const Json& json);
  std::vector<Blocks> items(const Json& json);
  std::vector<Row> rows(const Json& json);
  std::vector<TableBody> bodies(const Json& json);
  Table table(const Json& c);
  DefinitionList definitions(const Json& c);

  int depth_ = 0;
};

std::string type_of(const Json& json) { return json.at("t").get<std::string>(); }
const Json& content_of(const Json& json) { return json.at("c"); }

[[noreturn]] void refuse_type(const std::string& type) {
  throw Refused{"pandoc.unknown-node",
                format("the document holds a part of kind '{}', which Remit does not have", type)};
}

// The value that stands for a type without content, such as "Decimal".
template <class Value>
Value enumerator(const Json& json, std::initializer_list<std::pair<const char*, Value>> known) {
  const std::string type = type_of(json);
  for (const auto& [name, value] : known)
    if (type == name) return value;
  refuse_type(type);
}

Attr read_attr(const Json& json) {
  Attr attr;
  attr.id = json.at(0).get<std::string>();
  attr.classes = json.at(1).get<std::vector<std::string>>();
  for (const Json& pair : json.at(2))
    attr.attributes.emplace_back(pair.at(0).get<std::string>(), pair.at(1).get<std::string>());
  return attr;
}

Target read_target(const Json& json) {
  return {json.at(0).get<std::string>(), json.at(1).get<std::string>()};
}

ListAttributes read_list_attributes(const Json& json) {
  using S = ListNumberStyle;
  using D = ListNumberDelim;
  return {json.at(0).get<int>(),
          enumerator<S>(json.at(1), {{"DefaultStyle", S::default_style},
                                     {"Decimal", S::decimal},
                                     {"LowerAlpha", S::lower_alpha},
                                     {"UpperAlpha", S::upper_alpha},
                                     {"LowerRoman", S::lower_roman},
                                     {"UpperRoman", S::upper_roman}}),
          enumerator<D>(json.at(2), {{"DefaultDelim", D::default_delim},
                                     {"Period", D::period},
                                     {"OneParen", D::one_paren},
                                     {"TwoParens", D::two_parens}})};
}

Alignment read_alignment(const Json& json) {
  return enumerator<Alignment>(json, {{"AlignDefault", Alignment::default_alignment},
                                      {"AlignLeft", Alignment::left},
                                      {"AlignRight", Alignment::right},
                                      {"AlignCenter", Alignment::center}});
}

std::vector<ColSpec> read_columns(const Json& json) {
  std::vector<ColSpec> columns;
  for (const Json& column : json) {
    ColSpec spec{read_alignment(column.at(0)), std::nullopt};
    if (type_of(column.at(1)) == "ColWidth") spec.width = content_of(column.at(1)).get<double>();
    columns.push_back(spec);
  }
  return columns;
}

Inline Reader::read_inline(const Json& json) {
  const std::string type = type_of(json);
  if (type == "Space") return {Space{}, {}};
  if (type == "SoftBreak") return {SoftBreak{}, {}};
  if (type == "LineBreak") return {LineBreak{}, {}};
  if (!json.contains("c")) refuse_type(type);
  const Json& c = content_of(json);
  if (type == "Str") return {Str{c.get<std::string>()}, {}};
  if (type == "Emph") return {Emph{inlines(c)}, {}};
  if (type == "Strong") return {Strong{inlines(c)}, {}};
  if (type == "Strikeout") return {Strikeout{inlines(c)}, {}};
  if (type == "Code") return {Code{read_attr(c.at(0)), c.at(1).get<std::string>()}, {}};
  if (type == "Link") return {Link{read_attr(c.at(0)), inlines(c.at(1)), read_target(c.at(2))}, {}};
  if (type == "Image")
    return {Image{read_attr(c.at(0)), inlines(c.at(1)), read_target(c.at(2))}, {}};
  if (type == "Note") return {Footnote{blocks(c)}, {}};
  if (type == "Span") return {Span{read_attr(c.at(0)), inlines(c.at(1))}, {}};
  refuse_type(type);
}

Block Reader::read_block(const Json& json) {
  const std::string type = type_of(json);
  if (type == "HorizontalRule") return {HorizontalRule{}, {}};
  if (!json.contains("c")) refuse_type(type);
  const Json& c = content_of(json);
  if (type == "Plain") return {Plain{inlines(c)}, {}};
  if (type == "Para") return {Para{inlines(c)}, {}};
  if (type == "Header")
    return {Header{c.at(0).get<int>(), read_attr(c.at(1)), inlines(c.at(2))}, {}};
  if (type == "CodeBlock") return {CodeBlock{read_attr(c.at(0)), c.at(1).get<std::string>()}, {}};
  if (type == "BlockQuote") return {BlockQuote{blocks(c)}, {}};
  if (type == "BulletList") return {BulletList{items(c)}, {}};
  if (type == "OrderedList")
    return {OrderedList{read_list_attributes(c.at(0)), items(c.at(1))}, {}};
  if (type == "DefinitionList") return {definitions(c), {}};
  if (type == "Table") return {table(c), {}};
  if (type == "Div") return {Div{read_attr(c.at(0)), blocks(c.at(1))}, {}};
  refuse_type(type);
}

Blocks Reader::blocks(const Json& json) {
  if (++depth_ > kMaxTreeDepth)
    throw Refused{"pandoc.too-deep",
                  format("the document nests its parts more than {} deep", kMaxTreeDepth)};
  Blocks result;
  for (const Json& block : json) result.push_back(read_block(block));
  --depth_;
  return result;
}

Inlines Reader::inlines(const Json& json) {
  if (++depth_ > kMaxTreeDepth)
    throw Refused{"pandoc.too-deep",
                  format("the document nests its parts more than {} deep", kMaxTreeDepth)};
  Inlines result;
  for (const Json& node : json) result.push_back(read_inline(node));
  --depth_;
  return result;
}

std::vector<Blocks> Reader::items(const Json& json) {
  std::vector<Blocks> result;
  for (const Json& item : json) result.push_back(blocks(item));
  return result;
}

DefinitionList Reader::definitions(const Json& c) {
  DefinitionList list;
  for (const Json& item : c) list.items.emplace_back(inlines(item.at(0)), items(item.at(1)));
  return list;
}

std::vector<Row> Reader::rows(const Json& json) {
  std::vector<Row> result;
  for (const Json& row : json) {
    Row read{read_attr(row.at(0)), {}};
    for (const Json& cell : row.at(1))
      read.cells.push_back({read_attr(cell.at(0)),
                            read_alignment(cell.at(1)),
                            cell.at(2).get<int>(),
                            cell.at(3).get<int>(),
                            blocks(cell.at(4)),
                            {}});
    result.push_back(std::move(read));
  }
  return result;
}

std::vector<TableBody> Reader::bodies(const Json& json) {
  std::vector<TableBody> result;
  for (const Json& body : json)
    result.push_back(
        {read_attr(body.at(0)), body.at(1).get<int>(), rows(body.at(2)), rows(body.at(3))});
  return result;
}

Table Reader::table(const Json& c) {
  return {read_attr(c.at(0)),  blocks(c.at(1).at(1)), read_columns(c.at(2)),
          rows(c.at(3).at(1)), bodies(c.at(4)),       rows(c.at(5).at(1))};
}

std::string Reader::metadata_text(const Json& metadata, const char* key) {
  if (!metadata.contains(key)) return {};
  const Json& value = metadata.at(key);
  const std::string type = type_of(value);
  if (type == "MetaString") return content_of(value).get<std::string>();
  if (type == "MetaInlines") return plain_text(inlines(content_of(value)));
  return {};
}

Document read_document(const Json& json) {
  Reader reader;
  Document document;
  const Json& metadata = json.at("meta");
  document.title = reader.metadata_text(metadata, "title");
  document.date = reader.metadata_text(metadata, "date");
  const std::string language = reader.metadata_text(metadata, "lang");
  if (!language.empty()) document.language = language;
  document.blocks = reader.blocks(json.at("blocks"));
  return document;
}

}  // namespace

std::optional<Document> read_pandoc_json(const std::string& json, Diagnostics& diagnostics) {
  try {
    return read_document(Json::parse(json));
  } catch (const Refused& refused) {
    diagnostics.error({}, refused.code, refused.message);
  } catch (const Json::exception&) {
    diagnostics.error({}, "pandoc.unreadable", "what Pandoc wrote is not a document in its JSON",
                      "check the version of Pandoc: `pandoc --version` should say 2.17");
  }
  return std::nullopt;
}

}  // namespace remit
