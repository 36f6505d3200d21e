"""Makes workspaces with many assessments that `assay check` accepts without a word.

Each assessment has about 60 KB in its four kinds of files. Content varies, and is the same on
every run: the random numbers are seeded.
"""

import json
import random
import shutil
import subprocess
from pathlib import Path

# What the assessments are made against.
CHECKLISTS = ["cobit-4.1-maturity", "oman-itsdf-2020"]
# Bytes of one assessment, all files together.
SIZE = 60_000
# Bytes of one answer without a note, about. Where a checklist has so many items that their answers
# would not leave room for notes, some items stay without an answer.
ANSWER_SIZE = 160
# Each unit has an assessment of each of these years; the second one names the first as its earlier.
YEARS = ["2024", "2025"]
# Who fills in when saving is measured.
ASSESSOR = "LA"

ENGLISH = """the record of each request names who asked when and why a list of services was shown
with owner date and level agreed targets are reported monthly and reviewed by both sides no entry
was found for two of twelve months backups run nightly and are tested before change the plan covers
capacity for next year incidents are closed by desk after call back figures come from tool and are
checked by hand supplier meets quarterly minutes were seen for three of four meetings""".split()
ARABIC = """سجل كل طلب يبين من طلبه ومتى ولماذا وعُرضت قائمة الخدمات مع المالك والتاريخ والمستوى
المتفق عليه وتُرفع الأرقام شهريا ويراجعها الطرفان ولم يوجد قيد لشهرين من اثني عشر شهرا وتُجرى
النسخ الاحتياطية ليلا وتُختبر قبل التغيير وتغطي الخطة السعة للسنة القادمة""".split()

TEAM = [
    ("LA", "lead-assessor", "Internal audit lead"), ("SD", "assessor", "IT auditor"),
    ("RV", "reviewer", "Head of internal audit"), ("HI", "process-owner", "Head of IT"),
    ("R1", "respondent", "Service desk lead"), ("R2", "respondent", "Service level manager"),
]


