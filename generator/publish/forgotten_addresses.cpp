#include "publish/forgotten_addresses.h"

#include <algorithm>

#include "base/format.h"
#include "base/spelling.h"
#include "base/strings.h"
#include "text/addresses.h"
#include "website/addresses/addresses.h"
#include "website/addresses/forwards.h"

namespace remit {
namespace {

constexpr std::string_view kPage = "index.html";

// As from the output folder, if it is an address on the council's server.
std::string from_public_address(const std::string& address, const Workspace& workspace) {
  for (const Partnership& partnership : workspace.partnerships) {
    const std::string& root = partnership.website.address.value;
    if (!root.empty() && (address + "/").starts_with(root))
      return site_path(partnership.folder,
                       percent_decoded(address.substr(std::min(root.size(), address.size()))));
  }
  return address;
}

bool is_at(const std::string& path, const std::string& address) {
  return path == address || (address.ends_with('/') && path.starts_with(address));
}

// The nearest is one of those that can be forgotten.
void report_unknown(const std::string& given, const std::string& address, const Manifest& published,
                    const std::set<std::string>& planned, Diagnostics& diagnostics) {
  std::vector<std::string> known;
  for (const auto& [path, entry] : published.files)
    if (is_lasting(path) && !planned.contains(path)) known.push_back(address_at(path));
  diagnostics.error({}, "address.unknown",
                    format("the last build published nothing at '{}'", given),
                    did_you_mean(address, known,
                                 "write the address as messages have it: "
                                 "PARTNERSHIP/reports/2022-03-15-review/"));
}

void report_still_published(const std::string& address, Diagnostics& diagnostics) {
  diagnostics.error({}, "address.still-published",
                    format("'{}' is still published: the content has something there", address),
                    "first remove what gives it: its file, or its line <former-address>, <moved> "
                    "or <removed>; then forget the address");
}

}  // namespace

std::string forgotten_path(const std::string& address, const std::string& out,
                           const Workspace& workspace, const Manifest& published) {
  std::string result = from_public_address(address, workspace);
  if (result.starts_with("./")) result.erase(0, 2);
  if (result.starts_with(out + "/")) result.erase(0, out.size() + 1);
  if (result.ends_with("/" + std::string(kPage))) result.resize(result.size() - kPage.size());
  if (!result.ends_with('/') && published.files.contains(file_at(result + "/"))) result += '/';
  return result;
}

Forgetting forgotten_addresses(const std::vector<std::string>& addresses, const std::string& out,
                               const Workspace& workspace, const Manifest& published,
                               const std::set<std::string>& planned, Diagnostics& diagnostics) {
  Forgetting result;
  for (const std::string& given : addresses) {
    const std::string address = forgotten_path(given, out, workspace, published);
    std::set<std::string> paths;
    bool is_known = false, was_forgotten = false;
    for (const auto& [path, entry] : published.files) {
      if (!is_at(path, address)) continue;
      is_known = true;
      was_forgotten = was_forgotten || entry.forgotten;
      if (is_lasting(path) && !entry.forgotten && !planned.contains(path)) paths.insert(path);
    }
    if (!is_known)
      report_unknown(given, address, published, planned, diagnostics);
    else if (planned.contains(file_at(address)) || (paths.empty() && !was_forgotten))
      report_still_published(address, diagnostics);
    else if (!published.facts.lasting.contains(address.substr(0, address.find('/'))))
      result.not_public.push_back(address);
    else if (paths.empty())
      result.forgotten_before.push_back(address);
    else
      result.paths.merge(paths);
  }
  return result;
}

}  // namespace remit
