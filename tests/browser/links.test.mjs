// Whoever opens the links of a message changes nothing: people who look, go back and look again, browsers that look
// ahead, and scripts with the browser's cookies. What changes something is a button.

import assert from 'node:assert/strict';
import { it } from 'node:test';

import { hasNoBarriers } from './eyes.mjs';
import { PHONE, browser, demo, messageTo, onStage, signIn, walk } from './kit.mjs';
import { isOpenedInAllWays } from './openings.mjs';
import { announce, inDays, takeCaller, unique } from './staff.mjs';
import { address, leave, signUp, stands, typeCode } from './stranger.mjs';

onStage();

const stranger = (journey) => walk(browser, demo, { size: PHONE }, journey);

// The links of the newest message to an address, once it is the one that is looked for.
async function linksOf(to, words) {
  return linksIn(await messageTo(demo, to, (one) => words.test(one)));
}

function linksIn(message) {
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
  return [...seen, ...(await told(addresses))];
}

// The rows of the demo's inbox, newest first.
async function inbox() {
  const page = await (await fetch(`${demo.address}/demo/inbox`)).text();
  return page.split('<tr>').slice(2);
}

async function told(addresses) {
  return (await inbox()).filter((row) => addresses.some((one) => row.includes(`<td>${one}</td>`)));
}

// Somebody who reads messages about a course: opening what is in them changes nothing that staff see.
function reader(desk, course, addresses) {
  const now = () => state(desk, course, addresses);
  return {
    // Answers the first link.
    async reads(to, words) {
      const links = await linksOf(to, words);
      const before = await now();
      for (const link of links) await isOpenedInAllWays(browser, demo, link);
      assert.deepEqual(await now(), before, `${words}: ${links}`);
      return links[0];
    },
    // The control: the button behind the same link.
    async presses(link, button, words) {
      const before = await now();
      await stranger(async (page) => {
        await page.goto(link);
        await page.getByRole('button', { name: button }).click();
        await stands(page, words);
      });
      assert.notDeepEqual(await now(), before, `${button} changes something`);
    },
  };
}

// What is told of somebody's own way: the list, the seat, the offer, the other address, the way out.
async function comesAndGoes(desk) {
  const [holder, email, other] = [address('plass'), address('hakon'), address('ny.hakon')];
  await signIn(desk, demo.people.coordinator);
  const course = await announce(desk, { title: unique('Kurs med lenker'), seats: 1 });
  const { reads, presses } = reader(desk, course, [holder, email, other]);

  await takeCaller(desk, course, { name: 'Oddrun', email: holder });
  const seat = await reads(holder, /Du har fått plass/);
  await stranger((page) => signUp(page, course, email));
  await presses(await reads(email, /^\d{3} \d{3}$/m), 'Bekreft påmeldingen', /nummer 1/);
  await reads(email, /venteliste/);

  await stranger(async (page) => {
    await page.goto(seat);
    await leave(page);
  });
  await reads(holder, /Du er meldt av/);
  const offer = await reads(email, /Svar innen/);
  await presses(offer, 'Ja, jeg vil ha plassen', 'Du har plass.');
  await reads(email, /Du har fått plass/);

  await stranger(async (page) => {
    await page.goto('/ticket');
    await page.getByLabel(/E-post/).fill(email);
    await page.getByRole('button', { name: 'Send meg en kode' }).click();
  });
  await reads(email, /^\d{3} \d{3}$/m);

  await stranger(async (page) => {
    await changesAddress(page, offer, other);
    await reads(other, /^\d{3} \d{3}$/m);
    await typeCode(page, demo, other);
    await stands(page, 'Endringen er bekreftet.');
  });
  await reads(email, /Kontaktopplysningene dine er endret/);
}

async function changesAddress(page, link, to) {
  await page.goto(link);
  await page.getByRole('link', { name: 'Endre opplysningene' }).click();
  await page.getByRole('textbox', { name: /^E-post/ }).fill(to);
  await page.getByRole('button', { name: 'Lagre' }).click();
  await stands(page, to);
}

// What is told of the course: each change of its sessions, of its place and of its course, and its end.
async function hasACourseThatChanges(desk) {
  const [first, second] = [address('forst'), address('sist')];
  await signIn(desk, demo.people.coordinator);
  const aim = await announce(desk, { title: unique('Kurs å flytte til'), seats: 4 });
  const course = await announce(desk, { title: unique('Kurs i endring'), seats: 4 });
  const { reads } = reader(desk, course, [first, second]);
  await takeCaller(desk, course, { name: 'Oddrun', email: first });
  await takeCaller(desk, course, { name: 'Sunniva', email: second });

  await movesASession(desk, course);
  await reads(first, /Avtalen .* er endret/);
  await callsASessionOff(desk, course);
  await reads(first, /Avtalen .* er avlyst/);
  await addsASession(desk, course);
  await reads(first, /Det er kommet en ny avtale/);
  await postpones(desk, course);
  await reads(first, /Vi har flyttet avtalene til nye datoer/);
  await changesThePlace(desk, course);
  await reads(first, /Avtalene har fått nytt sted/);
  await movesAPerson(desk, course, 'Sunniva', aim);
  await reads(second, /Du har fått plass på andre datoer/);
  await callsTheCourseOff(desk, course);
  await reads(first, /Alle avtalene er dessverre avlyst/);
}

