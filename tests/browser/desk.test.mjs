// What staff do at a desk: plan a course and publish it, take a caller, cancel a session today.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { hasNoBarriers } from './eyes.mjs';
import { browser, demo, messageTo, onStage, picture, signIn, walk } from './kit.mjs';
import { announce, choose, inDays, plan, publish, takeCaller, unique } from './staff.mjs';

onStage();

// Two weeks before a Christmas Day that leaves time to plan: Christmas and New Year's Day fall on its weekday.
function beforeChristmas() {
  const soon = inDays(7);
  const year = Number(soon.slice(0, 4));
  return `${year}-12-11` > soon ? `${year}-12-11` : `${year + 1}-12-11`;
}

// The dates that follow from the form: by themselves with scripts, at a press of a button without.
async function showDates(page, scripts) {
  if (!scripts) await page.getByRole('button', { name: 'Vis datoer' }).click();
}

async function choosePlace(page, name) {
  const places = page.getByRole('combobox', { name: /^Sted/ });
  const label = await places.locator('option').filter({ hasText: name }).first().textContent();
  await places.selectOption({ label });
}

async function plansAndPublishes(page, scripts) {
  await signIn(page, demo.people.coordinator);
  const [first, title, place] = [unique('Nabokurs'), unique('Ro i hverdagen'), unique('Sal')];
  const day = beforeChristmas();

  await plan(page, { title: first, day });
  await page.getByRole('link', { name: 'Endre kurset' }).click();
  await page.getByText('Nytt sted eller kurs på nett').click();
  await page.getByRole('textbox', { name: /^Nytt sted/ }).fill(place);
  await page.getByRole('button', { name: 'Lagre', exact: true }).last().click();
  await page.getByRole('heading', { level: 1, name: first }).waitFor();

  await page.getByRole('link', { name: 'Kurs', exact: true }).first().click();
  await page.getByRole('link', { name: 'Nytt kurs' }).click();
  await page.getByRole('link', { name: 'Sinnemestring', exact: true }).click();
  await page.getByLabel('Navn på kurset').fill(title);
  await page.getByLabel('Første samling').fill(day);
  await page.getByLabel('Klokkeslett').fill('17:00');
  await page.getByLabel('Ny kursleder').fill(`Leder av ${title}`);
  await choosePlace(page, place);
  await showDates(page, scripts);

  const dates = page.getByRole('region', { name: 'Datoer' });
  const christmas = dates.getByRole('listitem').filter({ hasText: /25\. desember/ });
  await christmas.getByText('Hoppes over').waitFor();
  await christmas.getByText(/juledag/i).waitFor();
  await dates.getByText(first).first().waitFor();
  await hasNoBarriers(page);
  await picture(page, `plan-clash-${scripts ? 'scripts' : 'plain'}`);
  await dates.getByRole('button', { name: /^Bruk / }).first().click();
  await dates.getByText('Samling 1', { exact: true }).waitFor();
  assert.equal(await dates.getByText(first).count(), 0, 'the mend took the clash away');

  await dates.getByRole('button', { name: 'Endre enkelte samlinger' }).click();
  const last = page.getByRole('group', { name: 'Samling 6' });
  await last.getByLabel('Fra kl.').fill('18:00');
  await last.getByLabel('Til kl.').fill('20:00');
  await page.getByRole('button', { name: 'Lagre utkast' }).click();
  await page.getByText('Utkastet er lagret.').waitFor();
  await page.getByRole('listitem').filter({ hasText: 'Samling 6' }).getByText(/18.00.20.00/).waitFor();
  await publish(page);

  await choose(page, title);
  await page.getByRole('link', { name: 'Meld deg på' }).first().waitFor();
}

async function takesCallers(page, scripts) {
  await signIn(page, demo.people.coordinator);
  const course = await announce(page, { title: unique('Kurs for den som ringer'), seats: 1 });
  const [seated, waits] = ['plass', 'venter'].map((word) => `${unique(word).replace(' ', '.')}@example.no`);

  await takeCaller(page, course, { name: 'Berit', email: seated });
  await page.getByRole('listitem').filter({ hasText: 'Berit' }).getByText('Har plass').waitFor();
  await messageTo(demo, seated, (message) => /Du har (fått )?plass/.test(message));

  await takeCaller(page, course, { name: 'Torstein', email: waits });
  await page.getByRole('listitem').filter({ hasText: 'Torstein' }).getByText('Nummer 1 på ventelisten').waitFor();
  await messageTo(demo, waits, (message) => /venteliste/.test(message));
  await hasNoBarriers(page);
  await picture(page, `participants-${scripts ? 'scripts' : 'plain'}`);
}

// A time of day soon, or tomorrow where today is nearly over.
function soon() {
  const clock = new Intl.DateTimeFormat('nb-NO', { timeZone: 'Europe/Oslo', hour: '2-digit', minute: '2-digit' });
  const time = clock.format(new Date(Date.now() + 20 * 60_000)).replace('.', ':');
  const isToday = time > clock.format(new Date()).replace('.', ':') && time < '21:30';
  return isToday ? { isToday, day: inDays(0), time } : { isToday, day: inDays(1), time: '10:00' };
}

async function cancelsToday(page, scripts) {
  await signIn(page, demo.people.coordinator);
  const { isToday, day, time } = soon();
  const course = await announce(page, { title: unique('Kurs i dag'), day, time });
  const email = `${unique('deltaker').replace(' ', '.')}@example.no`;
  await takeCaller(page, course, { name: 'Sverre', email });
  await messageTo(demo, email, (message) => /Du har (fått )?plass/.test(message));

  await page.goto(course.staff);
  const first = page.getByRole('listitem').filter({ hasText: 'Samling 1' });
  await first.getByRole('link', { name: 'Avlys' }).click();
  await page.getByLabel('Hvorfor?').fill('Kurslederen er syk');
  await page.getByRole('button', { name: 'Avlys samlingen' }).click();

  await page.getByRole('heading', { name: 'Dette får folk vite' }).waitFor();
  await page.getByText('Ingenting er lagret eller sendt ennå.').waitFor();
  await page.getByRole('listitem').filter({ hasText: 'Sverre' }).waitFor();
  await page.getByText(/Emne: .*avlyst/).waitFor();
  if (isToday) await page.getByText('Dette gjelder i dag.').waitFor();
  await hasNoBarriers(page);
  await picture(page, `told-${scripts ? 'scripts' : 'plain'}`);
  await page.getByRole('button', { name: /Lagre og gi beskjed/ }).click();
  await page.getByText('Samlingen er avlyst.').waitFor();
  await first.getByText('Avlyst').waitFor();
  await messageTo(demo, email, (message) => /avlyst/.test(message));

  await page.goto(course.open);
  await page.getByRole('listitem').filter({ hasText: 'Avlyst' }).waitFor();
  const calendar = await page.getByRole('link', { name: 'Åpne i kalenderen' }).getAttribute('href');
  const feed = await fetch(calendar.replace(/^webcal:/, 'http:').replace(/^\//, `${demo.address}/`));
  assert.match(await feed.text(), /STATUS:CANCELLED/);
}

for (const scripts of [true, false]) {
  const go = (journey) => () => walk(browser, demo, { scripts }, (page) => journey(page, scripts));
  describe(scripts ? 'with scripts' : 'without scripts', () => {
    it('staff plan a course around holidays and clashes, and publish it', go(plansAndPublishes));
    it('staff take callers, who get a seat or a number', go(takesCallers));
    it('staff cancel a session after seeing who will be told what', go(cancelsToday));
  });
}
