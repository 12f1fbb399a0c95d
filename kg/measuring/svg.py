"""SVG written by hand: shapes and Chinese words, the same for the same picture, nothing loaded."""

from __future__ import annotations

from collections.abc import Iterable

from kg.exporting.xml import attribute, text

FONTS = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "WenQuanYi Micro Hei", sans-serif'
INK, QUIET, LINE, PAPER = "#1d2733", "#5c6878", "#c9d1da", "#ffffff"


def page(width: int, height: int, title: str, pieces: Iterable[str]) -> str:
    """A picture of so many pixels; its title is that of the document too."""
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
            f' font-family={attribute(FONTS)} role="img">',
            f"<title>{text(title)}</title>",
            f'<rect width="{width}" height="{height}" fill="{PAPER}"/>',
            words(24, 34, title, 18, INK, bold=True),
            *pieces,
            "</svg>",
            "",
        )
    )


def words(
    x: float, y: float, said: str, size: int = 12, ink: str = INK, anchor: str = "start", bold: bool = False
) -> str:
    """A line of text; ``anchor`` start, middle or end."""
    weight = "bold" if bold else "normal"
    style = f'font-size="{size}" font-weight="{weight}" fill="{ink}" text-anchor="{anchor}"'
    return f'<text x="{x:g}" y="{y:g}" {style}>{text(said)}</text>'


def dot(x: float, y: float, radius: float, fill: str, said: str = "") -> str:
    """A circle, with a tooltip."""
    return f'<circle cx="{x:g}" cy="{y:g}" r="{radius:g}" fill="{fill}"><title>{text(said)}</title></circle>'


def box(x: float, y: float, width: float, height: float, fill: str, said: str = "") -> str:
    """A rectangle, with a tooltip."""
    return (
        f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" fill="{fill}">'
        f"<title>{text(said)}</title></rect>"
    )


def line(x: float, y: float, to_x: float, to_y: float, width: float = 1, ink: str = LINE) -> str:
    """A straight line."""
    return f'<line x1="{x:g}" y1="{y:g}" x2="{to_x:g}" y2="{to_y:g}" stroke="{ink}" stroke-width="{width:g}"/>'
