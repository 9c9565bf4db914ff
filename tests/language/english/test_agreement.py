"""Agreement and confused words: what is certain, and what is left alone."""

from __future__ import annotations

import pytest

from blueprint_cli.language import data
from blueprint_cli.language.english.grammar.agreement import disagreements
from blueprint_cli.language.english.grammar.confusions import confusions
from work import assert_linear


@pytest.mark.parametrize(
    ("text", "word", "right"),
    [
        ("The figures of the quarter shows a rise.", "shows", "show"),
        ("The cost of the two bridges have fallen.", "have", "has"),
        ("The list, with two annexes, are attached.", "are", "is"),
        ("In the north, the schools needs a hall.", "needs", "need"),
        ("Pupils who has passed may go on.", "has", "have"),
        ("It provide a platform.", "provide", "provides"),
        ("These scheme will be reviewed.", "These", "This"),
        ("Four clinic were opened.", "clinic", "clinics"),
        ("There is several ways.", "is", "are"),
        ("Less vehicles used it.", "Less", "Fewer"),
        ("The fund will supports research.", "supports", "support"),
        ("The Council has decide to go on.", "decide", "decided"),
        ("It has wrote to the trade.", "wrote", "written"),
        ("He did not attended.", "attended", "attend"),
        ("Many start-ups in the city centre is short of funds.", "is", "are"),
        ("The by-laws has been revised.", "has", "have"),
        ("These spin-offs is new.", "is", "are"),
        ("Each of the laboratories receive a grant.", "receive", "receives"),
        ("The centre employs 20 engineer.", "engineer", "engineers"),
        ("Some 1,200 visitor were counted.", "visitor", "visitors"),
        ("The platform is design to serve small firms.", "design", "designed"),
        ("The scheme is fund by the Government.", "fund", "funded"),
        ("The centre will be link to the station.", "link", "linked"),
        ("The Fund has help many firms.", "help", "helped"),
        ("The bodies have plan a series of talks.", "plan", "planned"),
        ("The Government is committed, and the plan have three parts.", "have", "has"),
        ("The rules were relaxed in May, but the quota are unchanged.", "are", "is"),
        ("Since last year, the scheme have helped 20 firms.", "have", "has"),
        ("Last year the scheme have grown.", "have", "has"),
        ("A series of workshop was held.", "workshop", "workshops"),
        ("Most of the funding have been used.", "have", "has"),
        ("There has been many changes.", "has", "have"),
        ("Both university have signed.", "university", "universities"),
        ("All student are tested.", "student", "students"),
        ("Each of them have a role.", "have", "has"),
        ("Funding for small firms have increased.", "have", "has"),
        ("People who works shifts may apply.", "works", "work"),
        ("Staff are required to wears masks.", "wears", "wear"),
        ("This are the main targets.", "This", "These"),
        ("These is a start.", "These", "This"),
        ("Every student and teacher have a card.", "have", "has"),
        ("There are less firms than before.", "less", "fewer"),
        ("He don't know.", "don't", "doesn’t"),
        ("The Bureau don't set the fees.", "don't", "doesn’t"),
        ("The rules doesn't apply to shops.", "doesn't", "don’t"),
    ],
)
def test_words_that_do_not_go_together(text: str, word: str, right: str) -> None:
    (found,) = disagreements(text)
    assert (found.text, found.right) == (word, right)


