"""Organisations, enterprises above all: every place where an entry names one."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.extracting.bodies import Body, find_bodies
from kg.extracting.boundaries import reading
from kg.extracting.context import Context
from kg.extracting.folding import fold_places
from kg.extracting.forms import find_forms
from kg.model import ORGANIZATION, Fact, Mention

STAGE = 20
_ONE_NAME = re.compile(r"委\|.*(?<!院|校)$|^(?:人民)?政府\||银行\||^大学\|.*医院$|^(?:科学院|学院)\|研究所$|^$")


def extract(context: Context) -> Iterable[Mention | Fact]:
    """Mentions of the organisations of an entry."""
    text, view = context.text, reading(context)
    find_forms(view)
    bodies = find_bodies(view)
    hidden = {body.owner for body in bodies if body.owner is not None and not stands_out(body)}
    for body in bodies:
        if body not in hidden:
            name = fold_places(text[body.begin : body.end], context.source)
            yield Mention(body.begin, body.end, ORGANIZATION, name, body.type, body.rule + "/1")


def stands_out(body: Body) -> bool:
    """Whether the owner of a body counts as named too where it only begins the body's name.

    宏远公司研发中心 names the company; 市委宣传部, 市政府办公室, 工商银行江北分行 and 江城大学附属医院 are one name.
    """
    owner = body.owner
    return owner is not None and not _ONE_NAME.search(owner.ending + "|" + body.ending)
