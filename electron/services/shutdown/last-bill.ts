/**
 * Heroku bills a month in the first days of the next one; by this day of it the last bill has come.
 * Source: docs/reference/heroku-api.md#billing.
 */
const cardDay = 5;

/**
 * When the last bill comes once all is off: from the first day of the next month on, and from when the card may go.
 * @param off when the last site was seen off, ISO 8601.
 */
export function lastBill(off: string): { readonly from: string; readonly cardFrom: string } {
  const date = new Date(off);
  const day = (number: number): string =>
    new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, number)).toISOString();
  return { from: day(1), cardFrom: day(cardDay) };
}
