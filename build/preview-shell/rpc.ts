/**
 * Questions and answers between two processes over Node's own child-process channel (a pipe: no port is open).
 * Each side names the questions it answers; the types of both lists come from protocol.ts.
 */

type Question = (...input: never[]) => unknown;

/** A list of questions: what each takes and what it answers. */
export type Questions<T> = { [K in keyof T]: Question };

type Input<Q> = Q extends (...input: infer I) => unknown ? I : never;
type Answer<Q> = Q extends (...input: never[]) => infer A ? Awaited<A> : never;

/** The functions that answer a list of questions, now or later. */
export type Answers<T> = { [K in keyof T]: (...input: Input<T[K]>) => Answer<T[K]> | Promise<Answer<T[K]>> };

/** The half of a ChildProcess or of `process` that carries messages. */
export interface Port {
  send?(message: Message, sent: (problem: Error | null) => void): boolean;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  on(event: 'disconnect', listener: () => void): unknown;
}

type Message =
  | { kind: 'ask'; id: number; name: string; input: unknown[] }
  | { kind: 'tell'; name: string; input: unknown[] }
  | { kind: 'answer'; id: number; value: unknown }
  | { kind: 'refuse'; id: number; reason: string };

/** One end of the line. */
export interface RpcPeer<Theirs, Ours> {
  /** Asks the other side; rejects when it refuses or has ended. */
  ask<K extends keyof Theirs & string>(name: K, ...input: Input<Theirs[K]>): Promise<Answer<Theirs[K]>>;
  /** Says something that needs no answer; silent when the other side has ended. */
  tell<K extends keyof Theirs & string>(name: K, ...input: Input<Theirs[K]>): void;
  /** Sets what this side answers. Messages that came earlier wait for it. */
  answer(answers: Answers<Ours>): void;
}

/**
 * Opens one end of the line.
 * @param onEnd called once when the other side is gone
 */
export function openRpc<Theirs extends Questions<Theirs>, Ours extends Questions<Ours>>(
  port: Port,
  onEnd: () => void,
): RpcPeer<Theirs, Ours> {
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (reason: Error) => void }>();
  const answersReady = Promise.withResolvers<Record<string, (...input: unknown[]) => unknown>>();
  let nextId = 1;
  let ended = false;

  const send = (message: Message): void => {
    // A message that cannot be delivered means that the other side is ending; `disconnect` tells the rest.
    if (!ended) port.send?.(message, () => undefined);
  };

  const run = async (name: string, input: unknown[]): Promise<unknown> => {
    const answers = await answersReady.promise;
    const answer = answers[name];
    if (answer === undefined) throw new Error(`Nobody answers ${name}`);
    return answer(...input);
  };

  const receive = async (message: Message): Promise<void> => {
    if (message.kind === 'ask' || message.kind === 'tell') {
      try {
        const value = await run(message.name, message.input);
        if (message.kind === 'ask') send({ kind: 'answer', id: message.id, value });
      } catch (problem) {
        const reason = problem instanceof Error ? problem.message : String(problem);
        if (message.kind === 'ask') send({ kind: 'refuse', id: message.id, reason });
        else if (!ended) process.stderr.write(`${message.name}: ${reason}\n`);
      }
      return;
    }
    const question = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.kind === 'answer') question?.resolve(message.value as never);
    else question?.reject(new Error(message.reason));
  };

  port.on('message', (message) => void receive(message as Message));
  port.on('disconnect', () => {
    ended = true;
    for (const question of waiting.values()) question.reject(new Error('The other side has ended'));
    waiting.clear();
    onEnd();
  });

  return {
    ask: (name, ...input) =>
      new Promise((resolve, reject) => {
        if (ended) {
          reject(new Error('The other side has ended'));
          return;
        }
        const id = nextId++;
        waiting.set(id, { resolve, reject });
        send({ kind: 'ask', id, name, input });
      }),
    tell: (name, ...input) => send({ kind: 'tell', name, input }),
    answer: (answers) => answersReady.resolve(answers as never),
  };
}
