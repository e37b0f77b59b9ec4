/** A refusal as Heroku words it: a status and a body `{id, message, url}`. Clients go by the id, never the message. */
export class Refusal extends Error {
  readonly status: number;
  readonly id: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, id: string, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.id = id;
    this.headers = headers;
  }

  get body(): { id: string; message: string; url: string } {
    return {
      id: this.id,
      message: this.message,
      url: 'https://devcenter.heroku.com/articles/platform-api-reference#errors',
    };
  }
}

export const notFound = (what: string): Refusal =>
  new Refusal(404, 'not_found', `Couldn't find that ${what}.`);

export const invalidParams = (message: string): Refusal => new Refusal(422, 'invalid_params', message);
