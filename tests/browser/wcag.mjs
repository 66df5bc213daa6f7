// The report for whoever writes the accessibility statement: each criterion, what the run checked of it, and what a person
// has to judge. `docs/wcag.md` is what this makes of a whole run.

// Number, name, level, and what is left to a person. The version in which it came, if not 2.0.
const CRITERIA = [
  ['1.1.1', 'Non-text content', 'A', 'The only picture is the code on a poster: does its text alternative say enough?'],
  ['1.2.1', 'Audio-only and video-only', 'A', 'There is neither; look again if a course text links to any.'],
  ['1.2.2', 'Captions', 'A', 'There is no video.'],
  ['1.2.3', 'Audio description or media alternative', 'A', 'There is no video.'],
  ['1.2.4', 'Captions (live)', 'AA', 'There is no video.'],
  ['1.2.5', 'Audio description', 'AA', 'There is no video.'],
  ['1.3.1', 'Info and relationships', 'A', 'Is what looks like a heading, a list or a table one?'],
  ['1.3.2', 'Meaningful sequence', 'A', 'Does a screen reader tell a course page in a sensible order?'],
  ['1.3.3', 'Sensory characteristics', 'A', 'Does no text point by place, shape or colour alone? Your own course texts too.'],
  ['1.3.4', 'Orientation', 'AA', '', '2.1'],
  ['1.3.5', 'Identify input purpose', 'AA', '', '2.1'],
  ['1.4.1', 'Use of colour', 'A', 'Are links in your own texts known without their colour?'],
  ['1.4.2', 'Audio control', 'A', 'Nothing sounds.'],
  ['1.4.3', 'Contrast (minimum)', 'AA', 'Colours of your own: run the checks again with them.'],
  ['1.4.4', 'Resize text', 'AA', 'Enlarge only the text to 200 % in the browser.'],
  ['1.4.5', 'Images of text', 'AA', 'There are none; a logo of your own is exempt.'],
  ['1.4.10', 'Reflow', 'AA', 'The timetable of staff and wide tables scroll within themselves, which is allowed.', '2.1'],
  ['1.4.11', 'Non-text contrast', 'AA', 'Are borders of fields and marks of focus at least 3:1, in light and dark?', '2.1'],
  ['1.4.12', 'Text spacing', 'AA', '', '2.1'],
  ['1.4.13', 'Content on hover or focus', 'AA', 'Nothing opens by pointing or focus.', '2.1'],
  ['2.1.1', 'Keyboard', 'A', 'Walk once through what staff seldom do.'],
  ['2.1.2', 'No keyboard trap', 'A', ''],
  ['2.1.4', 'Character key shortcuts', 'A', 'There are none.', '2.1'],
  ['2.2.1', 'Timing adjustable', 'A', 'A code is good for 60 minutes and a new one can be had: does that suffice?'],
  ['2.2.2', 'Pause, stop, hide', 'A', ''],
  ['2.3.1', 'Three flashes', 'A', ''],
  ['2.4.1', 'Bypass blocks', 'A', ''],
  ['2.4.2', 'Page titled', 'A', 'Does each title say what its page is for?'],
  ['2.4.3', 'Focus order', 'A', ''],
  ['2.4.4', 'Link purpose', 'A', 'Do the links in your own texts say where they lead?'],
  ['2.4.5', 'Multiple ways', 'AA', 'Courses are found by list, filters, months and calendars: is that still so on your site?'],
  ['2.4.6', 'Headings and labels', 'AA', 'Do headings and labels say what is meant?'],
  ['2.4.7', 'Focus visible', 'AA', ''],
  ['2.4.11', 'Focus not obscured', 'AA', '', '2.2'],
  ['2.5.1', 'Pointer gestures', 'A', 'Nothing needs one.', '2.1'],
  ['2.5.2', 'Pointer cancellation', 'A', 'All buttons are the browser’s own, which act when let go.', '2.1'],
  ['2.5.3', 'Label in name', 'A', '', '2.1'],
  ['2.5.4', 'Motion actuation', 'A', 'Nothing is moved by moving the device.', '2.1'],
  ['2.5.7', 'Dragging movements', 'AA', 'Nothing is dragged.', '2.2'],
  ['2.5.8', 'Target size (minimum)', 'AA', '', '2.2'],
  ['3.1.1', 'Language of page', 'A', ''],
  ['3.1.2', 'Language of parts', 'AA', 'Is a course text that stands in another language marked so?'],
  ['3.2.1', 'On focus', 'A', ''],
  ['3.2.2', 'On input', 'A', 'The dates of a course that is planned follow what is typed, and say so: is that calm enough?'],
  ['3.2.3', 'Consistent navigation', 'AA', 'Is the menu the same everywhere?'],
  ['3.2.4', 'Consistent identification', 'AA', 'Is the same thing called the same everywhere?'],
  ['3.2.6', 'Consistent help', 'A', 'Is the phone number where one looks for it, on each page?', '2.2'],
  ['3.3.1', 'Error identification', 'A', ''],
  ['3.3.2', 'Labels or instructions', 'A', 'Are the help texts enough?'],
  ['3.3.3', 'Error suggestion', 'AA', 'Does each mistake say how to mend it?'],
  ['3.3.4', 'Error prevention', 'AA', 'Answers are seen over before they are sent, and one leaves with one button: is that enough?'],
  ['3.3.7', 'Redundant entry', 'A', 'Nothing is asked twice in one sign-up.', '2.2'],
  ['3.3.8', 'Accessible authentication', 'AA', 'A code can be pasted, and staff’s passwords too.', '2.2'],
  ['4.1.1', 'Parsing', 'A', 'Always met in HTML since 2023, and no longer in WCAG 2.2.'],
  ['4.1.2', 'Name, role, value', 'A', ''],
  ['4.1.3', 'Status messages', 'AA', 'Does a screen reader tell “Saved” and the list of mistakes by itself?', '2.1'],
];

