// What somebody sees who sends more in a minute than one person does.

import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';

import { lookAround, watch } from './eyes.mjs';
import { browser, onStage, openStrict, walk } from './kit.mjs';
import { press } from './ways.mjs';

onStage();

let house;
before(async () => (house = await openStrict(1)));
after(async () => house?.close());

async function asks(page) {
  await page.goto('/ticket');
  await page.locator('input[name=address]').fill('ofte@example.no');
  const answer = page.waitForResponse((one) => one.request().method() === 'POST');
  await press(page);
  return (await answer).status();
}

for (const [language, locale] of [['nb', 'nb-NO'], ['nn', 'nn-NO'], ['en', 'en-GB']]) {
  it(`who sends too often is told to wait, without barriers in ${locale}`, () =>
    walk(browser, house, { language: locale }, async (page) => {
      await page.addInitScript(watch);
      const first = await asks(page);
      assert.equal(first === 429 ? first : await asks(page), 429);
      await page.locator('main h1').waitFor();
      await lookAround(page, { name: `too-many-${language}`, language });
    }));
}
