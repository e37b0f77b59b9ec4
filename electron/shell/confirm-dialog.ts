import { dialog, type BrowserWindow } from 'electron';

import type { ConfirmNatively, LastQuestion } from '../services/actions/delete-confirmation.ts';
import { oneLine } from '../base/one-line.ts';
import type { QuestionWords } from '../locales/en/dialogs.ts';
import type { MainLocale } from '../locales/locale.ts';

/** The longest name of a host, and longer than any other text that matters. */
const longest = 253;

function cleaned(question: LastQuestion): LastQuestion {
  const text = JSON.stringify(question);
  return JSON.parse(text, (_key, value: unknown) =>
    typeof value === 'string' ? oneLine(value, longest) : value,
  ) as LastQuestion;
}

type Questions = {
  readonly [Act in LastQuestion['act']]: (question: Extract<LastQuestion, { act: Act }>) => QuestionWords;
};

/** The words of a question; which act it is says which row is meant. */
function wordsFor(question: LastQuestion, questions: Questions): QuestionWords {
  const row = questions[question.act] as (question: LastQuestion) => QuestionWords;
  return row(question);
}

/**
 * Main's own question. Enter, Escape and closing it all leave things as they are. Whatever the page or Heroku wrote stands in
 * it as one line that hides nothing: no title can push the question out of sight.
 */
export function createConfirm(
  window: () => BrowserWindow | null,
  locale: () => Pick<MainLocale, 'dialogs'>,
): ConfirmNatively {
  return async (question) => {
    const { message, detail, go, keep } = wordsFor(cleaned(question), locale().dialogs.questions);
    const options: Electron.MessageBoxOptions = {
      type: 'warning',
      title: 'Sitekeeper',
      message,
      detail: detail.join('\n'),
      buttons: [keep, go],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    };
    const parent = window();
    const answer = await (parent === null
      ? dialog.showMessageBox(options)
      : dialog.showMessageBox(parent, options));
    return answer.response === 1;
  };
}
