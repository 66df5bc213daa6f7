// The list of courses on another site, in a real frame: shown where the team names the site, and nowhere else.

import assert from 'node:assert/strict';
import { it } from 'node:test';

import { browser, demo, onStage, signIn, walk } from './kit.mjs';

onStage();

const NAMED = 'https://www.kommunen.example';
const FOREIGN = 'https://www.fremmed.example';

// A page of another site with our list in it; no such site need be there.
async function site(context, origin, list) {
  const page = await context.newPage();
  await page.route(`${origin}/*`, (route) => route.fulfill({
    contentType: 'text/html',
    body: `<!doctype html><html lang="nb"><title>Kommunen</title><iframe title="Kurs" width="600" height="600" src="${list}"></iframe>`,
  }));
  const refused = [];
  page.on('console', (line) => line.type() === 'error' && refused.push(line.text()));
  await page.goto(`${origin}/kurs`);
  return { page, refused };
}

it('the list stands in frames of the sites that the team names, and in no others', async () => {
  let list;
  await walk(browser, demo, {}, async (page) => {
    await signIn(page, demo.people.admin);
    await page.goto('/staff/settings');
    await page.locator('[name=frame_hosts]').fill(NAMED);
    await page.locator('main form#sheet .buttons button').first().click();
    await page.locator('[role=status]').first().waitFor();
    await page.goto('/staff/settings/embed');
    const code = await page.getByRole('main').innerText();
    list = demo.address + new URL(code.match(/src="([^"]+)"/)[1].replaceAll('&amp;', '&')).pathname + code.match(/\?team=[0-9a-f-]{36}/)[0];
  });

  const context = await browser.newContext({ locale: 'nb-NO' });
  context.setDefaultTimeout(10_000);
  const named = await site(context, NAMED, list);
  const frame = named.page.frameLocator('iframe');
  await frame.locator('.card h3 a').first().waitFor().catch((error) => assert.fail(`${named.refused} ${error}`));
  assert.deepEqual(named.refused, []);
  assert.deepEqual(await context.cookies(demo.address), [], 'the list leaves no cookie');
  await frame.locator('.card h3 a').first().click();
  await named.page.waitForURL((url) => url.origin === demo.address);
  await named.page.locator('main .facts').waitFor();

  const foreign = await site(context, FOREIGN, list);
  assert.match(foreign.refused.join(), /frame-ancestors/);
  assert.equal(await foreign.page.frameLocator('iframe').locator('.card').count(), 0);

  // What one fills in stands in nobody's frame.
  const form = await site(context, NAMED, `${demo.address}/ticket`);
  assert.match(form.refused.join(), /frame-ancestors|X-Frame-Options/);
  assert.equal(await form.page.frameLocator('iframe').locator('form').count(), 0);
  await context.close();
});
