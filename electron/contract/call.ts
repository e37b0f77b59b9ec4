/** Carries the two types of a call on a value that is empty at run time. */
export interface Call<Input, Answer> {
  readonly input?: Input;
  readonly answer?: Answer;
}

export const call = <Input, Answer>(): Call<Input, Answer> => ({});
