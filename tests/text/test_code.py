"""Code between fences is no print: no rule touches it."""

from cleaner.rulebook import Rule
from cleaner.source import source_from_text
from cleaner.text import repair

CODE = """渡口的程序如下：

```bash
> npm install  # 安装,很快
<div>&nbsp;</div>
echo "$1$" && printf '**%s**' "江 风"
```

程序写好了,船长很高兴。
"""


def test_only_the_text_around_code_is_repaired(rules: tuple[Rule, ...]) -> None:
    made, suggested = repair(source_from_text(CODE), rules)
    assert [(CODE[e.start : e.end], e.replacement) for e in made] == [(",", "，")]
    assert suggested == ()
