/**
 * `npm run gallery`: a picture of every state in light and dark, at normal and 200 % text, narrow, very narrow, and in
 * the test language, with an index page, in out/gallery. Words after the command choose states by name.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { displayVariants } from './display-variants.ts';
import { openBrowser, openContext, openState } from './page.ts';
import { states } from './states.ts';

const out = join(import.meta.dirname, '../../out/gallery');

async function draw(wanted: readonly string[], drawn: readonly string[]): Promise<void> {
  await mkdir(out, { recursive: true });
  const browser = await openBrowser();
  const chosen = states.filter(
    ({ name }) => wanted.length === 0 || wanted.some((word) => name.startsWith(word)),
  );
  const chosenVariants = Object.entries(displayVariants).filter(
    ([name]) => drawn.length === 0 || drawn.includes(name),
  );
  for (const [name, variant] of chosenVariants) {
    const context = await openContext(browser, variant);
    for (const state of chosen) {
      const page = await openState(context, state, variant);
      await page.screenshot({ path: join(out, `${state.name}-${name}.png`), fullPage: true });
      await page.close();
    }
    await context.close();
    console.log(`${name}: ${chosen.length} pictures`);
  }
  await browser.close();
  await writeFile(
    join(out, 'index.html'),
    index(
      chosen.map(({ name }) => name),
      chosenVariants.map(([name]) => name),
    ),
  );
}

function index(names: readonly string[], drawn: readonly string[]): string {
  const sections = names.map((name) => {
    const pictures = drawn.map((variant) => {
      const file = `${name}-${variant}.png`;
      return `<a href="${file}"><figure><img src="${file}" alt="" loading="lazy"><figcaption>${variant}</figcaption></figure></a>`;
    });
    return `<section><h2>${name}</h2><div>${pictures.join('')}</div></section>`;
  });
  return `<!doctype html><meta charset="utf-8"><title>Sitekeeper, every screen</title>
<style>body{font:16px system-ui;margin:24px}div{display:flex;flex-wrap:wrap;gap:16px}figure{margin:0}img{width:320px;height:220px;object-fit:cover;object-position:top;border:1px solid #999}</style>
<h1>Sitekeeper: every screen in every state</h1>
${sections.join('\n')}
`;
}

const words = process.argv.slice(2);
const drawn = words.filter((word) => word.startsWith('--')).map((word) => word.slice(2));
const wanted = words.filter((word) => !word.startsWith('--'));
if (words.length === 0) await rm(out, { recursive: true, force: true });
await draw(wanted, drawn);
console.log(`Open ${join('out', 'gallery', 'index.html')} in a browser.`);
