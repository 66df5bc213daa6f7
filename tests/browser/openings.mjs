// All the ways in which a link of a message is opened without anybody choosing anything.

import assert from 'node:assert/strict';

import { PHONE, walk } from './kit.mjs';

// How often a script opens each link; a browser does as often in all its ways together.
const TIMES = 20;

// Four times in each round.
async function looksAndLooksAgain(browser, demo, link, scripts, rounds) {
  await walk(browser, demo, { size: PHONE, scripts }, async (page) => {
    for (let round = 0; round < rounds; round += 1) {
      await page.goto('/privacy');
      const opened = await page.goto(link);
      assert.ok(opened.ok(), `${link} answers ${opened.status()}`);
      await page.reload();
      await page.goBack();
      await page.goForward();
      const other = await page.context().newPage();
      await other.goto(link);
      await other.close();
    }
  });
}

// A page that is not ours and has the browser fetch the link before anybody chooses it, four times in each round.
async function looksAhead(browser, link, rounds) {
  const context = await browser.newContext();
  const asked = [];
  context.on('request', (request) => request.url() === link && asked.push(request.resourceType()));
  const page = await context.newPage();
  for (let round = 0; round < rounds; round += 1) {
    await page.setContent(`<link rel="prefetch" href="${link}"><link rel="preload" as="fetch" href="${link}">
      <iframe src="${link}"></iframe><img src="${link}" alt="">`, { waitUntil: 'load' });
    await page.goto('about:blank');
  }
  assert.ok(asked.length >= 2 * rounds, `the browser asked for ${link} only ${asked.length} times`);
  await context.close();
}

// A script that has whatever cookies the link gave to the browser.
async function isFetched(browser, link) {
  const context = await browser.newContext();
  const ahead = { Purpose: 'prefetch', 'Sec-Purpose': 'prefetch;prerender' };
  for (let times = 0; times < TIMES; times += 1) {
    for (const method of ['GET', 'HEAD']) {
      const answer = await context.request.fetch(link, { method, headers: times % 2 ? ahead : {} });
      assert.ok(answer.ok(), `${method} ${link} answers ${answer.status()}`);
    }
  }
  await context.close();
}

export async function isOpenedInAllWays(browser, demo, link) {
  await looksAndLooksAgain(browser, demo, link, true, 2);
  await looksAndLooksAgain(browser, demo, link, false, 1);
  await looksAhead(browser, link, 2);
  await isFetched(browser, link);
}
