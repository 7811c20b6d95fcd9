/** The dialog that says which packets are printed, and what of each. */
import { useState } from 'react';
import type { ViewInfo } from '../../../src-main/api/index.ts';
import { countText } from '../../format/sizes.ts';
import { visible } from '../../format/visible.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { DialogFoot } from '../../parts/dialog-foot.tsx';
import type { OpenCapture } from '../../state/open-capture.ts';
import { useCapture, useWorkspace } from '../../state/workspace.ts';
import type { Workspace } from '../../state/workspace.ts';
import { PacketChooser, countNote, usePacketChoice } from './packet-chooser.tsx';
import type { Details } from './printed-text.ts';
import { printSheet, printedPieces } from './printing.ts';
import type { PrintForm, PrintLook } from './printing.ts';
import './export-packets.css';

const details: readonly { readonly value: Details; readonly title: string }[] = [
  { value: 'none', title: 'None' },
  { value: 'layers', title: 'Layers alone' },
  { value: 'open', title: 'As they are open in the tree' },
  { value: 'all', title: 'All fields' },
];

/** `tableOf`: the columns of the list. */
export function PrintPackets({ tableOf, onClose }: Pick<PrintLook, 'tableOf'> & { readonly onClose: () => void }) {
  const workspace = useWorkspace(),
    capture = useCapture();
  const chosen = usePacketChoice(false);
  const [form, setForm] = useState<PrintForm>({ summary: true, details: 'open', bytes: false, ownPages: false });
  const change = (part: Partial<PrintForm>) => setForm({ ...form, ...part });
  const isAnything = form.summary || form.details !== 'none' || form.bytes;
  const box = (name: 'summary' | 'bytes' | 'ownPages', title: string) => (
    <label className="choice-line">
      <input type="checkbox" checked={form[name]} onChange={({ target: { checked } }) => change({ [name]: checked })} />
      {title}
    </label>
  );
  return (
    <Dialog
      title="Print"
      onClose={onClose}
      width={520}
      foot={
        <DialogFoot {...countNote(chosen)} onCancel={onClose} action="Print …" disabled={!chosen.isPossible || !isAnything} form="print-packets" />
      }
    >
      <form
        id="print-packets"
        className="export-packets"
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen.filter === undefined) return;
          onClose();
          void print(workspace, capture, { filter: chosen.filter, picked: chosen.picked }, form, tableOf);
        }}
      >
        <PacketChooser {...chosen} />
        <fieldset className="choices">
          <legend>Of each packet</legend>
          {box('summary', 'Its line in the list')}
          {box('bytes', 'Bytes')}
          {box('ownPages', 'On a page of its own')}
        </fieldset>
        <label className="export-kind">
          Details
          <select className="field" value={form.details} onChange={({ target: { value } }) => change({ details: value as Details })}>
            {details.map(({ value, title }) => (
              <option key={value} value={value}>
                {title}
              </option>
            ))}
          </select>
        </label>
      </form>
    </Dialog>
  );
}

async function print(
  workspace: Workspace,
  capture: OpenCapture,
  { filter, picked }: { readonly filter: string; readonly picked: boolean },
  form: PrintForm,
  tableOf: PrintLook['tableOf'],
): Promise<void> {
  const { engine, expansion, notices } = workspace;
  const look: PrintLook = { tableOf, isOpen: ({ nodes }, index) => expansion.isOpen(nodes, index) };
  const printed = await notices.during('Preparing to print …', async (call) => {
    const gather = async ({ view, shown }: ViewInfo) => ({ shown, pieces: await printedPieces(capture, view, shown, form, look, call) });
    if (picked) return capture.cursor.withPicked(gather, filter, call);
    const view = await engine.view(capture.id, filter, { signal: call.signal });
    try {
      return await gather(view);
    } finally {
      engine.release(view.view).catch(() => {});
    }
  });
  if (!printed) return;
  const count = printed.shown === 1 ? '1 packet' : `${countText(printed.shown)} packets`;
  printSheet(`${visible(capture.name)} – ${count}`, printed.pieces, form.ownPages);
}
