// The pages that links lead to, one of each shape, found without a browser's help.

// How many pages of a shape are looked at; one of all others.
const MORE = { '/courses/:id': 2, '/staff/courses/:id': 3, '/staff/courses/:id/people': 2 };

// What one page differs from another by, ids and questions aside.
function shape(path) {
  return path.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id').replace(/[?#].*/, '');
}

export function named(path) {
  return shape(path).slice(1).replaceAll(/[^a-z0-9]+/g, '-') || 'front';
}

function links(html) {
  const found = [...html.matchAll(/<a\b[^>]*\bhref="(\/[^"]*)"/g)].map(([, href]) => href.replaceAll('&#x2F;', '/').replaceAll('&amp;', '&'));
  return found.filter((href) => !/^\/(\/|calendar\/|static|demo\/inbox\/|api)|\.(ics|csv|json)/.test(href));
}

// Follows links from some pages within others, with what the browser is signed in to.
export async function pagesFrom(request, from, within) {
  const ahead = [...from];
  const known = new Set(ahead);
  const seen = {};
  const pages = [];
  while (ahead.length) {
    const path = ahead.shift();
    const kind = shape(path);
    seen[kind] = (seen[kind] ?? 0) + 1;
    if (!from.includes(path) && seen[kind] > (MORE[kind] ?? 1)) continue;
    const answer = await request.get(path);
    if (answer.status() >= 500) throw new Error(`${path} answers ${answer.status()}`);
    if (!/^text\/html/.test(answer.headers()['content-type'])) continue;
    pages.push(path);
    for (const next of links(await answer.text())) {
      if (!within.test(next) || known.has(next)) continue;
      known.add(next);
      ahead.push(next);
    }
  }
  return pages;
}

// One course for each word that the list has for whether there is room.
export async function coursesOfEachSort(request) {
  const found = {};
  let next = '/';
  while (next) {
    const html = await (await request.get(next, { headers: { 'Accept-Language': 'nb' } })).text();
    for (const card of html.split(/<li class="card(?: dateless)?">/).slice(1)) {
      const sort = card.match(/<span class="ds-tag"[^>]*>([^<]+)</)[1].replace(/\d.*/, '');
      found[sort] ??= links(card)[0];
    }
    next = links(html.match(/<a[^>]*rel="next"[^>]*>/)?.[0] ?? '')[0];
  }
  return found;
}

// A course with room, whose seats nobody talks about first.
export async function openCourse(request) {
  const html = await (await request.get('/?availability=free')).text();
  const cards = html.split(/<li class="card(?: dateless)?">/).slice(1);
  return links(cards.find((card) => card.split('class="ds-tag"').length === 2 && /data-color="success"/.test(card) && !/Bare kom|Just come|Berre kom/.test(card)))[0];
}
