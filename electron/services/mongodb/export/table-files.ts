import { byteOrderMark, csvLine } from '../../../base/csv.ts';
import { join } from 'node:path';

import type { Document } from 'bson';

import { PartFile, type FileSum } from './part-file.ts';
import { type Table } from './csv-tables.ts';

export interface WrittenTable extends FileSum {
  readonly file: string;
  readonly rows: number;
}

/** A table for spreadsheets as CSV, and the same documents whole as a JSON list, one to a line. */
export class TableFiles {
  readonly #table: Table;
  readonly #csv: PartFile;
  readonly #json: PartFile;
  #rows = 0;

  private constructor(table: Table, csv: PartFile, json: PartFile) {
    this.#table = table;
    this.#csv = csv;
    this.#json = json;
  }

  static async open(folder: string, table: Table): Promise<TableFiles> {
    const csv = await PartFile.open(join(folder, `${table.name}.csv`));
    const json = await PartFile.open(join(folder, `${table.name}.json`));
    await csv.write(Buffer.from(byteOrderMark + csvLine(table.head)));
    return new TableFiles(table, csv, json);
  }

  async write(documents: readonly Document[]): Promise<void> {
    let rows = '';
    let lines = '';
    for (const document of documents) {
      rows += csvLine(this.#table.row(document));
      lines += `${this.#rows === 0 ? '[\n' : ',\n'}${JSON.stringify(document)}`;
      this.#rows += 1;
    }
    await this.#csv.write(Buffer.from(rows));
    await this.#json.write(Buffer.from(lines));
  }

  async finish(): Promise<readonly WrittenTable[]> {
    await this.#json.write(Buffer.from(this.#rows === 0 ? '[]\n' : '\n]\n'));
    const { name } = this.#table;
    const csv = await this.#csv.finish();
    const json = await this.#json.finish();
    return [
      { file: `${name}.csv`, rows: this.#rows, ...csv },
      { file: `${name}.json`, rows: this.#rows, ...json },
    ];
  }

  /** After a fault: what is not whole keeps its `.part`, and is made anew the next time. */
  async leave(): Promise<void> {
    await Promise.all([this.#csv.leave(), this.#json.leave()]);
  }
}
