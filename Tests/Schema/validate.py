"""Holds YAML files against docs/schema with a JSON Schema validator that is not Assay's.

Without arguments: the schemas themselves, all shipped files, and the examples of the documentation.
With arguments: only the files named as KIND:PATH, such as answers:some/file.yaml.
Ends with 1 where something is refused, and with 2 where nothing was looked at.
"""

import json
import pathlib
import re
import sys

import jsonschema
import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]

# Where files of each kind are; a schema that is not made yet is told at the end.
KINDS = [
    (r"assessments/[^/]+/[^/]+/assessment\.yaml", "assessment"),
    (r"assessments/[^/]+/[^/]+/answers/[^/]+\.yaml", "answers"),
    (r"assessments/[^/]+/[^/]+/evidence\.yaml", "evidence"),
    (r"assessments/[^/]+/[^/]+/findings\.yaml", "findings"),
    (r"assessments/[^/]+/[^/]+/samples\.yaml", "samples"),
    (r"assessments/[^/]+/programme\.yaml", "programme"),
    (r"assessments/[^/]+/[^/]+/criteria\.lock\.yaml", "criteria-lock"),
    (r"checklists/scales/[^/]+\.yaml", "scale"),
    (r"checklists/targets/[^/]+\.yaml", "target"),
    (r"checklists/benchmarks/[^/]+\.yaml", "benchmark"),
    (r"checklists/crosswalks/[^/]+\.yaml", "crosswalk"),
    (r"checklists/terms\.yaml", "terms"),
    (r"checklists/shipped\.yaml", "shipped"),
    (r"checklists/[^/]+/content\.lock\.yaml", "content-lock"),
    (r"checklists/[^/]+/checklist\.yaml", "checklist"),
    (r"checklists/[^/]+/[^/]+\.yaml", "checklist-part"),
    # An overlay lies in a folder that its owner names; the pages call it so.
    (r"my-standard/[^/]+\.yaml", "overlay"),
]


class TextLoader(yaml.SafeLoader):
    """Reads every scalar as the text that it is, as Assay does."""

    yaml_implicit_resolvers = {}


def validators():
    found = {}
    for path in sorted(ROOT.glob("docs/schema/*.schema.json")):
        schema = json.loads(path.read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)
        found[path.name.removesuffix(".schema.json")] = jsonschema.Draft202012Validator(schema)
    return found


def kind_of(path):
    for pattern, kind in KINDS:
        if re.fullmatch(r"(?:.*/)?" + pattern, path):
            return kind
    return None


def shipped():
    """All YAML files of the project, and those that pages show under their names."""
    for folder in ["assessments", "checklists"]:
        for path in sorted((ROOT / folder).rglob("*.yaml")):
            yield str(path.relative_to(ROOT)), path.read_text(encoding="utf-8")
    example = re.compile(r"\*\*`([^`]+\.yaml)`\*\*\n+```yaml\n(.*?)```", re.DOTALL)
    for page in sorted((ROOT / "docs").rglob("*.md")):
        for name, text in example.findall(page.read_text(encoding="utf-8")):
            yield f"{page.relative_to(ROOT)}: {name}", text


def problems(validator, text):
    data = yaml.load(text, Loader=TextLoader)
    for error in sorted(validator.iter_errors(data), key=lambda error: list(map(str, error.path))):
        yield f"{'/'.join(map(str, error.path)) or 'the file'}: {error.message[:200]}"


def main(arguments):
    known = validators()
    if arguments:
        files = [argument.split(":", 1) for argument in arguments]
        work = [(path, kind, pathlib.Path(path).read_text(encoding="utf-8")) for kind, path in files]
    else:
        work = [(name, kind_of(name.split(": ")[-1]), text) for name, text in shipped()]
    looked, refused, waiting = 0, 0, []
    for name, kind, text in work:
        if kind not in known:
            waiting.append(name)
            continue
        looked += 1
        for problem in problems(known[kind], text):
            refused += 1
            print(f"{name}: {problem}")
    for name in waiting:
        print(f"{name}: without a schema")
    print(f"files: {looked}, problems: {refused}")
    return 1 if refused else 0 if looked else 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
