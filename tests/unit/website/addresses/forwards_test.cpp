#include "website/addresses/forwards.h"

#include <doctest/doctest.h>

namespace remit::forwards_test {
namespace {

Text stated(const char* value) { return {value, {}}; }

struct Moved {
  Partnership partnership;
  std::set<std::string> published = {"safer/index.html", "safer/reports/b/index.html",
                                     "safer/reports/b/b.docx", "safer/about/index.html"};

  Moved() {
    partnership.folder = "safer";
    partnership.reports.emplace_back();
    partnership.reports[0].folder = "b";
  }
  void former(const char* address) {
    partnership.reports[0].former_addresses.push_back(stated(address));
  }
  void move(const char* from, const char* to) {
    partnership.website.moves.push_back({stated(from), stated(to)});
  }
  void remove(const char* address) {
    partnership.website.removals.push_back({stated(address), {}, stated("Why.")});
  }
  // "from -> to", a line each.
  std::string all() const {
    std::string result;
    for (const Forward& forward : forwards(partnership))
      result += forward.from + " -> " + forward.to + "\n";
    return result;
  }
  // The first message, without its repair.
  std::string fault() const {
    Diagnostics diagnostics;
    check_forwards(partnership, published, diagnostics);
    if (diagnostics.all().empty()) return "";
    return diagnostics.all().front().message + " [" + diagnostics.all().front().code + "]";
  }
};

}  // namespace

TEST_CASE("a former address leads to where the thing is published now") {
  Moved m;
  m.former("reports/a/");
  CHECK(m.all() == "safer/reports/a/ -> safer/reports/b/\n");
  CHECK(m.fault() == "");
}

TEST_CASE("each kind of thing has its section") {
  Partnership p;
  p.folder = "safer";
  const std::vector<Text> former = {stated("x/")};
  p.organisations.emplace_back();
  p.organisations[0].id = stated("police");
  p.organisations[0].former_addresses = former;
  p.bodies.emplace_back();
  p.bodies[0].id = stated("board");
  p.bodies[0].former_addresses = former;
  p.protocols.emplace_back();
  p.protocols[0].slug = "joint";
  p.protocols[0].former_addresses = former;
  p.work_programmes.emplace_back();
  p.work_programmes[0].slug = "2025";
  p.work_programmes[0].former_addresses = former;
  std::string targets;
  for (const Forward& forward : forwards(p)) targets += forward.to + "\n";
  CHECK(targets ==
        "safer/organisations/police/\nsafer/bodies/board/\nsafer/protocols/joint/\n"
        "safer/work-programmes/2025/\n");
}

TEST_CASE("all beneath a folder moves with it, and a Word document keeps the name that it had") {
  const Forward forward{"safer/bodies/crew/", "safer/bodies/board/", {}};
  CHECK(former_path(forward, "safer/bodies/board/terms-of-reference/index.html") ==
        "safer/bodies/crew/terms-of-reference/index.html");
  CHECK(
      former_path(forward, "safer/bodies/board/terms-of-reference/board-terms-of-reference.docx") ==
      "safer/bodies/crew/terms-of-reference/crew-terms-of-reference.docx");
  CHECK(former_path(forward, "safer/bodies/board/board.pdf") == "safer/bodies/crew/board.pdf");
  CHECK_FALSE(former_path(forward, "safer/bodies/boards/index.html"));
}

TEST_CASE("a file moves alone") {
  Moved m;
  m.published.insert("safer/reports/b/new.pdf");
  m.move("reports/b/old.pdf", "reports/b/new.pdf");
  CHECK(m.fault() == "");
  CHECK(former_path(forwards(m.partnership)[0], "safer/reports/b/new.pdf") ==
        "safer/reports/b/old.pdf");
  CHECK_FALSE(former_path(forwards(m.partnership)[0], "safer/reports/b/other.pdf"));
}

TEST_CASE("what moved several times leads to where it is now") {
  Moved m;
  m.former("reports/a/");
  m.move("papers/", "news/");
  m.move("news/", "reports/a/");
  CHECK(m.all() ==
        "safer/reports/a/ -> safer/reports/b/\n"
        "safer/papers/ -> safer/reports/b/\n"
        "safer/news/ -> safer/reports/b/\n");
  CHECK(m.fault() == "");
}

TEST_CASE("what moved beneath itself has arrived") {
  Moved m;
  m.published.insert("safer/news/latest/index.html");
  m.move("news/", "news/latest/");
  CHECK(m.all() == "safer/news/ -> safer/news/latest/\n");
  CHECK(m.fault() == "");
}

TEST_CASE("addresses that lead round are an error, and lead nowhere") {
  Moved m;
  m.move("x/", "y/");
  m.move("y/", "z/");
  m.move("z/", "x/");
  CHECK(m.all() == "");
  CHECK(m.fault() == "'x/' leads back to itself [address.loop]");
}

TEST_CASE("an address where something is published today is in use") {
  Moved m;
  m.former("about/");
  CHECK(m.fault() == "'about/' is in use: something is published there today [address.in-use]");
  Moved gone;
  gone.remove("reports/b/");
  CHECK(gone.fault() ==
        "'reports/b/' is in use: something is published there today [address.in-use]");
}

TEST_CASE("an address is claimed once") {
  Moved m;
  m.former("reports/a/");
  m.move("reports/A/", "about/");
  CHECK(m.fault() == "'reports/A/' is said to lead to two places [address.claimed-twice]");
  Moved gone;
  gone.former("reports/a/");
  gone.remove("reports/a/");
  CHECK(gone.fault() == "'reports/a/' is said to lead to two places [address.claimed-twice]");
}

TEST_CASE("an address that leads to nothing is an error, with the one that was meant") {
  Moved m;
  m.move("news/", "abuot/");
  Diagnostics diagnostics;
  check_forwards(m.partnership, m.published, diagnostics);
  CHECK(render_text(diagnostics.all().front()) ==
        "remit: error: nothing is published at 'abuot/' [address.no-target]\n"
        "  help: did you mean 'about/'?\n");
}

TEST_CASE("what was removed may have moved before") {
  Moved m;
  m.remove("news/");
  m.move("old-news/", "news/");
  CHECK(m.fault() == "");
}

TEST_CASE("an address is one as from the root of the website") {
  for (const char* wrong : {"", "/", "/news/", "https://example.org/news/", "news//x/", "../news/",
                            "./news/", "news/index.html", "index.html", "news/?x", "news/#x",
                            "news\\x/", "n%65ws/", ".remit/x/"}) {
    Moved m;
    m.move(wrong, "about/");
    CHECK(m.fault() ==
          "'" + std::string(wrong) + "' is no address of this website [address.malformed]");
    CHECK(m.all() == "");
  }
  Moved mixed;
  mixed.move("news/x.pdf", "about/");
  CHECK(mixed.fault() ==
        "of 'news/x.pdf' and 'about/' one is a page and one is a file [address.malformed]");
}

}  // namespace remit::forwards_test
