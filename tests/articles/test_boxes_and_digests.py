"""A box of figures in a narrow column beside a digest: the label that stands before both is the digest's."""

from cleaner import clean

BEFORE = "\n".join(
    [
        "昨日清晨老渡口的最后一班渡轮离岸船上坐满了从城里",
        "赶回来的人，他们都说要再看一眼江面上的灯火，船长说",
        "水还是那么宽，只是坐船的人少了，桥上的车多了。",
    ]
)
BOX = """ 渡 口 新 规
数
字
渡
口
12万人
今年一月至五月，渡口来往
的客人有十二万，比去年同
期少了一成。
70%以上
截至五月，坐船的人里有七
成以上是老人，他们多半住
在江的北岸。
6条
渡口现在有六条船，四条在
江上走，两条在岸上修，修
好了就换班。
200盏
渡口的灯有两百盏，每天傍
晚点亮，等最后一班船回来
才会熄。
"""
DIGEST = (
    ("渡口夜间开灯到十点", "为方便夜里坐船的人，渡口管理处近日决定，从下个月起，渡口的灯一直开到夜里十点，"),
    ("旧船票可以换船上的早饭", "从前的旧船票不再收回，凡是拿着旧船票来的人，都可以在船上换一份早饭，换完为止。"),
    ("候船室添了二十把椅子", "候船室里添了二十把椅子，都是从前船上拆下来的，擦干净了重新上过漆，坐着很稳当。"),
    ("江堤上的路灯修好了", "江堤上坏了半年的路灯上个星期修好了，走夜路的人不用再打手电，看得见脚下的石阶。"),
)


def _digest() -> str:
    return "".join(
        f"{head}\n{text[:26]}\n{text[26:].rstrip('，') or '。'}。\n".replace("。。", "。") for head, text in DIGEST
    )


def test_the_end_of_a_narrow_column_is_no_headline_of_what_follows() -> None:
    articles = clean(f"老渡口的最后一班船\n{BEFORE}\n\f{BOX}{_digest()}").articles
    titles = [article.title.text if article.title else "" for article in articles]
    assert titles[:3] == ["老渡口的最后一班船", "数字渡口", "渡口新规"]
    assert articles[1].paragraphs[-1] == "渡口的灯有两百盏，每天傍晚点亮，等最后一班船回来才会熄。"


def test_the_headline_right_above_a_byline_is_no_label_of_the_box_before_it() -> None:
    figures = (
        ("12万人", "今年一月至五月，渡口来往的客人有十二万，比去年同期少了一成。"),
        ("70%以上", "截至五月，坐船的人里有七成以上是老人，他们多半住在江的北岸。"),
        ("6条", "渡口现在有六条船，四条在江上走，两条在岸上修，修好了就换班。"),
        ("200盏", "渡口的灯有两百盏，每天傍晚点亮，等最后一班船回来才会熄。"),
    )
    box = "\n\n".join(f"{figure}\n\n{text}" for figure, text in figures)
    text = BEFORE.replace("\n", "")
    dump = f"# 老渡口的最后一班船\n\n江小月\n\n{text}\n\n{box}\n\n# 江堤上的灯\n\n□林小川\n\n{text}\n"
    assert [(a.title.text if a.title else "", a.authors) for a in clean(dump).articles] == [
        ("老渡口的最后一班船", ("江小月",)),
        ("", ()),
        ("江堤上的灯", ("林小川",)),
    ]
