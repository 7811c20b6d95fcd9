/** How the text is written. */
import type { HexDumpOffsets } from '../../../src-main/api/index.ts';
import type { Draft, TimeChoice } from './draft.ts';
import { LabelledChoice, LabelledText } from './labelled.tsx';

const offsets: readonly { readonly value: HexDumpOffsets; readonly title: string }[] = [
  { value: 'hexadecimal', title: 'Hexadecimal; 0 begins a packet' },
  { value: 'decimal', title: 'Decimal; 0 begins a packet' },
  { value: 'octal', title: 'Octal; 0 begins a packet' },
  { value: 'lines', title: 'None: a packet on each line' },
  { value: 'none', title: 'None: all is one packet' },
];

const times: readonly { readonly value: TimeChoice; readonly title: string }[] = [
  { value: 'none', title: 'None' },
  { value: 'iso', title: '2019-05-14T19:04:57Z (ISO 8601)' },
  { value: 'clock', title: '19:04:57.25 of today' },
  { value: 'epoch', title: '1557860697.25 since 1970' },
  { value: 'own', title: 'Of another form' },
];

interface SettingsProps {
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
}

export function TextSettings({ draft, onChange }: SettingsProps) {
  const hasOffsets = draft.offsets !== 'lines' && draft.offsets !== 'none';
  return (
    <fieldset className="choices dump-group">
      <legend>The text</legend>
      <LabelledChoice title="Offsets" value={draft.offsets} choices={offsets} onChoose={(chosen) => onChange({ offsets: chosen })} />
      <LabelledChoice title="Times" value={draft.times} choices={times} onChoose={(chosen) => onChange({ times: chosen })} />
      {draft.times === 'own' && (
        <LabelledText title="Written as" value={draft.ownTimes} placeholder="%d.%m.%Y %H:%M:%S.%f" onChange={(ownTimes) => onChange({ ownTimes })} />
      )}
      <label className="choice-line">
        <input type="checkbox" checked={draft.directions} onChange={({ target }) => onChange({ directions: target.checked })} />
        {draft.offsets === 'lines' ? 'I, O, < or > says the direction' : 'I or O says the direction'}
      </label>
      <label className="choice-line">
        <input
          type="checkbox"
          checked={draft.characters && hasOffsets}
          disabled={!hasOffsets}
          onChange={({ target }) => onChange({ characters: target.checked })}
        />
        Characters stand behind the bytes
      </label>
    </fieldset>
  );
}
