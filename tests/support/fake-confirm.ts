import type { ConfirmNatively, LastQuestion } from '../../electron/services/acts/removal.ts';

/** Main's own last question: what was asked, and what the person answers. Without an answer prepared: keep. */
export interface FakeConfirm {
  yes: boolean;
  /** What happens at Heroku while the question stands. */
  meanwhile: () => Promise<unknown>;
  readonly asked: LastQuestion[];
  readonly ask: ConfirmNatively;
}

export function fakeConfirm(): FakeConfirm {
  const asked: LastQuestion[] = [];
  const confirm: FakeConfirm = {
    yes: false,
    meanwhile: async () => undefined,
    asked,
    ask: async (question) => {
      asked.push(question);
      await confirm.meanwhile();
      return confirm.yes;
    },
  };
  return confirm;
}
