// What a run really looked at: each file of journeys writes it down when it ends, and `journeys.mjs` gathers it for
// the report (`wcag.mjs`).

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PLACE = process.env.KURSPLASS_TEST_RECORD;
const checks = new Set();
const rules = new Map();

// That something was checked, and held or was told of.
export function saw(...names) {
  names.forEach((name) => checks.add(name));
}

// The rules of axe that were asked, whether or not there was something for them to look at.
export function sawRules(found) {
  found.forEach(({ id, tags }) => rules.set(id, tags));
}

if (PLACE) {
  process.on('exit', () => {
    if (!checks.size && !rules.size) return;
    const text = JSON.stringify({ checks: [...checks], rules: [...rules] });
    writeFileSync(join(PLACE, `${process.pid}.json`), text);
  });
}

// All that the files of one run wrote down.
export function gathered(place) {
  const all = readdirSync(place).map((name) => JSON.parse(readFileSync(join(place, name), 'utf8')));
  return { checks: new Set(all.flatMap((one) => one.checks)), rules: new Map(all.flatMap((one) => one.rules)) };
}
