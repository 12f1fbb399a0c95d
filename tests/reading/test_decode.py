"""Decoding: every encoding gives the same words, every bad file one clear line."""

import codecs
from pathlib import Path

import pytest

from kg.errors import ZhituError
from kg.reading.decode import decode, read_text, text_sha256
from kg.reading.errors import ReadError

TEXT = "云泽月报\r\n2026年第5期\n5月6日，市委书记沈望川到禾川县调研。\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("gb18030"),
        TEXT.encode("utf-16"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32"),
    ],
)
def test_encodings_give_the_same_text(data: bytes) -> None:
    assert decode(data) == TEXT  # line ends as they are, no byte order mark
    assert text_sha256(decode(data)) == text_sha256(TEXT)


def test_rare_characters_of_gb18030() -> None:
    text = "郏县䶮湖、𠮷田，" * 3
    assert decode(text.encode("gb18030")) == text


@pytest.mark.parametrize(
    ("data", "place", "message"),
    [
        (b"", "byte 0", "empty"),
        (b" \r\n\t\n", "line 1", "white space"),
        ("　\u00a0\n".encode(), "line 1", "white space"),
        (codecs.BOM_UTF8, "line 1", "white space"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "byte 0", "PNG"),
        (b"%PDF-1.7\n%\xe2\xe3", "byte 0", "PDF"),
        (b"PK\x03\x04\x14\x00", "byte 0", "ZIP"),
        (bytes(range(256)) * 4, "byte 0", "no text"),
        ("第一行\n第二行：市".encode()[:-1], "byte 22 (line 2)", "truncated UTF-8"),
        ("平顶".encode()[:-2], "byte 3", "truncated UTF-8"),
        (TEXT.encode()[:40] + b"\xff" + TEXT.encode()[40:], "byte 40", "damaged UTF-8"),
        (TEXT.encode("gb18030")[:-2], "line 3", "truncated GB18030"),
        (TEXT.encode("utf-16")[:-1], "line", "truncated UTF-16"),
        ("Überraschung für Müller über Größe".encode("latin-1"), "byte", "GB18030"),
        (b"\x01\x02\x03\x04 text" * 20, "line 1", "control characters"),
    ],
)
def test_bad_input_is_one_clear_line(data: bytes, place: str, message: str) -> None:
    with pytest.raises(ReadError) as raised:
        decode(data, "bad.txt")
    line = str(raised.value)
    assert line.startswith("bad.txt: ")
    assert place in line
    assert message in line
    assert "\n" not in line
    assert isinstance(raised.value, ZhituError)


def test_a_utf8_text_cut_anywhere_is_never_taken_for_gb18030() -> None:
    data = TEXT.encode()
    for end in range(4, len(data)):
        try:
            assert TEXT.startswith(decode(data[:end]))
        except ReadError as error:
            assert "truncated UTF-8" in str(error)


def test_a_missing_file_and_a_folder_are_read_errors(tmp_path: Path) -> None:
    for path in (tmp_path / "none.txt", tmp_path):
        with pytest.raises(ReadError, match="cannot be read"):
            read_text(path)


def test_large_files_decode_in_linear_time(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    path.write_bytes((TEXT * 60_000).encode("gb18030"))
    assert len(read_text(path)) == len(TEXT) * 60_000
