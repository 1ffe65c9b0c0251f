// Running Pagefind, which makes the search of a website: files that the page of the search loads,
// made from the words of all pages.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/process.h"
#include "base/result_cache.h"

namespace remit {

// The Pagefind on this machine.
struct Pagefind {
  std::string program;                 // absolute path
  std::string version;                 // "1.6.0"
  const ResultCache* cache = nullptr;  // what it wrote in earlier runs; null: none is kept
  std::chrono::milliseconds timeout = tool_timeout();
};

// The program "pagefind" of the system (base/process.h), or else that of the npm package in
// node_modules/ of the folder `installed`. The environment variable REMIT_PAGEFIND, an absolute
// path, takes the place of both. Nothing if there is none or it does not say its version.
std::optional<Pagefind> find_pagefind(const std::string& installed);

// Whether REMIT_PAGEFIND is "none": nobody wants a search, and find_pagefind gives nothing.
bool search_is_unwanted();

struct SearchedPage {
  std::string path;    // relative to the website's root: "reports/2022-work/index.html"
  std::string digest;  // of its HTML
  std::function<std::optional<std::string>()> html;  // nothing if it cannot be read any more
};

struct SearchFile {
  std::string name;  // relative to the folder of the search: "pagefind.js", "index/en_1.pf_index"
  std::string bytes;
};

// The files of the search, by name; only what stands in <main> of a page can be found. The same
// pages give the same bytes. Nothing and an error of code "tool.failed" if Pagefind fails. What the
// cache holds for the same pages and the same version of Pagefind is not made again.
std::optional<std::vector<SearchFile>> run_pagefind(const Pagefind& pagefind,
                                                    const std::vector<SearchedPage>& pages,
                                                    Diagnostics& diagnostics);

}  // namespace remit
