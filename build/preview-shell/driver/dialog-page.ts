import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { type Dialogs, safeButton } from './dialogs.ts';

interface Question {
  message: string;
  detail: string;
  buttons: string[];
  /** A line to type a path in, with this in it to begin with. */
  path: string | null;
}

interface Reply {
  button: number;
  path: string;
}

/**
 * Dialogs for a person: a small page of their own, outside the app's page, so that nothing in the app can answer them.
 * Closing the page is the safe answer.
 */
export function pageDialogs(newPage: () => Promise<Page>): Dialogs {
  const ask = async (question: Question, safe: number): Promise<Reply> => {
    const page = await newPage();
    const reply = Promise.withResolvers<Reply>();
    page.once('close', () => reply.resolve({ button: safe, path: '' }));
    await page.exposeFunction('reply', (given: Reply) => reply.resolve(given));
    await page.setContent('<!doctype html><title>Sitekeeper</title><main></main>');
    await page.evaluate(drawQuestion, question);
    const given = await reply.promise;
    if (!page.isClosed()) await page.close();
    return given;
  };
  const askPath = async (message: string, button: string, path: string): Promise<string | null> => {
    const given = await ask({ message, detail: '', buttons: ['Cancel', button], path }, 0);
    return given.button === 1 && given.path !== '' ? given.path : null;
  };
  return {
    message: async (options) => {
      const buttons =
        options.buttons === undefined || options.buttons.length === 0 ? ['OK'] : options.buttons;
      const question = { message: options.message, detail: options.detail ?? '', buttons, path: null };
      const given = await ask(question, safeButton(options));
      return { response: given.button, checkboxChecked: options.checkboxChecked ?? false };
    },
    save: async (options) => {
      const start = options.defaultPath ?? join(homedir(), 'Sitekeeper');
      const path = await askPath(options.title ?? 'Save as', options.buttonLabel ?? 'Save', start);
      return { canceled: path === null, filePath: path ?? '' };
    },
    open: async (options) => {
      const start = options.defaultPath ?? homedir();
      const path = await askPath(options.title ?? 'Open', options.buttonLabel ?? 'Open', start);
      return { canceled: path === null, filePaths: path === null ? [] : [path] };
    },
  };
}

/** Runs in the dialog's page. Text only ever becomes text. */
function drawQuestion(question: Question): void {
  const main = document.querySelector('main');
  if (main === null) return;
  document.body.style.font = '16px system-ui';
  document.body.style.margin = '32px';
  const add = <K extends keyof HTMLElementTagNameMap>(tag: K, text: string): HTMLElementTagNameMap[K] => {
    const element = document.createElement(tag);
    element.textContent = text;
    main.append(element);
    return element;
  };
  add('h1', question.message).style.fontSize = '20px';
  add('p', question.detail);
  const line = document.createElement('input');
  if (question.path !== null) {
    line.value = question.path;
    line.style.cssText = 'display:block;width:100%;margin:16px 0;padding:8px';
    line.setAttribute('aria-label', question.message);
    main.append(line);
  }
  question.buttons.forEach((text, place) => {
    const button = add('button', text);
    button.style.cssText = 'margin:8px 8px 0 0;padding:8px 16px;font:inherit';
    button.addEventListener('click', () => {
      const reply: unknown = Reflect.get(window, 'reply');
      if (typeof reply === 'function') reply({ button: place, path: line.value });
    });
  });
}
