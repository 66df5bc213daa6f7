// What every journey needs: the real program on a throw-away database, a real browser, and an eye for barriers.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium } from 'playwright-core';

const PROGRAM = process.env.KURSPLASS_TEST_PROGRAM;
const CHROMIUM = process.env.KURSPLASS_TEST_CHROMIUM ?? '/usr/bin/chromium';
const PICTURES = process.env.KURSPLASS_TEST_PICTURES;
const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const PHONE = { width: 360, height: 740 };
export const DESK = { width: 1280, height: 900 };

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

// The demo: fictional people on realistic courses, with the log-ins that it prints.
export async function openDemo() {
  assert.ok(PROGRAM, 'KURSPLASS_TEST_PROGRAM names the program to be tested');
  const folder = await mkdtemp(join(tmpdir(), 'kursplass-browser-'));
  const port = await freePort();
  const env = { ...process.env, ROCKET_PORT: String(port), ROCKET_RATE_LIMIT_PER_MINUTE: '0' };
  const program = spawn(PROGRAM, ['demo'], { cwd: folder, env });
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

export async function openBrowser() {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}

// A person with a browser of their own. Every fault that the browser tells of (a refused style, a
// script error, a missing file) fails the journey.
export async function person(browser, demo, { scripts = true, size = DESK, language = 'nb-NO', dark = false } = {}) {
  const context = await browser.newContext({
    baseURL: demo.address,
    javaScriptEnabled: scripts,
    viewport: size,
    locale: language,
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const faults = [];
  page.on('console', (line) => line.type() === 'error' && !isAnswer(line) && faults.push(line.text()));
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('requestfailed', (request) => faults.push(`${request.url()}: ${request.failure()?.errorText}`));
  return {
    page,
    faults,
    async end() {
      await context.close();
      assert.deepEqual(faults, []);
    },
  };
}

// A refusal of ours (409, 422) is an answer, not a fault.
function isAnswer(line) {
  return /status of 4(01|03|04|09|22|29)/.test(line.text());
}

export async function signIn(page, who) {
  await page.goto('/staff/sign-in');
  await page.locator('input[name=email]').fill(who.email);
  await page.locator('input[name=password]').fill(who.password);
  await page.locator('main form button[type=submit]').first().click();
  await page.waitForURL(/\/staff(\?|$)/);
}

// The newest message that the demo would have sent to an address.
export async function newestMessage(demo, to) {
  const end = Date.now() + 20_000;
  while (Date.now() < end) {
    const answer = await fetch(`${demo.address}/demo/inbox?to=${encodeURIComponent(to)}`);
    const html = await answer.text();
    const first = html.match(/href="(\/demo\/inbox\/[^"]+)"/);
    if (first) {
      const message = await fetch(demo.address + first[1].replaceAll('&amp;', '&'));
      return message.text();
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return assert.fail(`no message to ${to}`);
}

// No barrier that axe knows (WCAG 2.0 to 2.2 A and AA, and best practice), and no sideways scrolling.
export async function hasNoBarriers(page) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(wide <= 0, `${page.url()} scrolls sideways by ${wide} px`);
  await page.evaluate(AXE);
  const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  const told = found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
  assert.deepEqual(told, [], page.url());
}

// Keeps a picture of the whole page where the caller of the tests wants pictures.
export async function picture(page, name) {
  if (!PICTURES) return;
  await mkdir(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });
}