def make(assay, library, folder, count):
    """A workspace with `count` assessments, two for each unit; one that is there stays."""
    mark = folder / "made-of"
    wanted = f"{count} {SIZE} {CHECKLISTS} {Path(__file__).stat().st_mtime_ns}"
    if mark.exists() and mark.read_text() == wanted:
        return
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "assessments").mkdir(parents=True)
    checklists = [read_checklist(assay, library, folder, id) for id in CHECKLISTS]
    for number in range(count // len(YEARS)):
        earlier = None
        for year in YEARS:
            earlier = Assessment(checklists, f"unit-{number:04}", year, earlier)
            earlier.write(folder / "assessments")
    mark.write_text(wanted)


def read_checklist(assay, library, folder, id):
    """What `assay list` tells of a checklist: its edition, revision, kind, ratings and items."""
    command = [assay, "list", id, "--json", "--workspace", folder, "--library", library]
    return json.loads(subprocess.check_output(command))["checklists"][0]


class Assessment:
    """One assessment: its blocks of answers, evidence and findings as YAML text."""

    def __init__(self, checklists, unit, year, earlier):
        self.random = random.Random(f"{unit}/{year}")
        self.checklists, self.unit, self.year, self.earlier = checklists, unit, year, earlier
        self.ratings = {}
        self.evidence = [f"{self.author()}-{number:03}" for number in range(1, 25)]
        self.files = {
            "assessment.yaml": self.description(),
            "evidence.yaml": "evidence:\n" + "".join(self.entry(id) for id in self.evidence),
            "findings.yaml": "findings:\n" + "".join(self.finding(n) for n in range(1, 7)),
        }
        left = SIZE - sum(size(text) for text in self.files.values())
        items = [(c, item["id"]) for c in checklists for item in c["items"]]
        share = 0.8 * left / ANSWER_SIZE / len(items)
        items = [pair for pair in items if self.random.random() < share]
        answers = [(checklist, self.answer(checklist, id)) for checklist, id in items]
        left -= sum(size(text) for _, text in answers)
        for checklist in checklists:
            blocks = ""
            for _, block in filter(lambda answer: answer[0] is checklist, answers):
                blocks += block + self.note(2 * left / len(answers) * self.random.random())
            name = f"answers/{checklist['id']}.yaml"
            self.files[name] = f"checklist: \"{checklist['id']}\"\nanswers:\n{blocks}"

    def write(self, folder):
        for name, text in self.files.items():
            path = folder / self.unit / self.year / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")

    # Pieces

    def author(self):
        return self.random.choice(["LA", "SD"])

    def day(self):
        return f'"{self.year}-11-{self.random.randint(2, 20):02}"'

    def words(self, count, pool=ENGLISH):
        text = " ".join(self.random.choice(pool) for _ in range(count))
        return text[0].upper() + text[1:] + "."

    def value(self, checklist):
        if checklist["kind"] == "maturity":
            return f"{self.random.randint(0, 500) / 100:.2f}"
        return self.random.choice(checklist["ratings"])

    def links(self, indent):
        count = self.random.choice([0, 0, 1, 1, 2])
        lines = f"{indent}evidence:\n" if count else ""
        for id in self.random.sample(self.evidence, count):
            stance = self.random.choice(["supports", "supports", "partial", "contradicts"])
            lines += f'{indent}  - id: "{id}"\n{indent}    stance: {stance}\n'
        return lines

    def note(self, bytes):
        """A note of about so many bytes, in one of the ways in which people write them."""
        if bytes < 30:
            return ""
        count = max(1, int((bytes - 20) / 6))
        match self.random.randrange(8):
            case 0:
                return f"    note:\n      ar: {self.words(max(1, count // 2), ARABIC)}\n"
            case 1:
                half = max(1, count // 3)
                return (f"    note:\n      en: {self.words(half)}\n"
                        f"      ar: {self.words(max(1, half // 2), ARABIC)}\n")
            case 2:
                lines = self.words(count).split()
                rows = [" ".join(lines[at:at + 14]) for at in range(0, len(lines), 14)]
                return "    note: >-\n" + "".join(f"      {row}\n" for row in rows)
            case 3:
                return f'    note: "{self.words(count)[:-1]}: seen, not copied."\n'
            case 4:
                return f"    # {self.words(4)}\n    note: {self.words(max(1, count - 4))}\n"
            case _:
                return f"    note: {self.words(count)}\n"

    # Blocks

    def answer(self, checklist, id):
        head = f'  "{id}":\n    status: '
        kind = self.random.random()
        old = self.earlier and self.earlier.ratings.get((checklist["id"], id))
        if kind < 0.03:
            return head + "not-assessed\n"
        if kind < 0.06:
            return head + f"not-triggered\n    reason: {self.words(8)}\n"
        if kind < 0.08 and checklist["kind"] == "maturity":
            return (head + f"not-applicable\n    reason: {self.words(8)}\n"
                    '    decided-by: "LA"\n    second-person: "RV"\n')
        if kind < 0.12:
            return head + "pending\n" + self.voices(checklist, self.value(checklist)) + self.links("    ")
        if kind < 0.16 and old:
            return head + f'carried-forward\n    suggested: "{old}"\n    from: "{self.unit}/2024"\n'
        rating = self.value(checklist)
        self.ratings[checklist["id"], id] = rating
        text = head + f'rated\n    rating: "{rating}"\n    agreed:\n      by: "{self.author()}"\n'
        text += f'      "on": {self.day()}\n'
        if self.random.random() < 0.08:
            text += f"      why: {self.words(6)}\n" + self.voices(checklist, rating)
        return text + self.links("    ")

    def voices(self, checklist, rating):
        text = "    voices:\n"
        for by, role in [("R1", "respondent"), ("HI", "process-owner")]:
            text += f'      - by: "{by}"\n        role: {role}\n        rating: "{rating}"\n'
            text += f'        "on": {self.day()}\n'
            rating = self.value(checklist)
        return text

    def entry(self, id):
        kind = self.random.choice(["statement", "document", "record", "observation", "test"])
        return (f'  "{id}":\n    title: {self.words(5)}\n    type: {kind}\n'
                f"    shows: {self.words(12)}\n    source: {self.words(4)}\n"
                f'    obtained:\n      "on": {self.day()}\n      by: "{self.author()}"\n'
                "      how: Shown on screen\n    location: Document store; seen, not copied\n"
                "    classification: internal\n")

    def finding(self, number):
        checklist = self.random.choice(self.checklists)
        item = self.random.choice(checklist["items"])["id"]
        text = (f'  "LA-F{number:02}":\n    kind: nonconformity\n    items:\n'
                f'      - "{checklist["id"]}/{item}"\n    theme: records\n'
                f"    statement: {self.words(25)}\n    risk: {self.words(12)}\n"
                f"    recommendation: {self.words(12)}\n"
                f'    evidence:\n      - "{self.random.choice(self.evidence)}"\n')
        if self.earlier and number == 1:
            text += f'    repeat-of: "{self.unit}/2024/LA-F01"\n'
        return text + (f'    actions:\n      "LA-A{number:02}":\n        kind: corrective-action\n'
                       f"        what: {self.words(10)}\n        owner: Operations lead\n"
                       f'        due: "{int(self.year) + 1}-06-30"\n        effort: S\n'
                       "        impact: M\n        state: open\n")

    def description(self):
        text = (f"title: Service delivery audit {self.year}\nunit:\n"
                f'  id: "{self.unit}"\n  name: Unit {self.unit[-4:]}\n'
                "type: gap-analysis\nstate: in-review\nlanguage: en\n"
                f'period:\n  from: "{self.year}-01-01"\n  to: "{self.year}-11-20"\n'
                f'fieldwork:\n  from: "{self.year}-11-02"\n  to: "{self.year}-11-20"\n'
                f"scope:\n  statement: {self.words(20)}\n  services:\n")
        for number in range(1, 11):
            text += f'    - id: "S{number:02}"\n      name: {self.words(4)}\n'
        text += "team:\n"
        for id, role, position in TEAM:
            text += f'  "{id}":\n    role: {role}\n    position: {position}\n'
        text += "criteria:\n"
        for checklist in self.checklists:
            text += (f'  - checklist: "{checklist["id"]}"\n    edition: "{checklist["edition"]}"\n'
                     f'    revision: "{checklist["revision"]}"\n')
        if self.earlier:
            text += f'previous: "{self.unit}/{self.earlier.year}"\n'
        return text + f"limitations:\n  - {self.words(14)}\n  - {self.words(14)}\n"


def size(text):
    return len(text.encode())
