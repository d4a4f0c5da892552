#!/usr/bin/env python3
"""Cases with a fault are reported with their line and what is wrong."""
import contextlib
import io
import pathlib
import sys
import tempfile

sys.dont_write_bytecode = True  # not into the source tree
import check_cases

TEXT = "Ngày 12/3, Thủ tướng Phan Thế Vinh tiếp Đại sứ Séc Marek Dvorsky."
FACTS = """role: Phan Thế Vinh | Thủ tướng | Chính phủ | Việt Nam
role: Marek Dvorsky | Đại sứ | - | Séc
event: reception | Phan Thế Vinh, Marek Dvorsky | 2024-03-12"""
FOUND = [
    {"type": "role", "person": "Phan Thế Vinh", "role": "Thủ tướng", "organization": "Chính phủ",
     "country": "Việt Nam", "status": "current", "date": "2024-03-13"},
    {"type": "role", "person": "Marek Dvorsky", "role": "Đại sứ", "organization": None,
     "country": "Séc", "status": "current", "date": "2024-03-13"},
    {"type": "event", "id": "case0#e1", "kind": "reception", "date": "2024-03-12", "place": None,
     "participants": ["Phan Thế Vinh", "Marek Dvorsky"], "status": "held"},
]
HEADING = "=== one\npublished: 2024-03-13\n"
GOOD = f"{HEADING}---\n{TEXT}\n---\n{FACTS}\n"

# (what is tried, the file, the exit status is 0, pieces of what is printed)
ROWS = [
    ("as it should be", GOOD, True, ["1 cases in 1 files: 1 pass, 0 pending, 0 fail"]),
    ("alternatives", GOOD.replace("Chính phủ", "Nội các / Chính phủ"), True, ["1 pass"]),
    ("optional names", GOOD.replace("Vinh, Marek", "Vinh, (Ana Quispe), Marek"), True, ["1 pass"]),
    ("an optional fact", GOOD.replace("event:", "event?:"), True, ["1 pass"]),
    ("an optional fact that is not there", GOOD + "role?: Ana Quispe | Đại sứ\n", True, ["1 pass"]),
    ("a fact that is not found", GOOD + "role: Ana Quispe | Đại sứ | - | Peru\n", False,
     ["test.cases:1: 'one'", "9: missed role: Ana Quispe | Đại sứ | - | Peru", "1 fail"]),
    ("a fact that is too much", GOOD.replace("role: Marek Dvorsky | Đại sứ | - | Séc\n", ""), False,
     ["too much role: Marek Dvorsky | Đại sứ | - | Séc | current | 2024-03-13"]),
    ("a wrong field", GOOD.replace("2024-03-12", "2024-03-11"), False,
     ["8: missed event: reception", "found instead event e1: reception", "[date]"]),
    ("a fact twice", GOOD + "role: Marek Dvorsky | Đại sứ | - | Séc\n", False, ["9: missed role"]),
    ("a pending case that fails",
     GOOD.replace("---\n", "pending: no year\n---\n", 1).replace("2024-03-12", "2023-03-12"), True,
     ["test.cases:1: 'one': no year", "0 pass, 1 pending, 0 fail"]),
    ("a pending case that passes", GOOD.replace("---\n", "pending: no year\n---\n", 1), False,
     ["'one' passes now: take its 'pending' away", "1 fail"]),
    ("no kind", GOOD + "post: Ana Quispe\n", False, ["test.cases:9: expected 'role: …'"]),
    ("too few fields", GOOD + "role: Ana Quispe\n", False, ["9: a role has 2 to 6 fields, found 1"]),
    ("an unknown event", GOOD + 'statement: Ana Quispe | thank | - | * | "x" | lunch\n', False,
     ["9: no event of this case is called 'lunch'"]),
    ("a wrong heading", GOOD.replace("published", "day"), False, ["2: expected 'published: …'"]),
    ("no text", f"{HEADING}---\n---\n{FACTS}\n", False, ["1: 'one' has no text"]),
    ("two of one name", GOOD + "\n" + GOOD, False, ["10: a second case 'one'"]),
    ("facts of no case", FACTS, False, ["1: expected '=== name of a case'"]),
]


def run(file):
    """(exit status, what is printed)"""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        try:
            status = check_cases.main(["no program", "no rules", file])
        except SystemExit as end:
            print(end.code)
            status = 1
    return status, printed.getvalue()


def main():
    check_cases.found_facts = lambda program, rules, cases: [FOUND] * len(cases)
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "test.cases"
        for name, text, passes, pieces in ROWS:
            file.write_text(text, encoding="utf-8")
            status, printed = run(file)
            if (status == 0) != passes or not all(piece in printed for piece in pieces):
                failed += 1
                print(f"{name}: exit {status}, printed\n{printed}")
    print(f"{len(ROWS)} files, {failed} not judged as they should be")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
