"""The main job, step by step, as the people of the desk do it: the same story for mouse, keyboard and plain forms."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page, expect

from articles import demo
from tests.e2e.hands import Hands

TEXT = (Path(demo.__file__).parent / "article-id.txt").read_text(encoding="utf-8")
DAY = "2024-12-05"


@dataclass(frozen=True)
class Said:
    """What a source says of a claim."""

    source: str
    stance: str
    stated: str = ""
    searched_for: str = ""


@dataclass(frozen=True)
class Told:
    """A claim of the story: its words, what is said of it, and what the checker finds."""

    quote: str
    ordinal: int
    label: str
    kind: str
    said: tuple[Said, ...]
    verdict: str
    rationale: str
    wording: str = ""
    normal: str = ""


STAFF, REUTERS, THANH_NIEN, KREMLIN = "Joint Staff spokesperson", "Reuters", "thanhnien.vn", "Kremlin, address by the President"
SOURCES = (
    (STAFF, "official statement", "2024-12-04"),
    (REUTERS, "wire report", "2024-12-05"),
    (KREMLIN, "official statement", "2024-11-21"),
)
LINEAGE = ((REUTERS, "cites", STAFF), (THANH_NIEN, "cites", REUTERS))
CALL = Told(
    "27 November",
    5,
    "Call date",
    "date",
    (Said(STAFF, "supports", "27 Nov 2024"), Said(REUTERS, "supports", "Nov. 27"), Said(THANH_NIEN, "supports", "27-11")),
    "Confirmed",
    "All three give 27 November, and all of them have it from one spokesperson.",
)
REQUEST = Told(
    "Kementerian Pertahanan Rusia",
    6,
    "Who requested the call",
    "name or title",
    (Said(STAFF, "supports", "Kementerian Pertahanan Rusia"),),
    "Confirmed",
    "The spokesperson names the ministry.",
)
PRIOR = Told(
    "Maret 2023",
    11,
    "Prior call",
    "date",
    (Said(STAFF, "not found", searched_for="Milley Gerasimov 2023"),),
    "Unverifiable",
    "No readout of that month was found.",
)
ORESHNIK = Told(
    "Awal bulan ini",
    13,
    "Putin on Oreshnik",
    "date",
    (Said(KREMLIN, "contradicts", "21 November 2024"),),
    "Wrong",
    "The address was on 21 November; in an article of 5 December the words mean December.",
    wording="Pada 21 November lalu",
)
CLAIMS = (CALL, REQUEST, PRIOR, ORESHNIK)


def hand_in(hands: Hands) -> int:
    """Intake: paste, look, hand in. Gives the article's key."""
    page = hands.page
    page.goto("/articles/new/")
    hands.fill(page.locator("#intake-form").get_by_label("The article’s text"), TEXT)
    hands.press(page.get_by_role("button", name="Read it"))
    expect(page.get_by_role("heading", name="Is this the article?")).to_be_visible()
    preview = page.locator(".preview-text")
    for furniture in ("related-story teaser", "advertisement marker", "comment counter"):
        expect(preview).to_contain_text(furniture)
    expect(page.locator('[name="published_on"]')).to_have_value(DAY)
    expect(page.locator(".preview-cue").first).to_contain_text("translates thanhnien.vn")
    hands.press(page.get_by_role("button", name="Hand it in").last)
    page.wait_for_url(re.compile(r"/articles/\d+/$"))
    return int(page.url.rstrip("/").rsplit("/", 1)[1])


def add_sources(hands: Hands, article: int) -> None:
    """Four sources, one of them from the article's own source line; who leans on whom."""
    page = hands.page
    for name, kind, day in SOURCES:
        add_source(hands, article, name, kind, day)
    for child, relation, parent in LINEAGE:
        form = page.locator("#lineage .source-form")
        hands.choose(form.locator('select[name="subject"]'), child)
        hands.choose(form.locator('select[name="relation"]'), relation)
        hands.choose(form.locator('select[name="leans_on"]'), parent)
        hands.press(form.get_by_role("button", name="Draw it"))
        expect(page.locator("#lineage .plain-list")).to_contain_text(parent)
    expect(page.locator("#origins-name")).to_contain_text("2 independent origins")


