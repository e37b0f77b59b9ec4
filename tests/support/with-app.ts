import { onTestFinished } from 'vitest';

import { openAppCore, type AppCore, type AppCoreOptions } from './app-core.ts';

/** The app over a practice world; both are closed after the test. */
export async function withApp(options: AppCoreOptions = {}): Promise<AppCore> {
  const app = await openAppCore(options);
  onTestFinished(() => app.close());
  return app;
}

/** The same, with the practice world's key pasted and kept, and its sites listed. */
export async function withSites(options: AppCoreOptions = {}): Promise<AppCore> {
  const app = await withApp(options);
  await app.connect();
  await app.must('sites.list', { fresh: true });
  return app;
}
