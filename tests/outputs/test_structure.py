"""`blueprint.json`: the plan in numbers, the same in every locale, each text with its origin."""

from __future__ import annotations

import pytest

from .publication import TAGS, Publication

ORIGINS = {"zh-Hant": "source", "zh-Hans": "converted", "en": "translated"}
LANGUAGES = {"zh-Hant": "zh-Hant-HK", "zh-Hans": "zh-Hans-HK", "en": "en-HK"}

pytestmark = pytest.mark.parametrize("tag", TAGS)


def test_four_directions_eight_strategies_16_goals_42_actions(
    publication: Publication, tag: str
) -> None:
    edition = publication.edition(tag)
    levels = (edition.directions, edition.strategies, edition.goals, edition.actions)
    assert [len(level) for level in levels] == [4, 8, 16, 42]
    assert list(edition.data["totals"].values()) == [4, 8, 16, 42]


def test_each_strategy_has_its_goals_and_actions(publication: Publication, tag: str) -> None:
    strategies = publication.edition(tag).strategies
    goals = [strategy["goals"] for strategy in strategies]
    assert [len(each) for each in goals] == [3, 1, 3, 2, 2, 1, 3, 1]
    actions = [sum(len(goal["actions"]) for goal in each) for each in goals]
    assert actions == [3, 5, 7, 5, 8, 6, 5, 3]


def test_each_direction_has_its_strategies(publication: Publication, tag: str) -> None:
    numbers = [
        [strategy["number"] for strategy in direction["strategies"]]
        for direction in publication.edition(tag).directions
    ]
    assert numbers == [["1", "2", "3", "4"], ["5"], ["6"], ["7", "8"]]


def test_everything_in_the_plan_has_an_id_and_a_number(publication: Publication, tag: str) -> None:
    edition = publication.edition(tag)
    assert len(set(edition.plan_ids)) == 4 + 8 + 16 + 42
    for level in (edition.directions, edition.strategies, edition.goals, edition.actions):
        assert len({each["number"] for each in level}) == len(level)


def test_everything_in_the_plan_has_a_text(publication: Publication, tag: str) -> None:
    edition = publication.edition(tag)
    assert all(each["title"] for each in (*edition.directions, *edition.strategies))
    assert all(each["text"] for each in (*edition.goals, *edition.actions))


def test_numbers_say_where_a_goal_and_an_action_stand(publication: Publication, tag: str) -> None:
    for strategy in publication.edition(tag).strategies:
        for place, goal in enumerate(strategy["goals"], 1):
            assert goal["number"] == f"{strategy['number']}.{place}"
            expected = [f"{goal['number']}.{each + 1}" for each in range(len(goal["actions"]))]
            assert [action["number"] for action in goal["actions"]] == expected


def test_ids_are_those_of_the_source(publication: Publication, tag: str) -> None:
    edition, source = publication.edition(tag), publication.edition("zh-Hant")
    assert edition.plan_ids == source.plan_ids
    assert list(edition.data["messages"]) == list(source.data["messages"])


def test_every_text_came_from_where_its_locale_takes_texts(
    publication: Publication, tag: str
) -> None:
    messages = publication.edition(tag).data["messages"]
    assert len(messages) >= 100
    for name, message in messages.items():
        assert message["origin"] == ORIGINS[tag], name
        assert message["lang"] == LANGUAGES[tag], name
        assert "stale" not in message, name
        assert message["target"], name


def test_every_message_stands_in_the_document(publication: Publication, tag: str) -> None:
    edition = publication.edition(tag)
    assert edition.texts.keys() == edition.data["messages"].keys()


def test_every_override_has_its_reason(publication: Publication, tag: str) -> None:
    messages = publication.edition(tag).data["messages"].values()
    assert all(message["override"].strip() for message in messages if "override" in message)


def test_the_locale_names_its_language(publication: Publication, tag: str) -> None:
    data = publication.edition(tag).data
    assert data["locale"] == {"tag": tag, "lang": LANGUAGES[tag]}
    assert data["editions"] == list(TAGS)
