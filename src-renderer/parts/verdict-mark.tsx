/** The mark for what happened to a TCP segment on the wire. */
import { verdictPaths } from '../format/verdict.ts';
import type { VerdictName } from '../format/verdict.ts';
import './verdict-mark.css';

export function VerdictMark({ name, title, hollow = false }: { readonly name: VerdictName; readonly title: string; readonly hollow?: boolean }) {
  return (
    <span className={`verdict-mark ${hollow ? 'hollow' : ''}`} data-verdict={name} title={title} role="img" aria-label={title}>
      <svg viewBox="0 0 12 12">
        <path d={verdictPaths[name]} />
      </svg>
    </span>
  );
}
