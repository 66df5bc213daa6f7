// Every page that a link leads to, for everybody and for each role: whole and without barriers, on a desk and on a
// phone, in light and dark, in all three languages.

import assert from 'node:assert/strict';
import { it } from 'node:test';

import { DESK, PHONE, browser, demo, hasNoBarriers, onStage, picture, signIn, walk } from './kit.mjs';

onStage();

// How many pages of a shape are looked at; one of all others.
const MORE = { '/courses/:id': 3, '/staff/courses/:id': 4, '/staff/courses/:id/people': 3 };

// What one page differs from another by, ids and questions aside.
function shape(path) {
  return path.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id').replace(/[?#].*/, '');
}

function named(path) {
  return shape(path).slice(1).replaceAll(/[^a-z0-9]+/g, '-') || 'front';
}

async function links(page) {
  const found = await page.locator('a[href^="/"]').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  return found.filter((href) => !/^\/(calendar|static|demo\/inbox\/|api)|\.(ics|csv|json)/.test(href));
}

// In bokmål each page in every way; in the other languages on a phone, where long words are in the way.
async function look(page, name, inFull) {
  if (inFull) {
    await hasNoBarriers(page);
    await picture(page, `${name}-desk`);
  }
  await page.setViewportSize(PHONE);
  await hasNoBarriers(page);
  await picture(page, `${name}-phone`);
  if (!inFull) return;
  await page.emulateMedia({ colorScheme: 'dark' });
  await hasNoBarriers(page, ['color-contrast']);
  await picture(page, `${name}-phone-dark`);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(DESK);
}

// Follows links as long as they lead to another kind of page; tells of all barriers at once.
async function wander(page, from, within, name, inFull) {
  const ahead = [...from];
  const seen = {};
  const known = new Set(ahead);
  const barriers = [];
  while (ahead.length) {
    const path = ahead.shift();
    const kind = shape(path);
    seen[kind] = (seen[kind] ?? 0) + 1;
    if (seen[kind] > (MORE[kind] ?? 1)) continue;
    const answer = await page.goto(path);
    assert.ok(answer.status() < 500, `${path} answers ${answer.status()}`);
    const called = `${name}-${named(path)}${seen[kind] > 1 ? `-${seen[kind]}` : ''}`;
    await look(page, called, inFull).catch((error) => barriers.push(error.message));
    for (const next of await links(page)) {
      if (!within.test(next) || known.has(next)) continue;
      known.add(next);
      ahead.push(next);
    }
  }
  assert.deepEqual(barriers, []);
  return Object.keys(seen);
}

// What other sites frame and what hangs on walls: no open page leads there.
async function unlinked(page) {
  const first = async (path, link) => {
    await page.goto(path);
    return page.locator(`main a[href*="${link}"]`).first().getAttribute('href');
  };
  const team = await first('/privacy', '?team=');
  return [`${await first('/', '/courses/')}/poster`, team.replace('/privacy', '/embed')];
}

for (const language of ['nb-NO', 'nn-NO', 'en-GB']) {
  it(`the open pages are without barriers in ${language}`, async () => {
    await walk(browser, demo, { language }, async (page) => {
      const from = ['/', '/ticket', '/demo', '/nothing-here', ...(await unlinked(page))];
      const seen = await wander(page, from, /^\/(?!staff(?!\/sign-in))/, `open-${language.slice(0, 2)}`, language === 'nb-NO');
      for (const one of ['/courses/:id/sign-up', '/courses/:id/poster', '/embed']) {
        assert.ok(seen.includes(one), seen.join(' '));
      }
    });
  });
}

for (const [role, language] of [['coordinator', 'nb-NO'], ['leader', 'en-GB'], ['admin', 'nn-NO'], ['auditor', 'en-GB']]) {
  it(`the pages of a ${role} are without barriers in ${language}`, async () => {
    await walk(browser, demo, { language }, async (page) => {
      await signIn(page, demo.people[role]);
      const seen = await wander(page, ['/staff'], /^\/staff/, role, language === 'nb-NO');
      assert.ok(seen.length >= 3, seen.join(' '));
    });
  });
}
