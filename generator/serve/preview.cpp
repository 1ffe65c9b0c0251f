#include "serve/preview.h"

#include <chrono>
#include <utility>

#include "base/format.h"
#include "base/limits.h"
#include "base/strings.h"
#include "serve/requests.h"

namespace remit {
namespace {

constexpr std::chrono::seconds kHeartbeat{1};  // by which a page that was closed is noticed
constexpr const char* kText = "text/plain; charset=utf-8";

const std::vector<std::pair<std::string, std::string>> kAlways = {
    {"Cache-Control", "no-store"},
    {"X-Content-Type-Options", "nosniff"},
    {"Referrer-Policy", "no-referrer"},
    {"Cross-Origin-Resource-Policy", "same-origin"}};

std::size_t differing(const PreviewFiles& before, const PreviewFiles& after) {
  std::size_t count = 0;
  for (const auto& [path, bytes] : after) {
    const auto found = before.find(path);
    if (found == before.end() || !(found->second == bytes)) ++count;
  }
  for (const auto& [path, bytes] : before)
    if (!after.contains(path)) ++count;
  return count;
}

HttpResponse plain(int status, const std::string& text) {
  return {status, kText, text + "\n", {}, {}};
}

HttpResponse moved_to(const std::string& address) {
  HttpResponse response = plain(302, "See " + address);
  response.headers.emplace_back("Location", address);
  return response;
}

// Where there is no front page, the first website of all.
std::string first_page(const PreviewFiles& files) {
  for (const auto& [path, bytes] : files)
    if (path.ends_with("/index.html")) return path;
  return {};
}

}  // namespace

Preview::Preview(std::map<std::string, std::string> own, std::string start)
    : own_(std::move(own)), start_(std::move(start)) {
  now_.state.site = start_;
}

std::size_t Preview::show(PreviewFiles files, MakeFile make) {
  const std::lock_guard lock(mutex_);
  const std::size_t count = differing(now_.shown ? now_.shown->files : PreviewFiles{}, files);
  now_.shown = std::make_shared<const Shown>(Shown{std::move(files), std::move(make)});
  if (count > 0) now_.state.site = format("{}-{}", start_, ++builds_);
  now_.state.messages.clear();
  ++now_.change;
  changed_.notify_all();
  return count;
}

void Preview::show_messages(std::string messages) {
  const std::lock_guard lock(mutex_);
  now_.state.messages = std::move(messages);
  ++now_.change;
  changed_.notify_all();
}

void Preview::close() {
  const std::lock_guard lock(mutex_);
  closed_ = true;
  changed_.notify_all();
}

Preview::Now Preview::now() const {
  const std::lock_guard lock(mutex_);
  return now_;
}

HttpResponse Preview::answer(const HttpRequest& request, int port) const {
  HttpResponse response;
  const auto path = path_of(request.target);
  if (auto refused = refusal(request, port))
    response = std::move(*refused);
  else if (request.target.starts_with(kPreviewFolder))
    response = own_file(request.target.substr(kPreviewFolder.size()));
  else
    response = path ? file(*path, request, now()) : plain(404, "There is no such address.");
  response.headers.insert(response.headers.end(), kAlways.begin(), kAlways.end());
  return response;
}

HttpResponse Preview::own_file(const std::string& name) const {
  if (name == "events") return events();
  const auto found = own_.find(name);
  if (found == own_.end()) return plain(404, "There is no such address.");
  return {200, content_type(name), found->second, {}, {}};
}

HttpResponse Preview::file(const std::string& path, const HttpRequest& request,
                           const Now& now) const {
  if (!now.shown) {
    HttpResponse response =
        preview_page(own_page("Nothing could be made yet", "The content has errors."), now.state,
                     request.hosts.front());
    response.status = 503;
    return response;
  }
  const auto found = now.shown->files.find(path);
  if (found != now.shown->files.end() && path.ends_with(".html"))
    return preview_page(found->second.get(), now.state, request.hosts.front());
  if (found != now.shown->files.end())
    return {200, content_type(path), found->second.get(), {}, {}};
  try {
    auto made = now.shown->make(path);
    if (!made) return missing(path, request, now);
    return {200, content_type(path), std::move(*made), {}, {}};
  } catch (const PreviewFault& fault) {
    return plain(500, fault.what());
  }
}

HttpResponse Preview::missing(const std::string& path, const HttpRequest& request,
                              const Now& now) const {
  const PreviewFiles& files = now.shown->files;
  if (path == "index.html" && !files.empty()) return moved_to("/" + first_page(files));
  if (files.contains(path + "/index.html"))
    return moved_to(std::string(request.target.substr(0, request.target.find_first_of("?#"))) +
                    "/");
  const auto own = files.find(path.substr(0, path.find('/')) + "/404.html");
  HttpResponse response = preview_page(
      own != files.end() ? own->second.get()
                         : own_page("Page not found", "Nothing is published at this address."),
      now.state, request.hosts.front());
  response.status = 404;
  return response;
}

HttpResponse Preview::events() const {
  const std::lock_guard lock(mutex_);
  if (streams_ >= kMaxOpenPreviews) return plain(503, "Too many pages are open.");
  ++streams_;
  HttpResponse response{200, "text/event-stream", "", {}, {}};
  const std::shared_ptr<const void> leave(nullptr, [this](const void*) {
    const std::lock_guard own_lock(mutex_);
    --streams_;
  });
  auto seen = std::make_shared<std::uint64_t>(~std::uint64_t{0});
  response.stream = [this, leave, seen] { return next_event(*seen); };
  return response;
}

std::optional<std::string> Preview::next_event(std::uint64_t& seen) const {
  std::unique_lock lock(mutex_);
  changed_.wait_for(lock, kHeartbeat, [&] { return closed_ || now_.change != seen; });
  if (closed_) return std::nullopt;
  if (now_.change == seen) return ":\n\n";
  const bool is_first = seen == ~std::uint64_t{0};
  seen = now_.change;
  return format("{}data: {}\n\n", is_first ? "retry: 500\n" : "", state_json(now_.state));
}

}  // namespace remit
