#include "text/task_box.h"

namespace remit {

void put_task_box(bool done, Blocks& item) {
  if (item.empty()) return;
  Inlines* text = nullptr;
  Div* div = get_if<Div>(item.front());
  Block& first = div && !div->content.empty() ? div->content.front() : item.front();
  if (Plain* plain = get_if<Plain>(first)) text = &plain->content;
  if (Para* para = get_if<Para>(first)) text = &para->content;
  if (!text) return;
  const Place where = item.front().place;
  text->insert(text->begin(), {{Str{done ? "☒" : "☐"}, where}, {Space{}, where}});
}

}  // namespace remit
