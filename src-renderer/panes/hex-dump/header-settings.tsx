/** What the bytes are, and what is put before them. */
import type { DummyHeaders } from '../../../src-main/api/index.ts';
import type { Draft } from './draft.ts';
import { LabelledChoice, LabelledText } from './labelled.tsx';

const kinds: readonly { readonly value: DummyHeaders['kind']; readonly title: string }[] = [
  { value: 'none', title: 'Whole packets' },
  { value: 'ethernet', title: 'What Ethernet carries' },
  { value: 'ip', title: 'What IP carries' },
  { value: 'udp', title: 'What UDP carries' },
  { value: 'tcp', title: 'What TCP carries' },
  { value: 'sctp-data', title: 'What SCTP carries' },
  { value: 'sctp', title: 'Chunks of SCTP' },
];

/** Those that people have dumps of; any other goes by its number. */
const linkTypes: readonly { readonly value: string; readonly title: string }[] = [
  { value: '1', title: 'Ethernet' },
  { value: '101', title: 'Raw IP' },
  { value: '113', title: 'Linux cooked capture' },
  { value: '105', title: 'IEEE 802.11' },
  { value: '127', title: 'IEEE 802.11 with radiotap' },
  { value: '9', title: 'PPP' },
  { value: '187', title: 'Bluetooth HCI (H4)' },
  { value: '220', title: 'USB of Linux' },
  { value: '227', title: 'CAN bus of Linux' },
  { value: '195', title: 'IEEE 802.15.4' },
];
const other = 'other';

type Written = 'linkType' | 'type' | 'protocol' | 'sourcePort' | 'destinationPort' | 'tag' | 'payload' | 'source' | 'destination';

interface SettingsProps {
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
}

export function HeaderSettings({ draft, onChange }: SettingsProps) {
  const { headers } = draft, isKnown = linkTypes.some(({ value }) => value === draft.linkType);
  const text = (title: string, name: Written, placeholder?: string) => (
    <LabelledText title={title} value={draft[name]} placeholder={placeholder} onChange={(value) => onChange({ [name]: value })} />
  );
  const isTransport = headers !== 'none' && headers !== 'ethernet' && headers !== 'ip';
  return (
    <fieldset className="choices dump-group">
      <legend>The bytes</legend>
      <LabelledChoice title="They are" value={headers} choices={kinds} onChoose={(chosen) => onChange({ headers: chosen })} />
      {headers === 'none' && (
        <LabelledChoice
          title="Link type"
          value={isKnown ? draft.linkType : other}
          choices={[...linkTypes, { value: other, title: 'Another, by its number' }]}
          onChoose={(chosen) => onChange({ linkType: chosen === other ? '' : chosen })}
        />
      )}
      {headers === 'none' && !isKnown && text('Number', 'linkType', 'LINKTYPE_ …')}
      {headers === 'ethernet' && text('EtherType', 'type')}
      {headers === 'ip' && text('Protocol', 'protocol')}
      {isTransport && text('Source port', 'sourcePort')}
      {isTransport && text('Destination port', 'destinationPort')}
      {headers === 'sctp' && text('Verification tag', 'tag')}
      {headers === 'sctp-data' && text('Payload protocol', 'payload')}
      {(headers === 'ip' || isTransport) && (
        <>
          {text('Source', 'source', '10.1.1.1')}
          {text('Destination', 'destination', '10.2.2.2')}
          <label className="choice-line">
            <input type="checkbox" checked={!draft.raw} onChange={({ target }) => onChange({ raw: !target.checked })} />
            With Ethernet below IP
          </label>
        </>
      )}
    </fieldset>
  );
}
