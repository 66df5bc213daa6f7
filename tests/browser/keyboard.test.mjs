// With keys alone, from the front page to a seat and out of it; and what is left when a device chooses the colours.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { SMALL } from './eyes.mjs';
import { DESK, PHONE, browser, demo, onStage, signIn, walk } from './kit.mjs';
import { pressOn, standsOn, tabTo } from './keys.mjs';
import { saw } from './record.mjs';
import { address } from './stranger.mjs';
import { openCourse } from './sweep.mjs';
import { codeFor } from './ways.mjs';

onStage();

const main = (page, selector) => page.locator(`main ${selector}`).first();

// From the front page past the menu to a course with room.
async function finds(page) {
  await page.goto('/');
  await pressOn(page, page.locator('.ds-skip-link'));
  await standsOn(page, page.locator('main'));
  saw('skip-link');
  await pressOn(page, page.locator('#availability'), 'Space');
  await pressOn(page, main(page, 'form.filters button'));
  await page.waitForURL(/availability=free/);
  const course = await openCourse(page.request);
  await pressOn(page, page.locator(`main .card a[href="${course}"]`));
  await page.locator('main .facts').waitFor();
  // All along the page, under whose end the button stays in reach.
  await pressOn(page, page.locator('main .reach a'));
  await page.waitForURL(/sign-up$/);
}

// Sends too little, and is led to what is missing.
async function mends(page, email) {
  await pressOn(page, main(page, 'form .buttons button'));
  const list = page.locator('.ds-error-summary');
  await standsOn(page, list);
  assert.match(await page.title(), /^Feil:/);
  const fields = await list.locator('a').evaluateAll((all) => all.map((one) => one.hash.slice(1)));
  assert.ok(fields.length >= 4, fields.join(' '));
  for (const field of fields) {
    const found = page.locator(`[id="${field}"]`);
    assert.equal(await found.getAttribute('aria-invalid'), 'true', field);
    const told = (await found.getAttribute('aria-describedby')).split(' ').at(-1);
    assert.ok((await page.locator(`[id="${told}"]`).innerText()).trim(), `${field} says what is wrong`);
  }
  await pressOn(page, list.locator('a').first());
  await standsOn(page, page.locator(`[id="${fields[0]}"]`));
  saw('error-list', 'error-focus');
  await page.keyboard.type('Åse');
  await tabTo(page, page.locator('#email'));
  await page.keyboard.type(email);
  await pressOn(page, page.locator('#home_municipality'), 'Space');
  await pressOn(page, page.locator('#old_enough'), 'Space');
  await pressOn(page, main(page, 'form .buttons button'));
}

async function getsASeatAndLeaves(page) {
  const email = address('taster');
  await finds(page);
  await mends(page, email);
  await page.locator('dl.answers').waitFor();
  saw('see-over');
  await pressOn(page, main(page, 'form > .buttons button'));
  await page.waitForURL(/code$/);
  await tabTo(page, page.locator('#code'));
  await page.keyboard.type(await codeFor(demo, email));
  await page.keyboard.press('Enter');
  await page.waitForURL(/receipt/);
  await pressOn(page, main(page, '.buttons a'));
  await page.waitForURL(/\/ticket$/);
  await pressOn(page, page.locator('main form[action$="/leave"] button'));
  await page.getByText('Du er meldt av.').first().waitFor();
  saw('keyboard', 'no-trap');
}

// Signs in, opens a course from the desk and the people in it.
async function doesStaffWork(page) {
  const { email, password } = demo.people.coordinator;
  await page.goto('/staff/sign-in');
  await tabTo(page, page.locator('[name=email]'));
  await page.keyboard.type(email);
  await tabTo(page, page.locator('[name=password]'));
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/staff(\?|$)/);
  await pressOn(page, page.locator('a[href="/staff/courses"]').first());
  await page.waitForURL(/staff\/courses/);
  const course = page.locator('main a[href^="/staff/courses/"]:not([href$="/new"])').first();
  const led = await course.getAttribute('href');
  await pressOn(page, course);
  await page.waitForURL((url) => url.pathname === led.split('?')[0]);
  await pressOn(page, page.locator('main a[href$="/people"]').first());
  await page.waitForURL(/people/);
}

// Past the name, who is signed in, the languages and the menu to the first thing of the page.
async function passesTheHeader(page, path) {
  await page.goto(path);
  const links = page.locator('header.masthead :is(a, button)');
  assert.ok((await links.count()) >= 7, `${path} has languages and a menu`);
  await tabTo(page, links.last());
}

// Runs in the page: what would be told by colour alone, or not at all, where the device chooses the colours.
function bare() {
  const told = [];
  const looks = (one) => getComputedStyle(one);
  const bordered = (one) => ['Top', 'Bottom'].every((side) => looks(one)[`border${side}Style`] !== 'none' && parseFloat(looks(one)[`border${side}Width`]) > 0);
  const lined = (one) => looks(one).textDecorationLine.includes('underline');
  for (const one of document.querySelectorAll('.ds-button, .ds-tag, .ds-alert, .ds-input, .ds-card, .chip')) {
    if (one.checkVisibility() && !bordered(one) && !lined(one)) told.push(`no edge: ${one.outerHTML.slice(0, 140)}`);
    if (one.checkVisibility() && !one.matches('.ds-input') && !one.textContent.trim()) told.push(`no words: ${one.outerHTML.slice(0, 140)}`);
  }
  for (const one of document.querySelectorAll('[aria-pressed=true], [aria-current]')) {
    if (!lined(one) && parseInt(looks(one).fontWeight, 10) < 600) told.push(`not told from others: ${one.outerHTML.slice(0, 140)}`);
  }
  const line = (one) => looks(one).borderBlockEndColor;
  for (const one of document.querySelectorAll('.menu [aria-current]')) {
    const others = [...one.closest('.menu').querySelectorAll('a:not([aria-current])')];
    if (others.some((other) => line(other) === line(one))) told.push(`looks like the others: ${one.outerHTML.slice(0, 140)}`);
  }
  return told;
}

async function keepsItsShape(page) {
  const course = await openCourse(page.request);
  for (const path of ['/', '/?availability=free', '/?view=month', course, `${course}/sign-up`, '/ticket', '/staff', '/staff/courses']) {
    if (path === '/staff') await signIn(page, demo.people.coordinator);
    await page.goto(path);
    if (path.endsWith('/sign-up')) await main(page, 'form .buttons button').click();
    assert.deepEqual(await page.evaluate(bare), [], page.url());
    await page.evaluate(() => document.activeElement.blur());
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
    assert.notEqual(outline, 'none', `${path}: the focus is seen`);
  }
  saw('forced-colours');
}

describe('with keys alone', () => {
  for (const scripts of [true, false]) {
    it(`somebody gets a seat and leaves it ${scripts ? 'with' : 'without'} scripts`, () =>
      walk(browser, demo, { scripts, size: PHONE }, getsASeatAndLeaves));
  }
  for (const size of [SMALL, PHONE, DESK]) {
    it(`the eye and the keys come past the header in one order at ${size.width} px`, () =>
      walk(browser, demo, { size }, async (page) => {
        await passesTheHeader(page, '/');
        await passesTheHeader(page, '/ticket');
        await signIn(page, demo.people.coordinator);
        await passesTheHeader(page, '/staff');
        await passesTheHeader(page, '/staff/templates/new');
      }));
  }
  it('staff reach the people of a course', () => walk(browser, demo, {}, doesStaffWork));
});

it('buttons, tags and states can be told apart in the colours of the device', () =>
  walk(browser, demo, { more: { forcedColors: 'active' } }, keepsItsShape));
