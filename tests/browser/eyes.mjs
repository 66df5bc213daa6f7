// An eye for barriers: what is looked at on a page as it stands, and all around it in every size and light.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import { isPlain, picture } from './kit.mjs';
import { saw, sawRules } from './record.mjs';

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// What axe leaves out when nobody asks: the newest criterion, and what it still calls an experiment.
const ALSO = ['target-size', 'table-fake-caption', 'td-has-header', 'focus-order-semantics'];
// All that can change with the light, on a page on which nothing moves and nothing goes away.
const OF_LIGHT = ['color-contrast', 'link-in-text-block'];

// A machine with much to do may show a line before the next one has come.
const BY_CHANCE = 0.01;

// 320 px is what is left of 1280 px at 400 %.
export const SMALL = { width: 320, height: 640 };
export const WIDE = { width: 1280, height: 900 };

// Stands in every page before its own scripts: counts what moves while it comes, and what the policy refuses.
export function watch() {
  const seen = { moved: 0, refused: [] };
  const note = (entries) => entries.forEach((one) => !one.hadRecentInput && (seen.moved += one.value));
  const shifts = new PerformanceObserver((list) => note(list.getEntries()));
  shifts.observe({ type: 'layout-shift', buffered: true });
  document.addEventListener('securitypolicyviolation', (one) => seen.refused.push(`${one.violatedDirective} ${one.blockedURI}`));
  globalThis.watched = () => {
    note(shifts.takeRecords());
    return seen;
  };
}

// Opens a page, and it comes without moving. What moves moves each time; by chance it does not.
export async function comesStill(page, path) {
  let moved;
  for (let times = 0; times < 3; times += 1) {
    const answer = await page.goto(path);
    ({ moved } = await page.evaluate(async () => (await document.fonts.ready, globalThis.watched())));
    if (!moved) return answer;
  }
  return assert.fail(`${path} moves by ${moved} while it comes`);
}

// Runs in the page: all that axe knows, or only some of its rules.
async function barriers({ only, also }) {
  const rules = Object.fromEntries(also.map((rule) => [rule, { enabled: true }]));
  const found = await globalThis.axe.run(document, { resultTypes: ['violations'], preload: false, rules, ...(only && { runOnly: only }) });
  const shown = (nodes) => nodes.map((node) => node.html.slice(0, 160)).join(' | ');
  return {
    told: found.violations.map((one) => `${one.id}: ${shown(one.nodes)}`),
    rules: [found.violations, found.passes, found.incomplete, found.inapplicable].flat().map((one) => ({ id: one.id, tags: one.tags })),
  };
}

// Runs in the page: what lies outside of it, as it is or with the spacing that WCAG 1.4.12 asks for.
function outside(spaced) {
  const roomy = new CSSStyleSheet();
  roomy.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-block-end: 2em !important; }`);
  const before = document.adoptedStyleSheets;
  if (spaced) document.adoptedStyleSheets = [...before, roomy];
  const told = [];
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (wide > 0) {
    const right = (one) => one.getBoundingClientRect().right;
    const widest = [...document.querySelectorAll('body *')].reduce((most, one) => (right(one) >= right(most) ? one : most));
    told.push(`scrolls sideways by ${wide} px: ${widest.outerHTML.slice(0, 160)}`);
  }
  // What is for ears is a dot to the eye, and a foretaste ends where its card does.
  for (const one of document.querySelectorAll('body *')) {
    const { overflowX, overflowY, webkitLineClamp, clip, clipPath } = getComputedStyle(one);
    const cuts = [overflowX, overflowY].some((way) => way === 'hidden' || way === 'clip') && webkitLineClamp === 'none';
    if (!cuts || clip !== 'auto' || clipPath !== 'none' || !one.innerText?.trim()) continue;
    if (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1) told.push(`cuts off: ${one.outerHTML.slice(0, 120)}`);
  }
  document.adoptedStyleSheets = before;
  return told;
}

// Runs in the page: where everything is.
function places() {
  const seen = [];
  for (const one of document.querySelectorAll('body *')) {
    const { x, y, width, height } = one.getBoundingClientRect();
    seen.push([x, y, width, height].map(Math.round).join(' ') + getComputedStyle(one).visibility);
  }
  return seen.join('\n');
}

async function axe(page, only) {
  if (isPlain(page)) return [];
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  const { told, rules } = await page.evaluate(barriers, { only, also: only ? [] : ALSO });
  sawRules(rules);
  return told;
}

async function fits(page) {
  const told = await page.evaluate(outside, false);
  const spaced = await page.evaluate(outside, true);
  saw('reflow', 'text-spacing');
  return [...told, ...spaced.map((one) => `with more space ${one}`)];
}

function hasNone(page, told) {
  assert.ok(!told.length, [page.url(), ...told].join('\n  '));
}

// No barrier that axe knows (WCAG 2.0 to 2.2 A and AA, and best practice), and nothing outside of the page.
export async function hasNoBarriers(page) {
  hasNone(page, [...(await fits(page)), ...(await axe(page))]);
}

// The same in all sizes and lights, from wherever the page is; and it came without moving.
export async function lookAround(page, { name, language }) {
  const told = [];
  const add = (where, found) => told.push(...found.map((one) => `${where}: ${one}`));
  await page.setViewportSize(SMALL);
  add('small', [...(await fits(page)), ...(await axe(page))]);
  await picture(page, `${name}-small`);
  const small = await page.evaluate(places);

  await page.emulateMedia({ colorScheme: 'dark' });
  if ((await page.evaluate(places)) !== small) add('small, dark', ['something moves with the light']);
  add('small, dark', await axe(page, OF_LIGHT));
  await picture(page, `${name}-small-dark`);
  await page.setViewportSize(WIDE);
  add('wide, dark', await axe(page, OF_LIGHT));
  await page.emulateMedia({ colorScheme: 'light' });
  add('wide', [...(await fits(page)), ...(await axe(page))]);
  await picture(page, `${name}-wide`);

  const { lang, seen, restless, turned } = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    seen: globalThis.watched(),
    // Nothing asks how a device is held.
    restless: [...document.querySelectorAll('body *')].filter((one) => {
      const { transitionDuration, animationDuration } = getComputedStyle(one);
      return /[1-9]/.test(transitionDuration + animationDuration);
    }).map((one) => one.outerHTML.slice(0, 120)),
    turned: [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).some((rule) => /orientation/.test(rule.conditionText)),
  }));
  if (language && lang !== language) add('language', [lang]);
  if (seen.moved > BY_CHANCE) add('moved while it came', [seen.moved]);
  if (turned) add('orientation', ['is asked for']);
  add('moves for who wants no motion', restless);
  add('policy', seen.refused);
  saw('language', 'light', 'stillness', 'policy', 'orientation', 'reduced-motion');
  hasNone(page, told);
}
