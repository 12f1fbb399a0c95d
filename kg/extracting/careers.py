"""Careers: the posts that a life tells one after the other (1985年分配到青川县林业局工作，先后任技术员、站长;
1991年调安远市任市委常委、组织部部长).

What stands behind a word of taking office is read as a list of posts (see ``kg.extracting.career_titles``). A list that
leaves its body out is of the body where the person was last said to work, or of the one whose post was told before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extracting.career_titles import complete, listed
from kg.extracting.context import Context
from kg.extracting.kinds import ending_of, place_ending_of
from kg.extracting.posts import Post
from kg.model import ORGANIZATION, PERSON, PLACE, Mention

# 任 alone, which is no 任务, 任教 or 主任; 当 alone, which is no 当地 or 应当
_ALONE = (
    "(?<![担出就主继责升选调接兼连改转聘续信胜离卸充派代留历放听时不])任"
    "(?:(?![务何性意免期职用教课命人由选])|(?=教(?:导|务|研|学|授|师|员|练)|职工|人事|人大|选举办))"
)
_AS = "(?<![正相应该适担充妥])当(?:过)?(?![选地时年日天场下家代局前中然作初即晚之])"
_CHOSEN = "任命|委任|委派|提升|提拔|提任|提|晋升|晋|擢升|荣升|升|选举|选|推选|推举|补选|增选|聘任|聘请|特聘|聘"  # …为
_TAKEN = "担任|出任|接任|继任|就任|升任|调任|转任|改任|留任|连任|续任|兼任|代任|充任|派任"
_VERB = re.compile(
    f"(?:历任|现为|(?:{_TAKEN})|(?:{_CHOSEN})(?:为|任|担任)|当选为?|(?:擢升|晋升|升任)为|{_ALONE}|{_AS})了?"
)
_NOT_HELD = re.compile(r"(?:不再|拟|辞去|免去|卸|未|提名|请求|谢绝|推辞|不愿|拒绝|由)[\u3400-\u9fff]{0,4}$")
_RELATIVES = (
    "[祖父曾岳伯叔舅]父|父亲?|母亲?|妻子?|丈夫|夫人|[长次三四五独]?[子女]|兄[长弟]?|弟弟?|姐姐?|妹妹?|儿子|女儿|孙子"
)
_KIN = re.compile(rf"(?:^|[其他她之，、]|的)(?:{_RELATIVES})(?=[^，。；]{{0,12}}$)")
_FOUNDS = "创办|创建|组建|成立|筹建|筹办|领办|开办"
_GO = (
    f"(?:{_FOUNDS})了?|调入|调到|调往|调至|调回|调任|调赴|调进|借调到|抽调到|选调到|选派到|下派到|分配到|分配在|分配至|分配于|分到"
    "|派到|派往|派驻|派赴|转业到|转业至|转业在|转到|转入|进入|录用在|录用到|加盟|供职于|就职于|任职于|受聘于|返回|回到"
    "|(?<!强)调|转业|(?<=[，。年月日])[进入回]|赴|到|在|于"
)
# 分配到|某局|工作, 调|某县|任, 在|某矿|、…
_WORKPLACE = re.compile(
    rf"(?:{_GO})(?P<body>(?![^，。；]{{0,20}}(?:学习|读书|就读|深造|进修|毕业|参加))"
    rf"(?:(?!{_FOUNDS})[^，。；、（）年月\d]){{2,26}}?)"
    r"(?=工作|[，。]|先后|历任|曾任|任|担任|当|从事|从教|教书|实习|锻炼|挂职|供职|就职)"
)
_DIVISIONS = "省市县区州旗盟镇乡村"
_LONGEST = 400  # characters of a list of posts


def career(context: Context, subject: Mention, begin: int, stop: int) -> Iterator[Post]:
    """The posts that ``begin:stop`` tells the subject of a life to have held, in the order of the text."""
    others = [m.begin for m in context.found(PERSON) if m.name != subject.name and begin <= m.begin < stop]
    base, based, done = "", begin, begin
    for found in _VERB.finditer(context.text, begin, stop):
        if found.start() < done or not _his(context, subject, found, others):
            continue
        if place := _workplace(context, based, found.start()):
            base = place
        titles, end = listed(context, found.end(), min(stop, found.end() + _LONGEST))
        if not titles:
            continue
        posts, base = complete(context, titles, base)
        yield from posts
        based, done = end, end


def _his(context: Context, subject: Mention, found: re.Match[str], others: list[int]) -> bool:
    """Whether the clause of a word of taking office tells of the subject: no other person (``others``: where they are
    named) acts in it, and the office is taken."""
    first = context.phrase(found.start())[0]
    before = context.text[first : found.start()]
    if _NOT_HELD.search(before) or _KIN.search(before):
        return False
    acting = [at for at in others if first <= at < found.start()]
    return not acting or first + before.rfind(subject.name) > max(acting)


def _workplace(context: Context, begin: int, stop: int) -> str:
    """The body or town where the words at ``begin:stop`` say last that somebody works, "" if they say none."""
    place = ""
    for found in _WORKPLACE.finditer(context.text, begin, stop + 2):
        first, last = found.span("body")
        if last <= stop and (context.text[last - 1] in _DIVISIONS or _is_named(context, first, last)):
            place = context.text[first:last]
    return place


def _is_named(context: Context, begin: int, end: int) -> bool:
    """Whether ``begin:end`` ends as a body's or place's name does, or with one."""
    if ending_of(context.text, end, begin) or place_ending_of(context.text, end, begin):
        return True
    return any(m.begin >= begin - 1 and m.end == end for m in context.overlapping(begin, end, ORGANIZATION, PLACE))
