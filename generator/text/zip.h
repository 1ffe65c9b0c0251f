// Zip archives (DOCX, ODT) in memory: the only file that uses libzip.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace remit {

struct ZipEntry {
  std::string name;
  std::string bytes;
};

// The entries in the archive's order, or nothing if it is not a usable archive, holds more than
// `entry_limit` entries or more than `size_limit` bytes unpacked (counted while unpacking, not
// believed), or an entry whose name is absolute or contains "..".
std::optional<std::vector<ZipEntry>> read_zip(std::string_view archive,
                                              std::size_t entry_limit = 2000,
                                              std::size_t size_limit = 256u << 20);

enum class ZipMethod {
  deflate,
  store,  // larger, and much faster: for what another program reads once
};

// An archive with the entries in that order, every time 1980-01-01 00:00:00: the same entries give
// the same bytes.
std::string write_zip(const std::vector<ZipEntry>& entries, ZipMethod method = ZipMethod::deflate);

}  // namespace remit
