/** Lines of a CSV file; texts in double quotes. */
export function csvLine(cells: readonly string[]): string {
  // A spreadsheet must not take what a packet says for a formula.
  return cells.map((text) => `"${(/^[=+\-@\t]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text).replaceAll('"', '""')}"`).join(',');
}
