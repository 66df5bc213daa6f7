// What somebody does who has no account: signs up, types a code, leaves.

import { hasNoBarriers } from './eyes.mjs';
import { DESK, messageTo, signIn, walk } from './kit.mjs';
import { announce, choose, takeCaller, unique } from './staff.mjs';

// An address that no other journey uses.
export function address(word) {
  return `${unique(word).replace(' ', '.')}@example.no`;
}

// A course whose only seat somebody has.
export async function fullCourse(browser, demo, email) {
  let course;
  await walk(browser, demo, { size: DESK }, async (page) => {
    await signIn(page, demo.people.coordinator);
    course = await announce(page, { title: unique('Fullt kurs'), seats: 1 });
    await takeCaller(page, course, { name: 'Oddrun', email });
  });
  return course;
}

const typed = new Set();

// The code of the newest message, which is never one that was typed before.
export async function typeCode(page, demo, email) {
  const codeIn = (message) => message.match(/^\d{3} \d{3}$/m)?.[0];
  const message = await messageTo(demo, email, (one) => codeIn(one) && !typed.has(codeIn(one)));
  typed.add(codeIn(message));
  await page.getByLabel('Kode').fill(codeIn(message));
  await page.getByRole('button', { name: 'Gå videre' }).click();
}

export async function signUp(page, course, email) {
  await choose(page, course.title);
  await page.getByRole('link', { name: /Meld deg på|Still deg på venteliste/ }).first().click();
  await page.getByLabel('Hva skal vi kalle deg?').fill('Håkon');
  await page.getByRole('textbox', { name: /^E-post/ }).fill(email);
  await page.getByRole('radio', { name: 'Modum' }).check();
  await page.getByLabel(/Jeg har fylt/).check();
  await page.getByRole('button', { name: 'Se over svarene' }).click();
  await page.getByRole('heading', { name: 'Stemmer dette?' }).waitFor();
  await hasNoBarriers(page);
  await page.getByRole('button', { name: 'Meld meg på' }).click();
  await page.getByRole('heading', { name: 'Skriv inn koden' }).waitFor();
}

export async function stands(page, words) {
  await page.getByRole('main').getByText(words).first().waitFor();
}

export async function leave(page) {
  await page.getByRole('button', { name: 'Meld meg av' }).click();
  await stands(page, 'Du er meldt av.');
}
