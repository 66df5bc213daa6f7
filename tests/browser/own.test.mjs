// The pages on the way through a sign-up, and those of somebody who has one: what was typed wrongly, the answers, the
// code, the receipt, the own page and all behind it. In all three languages, small and wide, in light and dark.

import assert from 'node:assert/strict';
import { it } from 'node:test';

import { comesStill, lookAround, watch } from './eyes.mjs';
import { browser, demo, onStage, walk } from './kit.mjs';
import { address } from './stranger.mjs';
import { openCourse } from './sweep.mjs';
import { codeFor, fillIn, press } from './ways.mjs';

onStage();

async function signsUp(page, form, email, look) {
  await page.goto(form);
  await press(page);
  await page.locator('[role=alert]').waitFor();
  await look('mistakes');
  await fillIn(page, email);
  await press(page);
  await page.locator('dl.answers').waitFor();
  await look('check');
  await press(page);
  await page.waitForURL(/\/code$/);
}

async function looksAtAll(page, language) {
  const look = (name) => lookAround(page, { name: `own-${language}-${name}`, language });
  const email = address(`ase.${language}`);
  const course = await openCourse(page.request);
  await page.addInitScript(watch);

  await signsUp(page, `${course}/sign-up`, email, look);
  await look('code');
  await page.locator('input[name=code]').fill('12');
  await press(page);
  await page.locator('[role=alert]').waitFor();
  await look('code-wrong');
  const code = await codeFor(demo, email);
  await page.locator('input[name=code]').fill(code);
  await press(page);
  await page.waitForURL(/\/ticket\/receipt/);
  await look('receipt');
  for (const path of ['/ticket', '/ticket/calendar', '/ticket/change', '/ticket/seen', '/ticket/data', '/ticket/erasure']) {
    await comesStill(page, path);
    assert.equal(new URL(page.url()).pathname, path);
    await look(path.slice(1).replace('/', '-'));
  }
  await press(page);
  await page.locator('.standing').waitFor();
  await look('erasure-asked');

  await page.goto('/ticket');
  await page.locator('form[action$="/finish"] button').click();
  await page.goto(`${course}/sign-up/too-young`);
  await look('too-young');
  await signsUp(page, `${course}/sign-up`, email, async () => {});
  await page.locator('input[name=code]').fill(await codeFor(demo, email, code));
  await press(page);
  await page.waitForURL(/\/again$/);
  await look('again');

  await page.goto(`${course}/sign-up`);
  await page.locator('input[name=name]').evaluate((one) => (one.value = 'x'.repeat(2_000_000)));
  await press(page);
  await page.waitForLoadState();
  await look('too-large');
}

for (const [language, locale] of [['nb', 'nb-NO'], ['nn', 'nn-NO'], ['en', 'en-GB']]) {
  it(`a sign-up and all that belongs to it is without barriers in ${locale}`, () =>
    walk(browser, demo, { language: locale }, (page) => looksAtAll(page, language)));
}
