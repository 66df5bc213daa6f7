// What every journey needs: the real program on a throw-away database, and a real browser.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';

import { chromium } from 'playwright-core';

const PROGRAM = process.env.KURSPLASS_TEST_PROGRAM;
const CHROMIUM = process.env.KURSPLASS_TEST_CHROMIUM ?? '/usr/bin/chromium';
const PICTURES = process.env.KURSPLASS_TEST_PICTURES;
const PATIENCE = Number(process.env.KURSPLASS_TEST_PATIENCE ?? 15_000);

export const PHONE = { width: 360, height: 740 };
export const DESK = { width: 1280, height: 900 };

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

// The demo: fictional people on realistic courses, with the log-ins that it prints. Playing its year takes a while, so
// that `journeys.mjs` opens one for all files; a file that is run alone opens its own.
export async function openDemo() {
  if (process.env.KURSPLASS_TEST_DEMO) {
    return { ...JSON.parse(process.env.KURSPLASS_TEST_DEMO), close: async () => {} };
  }
  return open('demo', 0);
}

// A house with nothing in it yet, which takes so many forms of one reader in a minute.
export const openStrict = (most) => open('serve', most);

async function open(what, most) {
  assert.ok(PROGRAM, 'KURSPLASS_TEST_PROGRAM names the program to be tested');
  const folder = await mkdtemp(join(tmpdir(), 'kursplass-browser-'));
  const port = await freePort();
  const env = { ...process.env, ROCKET_PORT: String(port), ROCKET_RATE_LIMIT_PER_MINUTE: String(most) };
  const program = spawn(PROGRAM, [what], { cwd: folder, env });
  let said = '';
  program.stdout.on('data', (text) => (said += text));
  let log = '';
  program.stderr.on('data', (text) => (log += text));
  const address = `http://127.0.0.1:${port}`;
  await ready(program, address, () => log);
  return {
    address,
    people: logIns(said),
    async close() {
      program.kill('SIGTERM');
      await new Promise((resolve) => program.once('exit', resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function ready(program, address, log) {
  const end = Date.now() + 180_000;
  while (Date.now() < end) {
    assert.equal(program.exitCode, null, `the program ended: ${log()}`);
    const answer = await fetch(`${address}/health/ready`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  assert.fail(`the program was not ready in time: ${log()}`);
}

// Reads the lines `e-mail  password  role …` that the demo prints.
function logIns(said) {
  const people = {};
  for (const line of said.split('\n')) {
    const found = line.match(/(\S+@\S+)\s+(\S+)/);
    if (!found) continue;
    const role = ['coordinator', 'leader', 'admin', 'auditor'].find((word) => line.includes(word));
    if (role) people[role] ??= { email: found[1], password: found[2] };
  }
  return people;
}

async function openBrowser() {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync',
      // The demo is on this machine, which a browser keeps from pages of the world.
      '--disable-features=LocalNetworkAccessChecks,LocalNetworkAccessForNavigations'],
  });
}

// What a file of journeys stands on, from before its first to after its last.
export let demo;
export let browser;

export function onStage() {
  before(async () => {
    demo = await openDemo();
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await demo?.close();
  });
}

// Pages of people who have no scripts; axe cannot look at them.
const plain = new WeakSet();

export function isPlain(page) {
  return plain.has(page);
}

// Lets a person with a browser of their own walk. Every fault that the browser tells of (a refused style, a script
// error, a missing file, a request to anybody else) fails the journey; one that stops on its way tells on which page.
export async function walk(browser, demo, { scripts = true, size = DESK, language = 'nb-NO', more = {} }, journey) {
  const context = await browser.newContext({
    baseURL: demo.address,
    javaScriptEnabled: scripts,
    viewport: size,
    locale: language,
    reducedMotion: 'reduce',
    ...more,
  });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  if (!scripts) plain.add(page);
  const faults = [];
  page.on('console', (line) => line.type() === 'error' && !isAnswer(line) && faults.push(line.text()));
  page.on('pageerror', (error) => faults.push(String(error)));
  context.on('request', (request) => isForeign(request.url(), demo) && faults.push(`asks ${request.url()}`));
  page.on('requestfailed', (request) => !isGivenUp(request) && faults.push(`${request.url()}: ${request.failure()?.errorText}`));
  try {
    await journey(page);
  } catch (error) {
    await picture(page, `stopped-${process.pid}-${Date.now()}`);
    const shown = await page.getByRole('main').innerText().catch(() => '');
    error.message += `\non ${page.url()}:\n${shown.slice(0, 1500)}`;
    throw error;
  } finally {
    await context.close();
  }
  assert.deepEqual(faults, []);
}

// What is in the page itself asks nobody.
function isForeign(url, demo) {
  return /^(https?|wss?):/.test(url) && new URL(url).origin !== demo.address;
}

// What a page still asked for when somebody went on: the live preview, a font.
function isGivenUp(request) {
  return request.failure()?.errorText === 'net::ERR_ABORTED';
}

// A refusal of ours (409, 422) is an answer, not a fault.
function isAnswer(line) {
  return /status of 4(01|03|04|09|10|13|22|29)/.test(line.text());
}

export async function signIn(page, who) {
  await page.goto('/staff/sign-in');
  await page.locator('input[name=email]').fill(who.email);
  await page.locator('input[name=password]').fill(who.password);
  await page.getByRole('main').getByRole('button').click();
  await page.waitForURL(/\/staff(\?|$)/);
}

// The newest message that the demo would have sent to an address, once it is the one that is looked for.
export async function messageTo(demo, to, isIt) {
  const end = Date.now() + 15_000;
  let read = '';
  while (Date.now() < end) {
    const inbox = await (await fetch(`${demo.address}/demo/inbox`)).text();
    const row = inbox.split('<tr>').find((one) => one.includes(`<td>${to}</td>`));
    const href = row?.match(/href="([^"]+)"/)?.[1];
    if (href) {
      const message = await (await fetch(demo.address + href)).text();
      read = message.slice(message.indexOf('<main'), message.indexOf('</main>'));
      if (isIt(read)) return read;
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return assert.fail(`no message to ${to} fits ${isIt}; the newest is: ${read}`);
}

// Keeps a picture of the whole page where the caller of the tests wants pictures.
export async function picture(page, name) {
  if (!PICTURES) return;
  await mkdir(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });
}
