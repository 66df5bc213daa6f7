// What somebody lives through who has no account: a full course, a code, the waiting list, an offer, and all that can
// be done with an own enrolment. On a phone.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { hasNoBarriers } from './eyes.mjs';
import { PHONE, browser, demo, onStage, picture, walk } from './kit.mjs';
import { linkFor } from './staff.mjs';
import { address, fullCourse, leave, signUp, stands, typeCode } from './stranger.mjs';

onStage();

// Through the waiting list to a seat, out again and back.
async function fullRound(page, pictures) {
  const [holder, email] = [address('plass'), address('hakon')];
  const course = await fullCourse(browser, demo, holder);

  await signUp(page, course, email);
  await hasNoBarriers(page);
  await picture(page, `code-${pictures}`);
  await page.getByLabel('Kode').fill('12');
  await page.getByRole('button', { name: 'Gå videre' }).click();
  await page.getByRole('alert').waitFor();
  await hasNoBarriers(page);
  await typeCode(page, demo, email);
  await stands(page, 'Du står på venteliste som nummer 1.');
  await hasNoBarriers(page);
  await picture(page, `ticket-waiting-${pictures}`);

  const seat = await linkFor(demo, holder, /Du har fått plass/);
  await walk(browser, demo, { size: PHONE }, async (other) => {
    await other.goto(seat);
    await stands(other, 'Du har plass.');
    await leave(other);
  });

  await page.goto(await linkFor(demo, email, /Svar innen/));
  await stands(page, 'Du har fått tilbud om plass.');
  await hasNoBarriers(page);
  await picture(page, `ticket-offered-${pictures}`);
  await page.getByRole('button', { name: 'Ja, jeg vil ha plassen' }).click();
  await stands(page, 'Du har plass.');
  await hasNoBarriers(page);
  await picture(page, `ticket-seated-${pictures}`);

  await leave(page);
  await hasNoBarriers(page);
  await picture(page, `ticket-left-${pictures}`);
  await signUp(page, course, email);
  await typeCode(page, demo, email);
  await stands(page, 'Du har plass.');
}

// Another address and language, and the way back to a link that was lost.
async function changesAndLoses(page, pictures) {
  const [first, second] = [address('ragnhild'), address('ny.ragnhild')];
  const course = await fullCourse(browser, demo, first);
  await page.goto(await linkFor(demo, first, /Du har fått plass/));

  await page.getByRole('link', { name: 'Endre opplysningene' }).click();
  await page.getByRole('textbox', { name: /^E-post/ }).fill(second);
  await hasNoBarriers(page);
  await picture(page, `change-${pictures}`);
  await page.getByRole('button', { name: 'Lagre' }).click();
  await typeCode(page, demo, second);
  await stands(page, 'Endringen er bekreftet.');
  await stands(page, second);

  await page.getByRole('link', { name: 'Endre opplysningene' }).click();
  await page.getByRole('radio', { name: 'English' }).check();
  await page.getByRole('button', { name: 'Lagre' }).click();
  await stands(page, 'You have a place.');
  await page.getByRole('button', { name: 'Bokmål' }).click();
  await stands(page, 'Du har plass.');

  await page.getByRole('link', { name: 'Se hvem som har sett påmeldingen din' }).click();
  await stands(page, 'Koordinator');
  await hasNoBarriers(page);
  await picture(page, `seen-${pictures}`);

  await page.goto('/ticket');
  await page.getByRole('button', { name: 'Jeg er ferdig' }).click();
  await stands(page, 'Nå ser ingen andre påmeldingen din på denne enheten.');
  await page.goto('/ticket');
  await page.getByLabel(/E-post/).fill(second);
  await page.getByRole('button', { name: 'Send meg en kode' }).click();
  await typeCode(page, demo, second);
  await stands(page, course.title);
  await stands(page, 'Du har plass.');
  assert.match(page.url(), /\/ticket/);
}

for (const scripts of [true, false]) {
  const name = scripts ? 'scripts' : 'plain';
  const go = (journey) => () => walk(browser, demo, { scripts, size: PHONE }, (page) => journey(page, name));
  describe(scripts ? 'with scripts' : 'without scripts', () => {
    it('a stranger gets through the waiting list to a seat, leaves and comes back', go(fullRound));
    it('a participant changes address and language, and finds a lost link again', go(changesAndLoses));
  });
}
