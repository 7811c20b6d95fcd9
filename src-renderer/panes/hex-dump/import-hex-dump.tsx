/** The dialog that makes a capture of text that shows the bytes of packets. */
import { useMemo, useState } from 'react';
import type { HexDumpForm } from '../../../src-main/api/index.ts';
import { countText } from '../../format/sizes.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { DialogFoot } from '../../parts/dialog-foot.tsx';
import { FileButton } from '../../parts/file-button.tsx';
import { fileText } from '../../parts/file-text.ts';
import { LONGEST_HEX_DUMP, importHexDump } from '../../state/importing.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { DraftProblem, firstDraft, formOf } from './draft.ts';
import type { Draft } from './draft.ts';
import { HeaderSettings } from './header-settings.tsx';
import { TextSettings } from './text-settings.tsx';
import { useDumpSummary } from './use-dump-summary.ts';
import type { Told } from './use-dump-summary.ts';
import './hex-dump.css';

export function ImportHexDump({ onClose }: { readonly onClose: () => void }) {
  const workspace = useWorkspace();
  const [text, setText] = useState(''),
    [draft, setDraft] = useState(firstDraft),
    [trouble, setTrouble] = useState('');
  const form = useMemo(() => formOrProblem(draft), [draft]);
  const { told, isPart } = useDumpSummary(text, typeof form === 'string' ? undefined : form);
  const note = typeof form === 'string' ? form : trouble || noteOf(told, isPart),
    isWrong = typeof form === 'string' || trouble !== '' || typeof told === 'string';
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const read = async ([file]: readonly File[]) => {
    const { text: found, trouble: problem = '' } = await fileText(file, LONGEST_HEX_DUMP);
    setTrouble(file.size > LONGEST_HEX_DUMP ? `${problem} The command netloupe import takes it.` : problem);
    if (found !== undefined) setText(found);
  };
  const take = () => {
    if (typeof form === 'string') return;
    onClose();
    void importHexDump(workspace, text, form);
  };
  return (
    <Dialog
      title="Import from hex dump"
      onClose={onClose}
      width={820}
      foot={
        <DialogFoot
          note={note}
          wrong={isWrong}
          onCancel={onClose}
          action="Import …"
          disabled={typeof form === 'string' || typeof told !== 'object' || told.packets === 0}
          onAction={take}
        />
      }
    >
      <textarea
        className="dump-text"
        aria-label="Hex dump"
        placeholder={'0000  00 0e b6 00 00 02 00 0e b6 00 00 01 08 00 45 00  ..............E.\n0010  00 28 00 00 …'}
        spellCheck={false}
        autoFocus
        value={text}
        maxLength={LONGEST_HEX_DUMP}
        onChange={({ target: { value } }) => {
          setTrouble('');
          setText(value);
        }}
      />
      <div className="dialog-actions">
        <FileButton title="From file …" label="File with a hex dump" onFiles={read} />
        <button type="button" className="button" disabled={text === ''} onClick={() => setText('')}>
          Clear
        </button>
      </div>
      <div className="dump-settings">
        <TextSettings draft={draft} onChange={change} />
        <HeaderSettings draft={draft} onChange={change} />
      </div>
    </Dialog>
  );
}

function formOrProblem(draft: Draft): HexDumpForm | string {
  try {
    return formOf(draft);
  } catch (error) {
    if (error instanceof DraftProblem) return error.message;
    throw error;
  }
}

/** How many packets there are, and what is to be said of the first line about which something is. */
function noteOf(told: Told, isPart: boolean): string {
  if (told === undefined || typeof told === 'string') return told ?? '';
  const { packets, bytes, remarks, further } = told, [first] = remarks;
  const counts = packets === 0 ? 'No packet' : `${countText(packets)} ${packets === 1 ? 'packet' : 'packets'} of ${countText(bytes)} bytes`;
  const others = remarks.length + further - 1, more = others > 0 ? ` (and ${countText(others)} more)` : '';
  return `${counts}${isPart ? ' at the beginning' : ''}${first === undefined ? '' : `. Line ${countText(first.line)}: ${first.text}${more}`}`;
}
