import { fail, ok } from '../contract/result.ts';
import type { Handlers } from './router.ts';

const gone = fail({ code: 'string-gone', changed: 'no' });

/** Finding, repairing, testing and saving a connection string. */
export function createStringHandlers() {
  return {
    'strings.ofSite': () => gone,
    'strings.find': () => gone,
    'strings.pick': () => gone,
    'strings.unlock': () => gone,
    'strings.paste': () => gone,
    'strings.type': () => gone,
    'strings.pasteAnswer': () => gone,
    'strings.answer': () => gone,
    'strings.reveal': () => gone,
    'strings.copy': () => gone,
    'strings.test': () => gone,
    'strings.stopTest': () => gone,
    'strings.save': () => gone,
    'strings.saveCopy': () => gone,
    'wizards.open': () => ok([]),
    'wizards.keep': () => gone,
    'wizards.end': () => gone,
  } satisfies Partial<Handlers>;
}
