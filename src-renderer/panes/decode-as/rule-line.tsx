/** One rule that says which protocol the packets of a port are read as, to be written. */
import type { DecodeChoice, DecodeTable } from '../../../src-main/api/index.ts';
import { IconButton } from '../../parts/icon-button.tsx';
import { tables } from './selected-port.ts';

/** A rule that is being written: its port may not be one yet, its protocol not be chosen. */
export interface Draft {
  readonly table: DecodeTable;
  readonly port: string;
  readonly protocol: string;
}

interface RuleLineProps {
  readonly draft: Draft;
  /** All protocols that may be chosen, for any transport. */
  readonly choices: readonly DecodeChoice[];
  readonly onEdit: (part: Partial<Draft>) => void;
  readonly onRemove: () => void;
}

export const isPort = (text: string): boolean => /^\d{1,5}$/.test(text) && Number(text) <= 65_535;

export function RuleLine({ draft, choices, onEdit, onRemove }: RuleLineProps) {
  return (
    <li className="edited-line">
      <select
        className="field"
        aria-label="Transport"
        value={draft.table}
        onChange={(event) => onEdit({ table: event.target.value as DecodeTable, protocol: '' })}
      >
        {tables.map(({ table, title }) => (
          <option key={table} value={table}>
            {title}
          </option>
        ))}
      </select>
      <input
        className="field mono decode-port"
        value={draft.port}
        aria-label="Port"
        aria-invalid={draft.protocol !== '' && !isPort(draft.port)}
        placeholder="Port"
        inputMode="numeric"
        spellCheck={false}
        onChange={(event) => onEdit({ port: event.target.value.trim() })}
      />
      <select
        className="field edited-rest"
        aria-label="Protocol"
        value={draft.protocol}
        onChange={(event) => onEdit({ protocol: event.target.value })}
      >
        <option value="">As it is recognised</option>
        {choices
          .filter(({ table }) => table === draft.table)
          .map(({ protocol, short, title }) => (
            <option key={protocol} value={protocol}>
              {title} ({short})
            </option>
          ))}
      </select>
      <IconButton label={`Remove the rule of port ${draft.port}`} icon="close" size={14} onClick={onRemove} />
    </li>
  );
}
