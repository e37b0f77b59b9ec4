/** One overload of `on` per event, as Electron declares them. */
export interface Emits<Events extends { [E in keyof Events]: unknown[] }> {
  on: Overloads<Events>;
  once: Overloads<Events>;
  off: Overloads<Events>;
  removeListener: Overloads<Events>;
}

type Overloads<Events extends { [E in keyof Events]: unknown[] }> = AllOf<
  { [E in keyof Events]: (event: E, listener: (...args: Events[E]) => void) => unknown }[keyof Events]
>;
type AllOf<U> = (U extends unknown ? (one: U) => void : never) extends (all: infer I) => void ? I : never;

export type Event<Params extends object = object> = Electron.Event<Params>;
