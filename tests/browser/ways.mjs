// Signing up in any language: by what fields are called, not by what their labels say.

import { messageTo } from './kit.mjs';

// The button that sends the form of a page; the first of them is the form's own.
export const press = (page) => page.locator('main form[method=post] .buttons button[type=submit]').first().click();

export async function fillIn(page, email) {
  await page.locator('input[name=name]').fill('Åse');
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=home_municipality]').first().check();
  await page.locator('input[name=needs]').first().check();
  await page.locator('input[name=old_enough]').check();
}

// To the answers, which are to be seen over.
export async function answers(page, course, email) {
  await page.goto(`${course}/sign-up`);
  await fillIn(page, email);
  await press(page);
  await page.locator('dl.answers').waitFor();
}

// The code of the newest message, which was not typed before.
export async function codeFor(demo, email, old) {
  const code = (one) => one.match(/^\d{3} \d{3}$/m)?.[0];
  return code(await messageTo(demo, email, (one) => code(one) && code(one) !== old));
}

// All the way to the receipt.
export async function takesASeat(page, demo, course, email) {
  await answers(page, course, email);
  await press(page);
  await page.waitForURL(/\/code$/);
  await page.locator('input[name=code]').fill(await codeFor(demo, email));
  await press(page);
  await page.waitForURL(/\/ticket\/receipt/);
}
