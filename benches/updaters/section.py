"""Its section of docs/benchmarks.md."""

from measure import Results

HEAD = """
## Updates beside copier and cruft

On {date}: a tree of {lines} lines a file in two versions, which differ in one line of each file; a person has edited another line of each tenth file.
The same tree is a template of scaffold (an overlay), of copier and of cruft ({versions}; theirs in git repositories with tags, on the same disk).
Measured is the whole process of an update from the first version to the second, in turn, {rounds} rounds, medians in seconds. Afterwards each file is compared:
"wrong" counts files that are not the second version with the edit in it.

| files | scaffold, s | copier, s | cruft, s | copier / scaffold | cruft / scaffold | wrong: scaffold, copier, cruft |
|---|---|---|---|---|---|---|
"""

IDLE = """
Nothing to do (`scaffold regenerate --yes`, whole process, medians of 11; aims at 2,000 files: 300 ms and 100 MB):

| | ms | most memory, MB |
|---|---|---|
"""

LARGE = """
Large trees of an overlay, whole process; with a cost that is linear the figures a file stay the same:

| files | first run, ms | a file | nothing to do, ms | a file | most memory, MB |
|---|---|---|---|---|---|
"""


def text(results: Results, date: str, lines: int, rounds: int) -> str:
    versions = " and ".join(package.replace("==", " ") for package in results.versions)
    out = HEAD.format(date=date, lines=lines, versions=versions, rounds=rounds)
    for count, tools in results.updates.items():
        ours, copier, cruft = (tools[name][0] for name in ("scaffold", "copier", "cruft"))
        wrong = ", ".join(str(tools[name][1]) for name in ("scaffold", "copier", "cruft"))
        out += f"| {count:,} | {ours:.2f} | {copier:.1f} | {cruft:.1f} | {copier / ours:.0f} | {cruft / ours:.0f} | {wrong} |\n"
    out += IDLE
    for name, run in results.idle.items():
        out += f"| {name} | {run.seconds * 1000:.0f} | {run.memory:.0f} |\n"
    out += LARGE
    for count, (first, idle) in results.large.items():
        one, two = first.seconds * 1000, idle.seconds * 1000
        out += f"| {count:,} | {one:.0f} | {one / count:.3f} | {two:.0f} | {two / count:.3f} | {max(first.memory, idle.memory):.0f} |\n"
    return out