@pytest.mark.parametrize(
    "text",
    [
        "A number of residents have moved, and the number of flats has grown.",
        "The subsidy helps demand grow.",
        "What the district needs is more parks.",
        "Had the rules applied, fewer shops would have closed.",
        "It is important that he attend.",
        "Health and safety comes first.",
        "Building schools is costly.",
        "Will members agree? Only then can works start.",
        "The Government have agreed; the data are kept.",
        "There is a hall and two courts.",
        "Students studying at universities in the region are eligible.",
        "Those schools, and the plan as a whole, have changed.",
        "It is clear that schools, hospitals, and the plan have changed.",
        "The Heads of Departments Meeting was held.",
        "It helps each of the schools receive a grant.",
        "We ask that each of the schools receive a grant.",
        "The help that the Bureau has help the most is land.",
        "The powers the Bureau has help the trade.",
        "Phase 2 development will start; see section 20 of the Act and Route 3 traffic.",
        "The top 10 list was published; a 20 engineer team and 24 hour service are needed.",
        "At 12 noon, on day 2 and in 2022 demand was high, with 5 per cent more.",
        "There is need to act; it is time to plan; the next item is work to be done.",
        "There is support to be had, and the key is access to land.",
        "They had help from others; those who have need of it have interest in it.",
        "He doesn’t know; they don’t know; the rules don’t apply.",
        "Of the residents, 20 work in shops and 5 study abroad; the 27 plan to meet.",
        "It runs on the perl4 interpreter, with a gap of .09 em.",
        "It is a list of non-negative figures that is kept.",
        "A list of the Bureau’s values that has gaps is of no use.",
        "A line that says who answers for it is there, with a number of different player backends.",
        "Both university and college students apply; all traffic must stop; all staff are here.",
        "Most of the works are done, and all of the data have been kept.",
        "Access is required to works in hand; each of us; each of them.",
        "Acting for small firms, lawyers have agreed; training of staff has begun.",
        "If this were so, and these have it, this has been known; it is required that this be so.",
        "The case load more than doubled, and the schemes are less a burden.",
        "Every student and every teacher has a card; each student and the school have one.",
        "Why don’t the Bureau and the trade meet? The board don’t agree.",
        "The schools visited last year, and the hall the Bureau has, are large.",
        "The two-way road and the start-up scheme are new.",
    ],
)
def test_what_is_not_certain(text: str) -> None:
    assert disagreements(text) == ()


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("lower then last year", "then", "than"),
        ("The rule will effect small firms.", "effect", "affect"),
        ("the principle of the school", "principle", "principal"),
        ("a panel comprising of experts", "of", "comprising"),
        ("We look forward to receive it.", "receive", "receiving"),
        ("aims to providing the best", "providing", "provide"),
        ("Its clear that it works.", "Its", "It’s"),
        ("Last year the Bureau lead a delegation.", "lead", "led"),
        ("In 2019, our new team lead the way.", "lead", "led"),
        ("The agency will advice firms on tax.", "advice", "advise"),
        ("It is know available.", "know", "now"),
        ("We are plan to extend it.", "plan", "planning"),
        ("They except more rain.", "except", "expect"),
        ("The experts gave advises.", "advises", "advice"),
        ("All firms accept one have replied.", "accept", "except"),
        ("The site is bigger that the park.", "that", "than"),
        ("in a breath of fields", "breath", "breadth"),
        ("If your working late, call.", "your", "you’re"),
    ],
)
def test_words_mistaken_for_others(text: str, wrong: str, right: str) -> None:
    (found,) = confusions(text)
    assert (found.text, found.right) == (wrong, right)


@pytest.mark.parametrize(
    "text",
    [
        "Next year the two bodies lead a project each.",
        "In time, the lead that the bureaux take is a lead for all.",
        "The advice services are free; they will, on advice, start.",
        "It has to know on which floor it is, and lets us know under what terms.",
        "This means that your operating system is old.",
        "The picture is taken of the very spot.",
        "A change of name is called for, and most firms accept the offer.",
        "It is clearer that the park is full; he said earlier that the fee is fair.",
        "In all fields except more open ones, they, except the last, hold their breath.",
    ],
)
def test_words_that_are_no_others(text: str) -> None:
    assert confusions(text) == ()


def test_list_of_confusions_can_be_read() -> None:
    for line in data.lines("own/english_confusions"):
        wrong, _, right = line.partition("[")[2].partition("]")[0].partition(">")
        assert wrong, line
        assert right not in ("", wrong), line


@pytest.mark.parametrize("piece", ["the costs of ", "and the plan, ", "to be then than ", "This "])
def test_time_grows_with_the_text(piece: str) -> None:
    assert_linear(lambda size: disagreements(piece * size), 1_000)
    assert_linear(lambda size: confusions(piece * size), 1_000)
