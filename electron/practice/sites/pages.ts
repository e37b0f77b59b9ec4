import type { Answer } from '../http/route.ts';

/**
 * The pages that a site or Heroku's router shows. The words are our own; what clients recognise is kept: status,
 * title, and the address of the frame that Heroku's error pages are made of.
 */

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

export function html(status: number, title: string, body: string): Answer {
  return {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', Server: 'Heroku', Via: '1.1 heroku-router' },
    body: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title>
<style>body{font:1.1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:4rem auto;padding:0 1rem}</style></head>
<body>
${body}
<p><small>This is a practice page. Nothing here is real.</small></p>
</body>
</html>
`,
  };
}

/** Lazy and not displayed: a browser that shows the page leaves the frame unloaded. */
const frame = (page: string): string =>
  `<iframe src="https://www.herokucdn.com/error-pages/${page}.html" loading="lazy" style="display:none" title=""></iframe>`;

export const noSuchApp = (): Answer =>
  html(404, 'No such app', `<h1>There's nothing here, yet.</h1>${frame('no-such-app')}`);

export const applicationError = (): Answer =>
  html(503, 'Application Error', `<h1>This site can't answer now.</h1>${frame('application-error')}`);

export const maintenancePage = (): Answer =>
  html(503, 'Offline for Maintenance', `<h1>Closed for now, on purpose.</h1>${frame('maintenance-mode')}`);

export const nothingPublished = (): Answer =>
  html(502, 'Heroku | Welcome to your new app!', '<h1>This site has no pages yet.</h1>');

export const bootErrorPage = (category: string, reason: string): Answer =>
  html(
    500,
    'Nightscout - Boot error',
    `<h1>Nightscout could not start</h1><dl><dt>${escaped(category)}</dt><dd>${escaped(reason)}</dd></dl>`,
  );

export const nightscoutHome = (title: string): Answer =>
  html(
    200,
    `${title} - Nightscout`,
    `<h1>${escaped(title)}</h1><p id="nightscout">Nightscout is working. Readings come every five minutes.</p>`,
  );

export const plainHome = (title: string): Answer =>
  html(200, title, `<h1>${escaped(title)}</h1><p>Welcome. This site is working.</p>`);

export const notOnThisSite = (): Answer =>
  html(404, 'Not found', '<h1>There is no such page on this site.</h1>');

export const robots = (): Answer => ({
  status: 200,
  headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  body: 'User-agent: *\nDisallow: /\n',
});
