"""How a person works the desk in a browser: with the mouse, by keyboard alone, or with JavaScript off."""

from __future__ import annotations

import re
from typing import Protocol

from playwright.sync_api import Locator, Page, expect

PLACE_OF = """quote => {
  const root = document.getElementById("article-text");
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, node =>
    node.parentElement.closest(".claim-flag, .visually-hidden, .block-gutter, .aside-actions") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  let whole = "";
  const nodes = [];
  while (walker.nextNode()) { nodes.push([whole.length, walker.currentNode]); whole += walker.currentNode.data; }
  const from = whole.indexOf(quote), to = from + quote.length;
  const at = place => { const [start, node] = nodes.findLast(([start]) => start <= place); return [node, place - start]; };
  const range = document.createRange();
  range.setStart(...at(from));
  const [node, offset] = at(to - 1);
  range.setEnd(node, offset + 1);
  node.parentElement.scrollIntoView({ block: "center" });
  const rects = [...range.getClientRects()].filter(rect => rect.width > 0);
  const first = rects[0], last = rects.at(-1);
  return [first.left + 1, first.top + first.height / 2, last.right - 1, last.top + last.height / 2];
}"""
"""Where a quote is on the screen: from the left of its first line to the right of its last."""


def choose_radio(radio: Locator) -> None:
    """Choose a radio button by its label, which covers it, once that has come to rest."""
    radio.page.locator(f'label[for="{radio.get_attribute("id")}"]').click()
    expect(radio).to_be_checked()


class Hands(Protocol):
    """The few things that differ between ways of working."""

    page: Page

    def make_claim(self, quote: str, label: str, kind: str, ordinal: int) -> None:
        """Make a claim of words in a sentence."""

    def press(self, button: Locator) -> None:
        """Push a button or follow a link."""

    def press_all_the_same(self, button: Locator) -> None:
        """Push a button that says it is refused."""

    def fill(self, field: Locator, text: str) -> None:
        """Type into a field."""

    def choose(self, field: Locator, option: str) -> None:
        """Choose an option by its words."""

    def check(self, radio: Locator) -> None:
        """Choose a radio button."""

    def open(self, fold: Locator) -> None:
        """Open something folded."""


class Mouse:
    """Points, drags and clicks; htmx does the swapping."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def select(self, quote: str) -> None:
        """Drag over words of the article."""
        left, top, right, bottom = self.page.evaluate(PLACE_OF, quote)
        self.page.mouse.move(left, top)
        self.page.mouse.down()
        self.page.mouse.move((left + right) / 2, (top + bottom) / 2)
        self.page.mouse.move(right, bottom)
        self.page.mouse.up()
        expect(self.page.locator("#maker output")).to_have_text(quote)

    def make_claim(self, quote: str, label: str, kind: str, ordinal: int) -> None:
        self.select(quote)
        maker = self.page.locator("#maker")
        maker.get_by_label("Label").fill(label)
        maker.get_by_label("Kind").select_option(label=kind)
        maker.get_by_role("button", name="Make a claim").click()
        expect(self.page.locator("#claim").get_by_label("Label")).to_have_value(label)

    def press(self, button: Locator) -> None:
        button.click()

    def press_all_the_same(self, button: Locator) -> None:
        button.click(force=True)

    def fill(self, field: Locator, text: str) -> None:
        field.fill(text)

    def choose(self, field: Locator, option: str) -> None:
        field.select_option(label=option)

    def check(self, radio: Locator) -> None:
        radio.scroll_into_view_if_needed()  # waits until it moves no more, which a forced click does not
        radio.check(force=True)

    def open(self, fold: Locator) -> None:
        if fold.get_attribute("open") is None:
            fold.locator("> summary").click()


class Forms(Mouse):
    """Plain forms, JavaScript off: a sentence's own page holds the words, to be narrowed."""

    def make_claim(self, quote: str, label: str, kind: str, ordinal: int) -> None:
        self.page.locator(f'a.sentence-tick[href$="/sentences/{ordinal}/"]').click()
        form = self.page.locator("#new-claim")
        form.get_by_label("The words").fill(quote)
        form.get_by_label("Label").fill(label)
        form.get_by_label("Kind").select_option(label=kind)
        form.get_by_role("button", name="Make a claim").click()
        expect(self.page.locator("#claim").get_by_label("Label")).to_have_value(label)

    def press(self, button: Locator) -> None:
        button.click(force=True)  # what is typed reaches the server with the click only, so the button still says what it lacked


