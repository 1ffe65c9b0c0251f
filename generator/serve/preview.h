// What a preview shows at this moment: the last build without a fault, and what is wrong since.
// Everything lies in memory; no request can reach a file of this machine.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>

#include "serve/http.h"
#include "serve/preview_page.h"

namespace remit {

// The bytes of a file. Builds that made the same share them.
class SharedBytes {
 public:
  SharedBytes(std::string bytes) : bytes_(std::make_shared<const std::string>(std::move(bytes))) {}
  SharedBytes(const char* bytes) : SharedBytes(std::string(bytes)) {}
  const std::string& get() const { return *bytes_; }
  friend bool operator==(const SharedBytes& a, const SharedBytes& b) {
    return a.bytes_ == b.bytes_ || *a.bytes_ == *b.bytes_;
  }

 private:
  std::shared_ptr<const std::string> bytes_;
};
using PreviewFiles = std::map<std::string, SharedBytes>;  // by the path of the output

// A file that is made when somebody asks for it; nothing for any other. A file that cannot be made
// throws PreviewFault.
using MakeFile = std::function<std::optional<std::string>(const std::string& path)>;
class PreviewFault : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;  // what is wrong, for the terminal and for the page
};

// Safe from several threads.
class Preview {
 public:
  // `own` are the preview's own files (preview.js, preview.css) by name; `start` tells this run
  // from earlier ones, so that pages that stayed open are reloaded.
  Preview(std::map<std::string, std::string> own, std::string start);

  // A build without a fault. How many files differ from the one before, gone ones too.
  std::size_t show(PreviewFiles files, MakeFile make);
  // What is wrong with the content now, as HTML; the files stay as they are.
  void show_messages(std::string messages);

  // What a request that is not refused gets. `port` is the server's own.
  HttpResponse answer(const HttpRequest& request, int port) const;

  // Ends all streams.
  void close();

 private:
  struct Shown {
    PreviewFiles files;
    MakeFile make;
  };
  struct Now {
    std::shared_ptr<const Shown> shown;  // null: nothing could be built yet
    PreviewState state;
    std::uint64_t change = 0;
  };

  Now now() const;
  HttpResponse file(const std::string& path, const HttpRequest& request, const Now& now) const;
  HttpResponse missing(const std::string& path, const HttpRequest& request, const Now& now) const;
  HttpResponse own_file(const std::string& name) const;
  HttpResponse events() const;
  std::optional<std::string> next_event(std::uint64_t& seen) const;

  const std::map<std::string, std::string> own_;
  const std::string start_;
  mutable std::mutex mutex_;
  mutable std::condition_variable changed_;
  mutable std::size_t streams_ = 0;
  std::uint64_t builds_ = 0;
  bool closed_ = false;
  Now now_;
};

}  // namespace remit
