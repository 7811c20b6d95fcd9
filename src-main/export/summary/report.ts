/** A report as its writers take it: sections of facts and tables. All texts are plain and may hold anything a capture holds. */

export interface Column {
  readonly title: string;
  /** Numbers stand to the right. */
  readonly right?: boolean;
}

export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  /** Said below where the table was cut: `and 12 more`. */
  readonly more?: string;
}

export interface Section {
  readonly title: string;
  /** Sentences before the tables. */
  readonly text: readonly string[];
  /** Names and values. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly tables: readonly (Table & { readonly title?: string })[];
}

export interface Report {
  readonly title: string;
  readonly subtitle: string;
  readonly sections: readonly Section[];
}

/** The first `most` rows, and how many there are beyond: of `count` in all, where not all were made. */
export function cutTable(columns: readonly Column[], rows: readonly (readonly string[])[], most: number, count = rows.length): Table {
  const left = count - most;
  return left > 0 ? { columns, rows: rows.slice(0, most), more: `and ${left} more` } : { columns, rows };
}
