/** What a drawn page is measured against: axe-core, and four rules of our own that axe does not know. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type axeCore from 'axe-core';
import type { Page } from 'playwright';

declare global {
  interface Window {
    readonly axe: typeof axeCore;
  }
}

const source = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** The rules of WCAG 2.2 A and AA, and axe's own good practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Runs axe-core in the page as it stands.
 * @returns one line for each thing that is wrong: rule, element, why. Empty when the page is clean.
 */
async function axe(page: Page): Promise<readonly string[]> {
  await page.evaluate(await readFile(source, 'utf8'));
  return page.evaluate(async (values) => {
    const { violations } = await window.axe.run(document, { runOnly: { type: 'tag', values } });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
    );
  }, tags);
}

/**
 * Our own rules: nothing runs out sideways, no text under 16 px, no target under 40 px, no
 * second main button, and the focus is on something when a page opens.
 */
async function rules(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const wrong: string[] = [];
    const letters = 40;
    function name(element: Element): string {
      return `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} "${(element.textContent ?? '').trim().slice(0, letters)}"`;
    }
    const open = document.querySelector('dialog[open]') ?? document.body;
    const scrolls = document.documentElement;
    if (scrolls.scrollWidth > scrolls.clientWidth) {
      wrong.push(`runs out sideways by ${scrolls.scrollWidth - scrolls.clientWidth} px`);
    }
    const seen = [...open.querySelectorAll('*')].filter((element) => {
      const box = element.getBoundingClientRect();
      return box.width > 1 && box.height > 1 && element.checkVisibility();
    });
    for (const element of seen) {
      const words = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
      );
      const style = getComputedStyle(element);
      if (words && Number.parseFloat(style.fontSize) < 16) wrong.push(`small text: ${name(element)}`);
      if (words && element.scrollWidth > element.clientWidth + 1 && style.overflow === 'hidden') {
        wrong.push(`cut text: ${name(element)}`);
      }
    }
    for (const target of seen.filter((element) =>
      element.matches('button, .choice-option, input:not([type=radio])'),
    )) {
      const before = getComputedStyle(target, '::after');
      const covers = before.position === 'absolute' && before.content !== 'none';
      const { width, height } = target.getBoundingClientRect();
      if (!covers && (width < 40 || height < 40)) wrong.push(`small target: ${name(target)}`);
    }
    const mains = seen.filter((element) => element.matches('.btn-primary'));
    if (mains.length > 1) wrong.push(`${mains.length} main buttons: ${mains.map(name).join(', ')}`);
    if (document.activeElement === null || document.activeElement === document.body) {
      wrong.push('the focus is nowhere');
    }
    return wrong;
  });
}

/** Both. */
export async function inspect(page: Page): Promise<readonly string[]> {
  return [...(await rules(page)), ...(await axe(page))];
}