async function tells(desk, said) {
  await desk.getByRole('button', { name: /Lagre og gi beskjed/ }).click();
  await desk.getByText(said).waitFor();
}

async function act(desk, course, session, name) {
  await desk.goto(course.staff);
  const row = desk.getByRole('listitem').filter({ hasText: session });
  await row.getByRole('link', { name }).click();
}

async function movesASession(desk, course) {
  await act(desk, course, 'Samling 2', 'Flytt');
  await desk.getByLabel('Dato').fill(inDays(50));
  await desk.getByRole('button', { name: 'Flytt samlingen' }).click();
  await tells(desk, 'Samlingen er flyttet.');
}

async function callsASessionOff(desk, course) {
  await act(desk, course, 'Samling 3', 'Avlys');
  await desk.getByLabel('Hvorfor?').fill('Kurslederen er syk');
  await desk.getByRole('button', { name: 'Avlys samlingen' }).click();
  await tells(desk, 'Samlingen er avlyst.');
}

async function addsASession(desk, course) {
  await desk.goto(`${course.staff}/sessions/new`);
  await desk.getByLabel('Dato').fill(inDays(95));
  await desk.getByLabel('Fra kl.').fill('17:00');
  await desk.getByLabel('Til kl.').fill('19:00');
  await desk.getByRole('button', { name: 'Legg til samlingen' }).click();
  await tells(desk, 'Samlingen er lagt til.');
}

async function changesThePlace(desk, course) {
  await desk.goto(`${course.staff}/edit`);
  // A place that no other course is at.
  await desk.getByText('Nytt sted eller kurs på nett').click();
  await desk.getByRole('textbox', { name: /^Nytt sted/ }).fill(unique('Lokale'));
  await desk.getByRole('button', { name: 'Lagre', exact: true }).first().click();
  await tells(desk, 'Lagret.');
}

async function postpones(desk, course) {
  await desk.goto(`${course.staff}/postponement?weeks=8`);
  await desk.getByRole('button', { name: 'Utsett til disse datoene' }).click();
  await tells(desk, 'Kurset er utsatt.');
}

async function movesAPerson(desk, course, name, aim) {
  await desk.goto(`${course.staff}/people`);
  const row = desk.getByRole('listitem').filter({ hasText: name });
  await row.getByRole('link', { name: /Flytt til et annet kurs/ }).click();
  const courses = desk.getByRole('combobox', { name: /^Kurs/ });
  await courses.selectOption(await courses.locator('option', { hasText: aim.title }).getAttribute('value'));
  await desk.getByRole('button', { name: 'Flytt', exact: true }).click();
  await tells(desk, 'Deltakeren er flyttet.');
}

async function callsTheCourseOff(desk, course) {
  await desk.goto(`${course.staff}/cancellation`);
  await desk.getByRole('main').getByRole('radio').first().check();
  await desk.getByRole('button', { name: 'Avlys kurset' }).click();
  await tells(desk, 'Kurset er avlyst.');
}

// What takes a talk or a week that passes: the newest such message of the demo's year.
async function isToldInTheDemosYear(page) {
  for (const words of [/Vi har mottatt henvendelsen din/, /Svarfristen har gått ut/]) {
    const row = (await inbox()).find((one) => words.test(one));
    assert.ok(row, `the demo has a message that says ${words}`);
    const [, to, href] = row.match(/<td>([^<]+@[^<]+)<\/td><td><a href="([^"]+)"/);
    const [own] = linksIn(await (await fetch(demo.address + href)).text());
    const shown = async () => {
      await page.goto(own);
      const stands = await page.getByRole('main').innerText();
      return [stands, ...(await told([to]))];
    };
    const before = await shown();
    await isOpenedInAllWays(browser, demo, own);
    assert.deepEqual(await shown(), before, String(words));
  }
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
  await isOpenedInAllWays(browser, demo, link);
  assert.equal(await people(), before);
  await stranger(async (page) => {
    await page.goto(link);
    await page.getByLabel('Nytt passord', { exact: true }).fill('riktig hest batteri stift');
    await page.getByLabel('Nytt passord én gang til').fill('riktig hest batteri stift');
    await page.getByRole('main').getByRole('button').click();
    await stands(page, 'Passordet er lagret.');
  });
  await stranger(async (page) => {
    const answer = await page.goto(link);
    assert.equal(answer.status(), 410);
    await stands(page, /Lenken virker ikke/);
    await hasNoBarriers(page);
  });
  assert.notEqual(await people(), before);
}

it('no link to an own way does anything, however and however often it is opened', () =>
  walk(browser, demo, {}, comesAndGoes));

it('no link of what is told of a course does anything', () => walk(browser, demo, {}, hasACourseThatChanges));

it('no link of a talk to come or a week that passed does anything', () =>
  walk(browser, demo, { size: PHONE }, isToldInTheDemosYear));

it('an invitation waits for its button', () => walk(browser, demo, {}, isInvited));
