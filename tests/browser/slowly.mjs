// A poor line to the demo: pages come a few lines at a time, and the letters after them.

import { createServer, request } from 'node:http';

const LINES = 8;
const PAUSE = 20;
const LATE = 300;

const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));

async function inPieces(page, reply) {
  let text = '';
  for await (const part of page.setEncoding('utf8')) text += part;
  const lines = text.split(/(?<=\n)/);
  for (let first = 0; first < lines.length; first += LINES) {
    reply.write(lines.slice(first, first + LINES).join(''));
    await pause(PAUSE);
  }
  reply.end();
}

async function pass(asked, reply, demo) {
  const { host } = new URL(demo.address);
  if (asked.url.endsWith('.woff2')) await pause(LATE);
  const headers = { ...asked.headers, host, 'accept-encoding': 'identity' };
  request(demo.address + asked.url, { method: asked.method, headers }, (answer) => {
    const isPage = answer.headers['content-type']?.startsWith('text/html');
    const { 'content-length': _, ...open } = answer.headers;
    reply.writeHead(answer.statusCode, isPage ? open : answer.headers);
    if (isPage) inPieces(answer, reply);
    else answer.pipe(reply);
  }).end();
}

// The demo as it is at the other end of the line.
export async function slowly(demo) {
  const server = createServer((asked, reply) => pass(asked, reply, demo));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    ...demo,
    address: `http://127.0.0.1:${server.address().port}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
