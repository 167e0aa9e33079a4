"""Headline and byline behind the text they stand over, as layout models give them on the front page of a newspaper."""

from cleaner import clean

CLINIC = (
    "社区医院从今年起开设夜间门诊，三名医生轮值，惠及一万多名签约居民，夜间挂号不用排队，看完病当场就能取药，"
    "行动不便的居民由签约医生上门看病。",
    "签约居民在社区医院看病，门诊起付线取消，医药费当场结算。",
)
HARBOUR = (
    "港口的集装箱码头今年全面改造，船舶停靠的时间缩短了一半，港口企业的成本降了三成，二十家船公司把航线挪了过来。",
    "码头改造以后，集装箱由无人车运送，船舶进出港口由调度中心统一安排，集装箱在堆场里停留的时间从五天缩短到一天，"
    "港口企业算过一笔账，一只集装箱能省下四百元。",
    "港口企业说，码头的吞吐量今年可以翻一番。",
)
REPORT = "本报讯（记者 江月明）昨日清晨，第一批菜苗在山坡上的新大棚里种下，合作社的社员一直忙到天黑才下山。"


def front_page(block: str) -> str:
    parts = (
        "## 老渡口今天重新开渡",
        "本报讯（记者 周远）今天清晨六点，第一班渡轮离岸，两岸站满了来看的人。",
        "## 家门口的夜间门诊 夜里也能看上病",
        *CLINIC,
        *HARBOUR,
        block,
        "## 山坡上的新大棚",
        REPORT,
        "### 往后",
        "合作社还要再建十座。",
    )
    return "\n\n".join(parts) + "\n"


def test_a_title_block_right_over_a_report_belongs_to_the_text_above_it_from_where_its_words_change() -> None:
    articles = clean(front_page("码头新生\n\n本报记者 林小川")).articles
    found = [(article.title.text if article.title else "", article.authors) for article in articles]
    assert found[1:] == [
        ("家门口的夜间门诊 夜里也能看上病", ()),
        ("码头新生", ("林小川",)),
        ("山坡上的新大棚", ("江月明",)),
    ]
    assert articles[1].paragraphs == CLINIC
    assert articles[2].paragraphs == HARBOUR


def test_a_byline_alone_signs_the_article_above() -> None:
    articles = clean(front_page("本报记者 林小川")).articles
    assert [len(article.paragraphs) for article in articles] == [1, 5, 2]
