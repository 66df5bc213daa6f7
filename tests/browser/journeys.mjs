// Walks all journeys, on one demo: `node journeys.mjs [file …]`. KURSPLASS_TEST_PROGRAM names the program,
// KURSPLASS_TEST_REPORT the report that is to be what the whole run makes; KURSPLASS_TEST_WRITE=1 writes it anew.

import { spawn } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openDemo } from './kit.mjs';
import { gathered } from './record.mjs';
import { report } from './wcag.mjs';

const here = new URL('.', import.meta.url);
const named = process.argv.slice(2);
const files = named.length ? named : (await readdir(here)).filter((name) => name.endsWith('.test.mjs')).sort();

const demo = await openDemo();
const record = await mkdtemp(join(tmpdir(), 'kursplass-record-'));
const env = { ...process.env, KURSPLASS_TEST_DEMO: JSON.stringify({ address: demo.address, people: demo.people }), KURSPLASS_TEST_RECORD: record };
// Older Node runs as many files at once as it has cores, less one.
const [major, minor] = process.versions.node.split('.').map(Number);
const atOnce = major > 20 || (major === 20 && minor >= 10) ? ['--test-concurrency=2'] : [];
const args = ['--test', '--test-reporter=spec', ...atOnce, ...files];
const tests = spawn(process.execPath, args, { cwd: here, env, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    tests.kill();
    await demo.close();
    await rm(record, { recursive: true, force: true });
    process.exit(1);
  });
}
let code = await new Promise((resolve) => tests.once('exit', resolve));
await demo.close();
const told = named.length || code !== 0 ? '' : await compare(process.env.KURSPLASS_TEST_REPORT);
await rm(record, { recursive: true, force: true });
if (told) {
  console.error(told);
  code = 1;
}
console.log(`journeys: ${files.join(', ')}: ${code === 0 ? 'all walked' : 'not all walked'}`);
process.exit(code ?? 1);

// What is wrong with the report that is kept, if anything is.
async function compare(kept) {
  if (!kept) return '';
  const axe = createRequire(import.meta.url)('axe-core/package.json').version;
  const { text, missing } = report(gathered(record), axe);
  if (missing.length) return `not checked any more: ${missing.join(', ')}`;
  if ((await readFile(kept, 'utf8').catch(() => '')) === text) return '';
  if (!process.env.KURSPLASS_TEST_WRITE) return `${kept} is not what this run makes: KURSPLASS_TEST_WRITE=1 writes it anew`;
  await writeFile(kept, text);
  return '';
}
