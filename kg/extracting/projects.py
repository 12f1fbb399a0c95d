"""Mentions of projects: construction, engineering, research and investment projects with a name of their own."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.extracting.context import Context
from kg.extracting.project_names import ProjectName, project_names
from kg.model import PROJECT, Fact, Mention

STAGE = 40


def extract(context: Context) -> Iterable[Mention | Fact]:
    """Every place where a project is named. A body or place of the same span gives way to it."""
    found = list(project_names(context))
    for name in found:
        yield _mention(name)


def _mention(name: ProjectName) -> Mention:
    return Mention(name.begin, name.end, PROJECT, name.name, "Project", name.rule, full=name.full)
