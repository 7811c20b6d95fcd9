/** What a dialog says of a file of colour rules. */
import { visible } from '../../format/visible.ts';
import { counted } from '../../state/counted.ts';

/** Names that are told; the others are counted. */
const MOST_NAMED = 3;

/** What was read of a file. `idle`: names of the rules with filters that are wrong here. */
export function readText(rules: number, wrongLines: number, idle: readonly string[]): string {
  const read = `${counted(rules, 'rule')} read${wrongLines === 0 ? '' : `; ${counted(wrongLines, 'line')} ${wrongLines === 1 ? 'is' : 'are'} none`}.`;
  if (idle.length === 0) return read;
  const named = idle.slice(0, MOST_NAMED).map(visible), further = idle.length - named.length;
  const names = further > 0 ? `${named.join(', ')} and ${further} more` : named.join(', ').replace(/, ([^,]*)$/, ' and $1');
  return `${read} ${idle.length === 1 ? 'A filter is wrong and colours' : `${idle.length} filters are wrong and colour`} nothing: ${names}.`;
}
