/** Columns that show a field, by their ids: those of the list itself have ids of their own. */

const mark = 'field:';

export function columnOfField(field: string): string {
  return mark + field;
}

/** Undefined for the list's own columns. */
export function fieldOfColumn(column: string): string | undefined {
  return column.startsWith(mark) ? column.slice(mark.length) : undefined;
}
