"""Evaluates boba with the annotations beside the repository, against the best figures so far.

usage: ratchet.py BOBA SOURCE_DIR SHARED_DIR [--check]

Writes bench/ratchet/<corpus>.json (a row that fell keeps its best figures; delete the file to begin anew) and
the table of figures in the READMEs. --check writes nothing and fails if an F1 fell by more than 0.01.
"""

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

READMES = ("README.md", "README.vi.md")
TABLE = re.compile(r"^    seeds\n(?:    .*\n|\n(?=    ))*", re.MULTILINE)


def inputs_of(corpus: str, shared: Path) -> list[Path]:
    if corpus == "seeds":
        return sorted((shared / "seeds").glob("*.txt"))
    return [shared / "news" / f"{corpus}.jsonl"]


def evaluate(boba: Path, corpus: str, shared: Path, *options: str | Path) -> subprocess.CompletedProcess:
    facts = subprocess.run([boba, "facts", *inputs_of(corpus, shared)], check=True, capture_output=True)
    command = [boba, "eval", shared / "gold" / corpus, "-", *options]
    return subprocess.run(command, input=facts.stdout, stdout=subprocess.PIPE, check=False)


def best_rows(run: dict, best: dict) -> dict:
    """The rows of whole families, as they are or as they were when better."""
    rows = {}
    for name, row in run["rows"].items():
        if re.match(r"\w+: ", name):
            continue
        now = {figure: row[figure] for figure in ("precision", "recall", "f1")}
        before = best.get(name, now)
        rows[name] = max(now, before, key=lambda figures: figures["f1"])
        if rows[name] != now:
            print(f"  {name}: F1 is {now['f1']}, {before['f1']} is kept")
    return rows


def write_best(path: Path, run: dict) -> None:
    best = json.loads(path.read_text(encoding="utf-8"))["rows"] if path.exists() else {}
    lines = [f"  {json.dumps(name)}: {json.dumps(row)}" for name, row in best_rows(run, best).items()]
    text = '{"articles": %d,\n "rows": {\n%s}}\n' % (run["articles"], ",\n".join(lines))
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")


def write_table(readme: Path, table: list[str]) -> None:
    text = readme.read_text(encoding="utf-8")
    block = "".join(f"    {line}".rstrip() + "\n" for line in table)
    changed, count = TABLE.subn(lambda _: block, text)
    if count != 1:
        sys.exit(f"{readme}: {count} tables begin with 'seeds', one was expected")
    readme.write_text(changed, encoding="utf-8")


def main() -> None:
    check = "--check" in sys.argv
    boba, source, shared = (Path(argument) for argument in sys.argv[1:4])
    table, fell = [], False
    with tempfile.TemporaryDirectory() as folder:
        for corpus in ("seeds", "dev"):
            best = source / "bench/ratchet" / f"{corpus}.json"
            saved = Path(folder) / "run.json"
            options = ["--against", best] if check else ["--json", saved]
            done = evaluate(boba, corpus, shared, *options)
            text = done.stdout.decode()
            print(f"{corpus}\n{text}", flush=True)
            if not check and done.returncode != 0:
                sys.exit(done.returncode)
            fell = fell or done.returncode != 0
            if not check:
                write_best(best, json.loads(saved.read_text(encoding="utf-8")))
            rows, _, confidence = text.split("\n\n")[:3]
            table += [corpus, *rows.splitlines()]
    if check:
        sys.exit("an F1 fell by more than 0.01, or boba eval failed" if fell else 0)
    table += ["", *confidence.splitlines()]
    for readme in READMES:
        write_table(source / readme, table)


if __name__ == "__main__":
    main()
