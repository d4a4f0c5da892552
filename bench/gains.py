"""Leaves rules out, one by one, and says how far the figures of the annotated articles fall without them.

usage: gains.py BOBA SOURCE_DIR SHARED_DIR [RULE... | --idle]

Without RULE every rule of rules/vi is left out, and every file's rules at once (rule `*`); that goes to
bench/ratchet/gains.tsv and, by file, to the table in doc/evaluation.md. With RULEs only their lines are
printed; --idle prints the rules of the record without which nothing changed, and how often they fire.
`fires` counts what a rule finds in the articles that are not annotated (corpus/diplomatic.jsonl).
"""

import collections
import concurrent.futures
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from ratchet import inputs_of

CORPORA = ("dev", "seeds")
ROWS = {"roles": "roles (person, role, organization, country)", "events": "events (participants, kind, date)",
        "statements": "statements", "topics": "topics of the statements found",
        "links": "events of the statements found"}
COLUMNS = [f"{corpus} {figure}" for corpus in CORPORA for figure in ROWS]
HEAD = ["rule", "file", "fires", *COLUMNS]
RULE = re.compile(r"^rule (\S+).*\n(?:[ \t].*\n|\s*\n)*", re.MULTILINE)
FIRED = re.compile(rb" by (\S+) \([^()]*:\d+\)$")
# Names are looked for again where they stand bare, so the phase before must be able to make some.
NOBODY = 'rule names-nobody\n  match  "zzz"\n  make   Name()\n'
TABLE = re.compile(r"^    file  .*\n(?:    .*\n|\n(?=    ))*", re.MULTILINE)


def rules_of(pack: Path) -> dict[str, Path]:
    files = sorted(pack.glob("*.rules"))
    return {match[1]: file for file in files for match in RULE.finditer(file.read_text(encoding="utf-8"))}


def without(pack: Path, file: Path, rule: str, folder: Path) -> Path:
    """A copy of the pack in which the file lacks the rule, or all its rules for `*`."""
    copy = folder / f"{file.stem} {rule.replace('*', 'all')}"
    copy.mkdir()
    for entry in pack.iterdir():
        (copy / entry.name).symlink_to(entry.resolve())
    text, count = RULE.subn(lambda match: "" if rule in ("*", match[1]) else match[0],
                            file.read_text(encoding="utf-8"))
    assert count > 0
    if rule == "*" and "Name(" in file.read_text(encoding="utf-8"):
        text += NOBODY
    (copy / file.name).unlink()
    (copy / file.name).write_text(text, encoding="utf-8")
    return copy


def figures_of(boba: Path, pack: Path, shared: Path) -> list[float]:
    figures = []
    for corpus in CORPORA:
        command = [boba, "facts", "--jobs", "1", "--rules", pack, *inputs_of(corpus, shared)]
        facts = subprocess.run(command, check=True, capture_output=True).stdout
        with tempfile.NamedTemporaryFile(suffix=".json") as saved:
            command = [boba, "eval", shared / "gold" / corpus, "-", "--json", saved.name]
            subprocess.run(command, input=facts, check=True, capture_output=True)
            rows = json.loads(Path(saved.name).read_text(encoding="utf-8"))["rows"]
        figures += [rows[row]["f1"] for row in ROWS.values()]
    return figures


def fires_of(boba: Path, pack: Path, shared: Path) -> collections.Counter | None:
    corpus = shared / "corpus/diplomatic.jsonl"
    if not corpus.exists():
        return None
    count: collections.Counter = collections.Counter()
    command = [boba, "explain", "--rules", pack, corpus]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as explained:
        for line in explained.stdout:
            match = FIRED.search(line.rstrip(b"\n"))
            if match:
                count[match[1].decode()] += 1
    return count


def record_of(boba: Path, pack: Path, shared: Path, jobs: list[tuple[str, Path]], every: dict) -> list[list]:
    """A line of HEAD for each rule, or `*`, and its file."""
    fires = fires_of(boba, pack, shared)
    whole = figures_of(boba, pack, shared)

    def line(job: tuple[str, Path]) -> list:
        rule, file = job
        copy = without(pack, file, rule, Path(folder))
        falls = [round(a - b, 4) for a, b in zip(whole, figures_of(boba, copy, shared))]
        shutil.rmtree(copy)
        names = [name for name, its in every.items() if its == file] if rule == "*" else [rule]
        return [rule, file.name, sum(fires[name] for name in names) if fires else "-", *falls]

    with tempfile.TemporaryDirectory() as folder, \
            concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(line, jobs))


def text_of(record: list[list]) -> str:
    cells = [[f"{cell:.4f}" if isinstance(cell, float) else str(cell) for cell in line] for line in record]
    return "".join("\t".join(line) + "\n" for line in [HEAD, *cells])


def summary_of(record: list[list]) -> list[str]:
    """By file: its rules, those without which no figure changes, those that never fire, and the falls of
    dev without all of them."""
    first = HEAD.index(COLUMNS[0])
    lines = [f"{'file':<24}{'rules':>6}{'idle':>6}{'unseen':>7}" + "".join(f"{name:>11}" for name in ROWS)]
    total = [0, 0, 0]
    for whole in (line for line in record if line[0] == "*"):
        rules = [line for line in record if line[1] == whole[1] and line[0] != "*"]
        idle = [line for line in rules if not any(line[first:])]
        counts = [len(rules), len(idle), sum(line[2] == 0 for line in idle)]
        total = [a + b for a, b in zip(total, counts)]
        falls = "".join(f"{fall:11.3f}" for fall in whole[first:first + len(ROWS)])
        lines.append(f"{whole[1]:<24}{counts[0]:6}{counts[1]:6}{counts[2]:7}{falls}")
    return [*lines, f"{'all':<24}{total[0]:6}{total[1]:6}{total[2]:7}"]


def write_table(path: Path, lines: list[str]) -> None:
    block = "".join(f"    {line}\n" for line in lines)
    text, count = TABLE.subn(lambda _: block, path.read_text(encoding="utf-8"))
    if count != 1:
        sys.exit(f"{path}: {count} tables begin with 'file', one was expected")
    path.write_text(text, encoding="utf-8")


def idle_of(record: Path) -> list[str]:
    lines = [line.split("\t") for line in record.read_text(encoding="utf-8").splitlines()[1:]]
    return [f"{file:<24}{fires:>7} {rule}" for rule, file, fires, *falls in lines
            if rule != "*" and not any(float(fall) for fall in falls)]


def main() -> None:
    boba, source, shared = (Path(argument).resolve() for argument in sys.argv[1:4])
    pack = source / "rules/vi"
    every = rules_of(pack)
    if sys.argv[4:] == ["--idle"]:
        print("\n".join(idle_of(source / "bench/ratchet/gains.tsv")))
        return
    unknown = [name for name in sys.argv[4:] if name not in every]
    if unknown:
        sys.exit(f"{pack} has no rule {', '.join(unknown)}")
    if sys.argv[4:]:
        print(text_of(record_of(boba, pack, shared, [(name, every[name]) for name in sys.argv[4:]], every)), end="")
        return
    jobs = [(rule, file) for file in dict.fromkeys(every.values())
            for rule in ["*", *(name for name, its in every.items() if its == file)]]
    record = record_of(boba, pack, shared, jobs, every)
    (source / "bench/ratchet/gains.tsv").write_text(text_of(record), encoding="utf-8")
    lines = summary_of(record)
    write_table(source / "doc/evaluation.md", lines)
    print("\n".join(lines))


if __name__ == "__main__":
    main()
