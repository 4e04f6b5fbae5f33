"""A line chart as a small SVG."""

import math
from html import escape

WIDTH, HEIGHT = 720, 400
LEFT, RIGHT, TOP, BOTTOM = 60, 170, 40, 50
COLOURS = ["#888888", "#4477aa", "#66ccee", "#228833", "#ccbb44", "#ee6677", "#aa3377"]


def line_chart(title, x_label, y_label, series):
    """Lines over a logarithmic x axis and a y axis from zero.

    `series` is a list of (name, [(x, y)]), each with its x ascending.
    """
    points = [point for _, line in series for point in line]
    low, high = min(x for x, _ in points), max(x for x, _ in points)
    top = nice(max(y for _, y in points))
    span = max(math.log(high / low), 1e-9)

    def place(x, y):
        return (
            LEFT + (WIDTH - LEFT - RIGHT) * math.log(x / low) / span,
            HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * y / top,
        )

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}"'
        f' viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="12">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
        f'<text x="{LEFT}" y="22" font-size="15">{escape(title)}</text>',
    ]
    for step in range(6):
        value = top * step / 5
        _, y = place(low, value)
        parts.append(
            f'<path d="M{LEFT} {y:.1f}H{WIDTH - RIGHT}" stroke="#dddddd"/>'
            f'<text x="{LEFT - 6}" y="{y + 4:.1f}" text-anchor="end">{value:g}</text>'
        )
    for x in ticks(low, high):
        left, _ = place(x, 0)
        parts.append(
            f'<text x="{left:.1f}" y="{HEIGHT - BOTTOM + 18}" text-anchor="middle">{short(x)}</text>'
        )
    middle = LEFT + (WIDTH - LEFT - RIGHT) / 2
    parts.append(f'<text x="{middle}" y="{HEIGHT - 10}" text-anchor="middle">{escape(x_label)}</text>')
    parts.append(
        f'<text x="14" y="{HEIGHT / 2}" text-anchor="middle"'
        f' transform="rotate(-90 14 {HEIGHT / 2})">{escape(y_label)}</text>'
    )
    for number, (name, line) in enumerate(series):
        colour = COLOURS[number % len(COLOURS)]
        path = " ".join("%.1f,%.1f" % place(x, y) for x, y in line)
        parts.append(
            f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>'
        )
        for x, y in line:
            parts.append('<circle cx="%.1f" cy="%.1f" r="3" fill="%s"/>' % (*place(x, y), colour))
        y = TOP + 18 * (len(series) - number)
        parts.append(
            f'<rect x="{WIDTH - RIGHT + 14}" y="{y - 9}" width="12" height="4" fill="{colour}"/>'
            f'<text x="{WIDTH - RIGHT + 32}" y="{y - 3}">{escape(name)}</text>'
        )
    return "\n".join(parts + ["</svg>"]) + "\n"


def nice(value):
    """The next 1, 2 or 5 times a power of ten."""
    power = 10 ** math.floor(math.log10(max(value, 1e-9)))
    return next(step * power for step in (1, 2, 5, 10) if step * power >= value)


def ticks(low, high):
    powers = range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
    return [10.0**power for power in powers if low <= 10.0**power <= high * 1.001]


def short(number):
    for limit, letter in ((1e6, "M"), (1e3, "k")):
        if number >= limit:
            return f"{number / limit:g}{letter}"
    return f"{number:g}"
