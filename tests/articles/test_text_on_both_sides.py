"""What stands between two texts is told by their words: a headline, a heading, a caption of the one above."""

from cleaner import clean

KILN = (
    "守窑的人把最后一车松柴推到窑门口，等着天黑下来。龙窑依着山坡，一共十四间窑室。",
    "窑场的老人说，从前这条沟里有四十座龙窑，如今剩下一座，烧窑的手艺不写在纸上。",
    "釉料是后山的土，窑工淘洗三遍，沉上一个冬天，开春的时候才用到青瓷上去。",
    "年轻的窑工嫌慢，去城里买现成的釉料，烧出来的青瓷颜色总是浮的，老人摇头。",
    "看火的人三天三夜不合眼，松柴添早了，窑火就旺过头，青瓷要变形；添晚了，釉色发灰。",
    "封窑以后要等七天，窑门打开，青瓷还是温的。窑工把第一件捧出来，放在窑神面前。",
    "去年窑场来了四个学徒，白天拉坯，夜里跟着老窑工看火，手上的泥从来没有干过。",
    "龙窑一年只烧两次，每次都有人从城里赶来看窑火，山坡上的灯一直亮到天明。",
    "窑工的孩子在窑场里长大，认得每一种松柴的声音，他们说窑火会唱歌。",
    "窑门是用砖封的。砖缝抹上黄泥，只留一个看火孔。",
    "看火孔里先是红的，后来是白的。老窑工凑近去看，眉毛都燎焦了。",
    "青瓷卖得好的年份，窑场也没有多烧一窑。老窑工说，松柴和釉料都要歇一歇。",
)
FERRY = (
    "渡轮离岸的时候，老船长总要回头望一眼石阶，石阶上站着来送行的孩子们。",
    "大桥通车以后，渡轮一天只开两班，渡口冷清了，老船长的胡子也白了。",
    "渡口的售票窗还开着，票价两元，三十年没有涨过。售票员认得每一个过江的人。",
    "汽笛响三声，渡轮就靠岸。江面上的雾散得慢，老船长看的是对岸的一棵树。",
    "过江的学生少了，挑担的菜农也改坐了汽车，渡轮上常常只有几辆自行车。",
    "渡口管理所要把渡轮改成游船，老船长不说话，去船舱里擦他的舵轮。",
    "最后一班渡轮在傍晚六点离岸，江面宽，汽笛声传得远，两岸的人都听得见。",
    "老船长的徒弟在大桥上修路灯，他说站在桥上看得见渡轮，小得像一片叶子。",
    "渡口的石阶磨得发亮，水退下去的时候，露出从前拴缆绳的铁环。",
    "跳板收起来了。缆绳湿漉漉的，盘成一圈一圈。",
    "对岸也有人在等渡轮。他们打着伞，站成一排，不说话。",
    "孩子们叠纸船放到江里，写上渡轮的名字，顺着水漂过大桥，漂过渡口。",
)


def _blocks(*parts: str | tuple[str, ...]) -> str:
    flat = [line for part in parts for line in ((part,) if isinstance(part, str) else part)]
    return "\n\n".join(flat) + "\n"


def _sentences(text: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"{sentence}。" for line in text for sentence in line.rstrip("。").split("。"))


def test_a_line_between_texts_on_two_matters_is_a_headline() -> None:
    kiln, ferry = _sentences(KILN), _sentences(FERRY)
    articles = clean(
        _blocks("窑火不熄的三天三夜", "■林 川", kiln, "老 船 长 和 渡 口 的 最 后 一 班 船", ferry)
    ).articles
    assert [a.title.text for a in articles if a.title] == ["窑火不熄的三天三夜", "老船长和渡口的最后一班船"]


def test_the_same_line_between_texts_on_one_matter_is_a_heading() -> None:
    kiln = _sentences(KILN)
    dump = _blocks(
        "窑火不熄的三天三夜", "■林 川", kiln[:9], "山 坡 上 的 灯 一 直 亮 到 天 明", kiln[9:], _sentences(FERRY)
    )
    assert len(clean(dump).articles) == 1


def test_a_plain_line_over_a_headline_that_tells_of_the_text_above_is_its_caption() -> None:
    dump = _blocks("窑火不熄", "■林 川", KILN, "四个学徒白天拉坯夜里看火", "老船长和渡口", "■周 远", FERRY)
    kiln, ferry = clean(dump).articles
    assert len([block for block in kiln.blocks if block.kind == "caption"]) == 1
    assert ferry.kicker is None


def test_a_line_over_a_headline_that_tells_of_the_text_below_is_its_kicker() -> None:
    dump = _blocks("窑火不熄", "■林 川", KILN, "渡轮一天只开两班以后", "老船长和渡口", "■周 远", FERRY)
    kiln, ferry = clean(dump).articles
    assert not any(block.kind == "caption" for block in kiln.blocks)
    assert ferry.kicker is not None
    assert ferry.kicker.text == "渡轮一天只开两班以后"


def test_a_place_over_a_headline_is_no_caption_though_the_text_above_names_it() -> None:
    told = tuple(f"青石县{line}" for line in KILN)
    _, ferry = clean(_blocks("窑火不熄", "■林 川", told, "青石县", "老船长和渡口", "■周 远", FERRY)).articles
    assert ferry.kicker is not None
    assert ferry.kicker.text == "青石县"


def test_the_short_line_over_the_first_of_several_briefs_is_their_headline() -> None:
    briefs = [
        part
        for title, text in zip(
            ("窑场添了学徒", "渡口改开游船", "青瓷卖到海外", "路灯修到桥头"),
            (KILN[6], FERRY[5], KILN[9], FERRY[7]),
            strict=True,
        )
        for part in (title, text)
    ]
    dump = _blocks("窑火不熄", "■林 川", KILN) + "\n\n" + _blocks("临江短波", *briefs)
    assert clean(dump).articles[-1].title is not None
    assert clean(dump).articles[-1].title.text == "临江短波"
