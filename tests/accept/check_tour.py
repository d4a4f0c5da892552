#!/usr/bin/env python3
"""Runs the commands of a document's tour and compares what they print with what the document shows.

usage: check_tour.py BOBA SOURCE_DIR DOCUMENT.md [--update]

A block is indented by four spaces; `$ cat FILE` shows a file that later commands read, `$ boba ...` a
command. A block that holds `...` shows some of the lines, in their order; others show all of them.
The seconds of a run and the folder of the sources do not count. --update rewrites lines of which only
numbers have changed.
"""
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile


def blocks(lines):
    """Ranges of lines that are indented by four spaces and begin with a command."""
    begin = None
    for i, line in enumerate(lines + ["end"]):
        inside = line.startswith("    ")
        if inside and begin is None:
            begin = i
        elif not inside and line.strip() and begin is not None:
            if lines[begin].startswith("    $ "):
                yield begin, i
            begin = None


def commands(lines, begin, end):
    """(command, number of its first line of output, its output) of each command of a block."""
    starts = [i for i in range(begin, end) if lines[i].startswith("    $ ")]
    for start, stop in zip(starts, starts[1:] + [end]):
        shown = [line[4:] for line in lines[start + 1:stop]]
        while shown and not shown[-1]:
            shown.pop()
        yield lines[start][6:], start + 1, shown


def comparable(line, numbers=True):
    line = re.sub(r"\b[0-9.]+ s$", "# s", line)
    return line if numbers else re.sub(r"[0-9]+", "#", line)


def check(shown, printed, whole, numbers=True):
    """The printed line of each line shown, or None where there is none; in order."""
    found, at = [], 0
    for line in shown:
        wanted = comparable(line, numbers)
        hits = [i for i in range(at, len(printed)) if comparable(printed[i], numbers) == wanted]
        found.append(hits[0] if hits else None)
        at = hits[0] + 1 if hits else at
    complete = not whole or [i for i in found if i is not None] == list(range(len(printed)))
    return found, complete


def run(command, boba, source, folder):
    words = shlex.split(command)
    done = subprocess.run([boba] + words[1:], cwd=folder, capture_output=True, text=True)
    if done.returncode != 0:
        return ["exit %d" % done.returncode] + done.stderr.splitlines()
    text = (done.stdout or done.stderr).replace(str(source) + "/", "")
    return [line for line in text.splitlines()]


def main():
    update = "--update" in sys.argv
    boba, source, document = [pathlib.Path(a).resolve() for a in sys.argv[1:4]]
    lines = document.read_text(encoding="utf-8").split("\n")
    faults = checked = 0
    with tempfile.TemporaryDirectory() as folder:
        os.symlink(source / "examples", pathlib.Path(folder) / "examples")
        for begin, end in blocks(lines):
            for command, first, shown in commands(lines, begin, end):
                if command.startswith("cat "):
                    path = pathlib.Path(folder) / command[4:]
                    path.write_text("\n".join(shown) + "\n", encoding="utf-8")
                    continue
                if not command.startswith("boba "):
                    continue
                checked += 1
                printed = run(command, str(boba), source, folder)
                whole = "..." not in shown
                wanted = [line for line in shown if line != "..."]
                found, complete = check(wanted, printed, whole)
                if update:
                    loose, _ = check(wanted, printed, whole, numbers=False)
                    for i, hit in enumerate(loose):
                        if found[i] is None and hit is not None:
                            lines[first + i] = "    " + printed[hit]
                    continue
                for i, hit in enumerate(found):
                    if hit is None:
                        print(f"{document.name}:{first + i + 1}: not printed: {wanted[i]}")
                        faults += 1
                if not complete and None not in found:
                    print(f"{document.name}:{first}: more is printed by: {command}")
                    faults += 1
    if update:
        document.write_text("\n".join(lines), encoding="utf-8")
    elif checked == 0 or faults:
        sys.exit(f"{faults} faults in {checked} commands of {document.name}")
    else:
        print(f"{checked} commands of {document.name} print what it shows")


main()
