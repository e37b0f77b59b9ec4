/** A fault ends the line here, instead of an answer. */
export class Cut extends Error {
  constructor() {
    super('The line is cut');
    this.name = 'Cut';
  }
}
