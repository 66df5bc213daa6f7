// Whoever opens the links of a message changes nothing: people who look, go back and look again, browsers that look
// ahead, and scripts with the browser's cookies. What changes something is a button.

import assert from 'node:assert/strict';
import { it } from 'node:test';

import { PHONE, browser, demo, messageTo, onStage, signIn, walk } from './kit.mjs';
import { announce, inDays, takeCaller, unique } from './staff.mjs';
import { address, leave, signUp, stands } from './stranger.mjs';

// How often a script opens each link; a browser does as often in all its ways together.
const TIMES = 20;

onStage();

const stranger = (journey) => walk(browser, demo, { size: PHONE }, journey);

// The links of the newest message to an address, once it is the one that is looked for.
async function linksOf(to, words) {
  const message = await messageTo(demo, to, (one) => words.test(one));
  const letter = message.slice(message.indexOf('<div class="letter">'));
  const found = [...letter.matchAll(/href="([^"]+)"/g)].map(([, href]) => new URL(href, demo.address));
  assert.ok(found.length, `a link in ${letter}`);
  assert.deepEqual(found.filter((one) => one.origin !== demo.address), [], 'no link leads elsewhere');
  return found.map((one) => one.href);
}

// All that shows what happened: what staff see of a course, and every message that was sent about it.
async function state(page, course, addresses) {
  const seen = [];
  for (const path of [course.staff, `${course.staff}/people`, `${course.staff}/history`]) {
    await page.goto(path);
    seen.push(await page.getByRole('main').innerText());
  }
  const inbox = await (await fetch(`${demo.address}/demo/inbox`)).text();
  const rows = inbox.split('<tr>').filter((row) => addresses.some((one) => row.includes(`<td>${one}</td>`)));
  return [...seen, ...rows];
}

// Four times in each round.
async function looksAndLooksAgain(link, scripts, rounds) {
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
async function looksAhead(link, rounds) {
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
async function isFetched(link) {
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

async function isOpenedInAllWays(link) {
  await looksAndLooksAgain(link, true, 2);
  await looksAndLooksAgain(link, false, 1);
  await looksAhead(link, 2);
  await isFetched(link);
}

// Everything that is told in the life of a course: each message is opened when it comes.
async function readsAll(desk) {
  const [holder, email, other] = [address('plass'), address('hakon'), address('ny.hakon')];
  await signIn(desk, demo.people.coordinator);
  const course = await announce(desk, { title: unique('Kurs med lenker'), seats: 1 });
  const now = () => state(desk, course, [holder, email, other]);

  // Answers the first link.
  const reads = async (to, words) => {
    const links = await linksOf(to, words);
    const before = await now();
    for (const link of links) await isOpenedInAllWays(link);
    assert.deepEqual(await now(), before, `${words}: ${links}`);
    return links[0];
  };
  // The control: the button behind the same link.
  const presses = async (link, button, words) => {
    const before = await now();
    await stranger(async (page) => {
      await page.goto(link);
      await page.getByRole('button', { name: button }).click();
      await stands(page, words);
    });
    assert.notDeepEqual(await now(), before, `${button} changes something`);
  };

  await takeCaller(desk, course, { name: 'Oddrun', email: holder });
  const seat = await reads(holder, /Du har fått plass/);

  await stranger((page) => signUp(page, course, email));
  await presses(await reads(email, /^\d{3} \d{3}$/m), 'Bekreft påmeldingen', /nummer 1/);
  await reads(email, /venteliste/);

  await movesAndCancels(desk, course);
  await reads(holder, /Avtalen .* er endret/);
  await callsOff(desk, course);
  await reads(holder, /Avtalen .* er avlyst/);

  await stranger(async (page) => {
    await page.goto(seat);
    await leave(page);
  });
  await reads(holder, /Du er meldt av/);
  const offer = await reads(email, /Svar innen/);
  await presses(offer, 'Ja, jeg vil ha plassen', 'Du har plass.');

  await stranger(async (page) => {
    await page.goto(offer);
    await page.getByRole('link', { name: 'Endre opplysningene' }).click();
    await page.getByRole('textbox', { name: /^E-post/ }).fill(other);
    await page.getByRole('button', { name: 'Lagre' }).click();
    await stands(page, other);
  });
  await reads(other, /^\d{3} \d{3}$/m);

  await stranger(async (page) => {
    await page.goto('/ticket');
    await page.getByLabel(/E-post/).fill(email);
    await page.getByRole('button', { name: 'Send meg en kode' }).click();
  });
  await reads(email, /^\d{3} \d{3}$/m);

  await desk.goto(`${course.staff}/cancellation`);
  await desk.getByRole('main').getByRole('radio').first().check();
  await desk.getByRole('button', { name: 'Avlys kurset' }).click();
  await desk.getByRole('button', { name: /Lagre og gi beskjed/ }).click();
  await desk.getByText('Kurset er avlyst.').waitFor();
  await reads(email, /Alle avtalene er dessverre avlyst/);
}

async function movesAndCancels(desk, course) {
  await desk.goto(course.staff);
  const second = desk.getByRole('listitem').filter({ hasText: 'Samling 2' });
  await second.getByRole('link', { name: 'Flytt' }).click();
  await desk.getByLabel('Dato').fill(inDays(50));
  await desk.getByRole('button', { name: 'Flytt samlingen' }).click();
  await desk.getByRole('button', { name: /Lagre og gi beskjed/ }).click();
  await desk.getByRole('heading', { level: 1, name: course.title }).waitFor();
}

async function callsOff(desk, course) {
  await desk.goto(course.staff);
  const third = desk.getByRole('listitem').filter({ hasText: 'Samling 3' });
  await third.getByRole('link', { name: 'Avlys' }).click();
  await desk.getByLabel('Hvorfor?').fill('Kurslederen er syk');
  await desk.getByRole('button', { name: 'Avlys samlingen' }).click();
  await desk.getByRole('button', { name: /Lagre og gi beskjed/ }).click();
  await desk.getByText('Samlingen er avlyst.').waitFor();
}

// Somebody invited to the staff: the link asks for a password, and is used up by its button alone.
async function isInvited(desk) {
  const email = address('ny.ansatt');
  await signIn(desk, demo.people.admin);
  await desk.goto('/staff/people');
  await desk.getByLabel('Navn').fill(unique('Ny ansatt'));
  await desk.getByRole('textbox', { name: /^E-post/ }).fill(email);
  await desk.getByRole('checkbox', { name: 'Kursleder' }).check();
  await desk.getByRole('button', { name: 'Inviter', exact: true }).click();
  await desk.getByText('Invitasjonen er klar.').waitFor();
  const people = async () => {
    await desk.goto('/staff/people');
    return desk.getByRole('row').filter({ hasText: email }).innerText();
  };
  const [link] = await linksOf(email, /Velg passordet/);
  const before = await people();
  await isOpenedInAllWays(link);
  assert.equal(await people(), before);
  await stranger(async (page) => {
    await page.goto(link);
    await page.getByLabel('Nytt passord', { exact: true }).fill('riktig hest batteri stift');
    await page.getByLabel('Nytt passord én gang til').fill('riktig hest batteri stift');
    await page.getByRole('main').getByRole('button').click();
    await stands(page, 'Passordet er lagret.');
  });
  assert.notEqual(await people(), before);
}

it('no link of a message does anything, however and however often it is opened', () =>
  walk(browser, demo, {}, readsAll));

it('an invitation waits for its button', () => walk(browser, demo, {}, isInvited));
