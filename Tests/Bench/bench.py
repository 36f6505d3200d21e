"""Measures Assay against floors, side by side in one run: `make bench`.

A floor is a small C program that does the least that the work takes. Runs take turns (floor,
assay, floor, assay ...), figures are medians, and what counts is their ratio.

    python3 Tests/Bench/bench.py ASSAY FOLDER

ASSAY is the release program; corpora and programs are made in FOLDER. The exit status is 0 also
where a target is not met, and 1 when something could not run.
"""

import os
import re
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

import corpus
from screen import Screen

HERE = Path(__file__).resolve().parent
LIBRARY = HERE.parent.parent / "checklists"
ASSESSMENTS = LIBRARY.parent / "assessments"
ANSWERS = ASSESSMENTS / "demo-unit" / "2025" / "answers" / "iso20000-1-2011.yaml"
SMALL, LARGE = 250, 1000
WORKERS = ["1", "2"]
# How often each command runs: over a corpus, on one assessment, and for the start.
RUNS, SHORT_RUNS, START_RUNS = (int(n) for n in os.environ.get("BENCH_RUNS", "7 51 201").split())
MS, MIB = 1e6, 1024


class Bench:
    def __init__(self, assay, folder):
        self.assay, self.folder = assay, folder
        folder.mkdir(parents=True, exist_ok=True)
        for name in ["scan", "nothing", "save", "timer"]:
            libraries = ["-lyaml"] if name == "scan" else []
            call("cc", "-O2", "-o", folder / name, HERE / f"{name}.c", *libraries)
        for count in [SMALL, LARGE]:
            corpus.make(assay, LIBRARY, folder / str(count), count)
        (folder / "0" / "assessments").mkdir(parents=True, exist_ok=True)
        self.corpus_list = self.listing("corpus", folder / str(LARGE))
        self.library_list = self.listing("library", LIBRARY)

    def listing(self, name, root):
        """A file with the paths of all YAML files under a folder, as the scan wants them."""
        path = self.folder / f"{name}.files"
        path.write_text("".join(f"{file}\n" for file in sorted(root.rglob("*.yaml"))))
        return path

    def command(self, name, *arguments, of):
        return [self.assay, name, *arguments, "--workspace", self.folder / str(of), "--library", LIBRARY]

    def run(self, runs, commands, input="/dev/null"):
        """Medians for each command: wall and CPU in nanoseconds, peak memory in KiB."""
        line = [self.folder / "timer", runs, input]
        for command in commands:
            line += ["--", *command]
        samples = [[] for _ in commands]
        for row in call(*line).splitlines():
            number, wall, cpu, peak, status = (int(word) for word in row.split())
            if status != 0:
                raise SystemExit(f"bench: status {status} from: {' '.join(map(str, commands[number]))}")
            samples[number].append((wall, cpu, peak))
        return [Figure(*(statistics.median(column) for column in zip(*rows))) for rows in samples]

    # What is measured

    def corpora(self):
        scan, check, check2, score, score2, little = self.run(
            RUNS,
            [[self.folder / "scan"]]
            + [self.command(name, "--jobs", jobs, of=LARGE) for name in ["check", "score"] for jobs in WORKERS]
            + [self.command("score", "--jobs", "2", of=SMALL)],
            self.corpus_list)
        size = sum(Path(path).stat().st_size for path in self.corpus_list.read_text().splitlines())
        print(f"\n{LARGE} assessments, {size / 1e6:.1f} MB; n = {RUNS}\n")
        header()
        row("bare scan of the same bytes, wall", f"{scan.wall / MS:.0f} ms")
        row("bare scan of the same bytes, CPU", f"{scan.cpu / MS:.0f} ms")
        for name, one, two in [("check", check, check2), ("check + score", score, score2)]:
            target = 1.5 if one is score else None
            row(f"load + {name}, 1 worker, CPU", f"{one.cpu / MS:.0f} ms", one.cpu / scan.cpu, target)
            row(f"load + {name}, 1 worker, wall", f"{one.wall / MS:.0f} ms", one.wall / scan.wall)
            row(f"load + {name}, 2 workers, CPU", f"{two.cpu / MS:.0f} ms", two.cpu / scan.cpu)
            target = 0.85 if one is score else None
            row(f"load + {name}, 2 workers, wall", f"{two.wall / MS:.0f} ms", two.wall / scan.wall, target)
        row(f"peak memory at {LARGE}, 2 workers (MiB)", f"{score2.peak / MIB:.1f} MiB", score2.peak / MIB, 64)
        row(f"the same, against {SMALL}", f"{little.peak / MIB:.1f} MiB", score2.peak / little.peak, 1.1)

    def starts(self):
        nothing, version = self.run(START_RUNS, [[self.folder / "nothing"], [self.assay, "--version"]])
        print(f"\nStart; n = {START_RUNS}\n")
        header()
        row("a C program that does nothing, wall", f"{nothing.wall / MS:.2f} ms")
        row("assay --version, wall", f"{version.wall / MS:.2f} ms", version.wall / nothing.wall, 8)

    def library(self):
        """All without their start: the scan of no file, and `assay --version`."""
        lint, search = ([self.assay, "checklist", *words, "--workspace", self.folder / "0", "--library", LIBRARY]
                        for words in [["lint"], ["search", "agreed", "target"]])
        scan, check, linted, found = self.run(
            SHORT_RUNS, [[self.folder / "scan"], self.command("check", of=0), lint, search],
            self.library_list)
        idle, version = self.run(SHORT_RUNS, [[self.folder / "scan"], [self.assay, "--version"]])
        floor, load = scan.wall - idle.wall, check.wall - version.wall
        size = sum(path.stat().st_size for path in LIBRARY.rglob("*.yaml"))
        print(f"\nThe library, {size / 1e3:.0f} kB; n = {SHORT_RUNS}\n")
        header()
        row("bare scan of its bytes, without the start", f"{floor / MS:.2f} ms")
        row("load and check, without the start", f"{load / MS:.2f} ms", load / floor, 2.5)
        linting, searching = linted.wall - version.wall, found.wall - version.wall
        row("load and lint, without the start", f"{linting / MS:.2f} ms", linting / floor, 2.5)
        row("search in both languages, against load", f"{searching / MS:.2f} ms", searching / load, 1.3)
        return check, load / floor

    def merging(self, load):
        """A merge against loading as many bytes: the bare scan of the three files, times what loading
        the library costs against its own scan in this run."""
        home = self.folder / "merging" / "answers"
        home.mkdir(parents=True, exist_ok=True)
        blocks = re.split(r'(?m)^(?=  ")', ANSWERS.read_text())
        versions = {"base": blocks, "ours": changed(blocks, range(1, 200)),
                    "theirs": changed(blocks, range(250, 450))}
        files = [home / f"{name}.yaml" for name in versions]
        for file, version in zip(files, versions.values()):
            file.write_text("".join(version))
        listing = self.folder / "merging.files"
        listing.write_text("".join(f"{file}\n" for file in files))
        scan, = self.run(SHORT_RUNS, [[self.folder / "scan"]], listing)
        idle, version, merge = self.run(SHORT_RUNS, [
            [self.folder / "scan"], [self.assay, "--version"],
            [self.assay, "merge", "files", *files, "--output", home / "merged.yaml"]])
        print(f"\nA merge of {len(blocks) - 1} answers, 199 changed here and 200 there; n = {SHORT_RUNS}\n")
        header()
        loading = (scan.wall - idle.wall) * load
        merging = merge.wall - version.wall
        row("load of the three files, without the start", f"{loading / MS:.2f} ms")
        row("assay merge, without the start", f"{merging / MS:.2f} ms", merging / loading, 2)

    def one_unit(self, library):
        unit = f"unit-0001/{corpus.YEARS[1]}"
        names = [("score", []), ("gaps", ["--against", f"unit-0001/{corpus.YEARS[0]}"]),
                 ("report", ["-o", self.folder / "reports"])]
        score, gaps, report = self.run(
            SHORT_RUNS, [self.command(name, unit, *more, of=SMALL) for name, more in names])
        print(f"\nOne unit's year, whole commands; n = {SHORT_RUNS}\n")
        header()
        row("load + check + score", f"{score.wall / MS:.2f} ms")
        row("compare with the year before", f"{gaps.wall / MS:.2f} ms", gaps.wall / score.wall)
        row("HTML report", f"{report.wall / MS:.2f} ms", report.wall / score.wall, 3)
        own = (report.wall - library.wall) / (score.wall - library.wall)
        row("HTML report, both without the library", "", own)

    def screen(self):
        """The interview on a screen: 455 items, keys of all kinds, ratings and notes that are saved
        included."""
        home = self.folder / "screen"
        shutil.rmtree(home, ignore_errors=True)
        shutil.copytree(ASSESSMENTS, home / "assessments")
        named = ["demo-unit/2025", "--workspace", home, "--library", LIBRARY]
        fill = [self.assay, "fill", *named, "--as", "LA", "--checklist", "iso20000-1-2011"]
        keys, saves, openings, peaks = [], [], [], []
        for _ in range(3):
            screen = Screen(fill)
            openings.append(screen.opening)
            # Last year's findings come first; a lone escape is told after a pause.
            screen.press("\x1b")
            for _ in range(10):
                keys += [screen.press(key) for key in "jjjkj][jgt"]
                keys.append(screen.press("t"))
                keys.append(screen.press("/"))
                keys += [screen.press(key) for key in "policy"]
                keys.append(screen.press("\r"))
                keys += [screen.press(key) for key in "nseen on the shelf"]
                saves += [screen.press("\r"), screen.press("2"), screen.press("u"), screen.press("u")]
            peaks.append(screen.peak())
            screen.end()
        score, = self.run(SHORT_RUNS, [[self.assay, "score", *named]])
        print(f"\nThe interview on a screen of 120 x 40, 455 items; {len(keys)} keys, {len(saves)} savings\n")
        header()
        late = statistics.quantiles(keys, n=100)[98]
        row("a key to its picture, median", f"{statistics.median(keys) / MS:.2f} ms")
        row("a key to its picture, 99 of 100 (16 ms)", f"{late / MS:.2f} ms", late / MS / 16, 1)
        late = statistics.quantiles(saves, n=100)[98]
        row("a key that saves, 99 of 100", f"{late / MS:.2f} ms")
        opening = statistics.median(openings)
        row("opening, against load + score", f"{opening / MS:.1f} ms", opening / score.wall, 3)
        row("peak memory (40 MiB)", f"{max(peaks) / MIB:.1f} MiB", max(peaks) / MIB / 40, 1)

    def saving(self):
        floor = float(call(self.folder / "save", self.folder, 200))
        print("\nAn acknowledged save; n = 200\n")
        header()
        row("C: journal line, file, folder, all synced", f"{floor / MS:.2f} ms")
        save = statistics.median(self.saves(200) for _ in range(3))
        row("assay fill --lines, per answer", f"{save / MS:.2f} ms", save / floor, 1.5)

    def saves(self, count):
        """What one more answer costs in a fresh copy of a unit: parks, each saved before the next."""
        home = self.folder / "saving"
        times = []
        for lines in [0, count]:
            shutil.rmtree(home, ignore_errors=True)
            shutil.copytree(self.folder / str(SMALL) / "assessments" / "unit-0001",
                            home / "assessments" / "unit-0001")
            unit = f"unit-0001/{corpus.YEARS[0]}"
            typed = "".join(f"park reason {n}\n" for n in range(lines)) + "q\n"
            command = [self.assay, "fill", unit, "--lines", "--as", corpus.ASSESSOR,
                       "--workspace", home, "--library", LIBRARY]
            start = time.monotonic_ns()
            result = subprocess.run([str(part) for part in command], input=typed, text=True,
                                    stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            times.append(time.monotonic_ns() - start)
            if result.returncode != 0:
                raise SystemExit(f"bench: status {result.returncode} from fill\n{result.stderr}")
        return (times[1] - times[0]) / count


def changed(blocks, numbers):
    """The blocks of a file of answers, some of them agreed on another day."""
    return [re.sub(r'"20\d\d-', '"2023-', block) if number in numbers else block
            for number, block in enumerate(blocks)]


class Figure:
    def __init__(self, wall, cpu, peak):
        self.wall, self.cpu, self.peak = wall, cpu, peak


def header():
    print(f"| {'What':44} | {'Figure':>9} | {'Ratio':>7} | {'Target':>7} |         |")
    print(f"|{'-' * 46}|{'-' * 10}:|{'-' * 8}:|{'-' * 8}:|---------|")


def row(what, figure, ratio=None, target=None):
    verdict = "" if target is None else "met" if ratio <= target else "not met"
    ratio = "" if ratio is None else f"{ratio:.2f}"
    target = "" if target is None else f"<= {target:g}"
    print(f"| {what:44} | {figure:>9} | {ratio:>7} | {target:>7} | {verdict:7} |", flush=True)


def call(*command):
    result = subprocess.run([str(part) for part in command], stdout=subprocess.PIPE, text=True)
    if result.returncode != 0:
        raise SystemExit(f"bench: status {result.returncode} from: {' '.join(map(str, command))}")
    return result.stdout


def main():
    if len(sys.argv) != 3:
        raise SystemExit(__doc__)
    bench = Bench(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve())
    print(f"{os.cpu_count()} cores")
    bench.corpora()
    bench.starts()
    library, load = bench.library()
    bench.one_unit(library)
    bench.merging(load)
    bench.screen()
    bench.saving()


main()
