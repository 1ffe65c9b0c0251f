#include "text/zip.h"

#include <zip.h>

#include <array>
#include <memory>

#include "base/strings.h"

namespace remit {
namespace {

constexpr zip_uint32_t kLevel = 9;  // the smallest: files are made once and loaded often
constexpr zip_uint16_t kDosMidnight = 0;
constexpr zip_uint16_t kDos1980January1 = (0 << 9) | (1 << 5) | 1;

struct Discard {
  void operator()(zip_t* archive) const { zip_discard(archive); }
  void operator()(zip_source_t* source) const { zip_source_free(source); }
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using Archive = std::unique_ptr<zip_t, Discard>;
using ArchiveSource = std::unique_ptr<zip_source_t, Discard>;
using ArchiveFile = std::unique_ptr<zip_file_t, Discard>;

// An archive over a buffer. The source stays ours too, so that it can be read after closing.
Archive open_archive(const ArchiveSource& source, int flags) {
  if (!source) return nullptr;
  zip_source_keep(source.get());
  Archive archive(zip_open_from_source(source.get(), flags, nullptr));
  if (!archive) zip_source_free(source.get());
  return archive;
}

bool is_safe_name(std::string_view name) {
  if (name.empty() || name.front() == '/' || name.find('\\') != std::string_view::npos)
    return false;
  for (std::string_view part : split(name, '/'))
    if (part == "..") return false;
  return true;
}

// The bytes of one entry, at most `limit` of them.
std::optional<std::string> read_entry(zip_t* archive, zip_uint64_t index, std::size_t limit) {
  ArchiveFile file(zip_fopen_index(archive, index, 0));
  if (!file) return std::nullopt;
  std::string bytes;
  std::array<char, 1 << 16> buffer;
  for (;;) {
    const zip_int64_t count = zip_fread(file.get(), buffer.data(), buffer.size());
    if (count == 0) return bytes;
    if (count < 0 || bytes.size() + static_cast<std::size_t>(count) > limit) return std::nullopt;
    bytes.append(buffer.data(), static_cast<std::size_t>(count));
  }
}

void add_entry(zip_t* archive, const ZipEntry& entry, ZipMethod method) {
  zip_source_t* source = zip_source_buffer(archive, entry.bytes.data(), entry.bytes.size(), 0);
  const zip_int64_t index =
      zip_file_add(archive, entry.name.c_str(), source, ZIP_FL_ENC_UTF_8 | ZIP_FL_OVERWRITE);
  if (index < 0) return zip_source_free(source);
  const auto position = static_cast<zip_uint64_t>(index);
  const bool stored = method == ZipMethod::store;
  zip_set_file_compression(archive, position, stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE,
                           stored ? 0 : kLevel);
  zip_file_set_dostime(archive, position, kDosMidnight, kDos1980January1, 0);
}

std::string read_all(zip_source_t* source) {
  zip_stat_t stat;
  if (zip_source_stat(source, &stat) != 0 || zip_source_open(source) != 0) return {};
  std::string bytes(static_cast<std::size_t>(stat.size), '\0');
  zip_source_read(source, bytes.data(), bytes.size());
  zip_source_close(source);
  return bytes;
}

}  // namespace

std::optional<std::vector<ZipEntry>> read_zip(std::string_view archive_bytes,
                                              std::size_t entry_limit, std::size_t size_limit) {
  if (archive_bytes.empty()) return std::nullopt;  // libzip takes it for an archive without entries
  ArchiveSource source(
      zip_source_buffer_create(archive_bytes.data(), archive_bytes.size(), 0, nullptr));
  Archive archive = open_archive(source, ZIP_RDONLY);
  if (!archive) return std::nullopt;
  const auto count = static_cast<zip_uint64_t>(zip_get_num_entries(archive.get(), 0));
  if (count > entry_limit) return std::nullopt;

  std::vector<ZipEntry> entries;
  std::size_t left = size_limit;
  for (zip_uint64_t i = 0; i < count; ++i) {
    const char* name = zip_get_name(archive.get(), i, ZIP_FL_ENC_GUESS);
    if (!name || !is_safe_name(name)) return std::nullopt;
    auto bytes = read_entry(archive.get(), i, left);
    if (!bytes) return std::nullopt;
    left -= bytes->size();
    entries.push_back({name, std::move(*bytes)});
  }
  return entries;
}

std::string write_zip(const std::vector<ZipEntry>& entries, ZipMethod method) {
  ArchiveSource source(zip_source_buffer_create(nullptr, 0, 0, nullptr));
  Archive archive = open_archive(source, ZIP_CREATE | ZIP_TRUNCATE);
  if (!archive) return {};
  for (const ZipEntry& entry : entries) add_entry(archive.get(), entry, method);
  if (zip_close(archive.get()) != 0) return {};
  archive.release();
  return read_all(source.get());
}

}  // namespace remit
