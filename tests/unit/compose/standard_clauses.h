// Standard clauses as they are printed, by the templates that Remit installs, for tests.
#pragma once

#include <string>

#include "compose/clauses.h"
#include "compose/values.h"
#include "partnership_data.h"

// A partnership with several organisations and bodies; `t` are terms of its board.
struct StandardClauses {
  StandardClauses() {
    using namespace remit;
    for (const char* name : {"Town Council", "County Council", "Fire Service"}) {
      Organisation organisation;
      organisation.id = text(lower(name));
      organisation.names = {{text(name)}};
      data.organisations.push_back(organisation);
    }
    data.bodies[0].kind = text("strategic-board");
    Body group;
    group.id = text("group");
    group.kind = text("group");
    group.names = {{text("Burglary Group"), text("BG")}};
    data.bodies.push_back(group);
    t.body = text("board");
    t.in_force_from = date("2020-04-01");
  }

  static std::string lower(std::string name) {
    name = name.substr(0, name.find(' '));
    name[0] = static_cast<char>(name[0] | 0x20);
    return name;
  }

  remit::Text member(const std::string& id, const std::string& capacity = "core",
                     const std::string& seats = {}) {
    t.members.push_back({text(id), {}, text(capacity), text(seats)});
    return text(id);
  }

  // A line for each paragraph and, with "- ", for each item; "# " before headings.
  std::string composed() {
    using namespace remit;
    const Date on = *parse_date("2020-04-01");
    Value values(common_values(data, on));
    for (auto& [name, value] : terms_values(data, &t, on)) values.set(name, std::move(value));
    values.set("body", body_values(&data.bodies[0], on));
    std::string result;
    const ComposeContext context{workspace, data, style, templates, sources, diagnostics};
    for (const Clause& clause : compose_clauses(t, {}, values, context)) {
      result += "# " + clause.heading + "\n";
      for (const Block& block : clause.blocks) result += lines(block);
    }
    for (const Diagnostic& d : diagnostics.sorted()) result += render_text(d);
    return result;
  }

  static std::string lines(const remit::Block& block) {
    using namespace remit;
    const BulletList* list = get_if<BulletList>(block);
    if (!list) return plain_text(Blocks{block}) + "\n";
    std::string result;
    for (const Blocks& item : list->items) result += "- " + plain_text(item) + "\n";
    return result;
  }

  remit::Partnership data = partnership();
  remit::TermsOfReference t;
  remit::Workspace workspace;
  remit::HouseStyle style;
  remit::Sources sources;
  remit::Diagnostics diagnostics;
  TemporaryFolder disk;
  remit::Templates templates{disk.path(), REMIT_SOURCE_DIR, "", sources};
};
