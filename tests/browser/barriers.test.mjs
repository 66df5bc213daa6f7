// Every page, on a phone and on a desk, in light and dark: whole, without barriers, without a fault.

import { after, before, describe, it } from 'node:test';

import { DESK, PHONE, hasNoBarriers, openBrowser, openDemo, person, picture, signIn } from './kit.mjs';

let demo;
let browser;

before(async () => {
  demo = await openDemo();
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await demo?.close();
});

const OPEN = ['/', '/calendars', '/privacy', '/accessibility', '/ticket', '/staff/sign-in', '/demo/inbox'];
const STAFF = {
  coordinator: ['/staff', '/staff/courses', '/staff/courses/new', '/staff/templates', '/staff/venues', '/staff/closures', '/staff/messages', '/staff/me'],
  admin: ['/staff/people', '/staff/settings'],
  auditor: ['/staff/log'],
};

function named(path) {
  return path === '/' ? 'front' : path.slice(1).replaceAll(/[^a-z0-9]+/g, '-');
}

async function look(page, path, name) {
  await page.goto(path);
  await hasNoBarriers(page);
  await picture(page, name ?? named(path));
}

for (const [size, kind] of [[PHONE, 'phone'], [DESK, 'desk']]) {
  for (const dark of [false, true]) {
    const light = dark ? 'dark' : 'light';
    describe(`on a ${kind}, ${light}`, () => {
      it('the open pages are without barriers', async () => {
        const reader = await person(browser, demo, { size, dark });
        for (const path of OPEN) await look(reader.page, path, `${kind}-${light}-${named(path)}`);
        await reader.page.goto('/');
        const course = await reader.page.locator('main a[href^="/courses/"]').first().getAttribute('href');
        await look(reader.page, course, `${kind}-${light}-course`);
        await look(reader.page, `${course}/sign-up`, `${kind}-${light}-sign-up`);
        await reader.end();
      });

      for (const [role, paths] of Object.entries(STAFF)) {
        it(`the pages of a ${role} are without barriers`, async () => {
          const worker = await person(browser, demo, { size, dark });
          await signIn(worker.page, demo.people[role]);
          for (const path of paths) await look(worker.page, path, `${kind}-${light}-${named(path)}`);
          await worker.end();
        });
      }
    });
  }
}

for (const language of ['nn-NO', 'en-GB']) {
  it(`the open pages speak ${language}`, async () => {
    const reader = await person(browser, demo, { language });
    for (const path of OPEN) await look(reader.page, path, `${language}-${named(path)}`);
    await reader.end();
  });
}
