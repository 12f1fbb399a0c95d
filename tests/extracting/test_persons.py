"""Persons and posts in sentences about invented people and places."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .conftest import Read, read_text

FOUND = [
    ("6月2日，市长沈怀瑾出席会议。", {"沈怀瑾"}),
    ("市长沈怀瑾与来云泽考察的铁福集团董事长吕思齐会谈。", {"沈怀瑾", "吕思齐"}),
    ("市领导周砚秋、陆青禾、裴向南参加。", {"周砚秋", "陆青禾", "裴向南"}),
    ("市政协副主席顾衡、温如玉、姜维民出席。", {"顾衡", "温如玉", "姜维民"}),
    ("沈怀瑾强调，要抓好落实。市长沈怀瑾主持会议。", {"沈怀瑾"}),
    ("市委书记诸葛明川、副市长欧阳岚主持并讲话。", {"诸葛明川", "欧阳岚"}),
    ("自治区政协委员买买提·吐尔逊出席。", {"买买提·吐尔逊"}),
    ("援疆干部座谈，县长阿旺次仁、局长敖日格勒发言。", {"阿旺次仁", "敖日格勒"}),
    ("德国工程院院士 Hans Mueller 参观了实验室。", {"Hans Mueller"}),
    ("村民田大壮家的麦子熟了。", {"田大壮"}),
    ("特邀云泽学院教授林若溪授课。", {"林若溪"}),
    ("会议选举韩立冬为主任，乔木、白露为副主任，邱少华为秘书长。", {"韩立冬", "乔木", "白露", "邱少华"}),
    ("作家梁晚舟获奖。", {"梁晚舟"}),
    ("孟繁星同志任县委书记。", {"孟繁星"}),
    ("郭小满，女，1990年3月出生，汉族，河南云泽人。", {"郭小满"}),
    ("市委常委、副市长史长现参加调研。", {"史长现"}),
    ("省委书记楼望生出席并揭牌。", {"楼望生"}),
    ("市长马青带领有关部门负责人到田间察看。", {"马青"}),
    ("市检察院检察长水亚云、院长陈清和、小学教师生克兰出席。", {"水亚云", "陈清和", "生克兰"}),
    ("授予曾以方、唐素云、马海木呷“杰出企业家”称号。", {"曾以方", "唐素云", "马海木呷"}),
    ("副市长李伟和副县长张强出席。", {"李伟", "张强"}),
    ("副主任董汉文、马军礼、王代平和秘书长李自立参加。", {"董汉文", "马军礼", "王代平", "李自立"}),
    ("旗长孟克巴图主持，副旗长额尔敦、关长达林巴图出席。", {"孟克巴图", "额尔敦", "达林巴图"}),
    ("县长吐尔地·阿布都拉、副县长布占荣、局长散明远出席。", {"吐尔地·阿布都拉", "布占荣", "散明远"}),
    ("州长阿苦日火、副县长才旦扎西、局长艾山江作了发言。", {"阿苦日火", "才旦扎西", "艾山江"}),
]
NEVER = [
    "会议要求保障能源安全，推动高质量发展。",
    "该市荣获全国文明城市称号，成立大会随后召开。",
    "各级领导高度重视，代表们齐聚一堂。",
    "妇女儿童工作会议召开，群众安置工作有序推进。",
    "邀请金融专家授课，法官担任法治副校长。",
    "党员和广大群众参加，干部作风明显好转。",
    "云泽市、平川县高新区和平路街道组织演练。",
]


@pytest.mark.parametrize(("text", "names"), FOUND)
def test_persons_are_found_whole(read: Read, text: str, names: set[str]) -> None:
    assert read(text).names("Person") == names


ENDS = [
    ("市长陈跃进出席会议。", "陈跃进"),
    ("市委书记张有为主持会议。", "张有为"),
    ("市政协主席刘颖列席会议。", "刘颖"),
    ("省老促会副会长王群，市委常委李建党等出席活动。", "王群"),
    ("市委书记陈向前往平川县调研。", "陈向"),
    ("副市长李前进、马万里担任组长。", "马万里"),
    ("市长王著为企业颁奖。", "王著"),
    ("市长李强来到青山镇。", "李强"),
    ("选举刘颖担任主席。", "刘颖"),
    ("云川大学副校长刘春太、平川学院院长李月英出席。", "刘春太"),
    ("云川大学副校长刘春太、平川学院院长李月英出席。", "李月英"),
    ("州委副书记、州长阿石拉比出席会议。", "阿石拉比"),
    ("自治区领导王君明、那顺孟和、乌兰图雅出席。", "那顺孟和"),
    ("副市长扎西白珍、次仁央宗出席。", "次仁央宗"),
    ("书记深入村庄看望困难群众买买提·吐尔逊一家。", "买买提·吐尔逊"),
    ("县总河长秦越参加巡河。", "秦越"),
    ("青禾公司首席技工贺兰山介绍了经验。", "贺兰山"),
    ("退休干部雷大有等30名党员受到表彰。", "雷大有"),
    ("县长王强有力推进工作。", "王强"),
    ("5月4日，选举马连海为主席，韩立群（兼）、李小萍（挂）当选副主席。", "韩立群"),
    ("8月，原主任雷鸣调任县政协社会法制委主任。", "雷鸣"),
]


@pytest.mark.parametrize(("text", "name"), ENDS)
def test_where_a_name_ends(read: Read, text: str, name: str) -> None:
    assert name in read(text).names("Person")


@pytest.mark.parametrize("text", NEVER)
def test_everyday_words_are_no_persons(read: Read, text: str) -> None:
    assert read(text).names("Person") == set()


POSTS = [
    (
        "云泽市第一中学教师罗静被评为全国优秀教师，青禾县文化馆馆长王国华获“云川省先进工作者”称号。",
        {"罗静": ["云泽市第一中学教师"], "王国华": ["青禾县文化馆馆长"]},
    ),
    (
        "实验室理事长、市委书记裴向南主持会议，理事长、省科技厅总工程师高拓讲话。",
        {"裴向南": ["实验室理事长", "市委书记"], "高拓": ["实验室理事长", "省科技厅总工程师"]},
    ),
    ("市委常委、副市长沈怀瑾参加。", {"沈怀瑾": ["市委常委", "副市长"]}),
    ("副市长、市公安局局长沈怀瑾参加。", {"沈怀瑾": ["副市长", "市公安局局长"]}),
    ("市委常委、秘书长陆青禾参加。", {"陆青禾": ["市委常委", "市委秘书长"]}),
    ("市委副书记、政法委书记陆青禾讲话。", {"陆青禾": ["市委副书记", "市委政法委书记"]}),
    ("云泽银行党委书记、董事长裴向南参加。", {"裴向南": ["云泽银行党委书记", "云泽银行董事长"]}),
    ("市政协副主席顾衡、温如玉出席。", {"顾衡": ["市政协副主席"], "温如玉": ["市政协副主席"]}),
    (
        "市人大常委会主任顾衡，副主任温如玉、姜维民和秘书长乔木参加。",
        {
            "顾衡": ["市人大常委会主任"],
            "温如玉": ["市人大常委会副主任"],
            "姜维民": ["市人大常委会副主任"],
            "乔木": ["市人大常委会秘书长"],
        },
    ),
    ("省科技厅党组成员、副厅长白露出席。", {"白露": ["省科技厅党组成员", "省科技厅副厅长"]}),
    ("省委第三巡视组组长白露主持会议。", {"白露": ["省委第三巡视组组长"]}),
    ("市委常委、市委巡察工作领导小组组长白露主持会议。", {"白露": ["市委常委", "市委巡察工作领导小组组长"]}),
    ("市领导顾衡、温如玉参加。", {}),
    ("江油市委副书记、市长顾衡发言。", {"顾衡": ["江油市委副书记", "江油市市长"]}),
    ("洛阳市委书记顾衡，市长温如玉参加。", {"顾衡": ["洛阳市委书记"], "温如玉": ["洛阳市市长"]}),
    ("洛阳市委书记顾衡一行来访，市长温如玉陪同。", {"顾衡": ["洛阳市委书记"], "温如玉": ["市长"]}),
    ("省总工会党组书记、常务副主席白露出席。", {"白露": ["省总工会党组书记", "省总工会常务副主席"]}),
    (
        "云泽集团党委书记、董事长顾衡，党委委员、副总经理温如玉参加会谈。",
        {"顾衡": ["云泽集团党委书记", "云泽集团董事长"], "温如玉": ["云泽集团党委委员", "云泽集团副总经理"]},
    ),
]


@pytest.mark.parametrize(("text", "titles"), POSTS)
def test_posts_are_split_and_carried_over(read: Read, text: str, titles: dict[str, list[str]]) -> None:
    assert read(text).posts() == titles


def test_an_election_opens_holdings_and_is_an_event(read: Read) -> None:
    reading = read(
        "3月5日，云泽市第九届人民代表大会第一次会议召开。会议选举沈怀瑾为市长，顾衡、温如玉为副市长。",
        kind="article",
        title="云泽市第九届人民代表大会第一次会议召开",
    )
    assert ("AppointmentEvent", "2023-03-05", "2023-03-05") in reading.events()
    assert reading.roles("honoree") == ["沈怀瑾", "顾衡", "温如玉"]
    opened = {(h.holder.name, h.title): h.held_from for h in reading.holdings()}
    assert opened["沈怀瑾", "市长"] == "2023-03-05"
    assert opened["温如玉", "副市长"] == "2023-03-05"


def test_a_removal_closes_a_holding(read: Read) -> None:
    reading = read("5月15日，市人大常委会会议召开，决定免去顾衡的市教育局局长职务。", title="市人大常委会会议召开")
    assert [(h.holder.name, h.title, h.held_until) for h in reading.holdings() if h.held_until] == [
        ("顾衡", "市教育局局长", "2023-05-15")
    ]


def test_a_removal_told_after_a_colon(read: Read) -> None:
    reading = read("6月2日，市人大常委会决定任免名单。决定免去：王海涛的市财政局局长职务。")
    (holding,) = reading.holdings()
    assert (holding.holder.name, holding.title, holding.held_until) == ("王海涛", "市财政局局长", "2023-06-02")


def test_committees_of_leagues_and_banners() -> None:
    found = read_text("旗委副书记、旗长林一舟陪同盟委委员、宣传部部长何雨到青山苏木调研。", kind="chronicle")
    assert found.posts() == {"林一舟": ["旗委副书记", "旗长"], "何雨": ["盟委委员", "盟委宣传部部长"]}


def test_posts_of_a_county_and_of_districts_with_everyday_words() -> None:
    found = read_text("6月2日，县委常委、县纪委书记、县监委主任林一舟，高港区委书记何雨出席会议。", place="")
    assert found.posts() == {"林一舟": ["县委常委", "县纪委书记", "县监委主任"], "何雨": ["高港区委书记"]}


def test_a_working_committee_is_not_of_the_administration_beside_it() -> None:
    found = read_text("6月2日，区党工委副书记、管委会主任林一舟，党工委委员、纪工委书记何雨出席会议。")
    assert found.posts()["何雨"] == ["区党工委委员", "区纪工委书记"]


def test_one_head_of_two_units_is_two_posts(read: Read) -> None:
    reading = read(
        "郭小满，女，1970年3月出生，本科学历，主任医师，云泽市第二人民医院眼科、眼科手术室主任。", kind="biography"
    )
    assert {"云泽市第二人民医院眼科主任", "云泽市第二人民医院眼科手术室主任"} <= set(reading.posts()["郭小满"])


def test_a_biography_gives_literals_and_posts(read: Read) -> None:
    reading = read(
        "郭小满，女，回族，1990年3月出生，河南云泽人，中共党员，大专学历，云泽市灯塔纺织有限公司织造车间主任。"
        "2022年荣获云泽市“五一劳动奖章”。",
        kind="biography",
    )
    literals = {p: reading.relations(p) for p in ("gender", "ethnicity", "birthDate", "nativePlace", "education")}
    assert literals == {
        "gender": {("郭小满", "女")},
        "ethnicity": {("郭小满", "回族")},
        "birthDate": {("郭小满", "1990-03")},
        "nativePlace": {("郭小满", "河南云泽")},
        "education": {("郭小满", "大专")},
    }
    assert reading.posts() == {"郭小满": ["云泽市灯塔纺织有限公司织造车间主任"]}


SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱郭何罗宋郑谢韩唐冯曹彭曾萧田董潘袁蔡蒋余杜魏薛卢"
GIVEN = "明俊杰伟芳娜敏静丽磊洋艳勇娟涛超秀兰霞桂英华玉萍红刚强军建文辉鹏飞鑫波宁健斌宇浩凯"
person = st.builds(lambda s, g: s + g, st.sampled_from(SURNAMES), st.text(GIVEN, min_size=2, max_size=2))


@settings(max_examples=60)
@given(names=st.lists(person, min_size=1, max_size=30, unique=True), verb=st.sampled_from(["出席", "参加调研", "参加"]))
def test_a_list_of_any_length_comes_out_whole(names: list[str], verb: str) -> None:
    reading = read_text(f"4月9日，全市工作会议召开。市领导{'、'.join(names)}{verb}。", title="全市工作会议召开")
    assert reading.names("Person") == set(names)
    assert reading.roles("attendee") == names


def test_a_title_alone_is_its_holder_or_is_left_open(read: Read) -> None:
    reading = read("6月2日，市长沈怀瑾到平川县调研。座谈会上，市长主持会议，县委书记参加。", title="沈怀瑾到平川县调研")
    assert reading.roles("chair") == ["沈怀瑾"]
    assert reading.extracted.unresolved == ("县委书记",)


def test_the_body_that_a_life_entered() -> None:
    reading = read_text("沈怀瑾，男，1980年生，2008年进入云泽市青禾重工有限公司，从事焊接工作。", kind="biography")
    assert reading.relations("affiliation") == {("沈怀瑾", "云泽市青禾重工有限公司")}


WORDS_ONLY = [
    "1名干警荣立个人一等功。",
    "在中国农民丰收节，对企业进行慰问。",
    "全市城镇职工养老金实现连涨。",
    "市委常委班子拟定调研课题30项。",
    "开展“缅怀先烈·继往开来”活动。",
]


@pytest.mark.parametrize("text", WORDS_ONLY)
def test_words_behind_a_noun_for_persons_are_no_names(read: Read, text: str) -> None:
    assert not read(text).names("Person")


def test_a_name_before_elected_is_not_cut_into_another(read: Read) -> None:
    found = read("选举赵铁山为清河学会会长，秦旭明、张晓燕当选为副会长。")
    assert found.names("Person") == {"赵铁山", "秦旭明", "张晓燕"}


def test_a_title_behind_a_name_is_not_the_post_of_the_next(read: Read) -> None:
    found = read("以中国工程院陈铁岗院士、中原学者张建林教授级高工为代表。")
    assert found.posts() == {"陈铁岗": ["中国工程院院士"]}


def test_a_post_held_before_is_not_observed_today(read: Read) -> None:
    found = read("4月9日，云泽市工商联原副主席庄清生作讲座，市长陈文涛出席。", date="2023-04-09")
    assert {h.holder.name: h.observed for h in found.holdings()} == {"庄清生": "", "陈文涛": "2023-04-09"}


def test_a_quarter_that_qualifies_a_meeting_dates_no_post(read: Read) -> None:
    found = read("第一季度民生问题整治推进会召开。市长陈文涛主持会议。", date="2023-04-15")
    assert [h.observed for h in found.holdings()] == ["2023-04-15"]


def test_ranks_of_firefighters_are_whole(read: Read) -> None:
    found = read("助人为乐类：王奇，云泽市青石路消防救援站三级消防长。")
    assert [(h.post, h.title) for h in found.holdings()] == [("三级消防长", "云泽市青石路消防救援站三级消防长")]


def test_employers_of_a_biography(read: Read) -> None:
    text = "程亚林，男，1990年3月出生，本科学历。2013年入职云泽市动物疫病预防控制中心，负责实验室管理。"
    assert read(text, kind="biography").relations("affiliation") == {("程亚林", "云泽市动物疫病预防控制中心")}
    text = "郑春青，女，1974年7月出生，中共党员。清川区教育体育局工作，举重裁判员。"
    assert read(text, kind="biography").relations("affiliation") == {("郑春青", "清川区教育体育局")}


def test_parties_that_sign_and_set_up_together(read: Read) -> None:
    text = "江北省科学院与云泽市人民政府签约共建产业研究院；江北省科学院院属单位与云泽市有关企业签约。"
    assert read(text).relations("signedWith") == {("江北省科学院", "云泽市人民政府")}


def test_an_unnamed_person_in_charge_lends_no_post_to_the_next(read: Read) -> None:
    found = read("自治区投资促进局负责人，清川产投集团董事长陆明山参加会见。")
    assert found.posts() == {"陆明山": ["清川产投集团董事长"]}


def test_a_former_deputy_is_of_the_body_named_before(read: Read) -> None:
    found = read("市就业服务管理局局长刘金山、原副局长钟德林到会。")
    assert found.posts()["钟德林"] == ["市就业服务管理局原副局长"]


def test_this_company_is_the_one_named_last(read: Read) -> None:
    found = read("云泽市宏远科技有限公司参会，该公司董事长靳海山发言。")
    assert [h.body.name for h in found.holdings() if h.body] == ["云泽市宏远科技有限公司"]
    assert found.posts() == {"靳海山": ["云泽市宏远科技有限公司董事长"]}


def test_a_road_that_is_honoured_is_no_person(read: Read) -> None:
    assert not read("平川县石林路获评全省美丽公路。").names("Person")


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        (
            "铁福集团、云泽电气党委书记、董事长李俊文参加。",
            {"铁福集团党委书记", "铁福集团董事长", "云泽电气党委书记", "云泽电气董事长"},
        ),
        (
            "中国企业联合会、企业家协会副会长，湖北省企业联合会、企业家协会会长梁铁文出席。",
            {"中国企业联合会副会长", "中国企业家协会副会长", "湖北省企业联合会会长", "湖北省企业家协会会长"},
        ),
        (
            "拜访铁福集团，与总经理陈志远座谈。来到武汉证券交易所，与总经理李继文座谈。",
            {"铁福集团总经理", "武汉证券交易所总经理"},
        ),
        (
            "铁福实验室理事长陈文涛，副理事长、省科学院院长宋克文，副理事长郭立春出席。",
            {"铁福实验室理事长", "铁福实验室副理事长", "省科学院院长"},
        ),
    ],
)
def test_posts_of_several_bodies(read: Read, text: str, posts: set[str]) -> None:
    assert {holding.title for holding in read(text).holdings()} == posts


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("兵团第十三师副师长巴音图参加。", {"兵团第十三师副师长"}),
        (
            "援疆前方指挥部党委书记、总指挥孔怀安参加。",
            {"援疆前方指挥部党委书记", "援疆前方指挥部总指挥"},
        ),
        ("云泽路桥集团副总经理、总工程师宿海山参加。", {"云泽路桥集团副总经理", "云泽路桥集团总工程师"}),
        (
            "云泽动力电池有限公司董事长兼总经理曾一航致辞。",
            {"云泽动力电池有限公司董事长", "云泽动力电池有限公司总经理"},
        ),
        ("驻青禾总领事陈泳宁、副议长山口政嘉参加。", {"驻青禾总领事", "副议长"}),
        ("市对外友协专职副会长薛志宁，党组成员陈宁参加。", {"市对外友协专职副会长", "市对外友协党组成员"}),
        ("学院院长周远宁参加。", {"学院院长"}),
        ("青禾国（云泽）两山学院执行院长刘克宁参加。", {"青禾国（云泽）两山学院执行院长"}),
        (
            "云泽大学党委书记许明远出席。党组书记、局长刘国宁参加。",
            {"云泽大学党委书记", "党组书记", "局长"},
        ),
    ],
)
def test_posts_of_other_bodies(read: Read, text: str, posts: set[str]) -> None:
    assert {holding.title for holding in read(text).holdings()} == posts


def test_a_county_committee_is_of_the_county_named_before(read: Read) -> None:
    holdings = read("清川县委书记孙明远，县委副书记马文成陪同。").holdings()
    assert [(h.title, h.body.name if h.body else "") for h in holdings] == [
        ("清川县委书记", "清川县委"),
        ("县委副书记", "清川县委"),
    ]


def test_who_works_in_a_body_is_of_it(read: Read) -> None:
    text = "云泽师范大学教授林晓川授课，清川县作协会员高一鸣、县人民医院主治医师钱三省参加，柳树村村民赵大山发言。"
    assert read(text).relations("affiliation") == {
        ("林晓川", "云泽师范大学"),
        ("高一鸣", "清川县作协"),
        ("钱三省", "县人民医院"),
        ("赵大山", "柳树村"),
    }


def test_an_office_before_its_head_is_no_name(read: Read) -> None:
    posts = read("市教育局副局长姬光林、文化科科长张林宽出席会议。").posts()
    assert set(posts) == {"姬光林", "张林宽"}


@pytest.mark.parametrize("text", ["提高退休人员养老金标准。", "开展“9·30烈士公祭日”“清明祭英烈”等活动。"])
def test_words_that_only_look_like_names(text: str) -> None:
    assert not read_text(text, "社会工作").names("Person")


def test_brackets_tell_the_posts_of_names_of_any_length(read: Read) -> None:
    told = read("成员：欧阳青远（云泽市水文局局长）、何桦（副市长）。组长：林青川（市长）。", kind="notice")
    assert told.posts() == {"欧阳青远": ["云泽市水文局局长"], "何桦": ["副市长"], "林青川": ["组长", "市长"]}


def test_who_talks_of_something_is_not_called_so(read: Read) -> None:
    assert read("台下听众、专家学者谈体会、谈收获。").names("Person") == set()
    assert read("专家学者谈青远、林青川出席。").names("Person") == {"谈青远", "林青川"}
