// Walks all journeys, on one demo: `node journeys.mjs [file …]`. KURSPLASS_TEST_PROGRAM names the program.

import { spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';

import { openDemo } from './kit.mjs';

const here = new URL('.', import.meta.url);
const named = process.argv.slice(2);
const files = named.length ? named : (await readdir(here)).filter((name) => name.endsWith('.test.mjs')).sort();

const demo = await openDemo();
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    await demo.close();
    process.exit(1);
  });
}

const env = { ...process.env, KURSPLASS_TEST_DEMO: JSON.stringify({ address: demo.address, people: demo.people }) };
// Older Node runs as many files at once as it has cores, less one.
const [major, minor] = process.versions.node.split('.').map(Number);
const atOnce = major > 20 || (major === 20 && minor >= 10) ? ['--test-concurrency=2'] : [];
const args = ['--test', '--test-reporter=spec', ...atOnce, ...files];
const tests = spawn(process.execPath, args, { cwd: here, env, stdio: 'inherit' });
const code = await new Promise((resolve) => tests.once('exit', resolve));
await demo.close();
console.log(`journeys: ${files.join(', ')}: ${code === 0 ? 'all walked' : 'not all walked'}`);
process.exit(code ?? 1);
