"""Runs programs and says what they cost, and shows what several runs gave."""

import os
import select
import signal
import statistics
import subprocess
import time


class Failed(Exception):
    """A program failed, or what it made is not what it should have made: nothing is worth measuring."""


class Cost:
    """Seconds of wall time and of CPU (children too), and MB of the largest process. `over` is the limit
    in seconds if the program was stopped there."""

    def __init__(self, wall, usage, over=None):
        self.wall = wall
        self.cpu = usage.ru_utime + usage.ru_stime
        self.memory = usage.ru_maxrss / 1024
        self.over = over


def has_ended(process, limit):
    """Whether a child ends within `limit` seconds."""
    descriptor = os.pidfd_open(process)
    try:
        ended = select.poll()
        ended.register(descriptor, select.POLLIN)
        return bool(ended.poll(limit * 1000))
    finally:
        os.close(descriptor)


def run(command, limit, log, folder=None, environment=None, may_fail=False):
    """The cost of a command, which may take `limit` seconds. What it says goes to the file `log`."""
    with open(log, "w") as said:
        start = time.monotonic()
        process = subprocess.Popen(command, cwd=folder, env=dict(os.environ, **(environment or {})),
                                   stdin=subprocess.DEVNULL, stdout=said, stderr=said, start_new_session=True)
        over = limit
        try:
            if has_ended(process.pid, limit):
                over = None
        finally:
            if over:
                os.killpg(process.pid, signal.SIGKILL)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - start
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0 and not over and not may_fail:
        with open(log) as said:
            raise Failed(f"{' '.join(command)} ended with {process.returncode}:\n{said.read()[-2000:]}")
    return Cost(wall, usage, over)


class Series:
    """What one measurement gave each time, in `unit` ("s" or "MB")."""

    def __init__(self, unit="s"):
        self.unit = unit
        self.values = []
        self.over = None

    def add(self, value, over=None):
        self.values.append(value)
        self.over = self.over or over

    def median(self):
        return statistics.median(self.values)

    def __str__(self):
        if self.over:
            return f"over {self.over:.0f} s" if self.unit == "s" else f"over {max(self.values):.0f} MB"
        if not self.values:
            return "–"
        shown = [self._show(value) for value in (self.median(), min(self.values), max(self.values))]
        return f"{shown[0]} {self.unit}" + (f" ({shown[1]}–{shown[2]})" if len(self.values) > 1 else "")

    def _show(self, value):
        if self.unit != "s":
            return f"{value:.0f}"
        return f"{value:.3f}" if value < 1 else f"{value:.2f}" if value < 10 else f"{value:.1f}"


class Table:
    """Rows of Markdown: what was measured, against what, the ratio, and whether it keeps to the target."""

    def __init__(self):
        self.rows = ["| Measured | Remit | Against | Ratio | Target | Met |", "|---|---|---|---:|---|---|"]
        self.missed = 0

    def ratio(self, what, value, other, name, most=None):
        """`value` over `other`, two Series."""
        if not value.values or not other.values:
            return self.unmeasured(what, "" if most is None else f"at most {most} ×")
        ratio = value.median() / other.median()
        met = None if most is None else ratio <= most and not value.over
        shown = f"{ratio:.2f}" if ratio < 10 else f"{ratio:.1f}"
        self._row(what, str(value), f"{name} {other}", "over " * bool(value.over) + shown,
                  "" if most is None else f"at most {most} ×", met)

    def alone(self, what, value, unit="", most=None):
        """A Series or a number by itself."""
        if isinstance(value, Series) and not value.values:
            return self.unmeasured(what, "" if most is None else f"at most {most} {unit}".strip())
        median, over = (value.median(), value.over) if isinstance(value, Series) else (value, None)
        met = None if most is None else median <= most and not over
        self._row(what, str(value), "", "", "" if most is None else f"at most {most} {unit}".strip(), met)

    def unmeasured(self, what, target=""):
        self._row(what, "not measured", "", "", target, None)

    def _row(self, what, value, other, ratio, target, met):
        self.missed += met is False
        word = "" if met is None else "yes" if met else "**no**"
        self.rows.append(f"| {what} | {value} | {other} | {ratio} | {target} | {word} |")
