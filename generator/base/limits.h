// Every limit of Remit, in one table. What is larger is refused with a clear error before the work
// that it would cost. tests/rules holds that no other file sets one, and that a test meets each.
#pragma once

#include <chrono>
#include <cstddef>

namespace remit {

// Files (limit.file-size).
inline constexpr std::size_t kMaxTextBytes = 2u << 20;  // XML, and Markdown before its own limit
inline constexpr std::size_t kMaxPictureBytes = 20u << 20;
inline constexpr std::size_t kMaxAttachedBytes = 20u << 20;    // of a file beside a report
inline constexpr std::size_t kMaxAssetBytes = 20u << 20;       // of the website
inline constexpr std::size_t kMaxPicturePixels = 50'000'000;   // as many bytes when decoded
inline constexpr int kMaxSvgLength = 10'000;                   // of an SVG, in whatever unit
inline constexpr std::size_t kMaxPublishedBytes = 200u << 20;  // read back, of one document

// Paths that are written: publish/path_lengths.h. What Linux and its file systems take (NAME_MAX
// and PATH_MAX of limits.h(0p), without the end of the string).
inline constexpr std::size_t kMaxNameBytes = 255;   // of a file or folder
inline constexpr std::size_t kMaxPathBytes = 4095;  // from the root of the file system

// XML: text/xml.h.
inline constexpr std::size_t kMaxXmlAttributes = 64;    // of one element
inline constexpr std::size_t kMaxXmlDepth = 100;        // of elements in elements
inline constexpr std::size_t kMaxPatternedValue = 200;  // bytes of a date, an id, an address

inline constexpr std::size_t kMaxMonths = 60;  // of a rota or a timeline

// Markdown: text/markdown.h. Some inputs beyond these take cmark-gfm minutes; the number of blocks
// is what Pandoc has memory for.
inline constexpr std::size_t kMaxMarkdownBytes = 1u << 20;
inline constexpr std::size_t kMaxParagraphBytes = 100'000;  // lines without a blank one between
inline constexpr std::size_t kMaxQuotationMarks = 2'000;    // " and ' in such a paragraph
inline constexpr std::size_t kMaxTableColumns = 64;
inline constexpr std::size_t kMaxMarkdownDepth = 100;  // of lists, quotations and emphasis
inline constexpr std::size_t kMaxDivisionDepth = 100;
inline constexpr std::size_t kMaxMarks = 60'000;   // facts, addresses, attributes, divisions
inline constexpr std::size_t kMaxBlocks = 20'000;  // paragraphs, items, cells, …, all together

// Diagrams: compose/diagrams.h. Nobody reads one with more.
inline constexpr std::size_t kMaxDiagramBoxes = 60;

// Templates: text/template_loader.h.
inline constexpr std::size_t kMaxTemplateBytes = 8u << 20;   // with all partials
inline constexpr std::size_t kMaxTemplateNesting = 50;       // sections and partials together
inline constexpr std::size_t kMaxTemplateNames = 1'000'000;  // looked up in one rendering

// A preview: serve/preview.h. Each open page holds a connection and a thread.
inline constexpr std::size_t kMaxOpenPreviews = 40;

// What other programs may take: base/process.h, render/pandoc/pandoc.h.
inline constexpr std::chrono::milliseconds kToolTimeout{60'000};
inline constexpr std::size_t kMaxToolOutput = 64u << 20;    // bytes of standard output
inline constexpr std::size_t kMaxToolMessages = 64u << 10;  // bytes kept of standard error
inline constexpr std::size_t kMaxToolFile = 512u << 20;     // bytes of any file that they write
inline constexpr std::size_t kMaxPandocMegabytes = 512;     // of memory
inline constexpr int kMaxTreeDepth = 300;  // of nodes in nodes, in what Pandoc gives back

}  // namespace remit
