import { startPractice, type PracticeOptions, type PracticeServer } from '../../electron/practice/start.ts';

const accept = 'application/vnd.heroku+json; version=3';

export interface Heard {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The answer read as JSON; null when it is not. */
  readonly body: unknown;
}

interface AskOptions {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly key?: string;
}

/** Asks the practice account as a client would: `ask('PATCH', '/apps/x', { body: {...} })`. */
export type Ask = (method: string, path: string, options?: AskOptions) => Promise<Heard>;

/** One request to a practice world; `path` may also be a whole loopback address, as for a site or a stream. */
const asker =
  (world: PracticeServer): Ask =>
  async (method, path, options = {}) => {
    const response = await fetch(new URL(path, world.origin), {
      method,
      redirect: 'manual',
      headers: { accept, authorization: `Bearer ${options.key ?? world.key}`, ...options.headers },
      ...(options.body === undefined
        ? {}
        : { body: typeof options.body === 'string' ? options.body : JSON.stringify(options.body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: parsed(text) };
  };

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/** Runs `use` with a fresh practice world and ends it afterwards, whatever happens. */
export async function withPractice(
  options: PracticeOptions,
  use: (ask: Ask, world: PracticeServer) => Promise<void>,
): Promise<void> {
  const world = await startPractice(options);
  try {
    await use(asker(world), world);
  } finally {
    await world.close();
  }
}

export type Json = Readonly<Record<string, unknown>>;

/** A list answer's items. */
export const items = (heard: Heard): readonly Json[] => heard.body as readonly Json[];

/** One object's fields. */
export const fields = (heard: Heard): Json => heard.body as Json;

/** The loopback address of a page of an app's site. */
export async function sitePage(ask: Ask, world: PracticeServer, app: string, path: string): Promise<string> {
  const url = String(fields(await ask('GET', `/apps/${app}`))['web_url']);
  const mapped = world.siteUrl(url.replace(/\/$/, path));
  if (mapped === null) throw new Error(`${url} is not a practice site`);
  return mapped;
}
