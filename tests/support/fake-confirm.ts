import type { ConfirmNatively, LastQuestion } from '../../electron/services/actions/delete-confirmation.ts';

/** Main's own last question: what was asked, and what the person answers. Without an answer prepared: keep. */
export interface FakeConfirm {
  yes: boolean;
  /** To reaching a new computer and to inviting somebody, which most tests have another concern than. */
  agrees: boolean;
  /** What happens at Heroku while the question stands. */
  meanwhile: () => Promise<unknown>;
  readonly asked: LastQuestion[];
  readonly ask: ConfirmNatively;
}

export function fakeConfirm(): FakeConfirm {
  const asked: LastQuestion[] = [];
  const confirm: FakeConfirm = {
    yes: false,
    agrees: true,
    meanwhile: async () => undefined,
    asked,
    ask: async (question) => {
      asked.push(question);
      await confirm.meanwhile();
      return question.act === 'reach' || question.act === 'invite' ? confirm.agrees : confirm.yes;
    },
  };
  return confirm;
}
