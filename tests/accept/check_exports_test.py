#!/usr/bin/python3
"""check_exports_test.py FOLDER: damages copies of good exports; check_exports.py must refuse each."""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

CHECKER = pathlib.Path(__file__).with_name("check_exports.py")

# (what, suffix, pattern, replacement): the first match is replaced.
DAMAGES = [
    ("an edge is missing", ".graphml", r"    <edge .*?</edge>\n", ""),
    ("a weight is 0", ".graphml", r'(key="e_weight">)[^<]*', r"\g<1>0"),
    ("no kind", ".graphml", r'(<edge [^>]*) label="[^"]*"', r"\1"),
    ("no XML declaration", ".graphml", r"<\?xml.*?\?>\n", ""),
    ("a label on two lines", ".graphml", r'(key="n_label">)', "\\1a\nb"),
    ("an id twice", ".graphml", r"(    <node .*?</node>\n)", r"\1\1"),
    ("a boolean column", ".graphml", r'attr.type="int"', 'attr.type="boolean"'),
    ("a node is renamed", ".dot", r"id=\"person-", 'id="per-son-'),
    ("DOT breaks off", ".dot", r"\}\s*$", ""),
    ("a control character", ".dot", r'label="', 'label="\x07'),
    ("an edge is no edge", ".jsonld", r',"kg:Edge"\]', "]"),
    ("a relative @id", ".jsonld", r'"@id":"id:person-', '"@id":"person-'),
    ("an unknown key", ".jsonld", r'"firstSeen":|"facts":', '"unmapped":'),
    ("evidence is missing", ".jsonld", r',"evidence":"[^"]*"\}', "}"),
    ("JSON breaks off", ".jsonld", r"\}\s*$", ""),
    ("a longer quote", ".jsonld", r'"exact":"', '"exact":"' + "dài " * 50),
]


def refuses(folder, damage):
    what, suffix, pattern, replacement = damage
    with tempfile.TemporaryDirectory() as copy:
        for path in folder.glob("full.*"):
            shutil.copy(path, copy)
        path = pathlib.Path(copy, "full" + suffix)
        text = path.read_text(encoding="utf-8")
        damaged = re.sub(pattern, replacement, text, count=1, flags=re.S)
        path.write_text(damaged, encoding="utf-8")
        run = subprocess.run([sys.executable, CHECKER, copy], capture_output=True, check=False)
    good = damaged != text and run.returncode != 0
    print(f"{'ok  ' if good else 'FAIL'}  {what}{'' if damaged != text else ' (nothing to damage)'}")
    return good


def main():
    folder = pathlib.Path(sys.argv[1])
    clean = subprocess.run([sys.executable, CHECKER, folder], check=False).returncode == 0
    print("ok    undamaged" if clean else "FAIL  undamaged")
    sys.exit(0 if clean & all([refuses(folder, damage) for damage in DAMAGES]) else 1)


if __name__ == "__main__":
    main()
