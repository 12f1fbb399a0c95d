"""Where the program's own data lies: schema and sample sources, in the checkout and in the installed wheel alike.

In the checkout ``schema/`` and ``sources/`` stand beside the package; the wheel carries them inside it.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent


def version() -> str:
    """The version of the installed program; "(not installed)" in a checkout."""
    from importlib import metadata  # longer to load than all that a small command needs

    try:
        return metadata.version("zhitu")
    except metadata.PackageNotFoundError:
        return "(not installed)"


def schema_file(name: str) -> Path:
    """A file of ``schema/``, e.g. ``ontology.ttl``. Raises FileNotFoundError if the schema holds no such file."""
    path = _folder("schema") / name
    if not path.is_file():
        raise FileNotFoundError(f"no file {name} in the schema folder {path.parent}")
    return path


def sample_sources() -> Path:
    """The folder of the bundled sample publications with their ``catalog.toml``."""
    return _folder("sources")


def default_sources(here: Path | None = None) -> Path:
    """What ``kg build`` reads when no path is given: ``sources/`` of the working folder, else the bundled samples."""
    own = (here or Path.cwd()) / "sources"
    return own if own.is_dir() else sample_sources()


def _folder(name: str) -> Path:
    for folder in (_PACKAGE / name, _PACKAGE.parent / name):
        if folder.is_dir():
            return folder
    raise FileNotFoundError(f"the installation is incomplete: no folder {name} in or beside {_PACKAGE}")
