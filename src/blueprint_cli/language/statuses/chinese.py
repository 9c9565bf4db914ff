"""How something stands, in Chinese of both scripts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from blueprint_cli.language.lazy import lazy_pattern
from blueprint_cli.language.statuses.said import Said, Says

_FINISHED: Final = "完成|竣工|落成|完工"
_USED: Final = (
    "建成|[啟启]用|通[車车]|投入[服運运使][務务營营作行用]|投[產产]|交付使用|上[線线]|[開开]放|生效"
    "|全面推行|全面[實实]施"
)
#: What is done when a plan is: works, a building, a service, a rule.
_DONE: Final = f"{_FINISHED}|{_USED}"
_BEGIN: Final = "[開开]始|展[開开]|[開开]展|[啟启][動动]|[動动]工|[開开]工|施工"
_GO: Final = (
    "[進进]行|施工|[興兴]建|建造|建[設设]|推展|推[進进]|推行|[實实]施|落[實实]|更[換换]|[鋪铺][設设]"
    "|[試试]行"
)
_STOP: Final = "[擱搁]置|取消|[終终]止|中止"
_WHOLE: Final = "[計计][劃划]|[項项]目|工程|行[動动]|措施|方案"
_ALREADY: Final = "(?:已[經经]?|[經经]已|[業业]已)"
_NOT_YET: Final = "(?:尚未|仍未|[還还]未|未曾|未能|有待|未)(?:正式|全部|全面|如期)?"
_LATER: Final = (
    "(?:[預预][計计期]|[將将]|料|[計计][劃划]|[擬拟]|目[標标]|力[爭争]|[爭争]取|可望|有望)"
)
_GAP: Final = "[^已未]"
_END: Final = r"(?=\s*(?:$|[）)]|[並并及且]))"

#: Clauses end here; what stands in one is of one thing.
_CLAUSE: Final = lazy_pattern(r"[^，。；！？,;!?\n（(]+")
_PATTERNS: Final = {
    Says.DROPPED: lazy_pattern(
        rf"(?:{_ALREADY}|[決决]定|予以|宣[佈布])[^，。]{{0,4}}(?:{_STOP}){_END}"
        rf"|(?:{_WHOLE})[現现]?(?:{_STOP}){_END}"
        r"|不再[^，。]{0,4}(?:推行|推展|推[進进]|[進进]行|[實实]施|落[實实]|考[慮虑])|[併并]入"
    ),
    Says.LATE: lazy_pattern(
        r"(?<![無无有免止會会])(?:[進进]度[^，。]{0,4}(?:落[後后]|[滯滞][後后]|延[誤误])"
        r"|(?:工程|[項项]目|[計计][劃划]|工期)(?:出[現现]|有所|已|[須须需要])?"
        r"(?:延[誤误遲迟期]|推[遲迟]|[順顺]延)|(?:延|推[遲迟]|押[後后]|延[後后遲迟])[至到]\d)"
    ),
    Says.ON_TIME: lazy_pattern(
        r"(?<!未能)(?<!未)(?:如期|按期|[準准][時时]|按[時时]|[按依]原?定?[計计][劃划])[^，。]{0,6}"
        rf"(?:完成|竣工|{_BEGIN}|{_GO})|[進进]展(?:良好|[順顺]利|理想)|提[前早][^，。]{{0,6}}(?:完成|竣工)"
    ),
    Says.UNDONE: lazy_pattern(rf"{_NOT_YET}(?:{_DONE})|{_LATER}{_GAP}{{0,20}}(?:{_DONE}|推出)"),
    Says.WAITING: lazy_pattern(
        rf"{_NOT_YET}(?:{_BEGIN}|推行|[實实]施)|{_LATER}{_GAP}{{0,12}}(?:{_BEGIN}|招[標标])"
        rf"|待[^，。]{{1,12}}[後后](?:{_BEGIN})"
    ),
    Says.GOING: lazy_pattern(
        rf"(?:正在?|仍[在然]|持[續续])[^，。已未]{{0,6}}?(?:{_GO})|(?:{_GO})中(?![心央])"
    ),
    Says.BEGUN: lazy_pattern(rf"{_ALREADY}[^已未]{{0,14}}?(?:{_BEGIN})"),
    Says.PARTLY: lazy_pattern(rf"{_ALREADY}[^已未]{{0,10}}?(?:推出|推行|[實实]施|落[實实])"),
    Says.DONE: lazy_pattern(
        rf"{_ALREADY}[^已未待]{{0,16}}?(?:{_DONE})|(?:[順顺]利|全部|全面|正式)(?:完成|竣工|落成|完工)"
    ),
}
#: What is done before the thing itself.
_PREPARING: Final = lazy_pattern(
    "研究|[論论][證证]|[諮咨][詢询]|[設设][計计]|招[標标]|投[標标]|勘[探察]|[規规][劃划]|[評评]估|[環环][評评]"
    "|[籌筹][備备]|[準准][備备]|[選选]址|立[項项]|[審审]批|草[擬拟]|[擬拟][備备]|[檢检][討讨視视]|[撥拨]款"
    "|文件|可行性|前期|[徵征]地|物色|平整|磋商|[協协]商|[討讨][論论]"
)
_PART: Final = lazy_pattern(
    "首|第[一二三四五六七八九十\\d]|部分|部份|[階阶]段|其中|大致|大部|初步|基本|[試试][點点行]|百分之|%"
    "|[一二兩两三四五六七八九十百\\d][\\s]*(?:成|座|[個个]|[間间]|[條条]|公里|[項项]|期|宗|所|幢|段|套|名|份|分)"
)
_ENDS: Final = lazy_pattern(f"(?:{_FINISHED})$")
#: Behind a verb: nothing more is told that is done.
_NO_OBJECT: Final = lazy_pattern(r"[了\s）)]*(?:$|[並并及且])")
#: What was before is another thing.
_OTHER: Final = lazy_pattern("上一|上[個个期屆届]|前一|前期|原有|[舊旧]")
_ALL: Final = lazy_pattern("全部|全面|悉[數数]|所有|各[項项]")


def said(text: str) -> Iterator[Said]:
    """Give what a text says of how something stands."""
    for clause in _CLAUSE.finditer(text):
        for says, start, end in _of_clause(clause[0]):
            yield Said(clause.start() + start, clause.start() + end, says)


def _of_clause(clause: str) -> Iterator[tuple[Says, int, int]]:
    found = {says: hit for says, pattern in _PATTERNS.items() if (hit := pattern.search(clause))}
    for says, hit in found.items():
        if says is Says.DONE:
            if Says.UNDONE not in found and not _OTHER.search(clause):
                yield _how_much(clause, hit.end()), hit.start(), hit.end()
        elif not (_CEDES.get(says, frozenset()) & found.keys()):
            own = Says.PREPARED if says in _WORK and _PREPARING.search(clause) else says
            yield own, hit.start(), hit.end()


#: What is no claim of its own in a clause that says the other.
_CEDES: Final[Mapping[Says, frozenset[Says]]] = {
    Says.BEGUN: frozenset({Says.WAITING}),
    Says.GOING: frozenset({Says.WAITING, Says.DONE}),
    Says.PARTLY: frozenset({Says.DONE}),
}
_WORK: Final = frozenset({Says.BEGUN, Says.GOING, Says.PARTLY})


def _how_much(clause: str, end: int) -> Says:
    """Tell whether what is done is the whole, a part, or what goes before."""
    if _PREPARING.search(clause):
        return Says.PREPARED
    if _ALL.search(clause):
        return Says.DONE
    takes_object = clause[:end].endswith(("完成", "建成"))
    if _PART.search(clause) or (takes_object and not _NO_OBJECT.match(clause, end)):
        return Says.PARTLY
    return Says.DONE if _ENDS.search(clause, 0, end) else Says.IN_USE
