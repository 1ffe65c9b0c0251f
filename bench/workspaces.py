"""Writes one partnership of any number of reports twice: as a workspace of Remit, and as a Hugo site
with the same text in the same frame. Run by itself: workspaces.py FOLDER REPORTS SEED
"""

import json
import os
import shutil
import sys
import xml.etree.ElementTree

import prose

PARTNERSHIP = "safer-riverside"
AS_AT = "2026-01-31"  # after the date of every report
QUORUM = 2
HERE = os.path.dirname(os.path.abspath(__file__))

ORGANISATIONS = """
  <organisation id="council" sector="local-government" responsible-authority="district-council">
    <name>Riverside District Council</name>
  </organisation>
  <organisation id="county" sector="local-government" responsible-authority="county-council">
    <name>Vale County Council</name>
  </organisation>
  <organisation id="police" sector="police" responsible-authority="police">
    <name>Vale Police</name>
  </organisation>
  <organisation id="fire" sector="fire" responsible-authority="fire">
    <name>Vale Fire and Rescue Service</name>
  </organisation>
  <organisation id="health" sector="health" responsible-authority="health">
    <name>Vale Integrated Care Board</name>
  </organisation>
  <organisation id="probation" sector="probation" responsible-authority="probation">
    <name>The Probation Service</name>
  </organisation>
  <post id="head" organisation="council">
    <name>Head of Communities</name>
  </post>
  <post id="officer" organisation="council" telephone="01632 960000">
    <name>Partnership Officer</name>
  </post>
  <body id="board" kind="board">
    <name>Safer Riverside Board</name>
    <relation kind="scrutinised-by" body="scrutiny" every="year"/>
  </body>
"""
TERMS = """<terms-of-reference body="board" in-force-from="2015-04-01">
  <members>
    <member organisation="council" represents="communities and licensing"/>
    <member organisation="county"/>
    <member organisation="police"/>
    <member organisation="fire"/>
    <member organisation="health"/>
    <member organisation="probation"/>
  </members>
  <chair post="head" vice-elected="every-year"/>
  <meetings frequency="quarterly" more-often="if-required"/>
  <quorum minimum="{quorum}" of="agencies" vote="one-per-agency" otherwise="adjourn"/>
  <papers agenda-days-before="7" summary-working-days="1"/>
  <support post="officer"/>
  <accountable-to body="scrutiny"/>
  <amendment agreed-by="board"/>
</terms-of-reference>
"""
CONFIG = {
    "baseURL": "https://www.example.org/",
    "languageCode": "en-GB",
    "title": prose.FACTS["partnership.name"],
    "disableKinds": ["RSS", "sitemap", "robotsTXT", "404"],
    "taxonomies": {"body": "bodies"},
    "markup": {"goldmark": {"parser": {"attribute": {"block": True}}},
               "tableOfContents": {"startLevel": 1, "endLevel": 2}},
}


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def content(workspace):
    return os.path.join(workspace, "content", PARTNERSHIP)


def report_file(workspace, report):
    return os.path.join(content(workspace), "reports", report.name, "report.md")


def write_terms(workspace, quorum):
    """How many agencies a decision needs: what every report says in its third section."""
    write(os.path.join(content(workspace), "terms-of-reference", "board", "2015-04-01.xml"),
          TERMS.format(quorum=quorum))


def write_facts(workspace):
    bodies = "".join(f'  <body id="{id}" kind="{kind}">\n    <name>{name}</name>\n  </body>\n'
                     for id, kind, name in prose.COMMITTEES)
    write(os.path.join(content(workspace), "partnership.xml"),
          f'<partnership id="{PARTNERSHIP}" jurisdiction="england" language="en-GB" house-style="colchester">\n'
          '  <name abbreviation="SRP">Safer Riverside Partnership</name>\n'
          f'  <area kind="district">Riverside</area>{ORGANISATIONS}{bodies}</partnership>\n')
    write(os.path.join(content(workspace), "abbreviations.xml"),
          '<abbreviations>\n  <abbreviation short="ASB">anti-social behaviour</abbreviation>\n</abbreviations>\n')
    write_terms(workspace, QUORUM)
    write(os.path.join(content(workspace), "terms-of-reference", "board", "2015-04-01.md"),
          "# General {-}\n\nThe {{body.named}} leads work against crime and disorder in {{partnership.area}}.\n")


def standard_wording(report):
    """Elements that ask for the standard wording of each heading that the report does not write."""
    older = report.date < "2020-01-01"
    style = xml.etree.ElementTree.parse(os.path.join(
        HERE, "..", "templates", "house-styles", "colchester-2017" if older else "colchester", "house-style.xml"))
    titles = [heading.get("title") for heading in style.iter("heading") if heading.text]
    return "".join(f"  <standard-wording>{title}</standard-wording>\n" for title in titles
                   if f"# {title}\n".lower() not in report.markdown.lower())


def write_report(workspace, report):
    write(report_file(workspace, report), report.markdown)
    write(os.path.join(content(workspace), "reports", report.name, "report.xml"),
          f'<report committee="{report.committee}" date="{report.date}" reference="{report.reference}">\n'
          f'  <title>{report.title}</title>\n  <report-of post="head"/>\n  <author post="officer"/>\n'
          f'  <wards>{report.wards}</wards>\n  <classification>public</classification>\n'
          f'  <background-papers none="yes"/>\n{standard_wording(report)}</report>\n')


def write_hugo_report(site, report):
    front = {"title": report.title, "date": report.date, "committee": report.committee_name,
             "bodies": [report.committee], "reference": report.reference, "wards": report.wards}
    write(os.path.join(site, "content", "reports", report.name + ".md"),
          json.dumps(front, ensure_ascii=False, indent=1) + "\n\n" + report.filled(prose.NUMBERS[QUORUM - 2]))


def write_hugo_site(site):
    shutil.copytree(os.path.join(HERE, "hugo"), site)
    write(os.path.join(site, "config.json"), json.dumps(CONFIG))
    for asset in ["style.css", "icon.svg"]:
        target = os.path.join(site, "static", "assets", asset)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        shutil.copyfile(os.path.join(HERE, "..", "site", "assets", asset), target)
    pages = {"reports/_index": {"title": "Reports by year"},
             "by-committee": {"title": "Reports by committee", "layout": "by-committee",
                              "url": "/reports/by-committee/"},
             "bodies/_index": {"title": "Boards and committees"}}
    for id, _, name in prose.COMMITTEES:
        pages[f"bodies/{id}/_index"] = {"title": name}
    for name, front in pages.items():
        write(os.path.join(site, "content", name + ".md"), json.dumps(front) + "\n")


def write_all(folder, reports, seed):
    """folder/remit and folder/hugo."""
    workspace, site = os.path.join(folder, "remit"), os.path.join(folder, "hugo")
    write_facts(workspace)
    write_hugo_site(site)
    for number in range(reports):
        report = prose.Report(seed, number)
        write_report(workspace, report)
        write_hugo_report(site, report)


if __name__ == "__main__":
    write_all(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
