"""Bytes → text: UTF-8, UTF-16 and GB18030, with one clear line for everything else.

Positions in the decoded text count code points as on disk: a byte order mark is not counted, CR LF counts two.
"""

from __future__ import annotations

import codecs
import hashlib
import re
from pathlib import Path

from kg.reading.errors import ReadError

_SIGNATURES = (
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"BM", "a BMP picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"%PDF", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
    (b"{\\rtf", "an RTF document"),
    (b"SQLite format 3", "a database"),
    (b"\x7fELF", "a program"),
)
_MARKS = (  # the longer ones first: the UTF-32 LE mark starts with that of UTF-16 LE
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_EXPECTED = re.compile(
    r"[\t\n\r\x20-\x7e\u2010-\u2049\u2160-\u217f\u2460-\u24ff\u3000-\u303f\u4e00-\u9fff\uff00-\uff5e]+"
)
_STRANGE = re.compile(r"[\x00-\x08\x0e-\x19\x1b-\x1f\ufffe\uffff]")
_MULTI_BYTE = re.compile(rb"[\xc2-\xf4][\x80-\xbf]{1,3}")
_SAMPLE = 200_000


def read_text(path: Path) -> str:
    """The decoded text of a file. Raises ReadError if it cannot be read, is no text, or holds nothing."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ReadError(str(path), "", f"cannot be read ({error.strerror or error})") from error
    return decode(data, str(path))


def decode(data: bytes, file: str = "") -> str:
    """Decode a file's bytes. Raises ReadError that names ``file``, the byte and line, and the fault."""
    if not data:
        raise ReadError(file, "byte 0", "the file is empty")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = _strict(data, encoding, file, len(mark))
            break
    else:
        text = _without_mark(data, file)
    _check(text, file)
    return text


def text_sha256(text: str) -> str:
    """SHA-256 of a decoded text in UTF-8: the same for every encoding of the same words."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def _without_mark(data: bytes, file: str) -> str:
    for signature, what in _SIGNATURES:
        if data.startswith(signature) and (len(signature) > 2 or b"\x00" in data[:64]):
            raise ReadError(file, "byte 0", f"this is {what}, not a text")
    if b"\x00" in data:
        return _utf16_without_mark(data, file)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if _is_damaged_utf8(data, error):
            raise _fault(data, error, file, "utf-8", 0) from error
    text = _strict(data, "gb18030", file, 0)
    if _likeness(text) < 0.7 or not _is_common_chinese(text):
        raise ReadError(file, "byte 0", "neither UTF-8, UTF-16 nor GB18030 text")
    return text


def _is_damaged_utf8(data: bytes, error: UnicodeDecodeError) -> bool:
    """Whether the bytes are UTF-8 with a fault rather than GB18030.

    In GB18030 hardly any two neighbouring characters are valid UTF-8 by chance. So: cut off at the very end after at
    least one valid character, or many valid characters before the fault.
    """
    valid = len(_MULTI_BYTE.findall(data, 0, min(error.start, 10_000)))
    cut_off = error.reason == "unexpected end of data" and error.end == len(data)
    return valid >= 8 or (cut_off and valid >= 1)


def _utf16_without_mark(data: bytes, file: str) -> str:
    """UTF-16 that says so by its zero bytes (line feeds, digits); anything else with zero bytes is no text."""
    scored = []
    for encoding in ("utf-16-le", "utf-16-be"):
        sample = data[:_SAMPLE].decode(encoding, errors="replace")
        scored.append((_likeness(sample), encoding))
    likeness, encoding = max(scored)
    if likeness < 0.9:
        at = data.index(b"\x00")
        raise ReadError(file, _place(data, at), "a zero byte: this is no text (or it is cut or damaged)")
    return _strict(data, encoding, file, 0)


def _likeness(text: str) -> float:
    """Share of the characters that Chinese texts are made of."""
    sample = text[:_SAMPLE]
    return sum(len(run) for run in _EXPECTED.findall(sample)) / max(1, len(sample))


def _is_common_chinese(text: str) -> bool:
    """Whether most characters beyond ASCII are of GB2312: accented letters of other encodings, paired with the letter
    behind them, decode to characters that are not."""
    wide = "".join(char for char in text[:_SAMPLE] if char > "\x7f")
    return len(wide.encode("gb2312", errors="ignore")) >= len(wide)  # two bytes each: at least half of them


def _strict(data: bytes, encoding: str, file: str, skip: int) -> str:
    try:
        return data[skip:].decode(encoding)
    except UnicodeDecodeError as error:
        raise _fault(data, error, file, encoding, skip) from error


def _fault(data: bytes, error: UnicodeDecodeError, file: str, encoding: str, skip: int) -> ReadError:
    at = error.start + skip
    name = "GB18030" if encoding == "gb18030" else encoding.upper()
    if error.end + skip >= len(data) and (
        "end of data" in error.reason or "truncated" in error.reason or "incomplete" in error.reason
    ):
        return ReadError(file, _place(data, at), f"truncated {name}: the file breaks off inside a character")
    if encoding == "gb18030":
        return ReadError(file, _place(data, at), "neither UTF-8 nor GB18030: the bytes here are no character of either")
    return ReadError(file, _place(data, at), f"damaged {name}: the bytes here are no character")


def _place(data: bytes, at: int) -> str:
    line = data.count(b"\n", 0, at) + 1
    return f"byte {at} (line {line})"


def _check(text: str, file: str) -> None:
    if not text.strip("\ufeff \t\r\n\f\v\u3000\u00a0\u200b"):
        raise ReadError(file, "line 1", "the file holds nothing but white space")
    strange = _STRANGE.findall(text)
    if len(strange) > max(2, len(text) // 200):
        first = _STRANGE.search(text)
        line = text.count("\n", 0, first.start() if first else 0) + 1
        raise ReadError(file, f"line {line}", "control characters: this is no text")