// What the checks of our own say something about.
const CHECKS = {
  'reflow': [['1.4.10', '1.4.4'], 'no sideways scrolling and nothing cut off at 320 px, which is 1280 px at 400 %'],
  'text-spacing': [['1.4.12'], 'nothing cut off with the spacing of the criterion'],
  'language': [['3.1.1'], '`lang` is the language that was asked for, in all three'],
  'light': [['1.4.3'], 'contrast in light and dark; nothing else changes with the light'],
  'orientation': [['1.3.4'], 'no style asks how the device is held'],
  'stillness': [['2.2.2', '2.3.1'], 'nothing moves while a page comes'],
  'reduced-motion': [['2.2.2', '2.3.1'], 'no transition and no animation for who wants none'],
  'keyboard': [['2.1.1', '3.2.1'], 'from the front page to a seat and out of it with keys alone, with and without scripts; staff from sign-in to the people of a course'],
  'no-trap': [['2.1.2'], 'the pages of these journeys are passed through with the Tab key'],
  'focus-visible': [['2.4.7'], 'an outline of 2 px or more at every stop of these journeys'],
  'focus-order': [['2.4.3', '1.3.2'], 'each stop comes after the one before it, and never goes up the page; the header is passed as it is read, at 320, 360 and 1280 px'],
  'focus-not-obscured': [['2.4.11'], 'whatever has the focus is wholly in sight, also above the button that stays in reach'],
  'skip-link': [['2.4.1'], 'the first stop leads past the menu'],
  'error-list': [['3.3.1', '3.3.3', '4.1.2'], 'mistakes are listed on top, with links to their fields, and told by each field'],
  'error-focus': [['3.3.1', '4.1.3'], 'the list of mistakes has the focus when the page comes, and the title begins with it'],
  'see-over': [['3.3.4', '3.3.7'], 'nothing is sent before the answers were seen over; what was typed is never asked again'],
  'forced-colours': [['1.4.1', '1.4.11'], 'buttons, tags and states can be told apart in the colours of the device'],
};

// The law of 2026 counts WCAG 2.1 A and AA without these; 1.2.5 is asked of the public sector since 2024.
const LATER = ['1.2.3', '1.2.4', '1.2.5'];

function isOfLaw([number, , , , version = '2.0']) {
  return version !== '2.2' && !LATER.includes(number);
}

const tag = (number) => `wcag${number.replaceAll('.', '')}`;

function row(criterion, { checks, rules }) {
  const [number, name, level, person, version = '2.0'] = criterion;
  const ofAxe = [...rules].filter(([, tags]) => tags.includes(tag(number))).map(([id]) => `\`${id}\``).sort();
  const ours = Object.entries(CHECKS).filter(([check, [numbers]]) => checks.has(check) && numbers.includes(number)).map(([, [, said]]) => said);
  const machine = [...(ofAxe.length ? [`axe: ${ofAxe.join(', ')}`] : []), ...ours].join('; ') || '–';
  const law = isOfLaw(criterion) ? 'yes' : number === '1.2.5' ? 'since 2024' : 'no';
  return `| ${number} ${name} | ${level} | ${version} | ${law} | ${machine} | ${person || '–'} |`;
}

// The whole report, and what a run should have checked and did not.
export function report(seen, axe) {
  const missing = Object.keys(CHECKS).filter((check) => !seen.checks.has(check));
  const best = [...seen.rules].filter(([, tags]) => tags.includes('best-practice')).map(([id]) => `\`${id}\``).sort();
  const of22 = CRITERIA.filter(([number]) => number !== '4.1.1').length;
  const text = `# Accessibility: what is checked, and what a person must judge

Made by the run of the tests (\`tests/browser/wcag.mjs\`); do not edit by hand. The run fails when this file is not what it
makes, and when any check below does not hold on any page: that this file stands here means that all of them held.

WCAG 2.2 has ${of22} criteria at the levels A and AA. The ${CRITERIA.filter(isOfLaw).length} that the Norwegian statement counts (those of WCAG 2.1 without
${LATER.join(', ')}) are marked; the public sector answers for 1.2.5 too. 4.1.1 is in WCAG 2.1 only.

Looked at is one page or more of every kind that can be reached, by everybody and by each role of staff, in bokmål, nynorsk and English, at
320 and 1280 px, in light and dark, in Chromium, with axe-core ${axe}, whose rules for each criterion are named, also where there is
nothing for them to look at, as of video.
Not looked at: other browsers, screen readers, and texts that a team writes itself.

| criterion | level | since | law | checked by the run | a person judges |
| --- | --- | --- | --- | --- | --- |
${CRITERIA.map((one) => row(one, seen)).join('\n')}

Beyond WCAG, by axe: ${best.join(', ')}.
`;
  return { text, missing };
}
