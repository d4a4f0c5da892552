#!/usr/bin/env python3
"""Compares the figures of `boba eval` with those of score.py, the reference, on the same gold and facts.

usage: check_eval.py BOBA SOURCE_DIR

On the examples, on articles made at random from a few names, so that nearly everything could be matched
with nearly everything, and on annotated articles. The reference and these articles lie in ../shared beside
the sources; where they do not, the test is skipped.
"""
import json
import pathlib
import random
import subprocess
import sys
import tempfile

NAMES = ["An", "Bình", "Chi", "Lào"]
DATES = ["2024-03-12", "XXXX-03-12", None]
KINDS = ["visit", "talks"]
ACTS = ["affirm", "propose"]
TOPICS = ["trade", "energy", "culture"]
TEXT = "x" * 90


def some(of, least=0):
    return random.sample(of, random.randint(least, len(of)))


def span():
    begin = random.randint(0, 80)
    return {"begin": begin, "end": random.randint(begin + 1, 90)}


def duty():
    return {"optional": True} if random.random() < 0.3 else {}


def random_gold():
    events = [{"id": f"e{i}", "kind": random.choice(KINDS), "kind_alternatives": some(KINDS[:1]),
               "participants": [some(NAMES, 1) for _ in range(random.randint(0, 3))],
               "participants_optional": some(NAMES[:2]), "date": some(DATES, 1),
               "place": random.choice([[None], ["Huế"], ["Huế", None]]), **duty()}
              for i in range(random.randint(0, 5))]
    return {
        "roles": [{"person": random.choice(NAMES[:2]), "role": random.choice(NAMES[:2]),
                   "role_alternatives": some(NAMES[:2]), "organization": some([*NAMES, None], 1),
                   "country": some([*NAMES, None], 1), "status": random.choice(["current", "former"]), **duty()}
                  for _ in range(random.randint(0, 5))],
        "events": events,
        "statements": [{"speaker": [some(NAMES[:2], 1) for _ in range(random.randint(1, 2))], "act": some(ACTS, 1),
                        **span(), "topics": some(TOPICS), "topics_optional": some(TOPICS),
                        "event": random.choice([e["id"] for e in events] + [None]), **duty()}
                       for _ in range(random.randint(0, 5))]}


def common(kind, document):
    place = span()
    return {"type": kind, "document": document, **place, "text": TEXT[place["begin"]:place["end"]], "rule": "r",
            "confidence": round(random.random(), 2)}


def random_facts(document):
    facts = [{**common("role", document), "person": random.choice(NAMES[:2]), "role": random.choice(NAMES[:2]),
              "organization": random.choice([*NAMES, None]), "country": random.choice([*NAMES, None]),
              "status": random.choice(["current", "former"]), "date": None} for _ in range(random.randint(0, 6))]
    events = [{**common("event", document), "id": f"{document}#e{i}", "kind": random.choice(KINDS),
               "participants": some(NAMES), "date": random.choice(DATES), "place": random.choice(["Huế", "Vinh", None]),
               "status": "held"} for i in range(random.randint(0, 6))]
    said = [{**common("statement", document), "id": f"{document}#s{i}",
             "event": random.choice([e["id"] for e in events] + [None]), "speaker": some(NAMES[:2], 1),
             "act": random.choice(ACTS), "addressee": [], "topics": some(TOPICS)} for i in range(random.randint(0, 6))]
    return facts + events + said


def printed_by(*command):
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"exit {done.returncode}: {' '.join(map(str, command))}\n{done.stderr}")
    return done.stdout


def faults(name, program, reference, gold, texts, facts, folder):
    """How many rows differ; says which."""
    saved = folder / "run.json"
    printed_by(program, "eval", gold, facts, "--json", saved)
    found = json.loads(saved.read_text(encoding="utf-8"))["rows"]
    wanted = json.loads(printed_by(sys.executable, reference, gold, texts, facts, "--json"))
    different = 0
    for row, figures in wanted.items():
        mine = {key: found.get(row, {}).get(key) for key in figures}
        if mine != figures:
            different += 1
            print(f"{name}: {row}:\n  boba eval  {mine}\n  score.py   {figures}")
    print(f"{name}: {len(wanted) - different} of {len(wanted)} rows agree")
    return different


def random_corpus(seed, folder):
    """A folder of gold, one of texts, and a file of facts; 40 articles."""
    random.seed(seed)
    gold, texts, facts = folder / f"gold{seed}", folder / "texts", folder / f"facts{seed}.jsonl"
    gold.mkdir()
    texts.mkdir(exist_ok=True)
    lines = []
    for number in range(40):
        article = f"a{number}"
        (gold / f"{article}.json").write_text(json.dumps(random_gold()), encoding="utf-8")
        (texts / f"{article}.txt").write_text(TEXT, encoding="utf-8")
        lines += random_facts(article)
    random.shuffle(lines)
    facts.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return gold, texts, facts


SKIPPED = 77  # what CTest takes for it


def main():
    program, source = [pathlib.Path(word).resolve() for word in sys.argv[1:3]]
    shared = source.parent / "shared"
    reference = shared / "gold/score.py"
    if not reference.exists():
        sys.exit(SKIPPED)
    different = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)

        def compare(name, gold, texts, inputs):
            facts = folder / "facts.jsonl"
            facts.write_text(printed_by(program, "facts", *inputs), encoding="utf-8")
            return faults(name, program, reference, gold, texts, facts, folder)

        articles = source / "examples/articles"
        different += compare("examples", source / "tests/eval/gold", articles, [articles])
        for seed in range(8):
            gold, texts, facts = random_corpus(seed, folder)
            different += faults(f"random {seed}", program, reference, gold, texts, facts, folder)
        different += compare("seeds", shared / "gold/seeds", shared / "seeds",
                             sorted((shared / "seeds").glob("*.txt")))
        different += compare("dev", shared / "gold/dev", shared / "news", [shared / "news/dev.jsonl"])
    sys.exit(f"{different} rows differ" if different else 0)


main()
