// What staff do again and again: lay a course out, publish it, and look at who is on it.

import assert from 'node:assert/strict';

import { messageTo } from './kit.mjs';

let made = 0;

// A word that no other journey uses.
export function unique(word) {
  made += 1;
  return `${word} ${process.pid}-${made}`;
}

// The day that lies so many days from today, as an input of dates takes it.
export function inDays(days) {
  const oslo = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' });
  return oslo.format(new Date(Date.now() + days * 86_400_000));
}

// Lays a course out from the type "Sinnemestring", with a leader of its own and a place that comes later.
export async function plan(page, { title, day = inDays(42), time = '17:00', sessions = 6, seats = 8 }) {
  await page.goto('/staff/courses/new');
  await page.getByRole('link', { name: 'Sinnemestring', exact: true }).click();
  await page.getByLabel('Navn på kurset').fill(title);
  await page.getByLabel('Første samling').fill(day);
  await page.getByLabel('Klokkeslett').fill(time);
  await page.getByLabel('Antall samlinger').fill(String(sessions));
  await page.getByRole('combobox', { name: /^Sted/ }).selectOption({ label: 'Stedet kommer senere' });
  await page.getByLabel('Ny kursleder').fill(`Leder av ${title}`);
  await page.getByLabel('Minste antall deltakere').fill('1');
  await page.getByLabel('Antall plasser').fill(String(seats));
  // What is skipped is seen before anything is saved.
  await page.getByRole('button', { name: 'Vis datoer' }).click();
  await page.waitForLoadState();
  await page.getByRole('listitem').filter({ hasText: 'Samling 1' }).first().waitFor();
  await page.getByRole('button', { name: 'Lagre utkast' }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

export async function publish(page) {
  await page.getByRole('button', { name: 'Publiser' }).click();
  await page.getByText('Kurset er publisert.').waitFor();
}

// Plans and publishes, and says where staff and where everybody finds the course.
export async function announce(page, wishes) {
  await plan(page, wishes);
  await publish(page);
  const open = await page.getByRole('link', { name: 'Se siden som alle ser' }).getAttribute('href');
  return { title: wishes.title, staff: new URL(page.url()).pathname, open };
}

// Enters somebody who calls.
export async function takeCaller(page, course, { name, email }) {
  await page.goto(course.staff);
  await page.getByRole('link', { name: 'Deltakere', exact: true }).click();
  await page.getByRole('link', { name: 'Meld på en som ringer' }).click();
  await page.getByLabel('Hva skal vi kalle deltakeren?').fill(name);
  await page.getByRole('textbox', { name: /^E-post/ }).fill(email);
  await page.getByLabel('Bostedskommune').selectOption({ label: 'Modum' });
  await page.getByLabel(/Deltakeren er \d+ år eller eldre/).check();
  await page.getByRole('button', { name: 'Meld på', exact: true }).click();
  await page.getByRole('listitem').filter({ hasText: name }).getByText('e-post').waitFor();
  await page.getByRole('button', { name: 'Lagre og gi beskjed til én' }).click();
  await page.getByText('Deltakeren er meldt på.').waitFor();
}

// Finds a course among those that everybody sees, however many there are.
export async function choose(page, title) {
  await page.goto('/');
  const course = page.getByRole('main').getByRole('link', { name: title });
  while (!(await course.isVisible())) await page.getByRole('link', { name: 'Neste' }).click();
  await course.click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

// The link to an own enrolment, as the newest message to an address carries it.
export async function linkFor(demo, email, words) {
  const message = await messageTo(demo, email, (one) => words.test(one));
  const href = message.match(/href="(?:https?:\/\/[^/"]+)?(\/ticket\/[^"]+)"/);
  assert.ok(href, `the message to ${email} leads to the enrolment: ${message}`);
  return href[1];
}
