/** `npm test`. Runs on any Node from 20 on, before anything is installed. */
import { installWhatIsMissing, runWithOwnNode } from './bootstrap.mjs';

installWhatIsMissing();
runWithOwnNode('test.ts');
