import type { Page } from 'playwright';
import type { StringView } from '../../electron/contract/connection-strings.ts';
import type { StringWizard } from '../../electron/contract/guides.ts';
import { ok } from '../../electron/contract/result.ts';
import { button, callsOf, wrongIf } from './behaviour-support.ts';
import type { Behaviour } from './behaviour-support.ts';
import { repaired, stringId, testAt } from './mongodb-data.ts';
import { leo, minutesAgo } from './household.ts';

const asking: StringView = { ...repaired, questions: ['password'], verdict: 'needs-answer', ready: false };
const works: StringView = { ...repaired, test: testAt(null) };
const left = (wizard: StringWizard, step: string, string: StringView) => ({
  'guides.list': ok([{ wizard, site: leo.id, step, string, at: minutesAgo(9) }]),
});
const headed = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
const stepsKept = async (page: Page) =>
  (await callsOf(page, 'guides.keep')).map((input) => (input as { readonly step: string }).step);

export const atlasBehaviours: readonly Behaviour[] = [
  {
    name: 'a typed password leaves the page as it is sent, goes to main once, and is tested at once',
    answers: { ...left('password', 'enter', asking), 'connectionStrings.answer': ok(repaired) },
    check: async (page) => {
      await button(page, 'Go on').click();
      await page.getByLabel('Password of the database user').fill('made-up-word');
      await button(page, 'Put it in').click();
      await headed(page, 'Does it work?');
      const inPage = await page.evaluate(() => document.documentElement.outerHTML.includes('made-up-word'));
      const sent = JSON.stringify(await callsOf(page, 'connectionStrings.answer'));
      const tests = await callsOf(page, 'connectionStrings.test');
      return [
        ...wrongIf(inPage, 'the password stands in the page'),
        ...wrongIf(
          sent !== JSON.stringify([{ string: stringId, answers: { password: 'made-up-word' } }]),
          'it was not sent once',
        ),
        ...wrongIf(tests.length !== 1, `${tests.length} tests`),
      ];
    },
  },
  {
    name: 'each step of a wizard is kept, Back too, and an empty box is not sent',
    answers: { ...left('password', 'know', asking) },
    check: async (page) => {
      await button(page, 'Go on').click();
      await button(page, 'Continue').click();
      await button(page, 'Put it in').click();
      await page.getByText('Type or paste the password first.').waitFor();
      await button(page, 'Back').click();
      await headed(page, 'Do you know the password of “mia_site”?');
      const kept = (await stepsKept(page)).join(' ');
      const sent = await callsOf(page, 'connectionStrings.answer');
      return [
        ...wrongIf(kept !== 'enter know', kept),
        ...wrongIf(sent.length > 0, 'an empty password was sent'),
      ];
    },
  },
  {
    name: 'a database that is still waking is tested when somebody presses, and by no clock',
    answers: {
      ...left('wake', 'wake', repaired),
      'connectionStrings.test': ok(testAt('tcp', { state: 'failed', failure: 'connection-timeout' })),
    },
    check: async (page) => {
      await button(page, 'Go on').click();
      await button(page, 'I have done this').click();
      await button(page, 'Test again').waitFor();
      await page.clock.runFor(10 * 60_000);
      const waited = (await callsOf(page, 'connectionStrings.test')).length;
      await button(page, 'Test again').click();
      const pressed = (await callsOf(page, 'connectionStrings.test')).length;
      return [
        ...wrongIf(waited !== 1, `${waited} tests while nobody pressed`),
        ...wrongIf(pressed !== 2, `${pressed} tests after a press`),
      ];
    },
  },
  {
    name: 'main is told once that a wizard has come to its end',
    answers: left('network', 'restart', works),
    check: async (page) => {
      await button(page, 'Go on').click();
      await button(page, 'It works already').click();
      await headed(page, 'My sites');
      const ended = JSON.stringify(await callsOf(page, 'guides.end'));
      return wrongIf(ended !== JSON.stringify([{ wizard: 'network', site: leo.id }]), ended);
    },
  },
  {
    name: 'a string that its test changed is tested once more, as it is now',
    answers: {
      ...left('network', 'test', { ...repaired, test: testAt('login') }),
      'connectionStrings.test': ok(testAt(null)),
    },
    check: async (page) => {
      await button(page, 'Go on').click();
      await headed(page, 'Does it work?');
      await page.evaluate(([id, test]) => window.pushToPage?.('test.changed', { string: id, test }), [
        stringId,
        testAt(null),
      ] as const);
      await page.evaluate((view) => window.pushToPage?.('string.changed', view), { ...repaired, test: null });
      await page.getByRole('heading', { name: 'It works', exact: true }).waitFor();
      const tests = await callsOf(page, 'connectionStrings.test');
      return wrongIf(tests.length !== 1, `${tests.length} tests`);
    },
  },
];
