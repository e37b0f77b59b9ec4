import { describe, expect, it } from 'vitest';

import { filesBelow, read } from './sources.ts';

const styles = filesBelow('renderer').filter((path) => path.endsWith('.css'));

/** The selectors of a style sheet, one by one, without what stands around all of them: a media query, mode, direction. */
function selectorsOf(text: string): readonly string[] {
  const rules = text.replaceAll(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}]+)\{/g);
  return [...rules]
    .map(([, selector = '']) => selector.trim())
    .filter((selector) => !/^(?:@|from$|to$)/.test(selector))
    .flatMap((selector) => selector.split(/,(?![^(]*\))/))
    .map((selector) => selector.trim().replace(/^(?:\.practice|\[dir='rtl'\])\s+/, ''));
}

/** The class that a selector begins with: its block. What comes after only says how other things stand inside. */
const blockOf = (selector: string): string | undefined => /^\.([\w-]+)/.exec(selector)?.[1];

const owners = new Map<string, Set<string>>();
for (const path of styles) {
  for (const selector of selectorsOf(read(path))) {
    const block = blockOf(selector);
    if (block !== undefined) owners.set(block, (owners.get(block) ?? new Set()).add(path));
  }
}

describe('classes of the style sheets', () => {
  it('each is styled by one file; another places it only inside a class of its own', () => {
    expect(owners.size).toBeGreaterThan(100);
    const shared = [...owners].filter(([, paths]) => paths.size > 1);
    expect(shared.map(([block, paths]) => `${block}: ${[...paths].join(', ')}`)).toEqual([]);
  });

  it('each rule begins with a class, outside of what every screen shares', () => {
    const bare = styles
      .filter((path) => !path.startsWith('renderer/styles/'))
      .flatMap((path) =>
        selectorsOf(read(path))
          .filter((selector) => blockOf(selector) === undefined)
          .map((selector) => `${path}: ${selector}`),
      );
    expect(bare).toEqual([]);
  });

  it('each class is used by some screen', () => {
    const code = filesBelow('renderer')
      .filter((path) => path.endsWith('.tsx') || path.endsWith('.ts'))
      .map(read)
      .join('\n');
    // Written out, or put together: `is-${tone}`.
    const used = (block: string) =>
      new RegExp(`(?<![\\w-])${block}(?![\\w-])`).test(code) ||
      [...block.matchAll(/-/g)].some(({ index }) => code.includes(`${block.slice(0, index + 1)}\${`));
    expect([...owners.keys()].filter((block) => !used(block))).toEqual([]);
  });
});