WAY_TO = """target => {
  const on = document.activeElement;
  if (!target.isConnected) return "gone";
  if (on === target) return "";
  return on.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING && on !== document.body ? "Shift+Tab" : "Tab";
}"""
"""The key that leads towards an element from where the focus is; none where it has it."""

TYPING = "() => document.activeElement.matches('input:not([type=radio], [type=checkbox]), textarea, select')"


class Keys:
    """Nothing but keys: the desk's own where it has them, else Tab to get there and Enter."""

    MOST_TABS = 400

    def __init__(self, page: Page) -> None:
        self.page = page

    def focus(self, target: Locator) -> None:
        """Tab, or Shift and Tab, until it has the focus."""
        expect(target).to_be_visible()
        handle = target.element_handle()
        for _ in range(self.MOST_TABS):
            way = handle.evaluate(WAY_TO)
            if way == "gone":  # a draft that was kept draws the buttons anew
                handle = target.element_handle()
                continue
            if not way:
                return
            self.page.keyboard.press(way)
        raise AssertionError(f"{target} cannot be reached with Tab")

    def shortcut(self, control: Locator) -> bool:
        """Press the key that the control names, unless it would be typed into a field."""
        keys = (control.get_attribute("aria-keyshortcuts") or "").split()
        if not keys or (keys[0] != "Control+Enter" and self.page.evaluate(TYPING)):
            return False
        self.page.keyboard.press(keys[0])
        return True

    def make_claim(self, quote: str, label: str, kind: str, ordinal: int) -> None:
        self.select(quote, ordinal)
        self.page.keyboard.press("c")
        field = self.page.locator("#claim").get_by_label("Label")
        expect(self.page.locator("#claim .place").first).to_contain_text(quote.split(maxsplit=1)[0])
        self.fill(field, label)
        self.choose(self.page.locator("#claim").get_by_label("Kind"), kind)
        self.press(self.page.locator("#save-claim"))
        expect(self.page.locator("#claim").get_by_label("Label")).to_have_value(label)

    def select(self, quote: str, ordinal: int) -> None:
        """``s`` starts at the sentence in hand; arrows move, Shift and arrows extend."""
        self.press(self.page.locator(f'a.sentence-tick[href$="/sentences/{ordinal}/"]'))
        expect(self.page.locator("#claim-name")).to_contain_text(f"Sentence {ordinal}")
        self.page.keyboard.press("s")
        output, first = self.page.locator("#maker output"), quote.split(maxsplit=1)[0]
        expect(output).not_to_be_empty()
        for _ in range(80):
            said = output.text_content() or ""
            if said.strip(".,") == first.strip(".,"):
                break
            self.page.keyboard.press("ArrowRight")
            expect(output).not_to_have_text(said)
        for _ in quote.split()[1:]:
            self.page.keyboard.press("Shift+ArrowRight")
        expect(output).to_have_text(quote)

    def press(self, button: Locator) -> None:
        expect(button).to_be_visible()
        if not self.shortcut(button):
            self.focus(button)
            self.page.keyboard.press("Enter")

    def press_all_the_same(self, button: Locator) -> None:
        self.press(button)

    def fill(self, field: Locator, text: str) -> None:
        self.focus(field)
        self.page.keyboard.press("ControlOrMeta+a")
        self.page.keyboard.insert_text(text)

    def choose(self, field: Locator, option: str) -> None:
        self.focus(field)
        self.page.keyboard.type(option)
        expect(field.locator("option:checked")).to_have_text(re.compile(re.escape(option)))

    def check(self, radio: Locator) -> None:
        if self.shortcut(radio):
            expect(radio).to_be_checked()
            return
        group = radio.get_attribute("name")
        scope = radio.locator("xpath=ancestor::form")
        first = scope.locator(f'input[name="{group}"]:checked')
        self.focus(first if first.count() else scope.locator(f'input[name="{group}"]').first)
        self.page.keyboard.press("Space")
        for _ in range(8):
            if radio.is_checked():
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"{radio} cannot be chosen with the arrows")

    def open(self, fold: Locator) -> None:
        if fold.get_attribute("open") is None:
            opener = self.page.locator(f'[data-opens="{fold.get_attribute("id")}"][aria-keyshortcuts]')
            self.press(opener if opener.count() else fold.locator("> summary"))
