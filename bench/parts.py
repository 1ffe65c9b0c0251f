"""The measurements. Each part adds its rows to one table."""

import concurrent.futures
import http.client
import os
import re
import shutil
import signal
import stat
import subprocess
import sys
import time

import prose
import workspaces
from measuring import Failed, Series, Table, run
from outputs import read, state, verify, verify_page

THREADS = 2


def progress(text):
    print(f"bench: {text}", file=sys.stderr, flush=True)


class Bench:
    def __init__(self, options, folder):
        self.options = options
        self.folder = folder
        self.table = Table()
        self._runs = 0

    # -- programs

    def remit(self, workspace, out, formats="html", cache=None, tools=None):
        """`remit build`. A new cache unless one is named."""
        environment = {"REMIT_PAGEFIND": "none", "REMIT_CACHE": cache or self.new("cache")}
        if tools:
            environment["REMIT_TOOLS"] = tools
        return self.run([self.options.remit, "build", "--formats", formats, "--as-at", workspaces.AS_AT, "--jobs",
                         str(THREADS), "--out", out, workspace], environment=environment)

    def hugo(self, site, out):
        return self.run(["hugo", "--quiet", "--source", site, "--destination", out, "--cacheDir",
                         os.path.join(self.folder, "hugo-cache")])

    def floor(self, site, out):
        return self.run([self.options.floor, os.path.join(site, "content", "reports"), out, str(THREADS)])

    def run(self, command, **how):
        return run(command, self.options.timeout, os.path.join(self.folder, "said"), self.folder, **how)

    def new(self, name):
        self._runs += 1
        return os.path.join(self.folder, f"{name}-{self._runs}")

    def make(self, reports):
        """The folder of a new workspace and site. By a program of its own: the memory of this one counts
        for those that it starts."""
        folder = self.new("reports")
        command = [sys.executable, "-B", os.path.join(workspaces.HERE, "workspaces.py"), folder, str(reports),
                   str(self.options.seed)]
        subprocess.run(command, check=True)
        return folder

    # -- measurements

    def cold(self, reports, folder, runs, floor=True):
        """Builds of nothing, in turn. Gives the Series of wall time, memory and CPU by name, and
        Remit's last output folder or None."""
        names = ["remit", "hugo"] + ["floor"] * floor
        series = {name: (Series(), Series("MB"), Series()) for name in names}
        site, kept = os.path.join(folder, "hugo"), None
        for turn in range(runs):
            outs = {name: self.new(name) for name in names}
            for name in names if turn % 2 == 0 else reversed(names):
                wall, memory, cpu = series[name]
                if wall.over:
                    continue
                if name == "remit":
                    cost = self.remit(os.path.join(folder, "remit"), outs[name])
                else:
                    cost = getattr(self, name)(site, outs[name])
                wall.add(cost.wall, cost.over)
                memory.add(cost.memory, cost.over)
                cpu.add(cost.cpu, cost.over)
            made = {name: os.path.join(out, "reports" if name == "hugo" else "") for name, out in outs.items()
                    if not series[name][0].over}
            if "remit" in made:
                made["remit"] = os.path.join(made["remit"], workspaces.PARTNERSHIP, "reports")
            if turn == 0:
                verify(self.options.seed, reports, prose.NUMBERS[workspaces.QUORUM - 2],
                            {name: pages for name, pages in made.items() if name != "floor"})
                if floor:
                    verify(self.options.seed, reports, "two", {"floor": outs["floor"]})
            for name in names:
                if name == "remit" and turn == runs - 1 and not series["remit"][0].over:
                    kept = outs[name]
                else:
                    shutil.rmtree(outs[name], ignore_errors=True)
        return series, kept

    def again(self, reports, workspace, out, hugo):
        """Builds over what is there: nothing changed, one paragraph, one fact."""
        cache = self.new("cache")
        kinds = {"nothing changed": 0.15, "one paragraph changed": 0.25, "the title of one report changed": None,
                 "one fact changed that all state": None}
        walls = {kind: Series() for kind in kinds}
        written = {kind: 0 for kind in kinds}
        cost = self.remit(workspace, out, cache=cache)
        for turn in range(self.options.runs if not cost.over else 0):
            report = prose.Report(self.options.seed, turn * 7 % reports)
            path = workspaces.report_file(workspace, report)
            quorum = workspaces.QUORUM + 1 + turn % 3
            states = f"at least {prose.NUMBERS[quorum - 2]} agencies are present."
            for kind in kinds:
                if kind.startswith("one paragraph"):
                    words = f"Turn {turn} of this measurement changed this paragraph."
                    workspaces.write(path, read(path).rstrip() + f" {words}\n")
                elif kind.startswith("the title"):
                    cover = path.replace("report.md", "report.xml")
                    words = f"Title {turn} of this measurement"
                    workspaces.write(cover, re.sub("<title>.*</title>", f"<title>{words}</title>", read(cover)))
                elif kind.startswith("one fact"):
                    workspaces.write_terms(workspace, quorum)
                before = state(out)
                cost = self.remit(workspace, out, cache=cache)
                walls[kind].add(cost.wall, cost.over)
                if cost.over:
                    break
                after = state(out)
                written[kind] = max(written[kind], sum(before.get(each) != of for each, of in after.items()))
                if kind.startswith(("one paragraph", "the title")):
                    verify_page(out, report, words)
                elif kind.startswith("one fact"):
                    verify_page(out, prose.Report(self.options.seed, reports - 1), states[-20:])
                    verify(self.options.seed, reports, prose.NUMBERS[quorum - 2],
                                {"remit": os.path.join(out, workspaces.PARTNERSHIP, "reports")})
        workspaces.write_terms(workspace, workspaces.QUORUM)
        for kind, most in kinds.items():
            self.table.ratio(f"{kind[0].upper()}{kind[1:]}: wall time", walls[kind], hugo, "Hugo, whole", most)
            if walls[kind].values and not walls[kind].over:
                self.table.alone("– files written", written[kind], most=0 if kind == "nothing changed" else None)

    def check(self, workspace, hugo):
        """`remit check` with nothing kept from before, and once more."""
        first, again, memory = Series(), Series(), Series("MB")
        for _ in range(self.options.runs):
            if first.over:
                break
            environment = {"REMIT_CACHE": self.new("cache")}
            for wall in (first, again):
                cost = self.run([self.options.remit, "check", "--as-at", workspaces.AS_AT, workspace],
                                environment=environment)
                wall.add(cost.wall, cost.over)
                memory.add(cost.memory, cost.over)
        said = read(os.path.join(self.folder, "said")).strip()
        if not first.over:
            progress(f"remit check said: {said.splitlines()[-1] if said else 'nothing'}")
        self.table.ratio("`remit check`, nothing kept from before: wall time", first, hugo, "Hugo, whole")
        self.table.ratio("`remit check` again: wall time", again, hugo, "Hugo, whole")
        self.table.alone("`remit check`: memory", memory)

    def serve(self, reports, workspace):
        """From before a file is written until the preview's page says it."""
        command = [self.options.remit, "serve", "--port", "0", "--as-at", workspaces.AS_AT, workspace]
        environment = dict(os.environ, REMIT_PAGEFIND="none", REMIT_CACHE=self.new("cache"))
        log = os.path.join(self.folder, "said")
        ready, edits, titles = Series(), Series(), Series()
        with open(log, "w") as said:
            start = time.monotonic()
            process = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stdout=said, stderr=said)
        try:
            address = self.wait(lambda: re.search(r"open http://[^:]+:(\d+)", read(log)), process)
            ready.add(time.monotonic() - start, None if address else self.options.timeout)
            for edit in range(self.options.edits if address else 0):
                report = prose.Report(self.options.seed, edit * 13 % reports)
                path = workspaces.report_file(workspace, report)
                # Every fourth edit is one that lists and other pages tell of.
                of_title = edit % 4 == 3
                words = f"Edit {edit} of this measurement is shown."
                if of_title:
                    path = path.replace("report.md", "report.xml")
                    changed = re.sub("<title>.*</title>", f"<title>{words}</title>", read(path))
                else:
                    changed = read(path).rstrip() + f" {words}\n"
                connection = http.client.HTTPConnection("localhost", int(address[1]), timeout=self.options.timeout)
                url = f"/{workspaces.PARTNERSHIP}/reports/{report.name}/index.html"
                start = time.monotonic()
                workspaces.write(path, changed)
                shown = self.wait(lambda: words.encode() in self.got(connection, url), process)
                (titles if of_title else edits).add(time.monotonic() - start,
                                                    None if shown else self.options.timeout)
                connection.close()
                if not shown:
                    break
        finally:
            process.send_signal(signal.SIGINT)
            try:
                process.wait(30)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        self.table.alone("`remit serve`: until it serves", ready)
        self.table.alone("`remit serve`: from saving a report's text to its page", edits, "s", 0.5)
        if titles.values:
            self.table.alone("`remit serve`: from saving a report's title to its page", titles)

    @staticmethod
    def got(connection, url):
        connection.request("GET", url)
        return connection.getresponse().read()

    def wait(self, what, process):
        """What `what` gives as soon as it gives something; None after the time that a program may take."""
        end = time.monotonic() + self.options.timeout
        while time.monotonic() < end:
            if found := what():
                return found
            if process.poll() is not None:
                raise Failed(f"remit serve ended:\n{read(os.path.join(self.folder, 'said'))[-2000:]}")
            time.sleep(0.003)
        return None

    def docx(self, reports):
        """Word documents, and Pandoc alone on the very files that Remit gives it."""
        folder = self.make(reports)
        workspace = os.path.join(folder, "remit")
        jobs = self.record(workspace)
        progress(f"docx: {len(jobs)} documents recorded")
        remit, bare = (Series(), Series(), Series("MB")), (Series(), Series(), Series("MB"))
        for turn in range(self.options.runs):
            for name in ["remit", "bare"] if turn % 2 == 0 else ["bare", "remit"]:
                if remit[0].over:
                    break
                out = self.new("docx")
                cost = self.remit(workspace, out, "docx") if name == "remit" else self.bare(jobs)
                for series, value in zip(remit if name == "remit" else bare, (cost.cpu, cost.wall, cost.memory)):
                    series.add(value, cost.over)
                shutil.rmtree(out, ignore_errors=True)
        shutil.rmtree(folder)
        documents = f"{len(jobs)} Word documents"
        self.table.ratio(f"{documents}: CPU", remit[0], bare[0], "Pandoc alone", 1.15)
        self.table.ratio(f"{documents}: wall time", remit[1], bare[1], "Pandoc alone")
        self.table.ratio(f"{documents}: memory", remit[2], bare[2], "Pandoc alone")

    def record(self, workspace):
        """Folders with all that Remit gives Pandoc for each document."""
        tools, jobs = self.new("tools"), self.new("jobs")
        os.makedirs(jobs)
        pandoc = os.path.join(tools, "pandoc")
        workspaces.write(pandoc, f"""#!/bin/sh
case " $* " in *" document.json "*)
  job=$(mktemp -d '{jobs}/job.XXXXXX') && cp -r . "$job" ;;
esac
exec '{shutil.which("pandoc")}' "$@"
""")
        os.chmod(pandoc, stat.S_IRWXU)
        for name in filter(shutil.which, ["dot", "rsvg-convert"]):
            os.symlink(shutil.which(name), os.path.join(tools, name))
        out = self.new("docx")
        cost = self.remit(workspace, out, "docx", tools=tools)
        found = sorted(entry.path for entry in os.scandir(jobs))
        made = sum(name.endswith(".docx") for _, _, names in os.walk(out) for name in names)
        # The current terms of reference are published at two addresses from one conversion.
        if cost.over or not len(found) <= made <= len(found) + 1:
            raise Failed(f"Remit made {made} Word documents, and gave Pandoc {len(found)}")
        shutil.rmtree(out)
        return found

    def bare(self, jobs):
        """Pandoc on each job as `generator/render/pandoc/pandoc.cpp` runs it, two at a time."""
        def convert(job):
            said = os.path.join(job, "said")
            return run(["pandoc", "--from=json", "--to=docx", "document.json", "--reference-doc=reference.docx",
                        "--output", "document.docx", "--fail-if-warnings", f"--data-dir={job}"],
                       self.options.timeout, said, job, {"SOURCE_DATE_EPOCH": "1769817600"})
        start = time.monotonic()
        with concurrent.futures.ThreadPoolExecutor(THREADS) as pool:
            costs = list(pool.map(convert, jobs))
        total = costs[0]
        total.wall = time.monotonic() - start
        total.cpu = sum(cost.cpu for cost in costs)
        total.memory = max(cost.memory for cost in costs)
        return total

    # -- the whole

    def main(self, reports, parts):
        folder = self.make(reports)
        progress(f"{reports} reports: cold builds")
        series, out = self.cold(reports, folder, self.options.runs)
        (wall, memory, cpu), (hugo, hugo_memory, hugo_cpu) = series["remit"], series["hugo"]
        self.table.ratio("Cold build: wall time", wall, hugo, "Hugo", 2)
        self.table.ratio("Cold build: wall time", wall, series["floor"][0], "cmark-gfm alone")
        self.table.ratio("Cold build: CPU", cpu, hugo_cpu, "Hugo")
        self.table.ratio("Cold build: CPU", cpu, series["floor"][2], "cmark-gfm alone")
        self.table.ratio("Cold build: memory", memory, hugo_memory, "Hugo", 0.25)
        workspace = os.path.join(folder, "remit")
        if "again" in parts and out:
            progress("builds over what is there")
            self.again(reports, workspace, out, hugo)
        if "check" in parts:
            progress("remit check")
            self.check(workspace, hugo)
        if "serve" in parts:
            progress("remit serve")
            self.serve(reports, workspace)
        shutil.rmtree(folder)
        if out:
            shutil.rmtree(out)
        return series

    def growth(self, known):
        """Cold builds of several sizes. `known`: what is measured already, by size."""
        for reports in self.options.growth:
            if reports not in known:
                progress(f"growth: {reports} reports")
                folder = self.make(reports)
                known[reports], out = self.cold(reports, folder, self.options.growth_runs, floor=False)
                shutil.rmtree(folder)
                shutil.rmtree(out or "", ignore_errors=True)
        for reports in self.options.growth:
            (wall, memory, _), (hugo, hugo_memory, _) = known[reports]["remit"], known[reports]["hugo"]
            self.table.ratio(f"{reports:,} reports, cold: wall time", wall, hugo, "Hugo")
            self.table.ratio(f"{reports:,} reports, cold: memory", memory, hugo_memory, "Hugo")
        most = {"wall time": 11, "memory": 3} if {1000, 10000} <= set(known) else {}
        pairs = [(1000, 10000)] if most else [(min(known), max(known))] * (len(known) > 1)
        for few, many in pairs:
            for at, what in enumerate(["wall time", "memory", "CPU"]):
                self.table.ratio(f"{many:,} against {few:,} reports: {what}", known[many]["remit"][at],
                                 known[few]["remit"][at], f"{few:,} reports", most.get(what))
