#!/usr/bin/env python3
"""Run the written cases: each text gives the facts that stand below it, and no others.

usage: check_cases.py PROGRAM RULES [FILE.cases ...]      default: all files beside this program

All texts go through one run of 'PROGRAM facts'. A case marked 'pending' is one that the rules do
not read yet; it fails when it passes. README.md tells the notation.
"""
import collections
import json
import pathlib
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True  # not into the source tree
from notation import FIELDS, Fault, differences, read_cases, show


def found_facts(program, rules, cases):
    """The facts of each case, in the order of the cases."""
    with tempfile.TemporaryDirectory() as folder:
        articles = pathlib.Path(folder) / "cases.jsonl"
        with articles.open("w", encoding="utf-8") as out:
            for number, case in enumerate(cases):
                record = {"id": f"case{number}", "text": case.text}
                if case.published:
                    record["date"] = case.published
                if case.title:
                    record["title"] = case.title
                out.write(json.dumps(record, ensure_ascii=False) + "\n")
        run = subprocess.run([program, "facts", articles, "--rules", rules],
                             capture_output=True, text=True, encoding="utf-8")
    if run.returncode != 0:
        raise Fault(run.stderr)
    facts = collections.defaultdict(list)
    for line in run.stdout.splitlines():
        fact = json.loads(line)
        if fact["type"] in FIELDS:
            facts[fact["document"]].append(fact)
    return [facts[f"case{number}"] for number in range(len(cases))]


def pair(expected, facts, events):
    """Which fact stands for which line: a largest matching, first of lines that must be found."""
    fits = [[j for j, fact in enumerate(facts) if not differences(line, fact, events)]
            for line in expected]
    owner = {}

    def place(i, seen):
        for j in fits[i]:
            if j not in seen:
                seen.add(j)
                if j not in owner or place(owner[j], seen):
                    owner[j] = i
                    return True
        return False

    for i in sorted(range(len(expected)), key=lambda i: expected[i].optional):
        place(i, set())
    return {i: j for j, i in owner.items()}


def judge(case, facts):
    """One line for each fact that is missed or too much."""
    complaints, events = [], {}
    for kind in FIELDS:
        lines = [line for line in case.expected if line.kind == kind]
        found = [fact for fact in facts if fact["type"] == kind]
        pairs = pair(lines, found, events)
        left = [fact for j, fact in enumerate(found) if j not in pairs.values()]
        for i, line in enumerate(lines):
            if i in pairs:
                events[line.label] = found[pairs[i]].get("id")
                continue
            events[line.label] = "*"  # its statements are not blamed for it
            if line.optional:
                continue
            complaints.append(f"  {line.line}: missed {line.written}")
            near = min(left, key=lambda fact: len(differences(line, fact, events)), default=None)
            wrong = near and differences(line, near, events)
            if wrong and len(wrong) <= 2:
                left.remove(near)
                complaints.append(f"     found instead {show(near)}   [{', '.join(wrong)}]")
        complaints += [f"  too much {show(fact)}" for fact in left]
    return complaints


def main(arguments):
    if len(arguments) < 2:
        sys.exit(__doc__)
    program, rules = arguments[:2]
    here = pathlib.Path(__file__).resolve().parent
    paths = [pathlib.Path(name) for name in arguments[2:]] or sorted(here.glob("*.cases"))
    cases = []
    for path in paths:
        try:
            cases += read_cases(path.name, path.read_text(encoding="utf-8"))
        except Fault as fault:
            sys.exit(f"{path.name}:{fault}")
    try:
        found = found_facts(program, rules, cases)
    except Fault as fault:
        sys.exit(str(fault))

    failed, pending, passed = 0, [], collections.Counter()
    for case, facts in zip(cases, found):
        complaints = judge(case, facts)
        where = f"{case.path}:{case.line}: '{case.name}'"
        if case.pending and complaints:
            pending.append(f"{where}: {case.pending}")
        elif case.pending:
            failed += 1
            print(f"{where} passes now: take its 'pending' away")
        elif complaints:
            failed += 1
            print("\n".join([where] + complaints))
        passed[case.path] += not complaints
    if pending:
        print("pending:", *pending, sep="\n  ")
    print(f"{len(cases)} cases in {len(paths)} files: {sum(passed.values())} pass, "
          f"{len(pending)} pending, {failed} fail")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
