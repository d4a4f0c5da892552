"""Times boba against `wc -m` and ICU's NFC on the same text.

usage: bench.py BUILD_DIR CORPUS.jsonl
Small corpora are repeated, with ids made unique. Each figure is the median of three runs.
"""

import json
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

LEAST_BYTES = 30_000_000
RUNS = 3


class Cost(NamedTuple):
    wall: float  # seconds
    cpu: float  # seconds, of all threads
    memory: float  # MiB, at the peak


def run(command: list[str]) -> Cost:
    """Runs a command with its output thrown away."""
    started = time.perf_counter()
    child = os.posix_spawn(
        command[0],
        command,
        {**os.environ, "LC_ALL": "C.UTF-8"},
        file_actions=[
            (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
            (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0),
        ],
    )
    _, status, usage = os.wait4(child, 0)
    wall = time.perf_counter() - started
    if status != 0:
        sys.exit(f"bench: exit {os.waitstatus_to_exitcode(status)} of {' '.join(command)}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def median(command: list[str]) -> Cost:
    costs = [run(command) for _ in range(RUNS)]
    return Cost(*(statistics.median(values) for values in zip(*costs)))


def prepare(corpus: Path, folder: Path) -> tuple[Path, Path]:
    """Writes the corpus and its text alone, both repeated until they are long enough."""
    with corpus.open(encoding="utf-8") as lines:
        articles = [json.loads(line) for line in lines if line.strip()]
    jsonl, text = folder / "corpus.jsonl", folder / "corpus.txt"
    size = turn = 0
    with jsonl.open("w", encoding="utf-8") as records, text.open("wb") as plain:
        while size < LEAST_BYTES:
            for article in articles:
                name = f"{article['id']}-{turn}"
                records.write(json.dumps({**article, "id": name}, ensure_ascii=False) + "\n")
                size += plain.write(article["text"].encode() + b"\n")
            turn += 1
    print(f"{corpus.name}: {len(articles)} articles, {turn} times, {size / 1e6:.1f} MB of text")
    return jsonl, text


def main() -> None:
    build, corpus = Path(sys.argv[1]), Path(sys.argv[2])
    boba = str(build / "boba")
    with tempfile.TemporaryDirectory() as name:
        jsonl, text = prepare(corpus, Path(name))
        tiny = Path(name) / "tiny.txt"
        tiny.write_text("x\n", encoding="utf-8")
        rows = {
            "wc -m": median(["/usr/bin/wc", "-m", str(text)]),
            "ICU NFC": median([str(build / "nfc"), str(text)]),
            "boba facts --jobs 1": median([boba, "facts", "--jobs", "1", str(jsonl)]),
            "boba facts --jobs 2": median([boba, "facts", "--jobs", "2", str(jsonl)]),
        }
        start = median([boba, "facts", str(tiny)])
        megabytes = text.stat().st_size / 1e6

    print(f"{'':22}{'wall s':>8}{'CPU s':>8}{'MB/s':>8}{'MiB':>7}{'x wc -m':>9}{'x NFC':>8}")
    for label, cost in rows.items():
        print(
            f"{label:22}{cost.wall:8.2f}{cost.cpu:8.2f}{megabytes / cost.wall:8.1f}{cost.memory:7.0f}"
            f"{cost.cpu / rows['wc -m'].cpu:9.1f}{cost.cpu / rows['ICU NFC'].cpu:8.1f}"
        )
    one, two = rows["boba facts --jobs 1"], rows["boba facts --jobs 2"]
    print(f"two threads are {one.wall / two.wall:.2f} times as fast as one")
    print(f"start-up (rules and one tiny article): {start.wall * 1000:.0f} ms")


main()
