// What the first page weighs that somebody opens, with everything that comes with it, as it goes through the air; and that
// nothing moves on a poor line, where the letters come last.

import assert from 'node:assert/strict';
import { it } from 'node:test';

import { SMALL, watch } from './eyes.mjs';
import { DESK, PHONE, browser, demo, onStage, walk } from './kit.mjs';
import { slowly } from './slowly.mjs';
import { openCourse } from './sweep.mjs';

onStage();

const MOST = 60_000;
const MOST_WITH_LETTERS = 120_000;

// Runs in the page: the bytes of all that came, headers too.
function weights() {
  const came = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
  return came.map((one) => [new URL(one.name).pathname, one.transferSize]);
}

async function weighs(page) {
  await page.waitForLoadState('networkidle');
  const all = await page.evaluate(weights);
  const sum = (some) => some.reduce((total, [, size]) => total + size, 0);
  const told = all.map(([path, size]) => `${path} ${size}`).join('\n');
  assert.ok(all.some(([path]) => path.endsWith('.css')) && all.some(([path]) => path.endsWith('.woff2')), told);
  assert.ok(all.every(([, size]) => size > 0), `all of it is counted: ${told}`);
  assert.ok(sum(all) <= MOST_WITH_LETTERS, told);
  assert.ok(sum(all.filter(([path]) => !path.endsWith('.woff2'))) <= MOST, told);
}

const addressOf = async (which, request) => {
  const course = await openCourse(request);
  return { catalogue: '/', month: '/?view=month', course, 'sign-up': `${course}/sign-up` }[which] ?? `/${which}`;
};

for (const which of ['catalogue', 'course', 'sign-up']) {
  it(`the ${which} is light`, () =>
    walk(browser, demo, { size: PHONE }, async (page) => {
      await page.goto(await addressOf(which, page.request));
      await weighs(page);
    }));
}

// Where something moves as the page comes in small pieces, it moves for whoever has a poor line.
for (const which of ['catalogue', 'month', 'course', 'sign-up', 'ticket', 'privacy']) {
  it(`nothing moves on the page of the ${which} while it comes slowly`, async () => {
    const line = await slowly(demo);
    for (const size of [SMALL, PHONE, DESK]) {
      await walk(browser, line, { size }, async (page) => {
        await page.addInitScript(watch);
        await page.goto(await addressOf(which, page.request));
        await page.evaluate(() => document.fonts.ready);
        assert.equal(await page.evaluate(() => globalThis.watched().moved), 0, `at ${size.width} px`);
      });
    }
    await line.close();
  });
}
