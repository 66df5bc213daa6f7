// What the first page weighs that somebody opens, with everything that comes with it, as it goes through the air; and that
// nothing on it moves when the letters come late.

import assert from 'node:assert/strict';
import { it } from 'node:test';

import { MOST_MOVED, watch } from './eyes.mjs';
import { PHONE, browser, demo, onStage, walk } from './kit.mjs';
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

for (const which of ['catalogue', 'course', 'sign-up']) {
  it(`the ${which} is light, and stands still when the letters come late`, () =>
    walk(browser, demo, { size: PHONE }, async (page) => {
      const course = await openCourse(page.request);
      await page.addInitScript(watch);
      await page.route('**/*.woff2', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 300));
        await route.continue();
      });
      await page.goto({ catalogue: '/', course, 'sign-up': `${course}/sign-up` }[which]);
      await page.evaluate(() => document.fonts.ready);
      const { moved } = await page.evaluate(() => globalThis.watched());
      assert.ok(moved <= MOST_MOVED, `moved by ${moved}`);
      await weighs(page);
    }));
}
