#!/usr/bin/python3
"""check_gains.py BOBA SOURCE_DIR: does bench/gains.py see what the examples lose without a rule?"""
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile


def run(*command):
    return subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False)


def main():
    boba, source = (pathlib.Path(word).resolve() for word in sys.argv[1:3])
    gains = source / "bench/gains.py"
    problems = []
    sys.path.insert(0, str(source / "bench"))
    from gains import rules_of
    checked = run(boba, "check", source / "rules/vi").stdout
    if f"{len(rules_of(source / 'rules/vi'))} rules" not in checked:
        problems.append(f"{len(rules_of(source / 'rules/vi'))} rules can be left out, but {checked}")
    with tempfile.TemporaryDirectory() as name:
        shared = pathlib.Path(name)
        for corpus in ("dev", "seeds"):
            shutil.copytree(source / "tests/eval/gold", shared / "gold" / corpus)
        (shared / "news").mkdir()
        articles = sorted((source / "examples/articles").glob("*.txt"))
        (shared / "news/dev.jsonl").write_text("".join(
            json.dumps({"id": path.stem, "text": path.read_text(encoding="utf-8")}) + "\n" for path in articles))
        shutil.copytree(source / "examples/articles", shared / "seeds")
        done = run(sys.executable, gains, boba, source, shared, "receives", "cited-that")
        refused = run(sys.executable, gains, boba, source, shared, "no-such-rule")
    if refused.returncode != 1 or "has no rule no-such-rule" not in refused.stderr:
        problems.append(f"an unknown rule is not refused: {refused.stderr}")
    lines = [line.split("\t") for line in done.stdout.splitlines()]
    if done.returncode != 0 or len(lines) != 3 or len({len(line) for line in lines}) != 1:
        problems.append(f"no table of two rules: {done.stdout}{done.stderr}")
    else:
        falls = dict(zip(lines[0], lines[1]))
        if falls["file"] != "70-events.rules" or float(falls["dev events"]) <= 0 or falls["fires"] != "-":
            problems.append(f"receives: {falls}")
        if any(not re.fullmatch(r"-?0\.0000", fall) for fall in lines[2][3:]):
            problems.append(f"cited-that: {lines[2]}")
    print("\n".join(problems) or "ok")
    sys.exit(1 if problems else 0)


main()
