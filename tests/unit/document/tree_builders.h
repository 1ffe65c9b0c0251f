// Trees written shortly, for tests.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/tree.h"

inline remit::Block para(std::string_view text) {
  return {remit::Para{remit::inlines_from_text(text)}, {}};
}

inline remit::Block plain(std::string_view text) {
  return {remit::Plain{remit::inlines_from_text(text)}, {}};
}

inline remit::Block heading(int level, std::string_view text,
                            std::vector<std::string> classes = {}) {
  return {remit::Header{level, {"", std::move(classes), {}}, remit::inlines_from_text(text)}, {}};
}

inline remit::Block division(remit::Attr attr, remit::Blocks content) {
  return {remit::Div{std::move(attr), std::move(content)}, {}};
}

inline remit::Block bullets(std::vector<remit::Blocks> items) {
  return {remit::BulletList{std::move(items)}, {}};
}

inline remit::Block ordered(std::vector<remit::Blocks> items) {
  return {remit::OrderedList{{}, std::move(items)}, {}};
}

inline remit::Row row(std::initializer_list<std::string_view> texts) {
  remit::Row result;
  for (const std::string_view text : texts) {
    result.cells.emplace_back();
    result.cells.back().content = {plain(text)};
  }
  return result;
}
