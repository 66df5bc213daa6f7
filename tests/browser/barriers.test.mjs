// Every page that can be reached, for everybody and for each role, in all three languages, small and wide, in light and
// dark: without barriers, with everything in reach, and nothing that moves or is asked of others.

import assert from 'node:assert/strict';
import { it } from 'node:test';

import { comesStill, lookAround, watch } from './eyes.mjs';
import { browser, demo, onStage, signIn, walk } from './kit.mjs';
import { coursesOfEachSort, named, pagesFrom } from './sweep.mjs';

const LANGUAGES = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };
const ROLES = ['coordinator', 'leader', 'admin', 'auditor'];

onStage();

// Where the open pages are, and those of each role that none before it has.
let found;
const pages = () => (found ??= find());

async function find() {
  const all = {};
  await walk(browser, demo, {}, async (page) => {
    all.open = await pagesFrom(page.request, await known(page.request), /^\/(?!staff(?!\/sign-in))/);
  });
  // Each shape is looked at as the first who has it sees it, and everybody's own desk.
  const others = new Set();
  for (const role of ROLES) {
    await walk(browser, demo, {}, async (page) => {
      await signIn(page, demo.people[role]);
      const own = await pagesFrom(page.request, ['/staff', '/staff/nowhere'], /^\/staff/);
      all[role] = own.filter((path) => path === '/staff' || !others.has(named(path)));
      all[role].forEach((path) => others.add(named(path)));
    });
  }
  return all;
}

// What no link leads to: what other sites frame, what hangs on walls, what is not there or over, and a search for nothing.
async function known(request) {
  const sorts = Object.values(await coursesOfEachSort(request));
  assert.ok(sorts.length >= 5, `courses of many sorts: ${sorts}`);
  const privacy = await (await request.get('/privacy')).text();
  const team = privacy.match(/\?team=([0-9a-f-]{36})/)[1];
  const nothing = '/?time=evening&setting=online&language=nn&availability=free';
  return ['/', '/?view=month', `${nothing}&unknown=1`, `${nothing}&view=month`, `/embed?team=${team}`, `/embed?team=${team}&time=day`,
    '/ticket', '/ticket/not-a-ticket', '/demo', '/nothing-here', '/staff/invitation', await cancelled(), ...sorts, `${sorts[0]}/poster`];
}

// A course that was called off as a whole, which staff still list.
async function cancelled() {
  let path;
  await walk(browser, demo, {}, async (page) => {
    await signIn(page, demo.people.coordinator);
    await page.goto('/staff/courses?standing=cancelled');
    const listed = page.locator('main a[href^="/staff/courses/"]:not([href$="/new"])').first();
    path = (await listed.getAttribute('href')).replace('/staff', '').replace(/[?#].*/, '');
    await page.goto(path);
    assert.match(await page.getByRole('main').innerText(), /Kurset er avlyst/);
  });
  return path;
}

// What is framed speaks the language of its address.
function spoken(path, language) {
  return path.startsWith('/embed') ? `${path}&lang=${language}` : path;
}

async function sweep(page, paths, who, language) {
  const barriers = [];
  await page.addInitScript(watch);
  for (const path of paths) {
    const answer = await comesStill(page, spoken(path, language));
    assert.ok(answer.status() < 500, `${path} answers ${answer.status()}`);
    const name = `${who}-${language}-${named(path)}-${paths.indexOf(path)}`;
    await lookAround(page, { name, language }).catch((error) => barriers.push(error.message));
  }
  assert.ok(!barriers.length, barriers.join('\n'));
}

for (const [language, locale] of Object.entries(LANGUAGES)) {
  it(`the open pages are without barriers in ${locale}`, async () => {
    const { open } = await pages();
    await walk(browser, demo, { language: locale }, async (page) => {
      for (const one of ['courses-id-sign-up', 'courses-id-poster', 'embed', 'calendars', 'accessibility']) {
        assert.ok(open.some((path) => named(path) === one), open.join(' '));
      }
      await sweep(page, open, 'open', language);
    });
  });

  for (const role of ROLES) {
    it(`the pages of a ${role} are without barriers in ${locale}`, async () => {
      const own = (await pages())[role];
      await walk(browser, demo, { language: locale }, async (page) => {
        await signIn(page, demo.people[role]);
        await sweep(page, own, role, language);
      });
    });
  }
}
