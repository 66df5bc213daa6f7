// What can be done with keys alone, and what the eye sees of it.

import assert from 'node:assert/strict';

import { saw } from './record.mjs';

// Runs in the page: what has the focus, whether that is seen, and whether it comes after what had it before.
function stop() {
  const one = document.activeElement;
  const [box] = one.getClientRects();
  const style = getComputedStyle(one);
  const belongs = (top) => top && (one.contains(top) || top.control === one || top.closest('label')?.control === one);
  const at = (part) => document.elementFromPoint(box.left + box.width * part, box.top + box.height / 2);
  const before = globalThis.stoodOn;
  globalThis.stoodOn = one;
  return {
    what: one.outerHTML.slice(0, 160),
    isMarked: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    isSeen: [0.1, 0.5, 0.9].every((part) => belongs(at(part))),
    follows: !before || Boolean(before.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING),
    part: one.closest('header, main, footer')?.nodeName,
    top: box.top + window.scrollY,
    line: box.top + box.height / 2 + window.scrollY,
    left: box.left,
  };
}

// To the right on the same line, or on a line further down.
function reads(last, now) {
  const isSameLine = Math.abs(now.line - last.line) < 12;
  return isSameLine ? now.left > last.left : now.line > last.line;
}

// Goes on from one thing to the next until it stands on what is looked for. Whatever has the focus on the way is marked,
// wholly in sight, and comes where the eye expects it.
export async function tabTo(page, target) {
  let last;
  for (let times = 0; times < 150; times += 1) {
    await page.keyboard.press('Tab');
    const now = await page.evaluate(stop);
    const told = `${page.url()}: ${now.what}`;
    assert.ok(now.isMarked, `the focus is not marked on ${told}`);
    assert.ok(now.isSeen, `something covers ${told}`);
    assert.ok(now.follows, `not in order: ${told}`);
    const isNext = last?.part && last.part === now.part;
    if (isNext) assert.ok(now.top >= last.top - 12, `goes up the page to ${told}`);
    if (isNext && now.part === 'HEADER') assert.ok(reads(last, now), `not as one reads: ${told}`);
    last = now;
    saw('focus-visible', 'focus-order', 'focus-not-obscured');
    if (await target.evaluate((one) => one === document.activeElement)) return;
  }
  assert.fail(`${page.url()}: no key leads to ${target}`);
}

// Stands on it and presses a key there.
export async function pressOn(page, target, key = 'Enter') {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

// The thing that has the focus is this one.
export async function standsOn(page, target) {
  await target.waitFor();
  await page.waitForFunction((one) => one === document.activeElement, await target.elementHandle());
  await page.evaluate(() => (globalThis.stoodOn = document.activeElement));
}
