import type { Example } from './example.ts';
import { gapExamples, wrappedExamples } from './examples-gaps.ts';
import { restExamples } from './examples-rest.ts';
import { startExamples } from './examples-start.ts';
import { textExamples } from './examples-text.ts';

export const examples: readonly Example[] = [
  ...textExamples,
  ...restExamples,
  ...startExamples,
  ...gapExamples,
  ...wrappedExamples,
];
