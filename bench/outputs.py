"""What the programs made: whether it is all there, with the same words."""

import html
import os
import re

import prose
import workspaces
from measuring import Failed


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def words_of(page):
    """What a reader reads of a page: no tags, plain quotes, single spaces."""
    text = html.unescape(re.sub(r"<[^>]*>", "", page))
    return " ".join(text.translate(str.maketrans("’‘“”", "''\"\"")).split())


def paragraphs_of(report, quorum):
    """The words of a report's paragraphs, without those that programs mark up each in their own way."""
    result = []
    for block in report.filled(quorum).split("\n\n"):
        block = re.sub(r"\n\{#\S+\}$", "", block)
        if block.startswith(("#", "-", "|", "1.", "[^", "Table")):
            continue
        block = re.sub(r"\[([^]^]*)\]\([^)]*\)", r"\1", block.replace("*", ""))
        result += [words_of(part) for part in re.split(r"\[\^\w+\]", block)]
    return result


def page(out, report):
    return os.path.join(out, workspaces.PARTNERSHIP, "reports", report.name, "index.html")


def verify(seed, reports, quorum, kinds):
    """That each output has a page for each report, and in a sample of them all of its paragraphs."""
    for name, pages in kinds.items():
        found = sum(os.path.exists(os.path.join(entry.path, "index.html")) for entry in os.scandir(pages)
                    if "-paper-" in entry.name)
        if found != reports:
            raise Failed(f"{name} made {found} pages of {reports} reports")
    for number in range(0, reports, max(1, reports // 25)):
        report = prose.Report(seed, number)
        for name, pages in kinds.items():
            text = words_of(re.sub(r'<span class="number">.*?</span>', "",
                                   read(os.path.join(pages, report.name, "index.html"))))
            for words in paragraphs_of(report, quorum):
                if words not in text:
                    raise Failed(f"{name} lacks in {report.name}: {words}")


def verify_page(out, report, words):
    if words not in words_of(read(page(out, report))):
        raise Failed(f"the page of {report.name} does not say: {words}")


def state(out):
    """What changes if a file is written, even with the same bytes, by path."""
    result = {}
    for folder, _, names in os.walk(out):
        for name in names:
            path = os.path.join(folder, name)
            is_ = os.lstat(path)
            result[path] = (is_.st_ino, is_.st_mtime_ns, is_.st_ctime_ns, is_.st_size)
    return result
