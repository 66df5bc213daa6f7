// Runs Lighthouse on the first pages of a demo, prints a table and writes it: `node lighthouse.mjs report.md kind`.

import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

import { request } from 'playwright-core';

import { openDemo } from './kit.mjs';
import { openCourse } from './sweep.mjs';

const AIMS = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 95 };
const TIMES = { 'first-contentful-paint': 'first text', 'largest-contentful-paint': 'main text', 'total-blocking-time': 'blocked', 'cumulative-layout-shift': 'moved' };
// The figures of one run depend on the moment; the middle one of three does less.
const RUNS = 3;

const run = promisify(execFile);
const found = createRequire(import.meta.url).resolve('lighthouse/package.json');
const version = createRequire(import.meta.url)(found).version;
const [, , report, kind] = process.argv;

async function measure(address) {
  const chromium = '--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking';
  const args = [join(dirname(found), 'cli/index.js'), address, '--quiet', '--output=json', `--chrome-flags=${chromium}`,
    '--extra-headers={"Accept-Language":"nb"}', `--only-categories=${Object.keys(AIMS)}`];
  const { stdout } = await run(process.execPath, args, { maxBuffer: 64_000_000 });
  return JSON.parse(stdout);
}

const score = (one, category) => Math.round(one.categories[category].score * 100);

// The run in the middle, by performance.
async function middle(address) {
  const all = [];
  for (let time = 0; time < RUNS; time += 1) all.push(await measure(address));
  all.sort((one, other) => score(one, 'performance') - score(other, 'performance'));
  return all[Math.floor(RUNS / 2)];
}

// What took something away from a score, with its name in Lighthouse.
function faults(one, categories) {
  return categories.flatMap((category) => {
    const weighed = one.categories[category].auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => one.audits[id]);
    return weighed.filter(({ score: got }) => got !== null && got < 0.9).map(({ id, displayValue }) => `${id} ${displayValue ?? ''}`.trim());
  });
}

const demo = await openDemo();
const rows = [];
const told = [];
let isMet = true;
try {
  const asks = await request.newContext({ baseURL: demo.address });
  const course = await openCourse(asks);
  await asks.dispose();
  for (const [name, path] of [['catalogue', '/'], ['course', course], ['sign-up', `${course}/sign-up`]]) {
    const one = await middle(demo.address + path);
    const asked = Object.keys(AIMS).filter((category) => category !== 'seo' || one.audits['is-crawlable'].score === 1);
    isMet &&= asked.every((category) => score(one, category) >= AIMS[category]);
    const scores = Object.keys(AIMS).map((category) => (asked.includes(category) ? score(one, category) : '–'));
    rows.push([name, ...scores, ...Object.keys(TIMES).map((id) => one.audits[id].displayValue)]);
    told.push(...faults(one, asked).map((fault) => `- ${name}: ${fault}`));
  }
} finally {
  await demo.close();
}

const head = ['page', ...Object.entries(AIMS).map(([category, aim]) => `${category} (aim ${aim})`), ...Object.values(TIMES)];
const table = [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
const day = new Date().toISOString().slice(0, 10);
const text = `# Lighthouse

\`tests/lighthouse\` on ${day}: Lighthouse ${version} with its own throttling (a phone of the middle class on slow 4G), the ${kind}
build, the demo, the middle one of ${RUNS} runs. Figures depend on the machine, so this is no test of \`tests/run\`; what a page
weighs and that nothing moves is one (\`tests/browser/weight.test.mjs\`). A sign-up keeps out of search engines, so that no score is
asked of it there.

${table}
${told.length ? `\nWhat took something away:\n\n${told.join('\n')}\n` : ''}`;
console.log(text);
await writeFile(report, text);
process.exit(isMet ? 0 : 1);
