import type { Example } from './example.ts';
import { restExamples } from './examples-rest.ts';
import { textExamples } from './examples-text.ts';

export const examples: readonly Example[] = [...textExamples, ...restExamples];
