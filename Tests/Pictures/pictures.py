#!/usr/bin/env python3
"""Makes the pictures of the README anew, from what the program shows.

    pictures.py [--program STILLWATCH]

Run it in the project's folder. terminal.svg is what a terminal shows of the bundled trace, drawn from
the very characters and colours; page.png and evaluation.png are the pages of the same trace as a
headless Chromium shows them (left as they are where there is none). Python 3.9, util-linux's `script`,
Debian's `chromium`.
"""

import argparse
import html
import re
import shutil
import subprocess
import tempfile
import unicodedata
from pathlib import Path

PLACE = Path("Sources/Report/Report.docc/Resources")
TRACE = "Traces/quickstart.jsonl"
COLUMNS = 100
CELL_WIDTH, CELL_HEIGHT = 7.8, 17
# The SGR numbers that the program writes, as classes.
STYLES = {"1": "bold", "2": "dim", "31": "red", "32": "green", "33": "yellow", "35": "magenta",
          "36": "cyan"}
STYLE_SHEET = """
    text { font: 13px ui-monospace, Menlo, Consolas, monospace; fill: #24292f; white-space: pre }
    rect { fill: #f6f8fa; stroke: #d0d7de }
    .bold { font-weight: bold } .dim { fill: #6e7781 } .red { fill: #cf222e; font-weight: bold }
    .yellow { fill: #9a6700; font-weight: bold } .green { fill: #1a7f37 } .magenta { fill: #8250df }
    .cyan { fill: #1b7c83 }
    @media (prefers-color-scheme: dark) {
      text { fill: #e6edf3 } rect { fill: #161b22; stroke: #30363d } .dim { fill: #8b949e }
      .red { fill: #ff7b72 } .yellow { fill: #d29922 } .green { fill: #3fb950 }
      .magenta { fill: #bc8cff } .cyan { fill: #39c5cf }
    }
"""


def shown(program, arguments):
    """What a terminal of that width is sent."""
    line = f"stty cols {COLUMNS} rows 60; TERM=xterm {program} {arguments} --quiet"
    result = subprocess.run(["script", "-qec", line, "/dev/null"], stdin=subprocess.DEVNULL,
                            capture_output=True, check=True)
    return result.stdout.decode().replace("\r\n", "\n").rstrip("\n").split("\n")


def spans(line):
    """Pieces of a line of one style each, with the column that they begin in."""
    column, style, pieces = 0, "", []
    for part in re.split(r"(\x1b\[[0-9;]*m)", line):
        if part.startswith("\x1b["):
            numbers = part[2:-1].split(";")
            style = " ".join(STYLES[n] for n in numbers if n in STYLES)
        elif part:
            pieces.append((column, style, part))
            column += sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in part)
    return pieces


def terminal_picture(title, lines):
    width = (COLUMNS + 4) * CELL_WIDTH
    height = (len(lines) + 3) * CELL_HEIGHT
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" '
           f'width="{width:g}" height="{height:g}" role="img" aria-label="{html.escape(title)}">',
           f"  <style>{STYLE_SHEET}  </style>",
           f'  <rect x="0.5" y="0.5" width="{width - 1:g}" height="{height - 1:g}" rx="8"/>']
    rows = [[(0, "dim", "$ "), (2, "bold", title)]] + [spans(line) for line in lines]
    for number, pieces in enumerate(rows):
        y = (number + 1.6) * CELL_HEIGHT
        for column, style, text in pieces:
            if not text.strip():
                continue
            x = (column + 2) * CELL_WIDTH
            length = CELL_WIDTH * sum(2 if unicodedata.east_asian_width(c) in "WF" else 1
                                      for c in text)
            name = f' class="{style}"' if style else ""
            out.append(f'  <text x="{x:g}" y="{y:g}" textLength="{length:g}" '
                       f'xml:space="preserve"{name}>{html.escape(text)}</text>')
    return "\n".join(out + ["</svg>"]) + "\n"


def photograph(browser, page, picture, width, height):
    subprocess.run([browser, "--headless", "--no-sandbox", "--hide-scrollbars", "--disable-gpu",
                    f"--window-size={width},{height}", f"--screenshot={picture}", page.as_uri()],
                   check=True, capture_output=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--program", default=".build/release/stillwatch")
    options = parser.parse_args()
    PLACE.mkdir(parents=True, exist_ok=True)
    command = f"replay {TRACE} --top 3"
    lines = shown(options.program, command)
    (PLACE / "terminal.svg").write_text(terminal_picture(f"stillwatch {command}", lines))
    browser = shutil.which("chromium") or shutil.which("chromium-browser")
    if browser is None:
        print("pictures.py: no chromium here; page.png and evaluation.png stay as they are")
        return
    with tempfile.TemporaryDirectory() as folder:
        for name, arguments, height in [
                ("page", ["replay", TRACE], 1500),
                ("evaluation", ["evaluate", TRACE, "--false-positives", "30%/30d"], 1500)]:
            page = Path(folder, f"{name}.html")
            subprocess.run([options.program, *arguments, "--format", "html", "--quiet", "-o", page],
                           check=True)
            photograph(browser, page, (PLACE / f"{name}.png").resolve(), 1200, height)


if __name__ == "__main__":
    main()
