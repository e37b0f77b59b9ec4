/** Prints pages of our own: one self-contained HTML text, shown to nobody, that runs no scripts and loads nothing. */
export interface Printer {
  pdf(html: string): Promise<Uint8Array>;
  /** Opens the system's own window for printing. False: the person closed it. */
  print(html: string): Promise<boolean>;
}
