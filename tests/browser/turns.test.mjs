// What people do that nobody planned: go back, press twice, load again, come too late, have two windows open. And all
// that can be done with an own enrolment besides leaving it.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';

import { DESK, PHONE, browser, demo, onStage, walk } from './kit.mjs';
import { address, stands } from './stranger.mjs';
import { openCourse } from './sweep.mjs';
import { answers, codeFor, fillIn, press, takesASeat } from './ways.mjs';

onStage();

// How many messages were sent to an address.
async function messagesTo(email) {
  const inbox = await (await fetch(`${demo.address}/demo/inbox`)).text();
  return inbox.split(`<td>${email}</td>`).length - 1;
}

const asked = (page) => Object.fromEntries(new URL(page.url()).searchParams);

// What is looked for stays looked for: in the address, in the form, in the months, and on the way back.
async function looksAround(page) {
  await page.goto('/');
  const home = page.locator('select[name=municipality]');
  const wanted = await home.locator('option').nth(1).getAttribute('value');
  await home.selectOption(wanted);
  await page.locator('#availability').check();
  await page.locator('form.filters button').click();
  await page.waitForURL(/availability=free/);
  assert.equal(asked(page).municipality, wanted);
  const many = await page.locator('#found').innerText();

  await page.locator('.card h3 a').first().click();
  await page.waitForURL(/\/courses\//);
  await page.goBack();
  assert.equal(await page.locator('select[name=municipality]').inputValue(), wanted);
  assert.ok(await page.locator('#availability').isChecked());
  assert.equal(await page.locator('#found').innerText(), many);

  await page.locator('.views a:not([aria-current])').click();
  await page.waitForURL(/view=month/);
  const month = await page.locator('#shown').innerText();
  await page.locator('a[rel=next]').click();
  await page.waitForURL(/month=/);
  assert.notEqual(await page.locator('#shown').innerText(), month);
  assert.equal(asked(page).municipality, wanted);
  await page.goBack();
  assert.equal(await page.locator('#shown').innerText(), month);
  await page.locator('.chosen .chip').first().click();
  await page.waitForURL((url) => !url.searchParams.has('municipality') && url.searchParams.has('availability'));
  assert.equal(asked(page).view, 'month');

  // A search for nothing leads on to what there is.
  await page.goto('/?time=evening&setting=online&language=nn&availability=free');
  await page.locator('.nearest a').first().click();
  await page.locator('.card').first().waitFor();
}

// Sends twice, loads again, goes back: one enrolment, one code, and every page is still a page.
async function pressesTwice(page) {
  const [course, email] = [await openCourse(page.request), address('dobbel')];
  await page.goto(`${course}/sign-up`);
  await press(page);
  await page.locator('.ds-error-summary').waitFor();
  await page.reload();
  await page.locator('.ds-error-summary').waitFor();
  await fillIn(page, email);
  await press(page);
  await page.locator('dl.answers').waitFor();
  await page.reload();
  await page.locator('dl.answers').waitFor();
  const [sent] = await Promise.all([
    page.waitForRequest((one) => one.method() === 'POST'),
    page.locator('main form > .buttons button').dblclick(),
  ]);
  await page.waitForURL(/\/code$/);
  const code = await codeFor(demo, email);
  // As a browser does that goes back to the answers and sends them once more.
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded', Origin: demo.address };
  const again = await page.request.post(sent.url(), { headers, data: sent.postData() });
  assert.match(again.url(), /\/code$/);
  assert.equal(await messagesTo(email), 1, 'one code, however often it was sent');

  await page.locator('input[name=code]').fill(code);
  await page.locator('main form .buttons button').first().dblclick();
  await page.waitForURL(/\/ticket/);
  await page.goBack();
  await page.goForward();
  await page.reload();
  await page.goto('/ticket');
  await stands(page, 'Du har plass.');
}

// Comes back to a code whose time is over, as a browser does that has forgotten who waits for it.
async function comesTooLate(page) {
  const [course, email] = [await openCourse(page.request), address('sein')];
  await answers(page, course, email);
  await press(page);
  await page.waitForURL(/\/code$/);
  await page.locator('input[name=code]').fill(await codeFor(demo, email));
  await page.context().clearCookies();
  await press(page);
  await stands(page, 'Koden gjelder ikke lenger.');
  // A form that lay open too long has lost its key: it works all the same.
  await page.locator('input[name=key]').first().evaluate((one) => one.remove());
  await fillIn(page, email);
  await press(page);
  await page.locator('dl.answers').waitFor();
}

// Leaves in one window, and does the rest in the other, which does not know of it yet.
async function hasTwoWindows(page) {
  const [course, email] = [await openCourse(page.request), address('to.vinduer')];
  await takesASeat(page, demo, course, email);
  await page.goto('/ticket');
  const other = await page.context().newPage();
  await other.goto('/ticket');
  await page.getByRole('button', { name: 'Meld meg av' }).click();
  await stands(page, 'Du er meldt av.');
  await other.getByRole('button', { name: 'Meld meg av' }).click();
  await stands(other, 'Du er meldt av.');
  await other.goto('/ticket/receipt');
  await stands(other, 'Du er meldt av.');
}

// Everything on the own page that is no answer to an offer.
async function looksAfterIt(page, scripts) {
  const [course, email] = [await openCourse(page.request), address('egen')];
  await takesASeat(page, demo, course, email);
  await stands(page, 'Takk for påmeldingen');
  const number = await page.locator('.reference').innerText();
  await page.emulateMedia({ media: 'print' });
  assert.ok(await page.locator('.reference').isVisible(), 'the number is printed');
  assert.ok(!(await page.locator('.masthead nav').isVisible()), 'the menu is not');
  await page.emulateMedia({ media: 'screen' });

  await page.getByRole('link', { name: 'Se påmeldingen din' }).click();
  await page.getByText(number).first().waitFor();
  const day = page.locator('input[name=sessions]').last();
  await day.check();
  await page.getByRole('button', { name: 'Si fra' }).click();
  await stands(page, 'Lagret.');
  assert.ok(await page.locator('input[name=sessions]').last().isChecked());
  assert.equal(await page.locator('input[name=sessions]:checked').count(), 1);

  await page.getByRole('link', { name: 'Se og last ned alt vi har om deg' }).click();
  await stands(page, email);
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Last ned som fil' }).click()]);
  assert.equal(file.suggestedFilename(), `${number}.json`);
  assert.ok(JSON.stringify(JSON.parse(await readFile(await file.path(), 'utf8'))).includes(email));

  await page.goto('/ticket');
  await page.getByRole('link', { name: 'Be oss slette opplysningene dine' }).click();
  await page.getByRole('button', { name: 'Be oss slette opplysningene mine' }).click();
  await stands(page, 'om å slette opplysningene dine');
  await page.getByRole('button', { name: 'Behold opplysningene mine likevel' }).click();
  await page.getByRole('button', { name: 'Be oss slette opplysningene mine' }).waitFor();
  if (!scripts) return;
  await page.goto('/ticket');
  await page.getByRole('link', { name: 'Skriv ut en kvittering' }).click();
  await stands(page, number);
}

for (const scripts of [true, false]) {
  const go = (size, journey) => () => walk(browser, demo, { scripts, size }, (page) => journey(page, scripts));
  describe(scripts ? 'with scripts' : 'without scripts', () => {
    it('what is looked for stays looked for', go(scripts ? PHONE : DESK, looksAround));
    it('an enrolment is looked after', go(scripts ? DESK : PHONE, looksAfterIt));
    it('whoever sends twice has one enrolment', go(scripts ? PHONE : DESK, pressesTwice));
  });
}

it('whoever comes too late is told how to go on', () => walk(browser, demo, { size: PHONE, scripts: false }, comesTooLate));
it('two windows do not contradict each other', () => walk(browser, demo, { size: DESK }, hasTwoWindows));
