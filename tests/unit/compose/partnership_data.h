// A partnership as if it had been read, and templates to compose it with, for tests.
#pragma once

#include <string>

#include "compose/context.h"
#include "temporary_folder.h"

inline remit::Text text(std::string value) { return {std::move(value), {}}; }
inline remit::DateText date(std::string_view value) { return {remit::parse_date(value), {}}; }

// A board with terms from 1 April 2020, a panel without.
inline remit::Partnership partnership() {
  using namespace remit;
  Partnership p;
  p.folder = "safer";
  p.id = text("safer");
  p.names = {{text("Safer Partnership"), text("SP")}};
  p.language = text("en-GB");
  p.facts_read = p.facts_clean = p.names_complete = p.abbreviations_read = true;
  Organisation police;
  police.id = text("police");
  police.names = {{text("Essex Police"), {}}};
  p.organisations = {police};
  Post officer;
  officer.id = text("officer");
  officer.names = {{text("Officer")}};
  officer.organisation = text("police");
  p.posts = {officer};
  Body board, panel;
  board.id = text("board");
  board.kind = text("board");
  board.names = {{text("Safer Board"), text("SB")}};
  panel.id = text("panel");
  panel.kind = text("panel");
  panel.names = {{text("Scrutiny Panel"), {}}};
  p.bodies = {board, panel};
  TermsOfReference terms;
  terms.body = text("board");
  terms.in_force_from = date("2020-04-01");
  terms.quorum_minimum = text("5");
  terms.quorum_of = text("agencies");
  terms.members = {{text("police"), {}, text("core")}};
  p.terms = {terms};
  return p;
}

struct Composing {
  remit::Partnership data = partnership();
  remit::Workspace workspace;
  remit::HouseStyle style;
  TemporaryFolder disk, installed;
  remit::Sources sources;
  remit::Diagnostics diagnostics;
  remit::Templates templates{disk.path(), installed.path(), "", sources};

  remit::ComposeContext context() {
    return {workspace, data, style, templates, sources, diagnostics};
  }
  std::string messages() const {
    std::string result;
    for (const remit::Diagnostic& d : diagnostics.sorted()) result += render_text(d);
    return result;
  }
};
