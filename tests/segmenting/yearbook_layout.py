"""Invented yearbook pages in the layout of the printed ones: narrow columns, a blank line after every line, a page
break as a line feed and a space."""

from __future__ import annotations

COLUMN = 15


def wrapped(text: str, indent: int = 2, column: int = COLUMN) -> list[str]:
    """A paragraph as the lines of a column: the first is narrower by ``indent`` characters."""
    lines = [text[: column - indent]]
    rest = text[column - indent :]
    return [*lines, *(rest[at : at + column] for at in range(0, len(rest), column))]


def item(title: str, *paragraphs: str, column: int = COLUMN) -> list[str]:
    """A 【条目】 with its paragraphs."""
    first, *others = paragraphs
    lines = wrapped(f"【{title}】 {first}", 0, column)
    for paragraph in others:
        lines += [paragraph] if paragraph.startswith("（") else wrapped(paragraph, column=column)
    return lines


def book(*pages: list[str], front: str = "") -> str:
    """A text of pages, each a list of lines."""
    return front + "\n " + "\n ".join("\n\n".join(page) for page in pages)


def listing(*parts: tuple[str, int, int]) -> str:
    """The list of a PDF's parts at the end of the text: title, first and last page."""
    lines = [f"\t2031梅川年鉴-{at}-{title}（{first}-{last}）_eBook" for at, (title, first, last) in enumerate(parts, 1)]
    return "\n\n\n\n\t梅川年鉴封面.pdf\n" + "\n".join(lines) + "\n"