def add_source(hands: Hands, article: int, name: str, kind: str, day: str) -> None:
    """One more column on the article's grid."""
    page = hands.page
    page.goto(f"/articles/{article}/sources/")
    fold = page.locator("#add-source")
    hands.open(fold)
    hands.fill(fold.get_by_label("Name", exact=True), name)
    hands.choose(fold.get_by_label("Kind", exact=True), kind)
    hands.fill(fold.get_by_label("Published on", exact=True), day)
    hands.press(fold.get_by_role("button", name="Add the source"))
    expect(page.locator("#columns")).to_contain_text(name)


def check_claim(hands: Hands, article: int, number: int, told: Told) -> None:
    """Evidence, verdict, rationale; submit for review."""
    page = hands.page
    page.goto(f"/articles/{article}/claims/{number}/")
    for said in told.said:
        give_evidence(hands, said)
    expect(page.locator("#evidence")).to_contain_text(told.said[-1].source)
    judge(hands, told)


def give_evidence(hands: Hands, said: Said) -> None:
    """One piece of evidence through the form in the evidence pane."""
    page = hands.page
    fold = page.locator("#add-evidence")
    hands.open(fold)
    hands.choose(fold.locator('select[name="source"]'), said.source)
    value = "not-found" if said.stance == "not found" else said.stance
    hands.check(fold.locator(f'input[name="stance"][value="{value}"]'))
    if said.searched_for:
        hands.fill(fold.get_by_label("Words searched for"), said.searched_for)
    else:
        hands.fill(fold.get_by_label("It states"), said.stated)
    hands.press(fold.get_by_role("button", name="Add evidence"))
    expect(page.locator(".evidence").filter(has_text=said.source).first).to_be_visible()


def judge(hands: Hands, told: Told) -> None:
    """The verdict with its reason, and off for review."""
    page = hands.page
    pane = page.locator("#claim")
    value = told.verdict.lower().replace(" ", "-")
    hands.check(pane.locator(f'input[name="verdict"][value="{value}"]'))
    if told.wording:
        hands.fill(pane.get_by_label("Suggested wording"), told.wording)
    hands.fill(pane.get_by_label("Rationale"), told.rationale)
    hands.press(page.locator("#submit-claim"))
    expect(page.locator("#claim")).to_contain_text("Awaiting review")


def exempt(hands: Hands, article: int, ordinal: int, reason: str) -> None:
    """Say why a sentence needs no claim."""
    page = hands.page
    page.goto(f"/articles/{article}/sentences/{ordinal}/")
    form = page.locator("#exempt")
    hands.check(form.locator(f'input[name="reason"][value="{reason}"]'))
    hands.press(form.get_by_role("button", name="Exempt the sentence"))
    expect(page.locator(f'a.sentence-tick[href$="/sentences/{ordinal}/"]')).to_have_attribute("data-coverage", "exempt")


def open_ordinals(page: Page, article: int) -> list[int]:
    """The sentences that are open, as the workbench shows them."""
    page.goto(f"/articles/{article}/")
    ticks = page.locator('a.sentence-tick[data-coverage="open"]')
    return [int((ticks.nth(at).get_attribute("href") or "").rstrip("/").rsplit("/", 1)[1]) for at in range(ticks.count())]


def answer(hands: Hands, article: int, number: int, *, approve: bool, reason: str = "") -> None:
    """The reviewer's answer to one claim."""
    page = hands.page
    page.goto(f"/articles/{article}/review/{number}/")
    if reason:
        hands.fill(page.get_by_label("Reason"), reason)
    hands.press(page.locator(f'button[name="decision"][value="{"approve" if approve else "return"}"]'))
    expect(page.locator(f'.review-list a[href$="/review/{number}/"]')).to_have_count(0)


def waive(hands: Hands, article: int, number: int) -> None:
    """The chief waives the rule on origins for a claim, in writing."""
    page = hands.page
    page.goto(f"/articles/{article}/claims/{number}/")
    fold = page.locator("#waiver")
    hands.open(fold)
    hands.fill(fold.locator('[name="reason"]'), "One spokesperson is the primary source here.")
    hands.press(fold.get_by_role("button", name="Waive for this claim"))
    expect(page.locator("#evidence")).to_contain_text("primary source")
