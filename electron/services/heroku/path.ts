/** A path whose every part was checked, so that no name or id can lead to another route. Made by `path` alone. */
export type HerokuPath = string & { readonly checked: unique symbol };

const part = /^(?:~|[A-Za-z0-9][A-Za-z0-9_-]{0,127})$/;

/** Thrown by `path`: a part that is neither a Heroku name nor an id. It is a fault in the caller. */
export class PathPartError extends Error {
  constructor() {
    super('A part of a Heroku path is not a name or an id');
    this.name = 'PathPartError';
  }
}

/** path`/apps/${app}/dynos`: joins constant text with names and ids, each of them checked. */
export function path(texts: TemplateStringsArray, ...parts: readonly string[]): HerokuPath {
  let joined = texts[0] ?? '';
  for (const [index, value] of parts.entries()) {
    if (!part.test(value)) throw new PathPartError();
    joined += value + (texts[index + 1] ?? '');
  }
  return joined as HerokuPath;
}
