// Diagrams and charts that are made from facts: what stands in them, in whatever order it is read
// aloud, and not where. They know no partnership; render/diagrams/ draws them.
#pragma once

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

namespace remit {

// A box. One with entries is a group: its label is the heading, and the entries stand below it,
// each in a frame of its own.
struct DiagramNode {
  std::string label;
  std::string heading = {};               // above the label, in bold: "1. October"
  std::vector<std::string> entries = {};  // a name each
  bool is_main = false;                   // what the diagram is about
  bool operator==(const DiagramNode&) const = default;
};

struct DiagramEdge {
  enum class Ends { none, forward, both };  // arrowheads: at neither end, at `to`, at both

  std::size_t from = 0;  // indexes into the nodes
  std::size_t to = 0;
  std::string label = {};
  Ends ends = Ends::forward;
  bool operator==(const DiagramEdge&) const = default;
};

struct Diagram {
  enum class Layout {
    upward,    // what an edge leads to stands above what it comes from
    around,    // the first node in the middle, the others on both sides
    downward,  // one node below another, in their order
    ring,      // a closed cycle: the nodes clockwise from the top, in their order
  };

  std::string title;        // short: what it is a diagram of
  std::string description;  // a sentence or more, for who cannot see it
  Layout layout = Layout::upward;
  std::vector<DiagramNode> nodes;
  std::vector<DiagramEdge> edges;
  bool operator==(const Diagram&) const = default;
};

// A filled cell: from one column to another, both from 0 and included.
struct ChartSpan {
  std::size_t first = 0;
  std::size_t last = 0;
  std::string words = {};  // printed in it; may be empty
  bool operator==(const ChartSpan&) const = default;
};

struct ChartRow {
  std::string label;
  std::vector<ChartSpan> spans = {};  // in order, none over another
  bool operator==(const ChartRow&) const = default;
};

// A timeline: tasks down, months across.
struct Chart {
  std::string title;
  std::string description;
  std::string corner = {};  // above the rows' labels: "Task"
  std::vector<std::string> columns;
  std::vector<ChartRow> rows;
  bool operator==(const Chart&) const = default;
};

// A picture to be drawn for a document.
struct Drawing {
  std::string address;  // what Images of the tree name it by: "diagram:membership/ocsb"
  std::string name;     // of its file, without suffix: "membership-ocsb"
  std::variant<Diagram, Chart> what;
  bool operator==(const Drawing&) const = default;
};

}  // namespace remit
