/** Lines of CSV files (RFC 4180), for the clipboard. */

/** All texts in double quotes, without an end of the line. */
export function csvLine(cells: readonly string[]): string {
  return cells.map((text) => `"${(isFormula(text) ? `'${text}` : text).replaceAll('"', '""')}"`).join(',');
}

/** A spreadsheet must not take what a packet says for a formula; negative numbers are none. */
function isFormula(text: string): boolean {
  return /^[=+\-@\t\r\n]/.test(text) && Number.isNaN(Number(text));
}
